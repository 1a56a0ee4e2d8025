package org.isnad.app.answer;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.Isnad;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a page from one version to the next: its title, its sentences, and the facts read
 * from them.
 *
 * @param title the title before and after; null when it is the same
 * @param published the publication date before and after; null when it is the same
 * @param sentences those that went and came, in the order of the text
 * @param sameSentences number of those that stayed
 * @param facts those that came, went, or are told otherwise
 * @param sameFacts number of facts that both versions tell in the same words
 */
public record Changes(
    @Nullable Pair title,
    @Nullable Pair published,
    List<Line> sentences,
    int sameSentences,
    List<FactChange> facts,
    int sameFacts) {
  public Changes {
    sentences = List.copyOf(sentences);
    facts = List.copyOf(facts);
  }

  /**
   * A value before and after.
   *
   * @param before null when there was none
   * @param after null when there is none any more
   */
  public record Pair(@Nullable String before, @Nullable String after) {}

  /**
   * A sentence that went or came.
   *
   * @param isNew whether it came
   * @param text the sentence in one line
   */
  public record Line(boolean isNew, String text) {}

  /** From one version to the next, both read through all stages. */
  public static Changes between(Isnad.Reading before, Isnad.Reading after) {
    List<String> old = sentences(before);
    List<Line> lines = new ArrayList<>();
    int same = old.size();
    for (AbstractDelta<String> delta : DiffUtils.diff(old, sentences(after)).getDeltas()) {
      delta.getSource().getLines().forEach(line -> lines.add(new Line(false, line)));
      delta.getTarget().getLines().forEach(line -> lines.add(new Line(true, line)));
      same -= delta.getSource().size();
    }
    FactChange.All facts = FactChange.between(before, after);
    return new Changes(
        pair(title(before), title(after)),
        pair(published(before), published(after)),
        lines,
        same,
        facts.facts(),
        facts.same());
  }

  private static @Nullable Pair pair(@Nullable String before, @Nullable String after) {
    return Objects.equals(before, after) ? null : new Pair(before, after);
  }

  private static @Nullable String title(Isnad.Reading reading) {
    return reading.articles().getFirst().article().title();
  }

  private static @Nullable String published(Isnad.Reading reading) {
    Object day = reading.articles().getFirst().article().published().from();
    return day == null ? null : day.toString();
  }

  private static List<String> sentences(Isnad.Reading reading) {
    List<String> lines = new ArrayList<>();
    for (Isnad.Story story : reading.articles()) {
      for (Sentence sentence : story.text().sentences()) {
        lines.add(sentence.span().of(story.article().text()).replaceAll("\\s+", " "));
      }
    }
    return lines;
  }

  /** The changes of facts of one form. */
  public List<FactChange> facts(FactChange.Form form) {
    return facts.stream().filter(change -> change.form() == form).toList();
  }
}
