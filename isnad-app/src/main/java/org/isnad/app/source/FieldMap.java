package org.isnad.app.source;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which field of the user's JSON or CSV holds what, as given with {@code --map text=body,url=link}.
 * Fields that are not mapped go by their own names.
 *
 * @param names the user's field for each of ours
 */
public record FieldMap(Map<String, String> names) {
  /** Our fields. */
  public static final List<String> FIELDS =
      List.of("text", "title", "url", "outlet", "published", "captured", "author");

  /** Every field goes by its own name. */
  public static final FieldMap SAME_NAMES = new FieldMap(Map.of());

  private static final int SHOWN = 12;
  private static final int LONGEST_NAME = 40;

  public FieldMap {
    names = Map.copyOf(names);
  }

  /**
   * From {@code ours=theirs,ours=theirs}.
   *
   * @throws IllegalArgumentException naming the part that is wrong
   */
  public static FieldMap parse(String text) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String part : text.split(",")) {
      int equals = part.indexOf('=');
      String ours = equals < 0 ? "" : part.substring(0, equals).strip();
      String theirs = part.substring(equals + 1).strip();
      if (!FIELDS.contains(ours) || theirs.isEmpty()) {
        throw new IllegalArgumentException(
            "--map: '" + part.strip() + "' is not FIELD=NAME with FIELD one of " + FIELDS);
      }
      names.put(ours, theirs);
    }
    return new FieldMap(names);
  }

  /**
   * A document from one object or row.
   *
   * @param place key for a document that has no address of its own
   * @param there the names of all its fields
   * @param field the value of the user's field, null when there is none
   */
  Input input(String place, Collection<String> there, UnaryOperator<@Nullable String> field) {
    String url = value("url", field);
    String document = url == null ? place : url;
    String text = field.apply(name("text"));
    if (text == null) {
      return new Input.Bad(
          new Problem(
              document,
              "page",
              "no-text",
              "no field '"
                  + name("text")
                  + "' among "
                  + shown(there)
                  + "; name the field of the text with --map text=…"));
    }
    Instant captured = instant(value("captured", field)).orElse(null);
    Page.Fields fields =
        new Page.Fields(
            value("title", field),
            value("outlet", field),
            value("published", field),
            value("author", field));
    Hints hints = new Hints(url, null, null, captured, fields);
    return new Input.Ready(Capture.ofFields(document, text, hints));
  }

  private static String shown(Collection<String> names) {
    String first = names.stream().limit(SHOWN).map(FieldMap::shown).collect(joining(", "));
    return names.size() > SHOWN ? first + ", …" : first;
  }

  private static String shown(String name) {
    return "'"
        + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name)
        + "'";
  }

  private String name(String ours) {
    return names.getOrDefault(ours, ours);
  }

  private @Nullable String value(String ours, UnaryOperator<@Nullable String> field) {
    String value = field.apply(name(ours));
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** ISO dates and times, also with a blank between; without a zone they are taken as UTC. */
  private static Optional<Instant> instant(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String iso =
        text.length() > 10 && text.charAt(10) == ' '
            ? text.substring(0, 10) + "T" + text.substring(11)
            : text;
    try {
      if (iso.length() == 10) {
        return Optional.of(LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      boolean zoned = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
      return Optional.of(
          zoned
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
