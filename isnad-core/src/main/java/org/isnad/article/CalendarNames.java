package org.isnad.article;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Names of months and days, from {@code ar/calendar.yaml} and {@code
 * ar/furniture/foreign-months.tsv}.
 */
final class CalendarNames {
  /** The calendar that a month belongs to. */
  enum Era {
    GREGORIAN,
    HIJRI,
    PERSIAN
  }

  /**
   * A month.
   *
   * @param number from 1
   */
  record Month(Era era, int number) {}

  private final Phrases<Month> months = new Phrases<>();
  private final Set<String> weekdays = new HashSet<>();

  CalendarNames(Lexicon lexicon) {
    Orthography orthography = lexicon.orthography();
    for (Object document : lexicon.yaml("ar/calendar.yaml")) {
      if (document instanceof Map<?, ?> calendar) {
        months(calendar.get("months"), Era.GREGORIAN, orthography);
        months(calendar.get("english"), Era.GREGORIAN, orthography);
        months(calendar.get("hijri"), Era.HIJRI, orthography);
        months(calendar.get("persian"), Era.PERSIAN, orthography);
        forms(calendar.get("weekdays"), (number, form) -> weekdays.add(form), orthography);
      }
    }
    foreign(lexicon);
  }

  /** Month names of other languages; those that Arabic pages use come first. */
  private void foreign(Lexicon lexicon) {
    for (Row row : lexicon.table("ar/furniture/foreign-months.tsv").rows()) {
      months.add(
          Word.forms(lexicon.orthography(), row.get("form")),
          new Month(Era.GREGORIAN, Integer.parseInt(row.get("month"))));
    }
  }

  private interface Entry {
    void put(int number, String form);
  }

  private void months(@Nullable Object entries, Era era, Orthography orthography) {
    forms(
        entries,
        (number, form) -> months.add(Word.forms(orthography, form), new Month(era, number)),
        orthography);
  }

  private static void forms(@Nullable Object entries, Entry sink, Orthography orthography) {
    if (!(entries instanceof List<?> list)) {
      return;
    }
    for (Object item : list) {
      if (item instanceof Map<?, ?> entry && entry.get("forms") instanceof List<?> forms) {
        int number = Integer.parseInt(String.valueOf(entry.get("number")));
        for (Object form : forms) {
          sink.put(number, String.join(" ", Word.forms(orthography, String.valueOf(form))));
        }
      }
    }
  }

  Phrases<Month> months() {
    return months;
  }

  boolean isWeekday(Word word) {
    return weekdays.contains(word.form());
  }
}
