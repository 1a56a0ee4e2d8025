package org.isnad.app.export;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.isnad.event.Argument;
import org.isnad.event.Role;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Name;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;

/**
 * Records in the 61 columns of the event table of GDELT 2.0, without a head, as there. A column of
 * which nothing is known stays empty: no tone, no Goldstein value, no coordinates are made up.
 * Events that did not take place or only may have are left out, since these columns have no place
 * to say so.
 */
public final class Gdelt {
  /** Names of the columns, in order. */
  public static final List<String> COLUMNS = columns();

  private static final int MATERIAL_COOPERATION = 6;
  private static final int VERBAL_CONFLICT = 10;
  private static final int MATERIAL_CONFLICT = 15;
  private static final int DAYS = 365;
  private static final int MONTH = 30;

  private Gdelt() {}

  private static List<String> columns() {
    List<String> columns =
        new ArrayList<>(List.of("GlobalEventID", "Day", "MonthYear", "Year", "FractionDate"));
    for (String actor : List.of("Actor1", "Actor2")) {
      for (String part :
          List.of(
              "Code",
              "Name",
              "CountryCode",
              "KnownGroupCode",
              "EthnicCode",
              "Religion1Code",
              "Religion2Code",
              "Type1Code",
              "Type2Code",
              "Type3Code")) {
        columns.add(actor + part);
      }
    }
    columns.addAll(
        List.of(
            "IsRootEvent",
            "EventCode",
            "EventBaseCode",
            "EventRootCode",
            "QuadClass",
            "GoldsteinScale",
            "NumMentions",
            "NumSources",
            "NumArticles",
            "AvgTone"));
    for (String of : List.of("Actor1Geo", "Actor2Geo", "ActionGeo")) {
      for (String part :
          List.of(
              "Type",
              "Fullname",
              "CountryCode",
              "ADM1Code",
              "ADM2Code",
              "Lat",
              "Long",
              "FeatureID")) {
        columns.add(of + "_" + part);
      }
    }
    columns.addAll(List.of("DATEADDED", "SOURCEURL"));
    return List.copyOf(columns);
  }

  /**
   * Writes the rows; the writer stays open.
   *
   * @param head whether to begin with the names of the columns
   */
  public static void write(Collection<EventRecord> records, boolean head, Writer to)
      throws IOException {
    if (head) {
      to.write(String.join("\t", COLUMNS) + "\n");
    }
    for (EventRecord record : records) {
      if (record.status() == Status.HELD || record.status() == Status.ONGOING) {
        to.write(String.join("\t", row(record)) + "\n");
      }
    }
    to.flush();
  }

  private static List<String> row(EventRecord record) {
    Map<String, Object> cells = new HashMap<>();
    cells.put("GlobalEventID", record.id());
    days(record, cells);
    List<Argument> sides = sides(record);
    if (!sides.isEmpty()) {
      actor("Actor1", sides.get(0), cells);
    }
    if (sides.size() > 1) {
      actor("Actor2", sides.get(1), cells);
    }
    cells.put("IsRootEvent", record.tellings().stream().anyMatch(Telling::main) ? 1 : 0);
    code(record.cameo(), cells);
    counts(record, cells);
    Value.OfPlace place = record.place();
    if (place != null) {
      cells.put("ActionGeo_Fullname", Objects.requireNonNullElse(place.en(), place.ar()));
    }
    record.tellings().stream()
        .map(t -> WebAddress.of(t.url()))
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(url -> cells.put("SOURCEURL", String.valueOf(url)));
    return COLUMNS.stream().map(c -> cell(cells.get(c))).toList();
  }

  /** Tabs and line ends would be columns and rows. */
  private static String cell(@Nullable Object value) {
    return Cells.of(value).replaceAll("\\s+", " ");
  }

  /** As much of the day as is sure. */
  private static void days(EventRecord record, Map<String, Object> cells) {
    LocalDate from = record.time().from();
    LocalDate to = record.time().to();
    if (from == null || to == null || from.getYear() != to.getYear()) {
      return;
    }
    cells.put("Year", from.getYear());
    if (from.getMonthValue() == to.getMonthValue()) {
      cells.put("MonthYear", from.toString().substring(0, 7).replace("-", ""));
    }
    if (from.equals(to)) {
      cells.put("Day", from.toString().replace("-", ""));
      double part = (MONTH * (from.getMonthValue() - 1) + from.getDayOfMonth()) / (double) DAYS;
      cells.put("FractionDate", String.format(Locale.ROOT, "%.4f", from.getYear() + part));
    }
  }

  /** Who acts before who is acted upon; others as the record has them. */
  private static List<Argument> sides(EventRecord record) {
    return record.participants().stream()
        .filter(a -> a.role().isSide())
        .sorted(java.util.Comparator.comparingInt(a -> rank(a.role())))
        .toList();
  }

  private static int rank(Role role) {
    return switch (role) {
      case ACTOR, VISITOR -> 0;
      case PARTY, ATTENDEE, MEDIATOR -> 1;
      case HOST, RECIPIENT -> 2;
    };
  }

  private static void actor(String actor, Argument side, Map<String, Object> cells) {
    Name name = side.referent().entity().name();
    String country = country(side);
    String sector = side.sector();
    cells.put(actor + "Name", Objects.requireNonNullElse(name.en(), name.ar()));
    if (country != null) {
      cells.put(actor + "CountryCode", country);
    }
    if (sector != null) {
      cells.put(actor + "Type1Code", sector);
    }
    String code = (country == null ? "" : country) + (sector == null ? "" : sector);
    if (!code.isEmpty()) {
      cells.put(actor + "Code", code);
    }
  }

  /** Three letters alone: offices may be of a body. */
  private static @Nullable String country(Argument side) {
    String own = side.referent().entity().country();
    var office = side.referent().office();
    String of = own != null ? own : office == null ? null : office.of();
    return of != null && of.matches("[A-Z]{3}") ? of : null;
  }

  private static void code(@Nullable String cameo, Map<String, Object> cells) {
    if (cameo == null || !cameo.matches("[0-9]{2,4}")) {
      return;
    }
    cells.put("EventCode", cameo);
    cells.put("EventBaseCode", cameo.substring(0, Math.min(3, cameo.length())));
    cells.put("EventRootCode", cameo.substring(0, 2));
    int root = Integer.parseInt(cameo.substring(0, 2));
    int quad =
        root < MATERIAL_COOPERATION
            ? 1
            : root < VERBAL_CONFLICT ? 2 : root < MATERIAL_CONFLICT ? 3 : 4;
    cells.put("QuadClass", quad);
  }

  private static void counts(EventRecord record, Map<String, Object> cells) {
    List<Telling> tellings = record.tellings();
    cells.put("NumMentions", tellings.stream().mapToInt(t -> t.mentions().size()).sum());
    cells.put("NumArticles", tellings.stream().map(Telling::document).distinct().count());
    long outlets =
        tellings.stream().map(Telling::outlet).filter(Objects::nonNull).distinct().count();
    if (outlets > 0) {
      cells.put("NumSources", outlets);
    }
  }
}
