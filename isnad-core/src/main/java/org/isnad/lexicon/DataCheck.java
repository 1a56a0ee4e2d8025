package org.isnad.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Checks what loading does not: characters, line ends, lists and words that rules name. */
final class DataCheck {
  private static final char TATWEEL = 0x0640;
  private static final char FATHA = 0x064E;
  private static final char SUKUN = 0x0652;

  private DataCheck() {}

  static List<DataProblem> check(DataFolders folders, Lexicon lexicon) {
    List<DataProblem> problems = new ArrayList<>();
    for (String ending : List.of(".tsv", ".yaml")) {
      for (String top : List.of("ar", "gazetteer", "outlets")) {
        for (String path : folders.below(top, ending)) {
          folders.contents(path).forEach(content -> characters(path, content, problems));
        }
      }
    }
    for (Rule rule : lexicon.rules()) {
      names(rule, lexicon, problems);
    }
    return problems;
  }

  private static void characters(String path, String content, List<DataProblem> problems) {
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (!Normalizer.isNormalized(line, Normalizer.Form.NFC)) {
        problems.add(new DataProblem(path, number, "not NFC", "normalise the line"));
      }
      for (int i = 0; i < line.length(); i++) {
        String fault = fault(line, i);
        if (!fault.isEmpty()) {
          problems.add(new DataProblem(path, number, fault, "remove the character"));
          break;
        }
      }
    }
  }

  /**
   * What is wrong with a character. Tanwin is spelt by people, and so is a stroke that ends a word.
   */
  private static String fault(String line, int at) {
    char c = line.charAt(at);
    boolean bidi =
        c == 0x200E
            || c == 0x200F
            || c == 0x061C
            || (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2066 && c <= 0x2069);
    if (bidi) {
      return "a direction control U+" + Integer.toHexString(c);
    }
    if (c == TATWEEL) {
      boolean last = at + 1 == line.length() || !Character.isLetter(line.charAt(at + 1));
      return last ? "" : "a tatweel";
    }
    return c >= FATHA && c <= SUKUN ? "a vowel mark" : "";
  }

  private static void names(Rule rule, Lexicon lexicon, List<DataProblem> problems) {
    for (List<Element> pattern : rule.patterns()) {
      for (Element step : pattern) {
        for (String name : step.name()) {
          String fault = missing(step, name, lexicon);
          if (!fault.isEmpty()) {
            problems.add(
                new DataProblem(
                    rule.file(),
                    rule.line(),
                    "rule " + rule.id() + ": " + fault,
                    "add it to the data"));
          }
        }
      }
    }
  }

  private static String missing(Element step, String name, Lexicon lexicon) {
    return switch (step.kind()) {
      case LEMMA -> lexicon.forms(name).isEmpty() ? "no lemma " + name : "";
      case LIST -> lexicon.list(name).isEmpty() ? "no list " + name : "";
      case WORD, SLOT, GAP, MARK -> "";
    };
  }
}
