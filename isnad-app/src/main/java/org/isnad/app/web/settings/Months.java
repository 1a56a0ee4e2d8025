package org.isnad.app.web.settings;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;

/** Which names Arabic pages give the months. */
public enum Months {
  /** As in Egypt and the Gulf. */
  GREGORIAN("ar"),
  /** As in the Levant and Iraq. */
  LEVANT("ar_LB"),
  /** As in Algeria and Tunisia. */
  MAGHREB("ar_DZ"),
  /** The names of the Levant and those of Egypt, with a slash between them. */
  BOTH("ar_LB");

  private final String locale;

  Months(String locale) {
    this.locale = locale;
  }

  /** The twelve names. */
  public String[] names() {
    String[] names = names(locale);
    if (this == BOTH) {
      String[] others = names(GREGORIAN.locale);
      for (int i = 0; i < names.length; i++) {
        names[i] = names[i] + "/" + others[i];
      }
    }
    return names;
  }

  private static String[] names(String locale) {
    return DateFormatSymbols.getInstance(new ULocale(locale))
        .getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
  }
}
