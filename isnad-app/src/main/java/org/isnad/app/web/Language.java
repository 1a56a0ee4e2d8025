package org.isnad.app.web;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language of the interface. */
public enum Language {
  ARABIC("ar", "rtl"),
  ENGLISH("en", "ltr");

  private final String tag;
  private final String direction;

  Language(String tag, String direction) {
    this.tag = tag;
    this.direction = direction;
  }

  /** BCP 47 code. */
  public String tag() {
    return tag;
  }

  /** {@code rtl} or {@code ltr}. */
  public String direction() {
    return direction;
  }

  /** The language to switch to. */
  public Language other() {
    return this == ARABIC ? ENGLISH : ARABIC;
  }

  /**
   * Its numbers and dates: one set of digits everywhere, the day before the month.
   *
   * @param arabicDigits whether Arabic is to have Arabic-Indic digits
   */
  ULocale locale(boolean arabicDigits) {
    return this == ARABIC
        ? new ULocale("ar@numbers=" + (arabicDigits ? "arab" : "latn"))
        : new ULocale("en_GB@numbers=latn");
  }

  /** The language of a code; nothing for a code that is none of ours. */
  public static Optional<Language> of(@Nullable String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The best one for an {@code Accept-Language} header; Arabic when it names none of ours. */
  static Language accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return ARABIC;
    }
    try {
      Locale best =
          Locale.lookup(
              Locale.LanguageRange.parse(header),
              List.of(Locale.of(ARABIC.tag), Locale.of(ENGLISH.tag)));
      return best == null ? ARABIC : of(best.getLanguage()).orElse(ARABIC);
    } catch (IllegalArgumentException malformed) {
      return ARABIC;
    }
  }
}
