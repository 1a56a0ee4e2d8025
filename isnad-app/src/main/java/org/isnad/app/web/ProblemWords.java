package org.isnad.app.web;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.page.Problem;

/** Says what is wrong with a document in the words of the interface. */
public final class ProblemWords {
  private static final Pattern NUMBER = Pattern.compile("\\b[0-9]{1,15}\\b");

  private ProblemWords() {}

  /**
   * What the reader itself said.
   *
   * @param text in words
   * @param lang BCP 47 code of its language
   */
  public record Detail(Line text, String lang) {}

  /** The sort of problem; a sort that has no words is told by its code. */
  public static Line of(String code, Wording wording) {
    String id = "problem." + code;
    return wording.has(id)
        ? wording.say(id)
        : wording.say("problem.other", "code", Line.code(code));
  }

  /** What is wrong with a document. */
  public static Line of(Problem problem, Wording wording) {
    return of(problem.code(), wording);
  }

  /**
   * What the reader itself said, for those who look closer. It says it in English with numbers in
   * it; what has words in the language of the page is told in them, what has none is quoted.
   */
  public static Detail detail(Problem problem, Wording wording) {
    String message = Line.clean(problem.message());
    Map<String, Object> values = new HashMap<>();
    Matcher numbers = NUMBER.matcher(message);
    StringBuilder id = new StringBuilder("detail.");
    while (numbers.find()) {
      String name = values.isEmpty() ? "n" : "n" + (values.size() + 1);
      values.put(name, Long.parseLong(numbers.group()));
      numbers.appendReplacement(id, name);
    }
    numbers.appendTail(id);
    return wording.has(id.toString())
        ? new Detail(wording.say(id.toString(), values), wording.language().tag())
        : new Detail(Line.leftToRight(message), Language.ENGLISH.tag());
  }
}
