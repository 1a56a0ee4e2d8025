package org.isnad.app.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.app.web.settings.Calendars;
import org.isnad.app.web.settings.Manner;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Name;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The words of the interface in one language: sentences are data, numbers and dates come from ICU
 * with one set of digits. May be shared between threads.
 */
public final class Wording {
  private static final char ARABIC_ZERO = '\u0660';

  private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private static final Pattern ISO_DATES = Pattern.compile("(%s)(?:/(%<s))?".formatted(ISO_DATE));

  private static final Pattern ARABIC_WORDS =
      Pattern.compile("\\p{IsArabic}+(?:[ \\u00A0]+\\p{IsArabic}+)*");

  private final Language language;
  private final Manner manner;
  private final ULocale locale;
  private final ListFormatter lists;
  private final Map<String, String> patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
  private final Map<String, DateFormat> dates = new ConcurrentHashMap<>();

  /** What was said of late: the same few numbers, kinds and days stand on every page. */
  private final Map<Object, String> said = new ConcurrentHashMap<>();

  private static final int MOST_SAID = 50_000;

  /**
   * @param language which language
   * @param lexicon has the names of kinds and statuses, which findings are worded with too
   */
  Wording(Language language, Lexicon lexicon) {
    this(language, Manner.PLAIN, new HashMap<>());
    String file = "/isnad-app/web/" + language.tag() + ".yaml";
    try (InputStream in = Wording.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + file);
      }
      add(new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lexicon.yaml(language.tag() + "/messages.yaml").forEach(this::add);
  }

  private Wording(Language language, Manner manner, Map<String, String> patterns) {
    this.language = language;
    this.manner = manner;
    this.locale = language.locale(manner.arabicDigits());
    this.lists = ListFormatter.getInstance(locale);
    this.patterns = patterns;
  }

  /** The same words with numbers and days written in another manner. */
  Wording in(Manner other) {
    return new Wording(language, other, patterns);
  }

  /** What is there already stays: the pages' own words before those of findings. */
  private void add(Object list) {
    if (list instanceof List<?> entries) {
      for (Object entry : entries) {
        if (entry instanceof Map<?, ?> message
            && message.get("id") instanceof String id
            && message.get("text") instanceof String text) {
          patterns.putIfAbsent(id, text);
        }
      }
    }
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** Whether there is a message of that id. */
  public boolean has(String id) {
    return patterns.containsKey(id);
  }

  /** A message without values; its id when there is none. */
  public Line say(String id) {
    return new Line(format(id, Map.of()));
  }

  /**
   * A message with one value: a number, a {@link Line}, or text from outside, which is isolated.
   */
  public Line say(String id, String name, Object value) {
    return new Line(format(id, Map.of(name, inserted(value))));
  }

  /** A message with two values. */
  public Line say(String id, String name, Object value, String name2, Object value2) {
    return new Line(format(id, Map.of(name, inserted(value), name2, inserted(value2))));
  }

  /** A message with values by name. */
  public Line say(String id, Map<String, Object> values) {
    Map<String, Object> isolated = new HashMap<>();
    values.forEach((name, value) -> isolated.put(name, inserted(value)));
    return new Line(format(id, isolated));
  }

  /** A message with its values, as a key. */
  private record Message(String id, Map<String, Object> values) {}

  /** A day in a form, as a key. */
  private record Day(String skeleton, LocalDate day) {}

  /** What was said before under a key, or is said now. */
  private String again(Object key, Supplier<String> words) {
    String known = said.get(key);
    if (known == null) {
      known = words.get();
      if (said.size() >= MOST_SAID) {
        said.clear();
      }
      said.put(key, known);
    }
    return known;
  }

  private String format(String id, Map<String, Object> values) {
    String pattern = patterns.get(id);
    return pattern == null
        ? id
        : again(new Message(id, values), () -> formatted(id, pattern, values));
  }

  private String formatted(String id, String pattern, Map<String, Object> values) {
    // Parsed once; formats are not for several threads, their copies are.
    MessageFormat format = formats.computeIfAbsent(id, i -> new MessageFormat(pattern, locale));
    return format.clone().format(values);
  }

  private static Object inserted(Object value) {
    return switch (value) {
      case Line line -> line.text();
      case String text -> Line.value(text).text();
      default -> value;
    };
  }

  /** A name in this language; where there is only the Arabic one, that, marked as Arabic. */
  public Line name(Name name) {
    if (language == Language.ARABIC) {
      return Line.value(name.ar());
    }
    String en = name.en();
    return en == null ? Line.arabic(name.ar()) : Line.value(en);
  }

  /**
   * A finding in this language. It comes as one text, so the dates and, in English, the Arabic
   * words in it are found here and isolated; otherwise they would change places with what is beside
   * them.
   */
  public Line finding(String ar, String en) {
    if (language == Language.ARABIC) {
      return Line.rightToLeft(
          digits(withDates(Line.clean(ar).replace(", ", format("list.comma", Map.of())))));
    }
    String isolated =
        ARABIC_WORDS
            .matcher(Line.clean(en))
            .replaceAll(m -> Matcher.quoteReplacement(Line.arabic(m.group()).text()));
    return Line.leftToRight(withDates(isolated));
  }

  /** A text of ours that has numbers in it already, in this manner's digits. */
  private String digits(String text) {
    if (!writesArabicDigits()) {
      return text;
    }
    StringBuilder written = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      written.append(c >= '0' && c <= '9' ? (char) (c - '0' + ARABIC_ZERO) : c);
    }
    return written.toString();
  }

  private boolean writesArabicDigits() {
    return manner.arabicDigits() && language == Language.ARABIC;
  }

  /** A number as it stands, without separators, in this manner's digits. */
  public Line plain(long number) {
    return Line.value(digits(Long.toString(number)));
  }

  /** A part of a whole, 0 to 1, in percent. */
  public Line percent(double part) {
    return code(Math.round(100 * part) + "%");
  }

  /** A time zone by the place it is named for. */
  Line zone(ZoneId zone) {
    String place = TimeZoneNames.getInstance(locale).getExemplarLocationName(zone.getId());
    return place == null ? Line.code(zone.getId()) : say("time.zone", "zone", Line.value(place));
  }

  /** A time of day. */
  public Line clock(LocalTime time) {
    return code(time.toString());
  }

  /** Numbers with signs between them, read from left to right, in this manner's digits. */
  public Line code(String numbers) {
    return Line.code(digits(numbers));
  }

  private String withDates(String text) {
    return ISO_DATES
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(isolatedDates(m.group(1), m.group(2))));
  }

  private String isolatedDates(String iso, @Nullable String last) {
    try {
      LocalDate from = LocalDate.parse(iso);
      Line days = last == null ? date(from) : days("time.window", from, LocalDate.parse(last));
      return Line.value(days.text()).text();
    } catch (DateTimeParseException notADay) {
      return Line.code(last == null ? iso : iso + "/" + last).text();
    }
  }

  /** A list of values with the "and" of the language. */
  public Line list(List<Line> items) {
    return new Line(lists.format(items.stream().map(Line::text).toList()));
  }

  /** A day such as 16 October 2025, with its Hijri day behind it where a reader wants both. */
  public Line date(LocalDate day) {
    Line shown = new Line(pattern("yMMMMd", day));
    return manner.calendars() == Calendars.WITH_HIJRI
        ? say("date.hijri", "day", shown, "hijri", new Line(hijri(day)))
        : shown;
  }

  /**
   * A stretch of days, the month and the year of both said once; a single day where it is one.
   *
   * @param id of a message with {@code from} and {@code to}
   */
  public Line days(String id, LocalDate from, LocalDate to) {
    return from.equals(to) ? date(from) : say(id, "from", first(from, to), "to", date(to));
  }

  private Line first(LocalDate from, LocalDate to) {
    if (manner.calendars() == Calendars.WITH_HIJRI || from.getYear() != to.getYear()) {
      return date(from);
    }
    return from.getMonth() == to.getMonth()
        ? plain(from.getDayOfMonth())
        : new Line(pattern("MMMMd", from));
  }

  private String hijri(LocalDate day) {
    DateFormat made =
        dates.computeIfAbsent(
            "hijri",
            s ->
                new SimpleDateFormat(
                    "d MMMM y", locale.setKeywordValue("calendar", "islamic-umalqura")));
    return format(made, day);
  }

  /** A month of a year. */
  public Line month(LocalDate day) {
    return new Line(pattern("yMMMM", day));
  }

  /** A year by its number. */
  public Line year(int year) {
    return new Line(pattern("y", LocalDate.of(year, 1, 1)));
  }

  /** A day of a month, without a year. */
  public Line dayOfMonth(int month, int day) {
    return new Line(pattern("MMMMd", LocalDate.of(2024, month, day)));
  }

  /** The name of a day of the week, 1 Monday to 7 Sunday. */
  public Line weekday(int number) {
    return new Line(pattern("EEEE", LocalDate.of(2024, 1, number)));
  }

  private String pattern(String skeleton, LocalDate day) {
    return again(
        new Day(skeleton, day),
        () -> format(dates.computeIfAbsent(skeleton, this::dateFormat), day));
  }

  private DateFormat dateFormat(String skeleton) {
    DateFormat made = DateFormat.getInstanceForSkeleton(skeleton, locale);
    if (language == Language.ARABIC && made instanceof SimpleDateFormat simple) {
      DateFormatSymbols symbols = simple.getDateFormatSymbols();
      symbols.setMonths(manner.months().names());
      simple.setDateFormatSymbols(symbols);
    }
    return made;
  }

  private static String format(DateFormat made, LocalDate day) {
    DateFormat format = made.clone();
    format.setTimeZone(TimeZone.GMT_ZONE);
    return Line.clean(format.format((Object) TimeUnit.DAYS.toMillis(day.toEpochDay())));
  }

  /** A number in this language's digits and separators. */
  public Line number(double number) {
    return Line.value(again(number, () -> NumberFormat.getInstance(locale).format(number)));
  }
}
