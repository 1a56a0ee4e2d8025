package org.isnad.app.web.settings;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one reader chose, but for the language, which has a cookie of its own.
 *
 * @param digits which digits
 * @param months names of months
 * @param calendars which calendars
 * @param theme colours
 * @param keys whether single keys do something
 * @param author name to decide under; empty when none was given
 */
public record Settings(
    Digits digits, Months months, Calendars calendars, Theme theme, boolean keys, String author) {
  /** What holds until somebody chooses. */
  public static final Settings DEFAULT =
      new Settings(Digits.AUTO, Months.GREGORIAN, Calendars.GREGORIAN, Theme.AUTO, true, "");

  static final int LONGEST_AUTHOR = 80;
  private static final String CHOICES = "settings";
  private static final String AUTHOR = "author";
  private static final int YEAR_SECONDS = 365 * 24 * 3600;

  /** What the cookies of a request say; parts that make no sense are as nobody had chosen. */
  public static Settings of(Context context) {
    String cookie = context.cookie(CHOICES);
    String[] parts = cookie == null ? new String[0] : cookie.split("-", -1);
    return new Settings(
        choice(Digits.class, part(parts, 0), DEFAULT.digits),
        choice(Months.class, part(parts, 1), DEFAULT.months),
        choice(Calendars.class, part(parts, 2), DEFAULT.calendars),
        choice(Theme.class, part(parts, 3), DEFAULT.theme),
        !part(parts, 4).equals("off"),
        author(context.cookie(AUTHOR)));
  }

  private static String part(String[] parts, int at) {
    return at < parts.length ? parts[at] : "";
  }

  /** The constant of a name in lower case. */
  static <E extends Enum<E>> E choice(Class<E> type, @Nullable String name, E other) {
    for (E constant : type.getEnumConstants()) {
      if (code(constant).equals(name)) {
        return constant;
      }
    }
    return other;
  }

  /** A constant as it stands in a cookie and in a form. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String author(@Nullable String cookie) {
    try {
      return cookie == null ? "" : shortened(URLDecoder.decode(cookie, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  /** A name without line ends and marks of direction, as long as names are. */
  static String shortened(String name) {
    String clean = name.replaceAll("[\\p{Cc}\\p{Cf}]", " ").strip();
    return clean.length() <= LONGEST_AUTHOR
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_AUTHOR / 2));
  }

  /** How numbers and days are written for the sender of a request. */
  public Manner manner(Context context) {
    return new Manner(digits.isArabic(context.header("Accept-Language")), months, calendars);
  }

  /** Hands the choices to the browser. */
  void keep(Context context) {
    String choices =
        String.join(
            "-", code(digits), code(months), code(calendars), code(theme), keys ? "on" : "off");
    context.cookie(cookie(CHOICES, choices));
    context.cookie(cookie(AUTHOR, URLEncoder.encode(author, StandardCharsets.UTF_8)));
  }

  private static Cookie cookie(String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge(YEAR_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    return cookie;
  }
}
