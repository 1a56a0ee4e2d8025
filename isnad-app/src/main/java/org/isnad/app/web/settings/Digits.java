package org.isnad.app.web.settings;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which digits Arabic pages write. Words quoted from a page keep its own. */
public enum Digits {
  /** As is the habit where the reader's browser says it is. */
  AUTO,
  /** 0 to 9. */
  LATIN,
  /** The digits of the eastern Arab countries. */
  ARABIC;

  /** CLDR gives these countries Arabic-Indic digits. */
  private static final Set<String> EASTERN =
      Set.of("SA", "EG", "SY", "LB", "JO", "PS", "IQ", "YE", "SD", "MR", "KW", "BH", "QA", "OM");

  /**
   * Whether pages are to have Arabic-Indic digits.
   *
   * @param accepted the {@code Accept-Language} header, null when there is none
   */
  boolean isArabic(@Nullable String accepted) {
    return switch (this) {
      case LATIN -> false;
      case ARABIC -> true;
      case AUTO -> EASTERN.contains(region(accepted));
    };
  }

  /** The country of the first kind of Arabic that a browser asks for; empty when it names none. */
  private static String region(@Nullable String accepted) {
    if (accepted == null || accepted.isBlank()) {
      return "";
    }
    try {
      return Locale.LanguageRange.parse(accepted).stream()
          .map(r -> ULocale.forLanguageTag(r.getRange()))
          .filter(l -> l.getLanguage().equals("ar") && !l.getCountry().isEmpty())
          .findFirst()
          .map(ULocale::getCountry)
          .orElse("");
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }
}
