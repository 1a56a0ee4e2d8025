package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table;
import org.junit.jupiter.api.Test;

/** The shipped gazetteer knows who held the offices that the news is full of, and when. */
class GazetteerTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private static final Path GAPS = Path.of("src/test/resources/gazetteer/gaps.tsv");

  /**
   * All Arab states, the permanent members of the Security Council and states often in the news.
   */
  private static final List<String> STATES =
      List.of(
          "SAU", "ARE", "QAT", "KWT", "BHR", "OMN", "YEM", "IRQ", "SYR", "LBN", "JOR", "PSE", "EGY",
          "SDN", "LBY", "TUN", "DZA", "MAR", "MRT", "SOM", "DJI", "COM", "USA", "GBR", "FRA", "RUS",
          "CHN", "IRN", "ISR", "TUR", "UKR", "IND", "PAK", "DEU", "ITA");

  /** Offices of the highest two levels, and the two ministers whom the news meets most. */
  private static final List<String> SEATS =
      List.of("head-of-state", "head-of-government", "foreign-minister", "defence-minister");

  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 1, 1);
  private static final int MOST_DAYS_WITHOUT_HOLDER = 93;

  private record Term(LocalDate from, LocalDate to) {}

  @Test
  void thereAreManyPeopleAndDatedOffices() {
    long dated =
        rows("office-holders").stream()
            .filter(r -> !(r.get("from") + r.get("to")).isEmpty())
            .count();
    assertThat(rows("people")).hasSizeGreaterThanOrEqualTo(1500);
    assertThat(dated).isGreaterThanOrEqualTo(2500);
  }

  @Test
  void noSeatOfTheListedStatesStandsEmptyForLongUnlessTheDataSayWhy() throws IOException {
    Map<String, String> levels =
        rows("offices").stream().collect(Collectors.toMap(r -> r.get("id"), r -> r.get("level")));
    Map<String, List<Term>> terms = new HashMap<>();
    for (Table.Row row : rows("office-holders")) {
      for (String seat : List.of(row.get("office"), levels.getOrDefault(row.get("office"), ""))) {
        terms
            .computeIfAbsent(row.get("of") + '\t' + seat, k -> new ArrayList<>())
            .add(new Term(day(row.get("from"), FIRST, false), day(row.get("to"), LAST, true)));
      }
    }
    List<String> gaps = new ArrayList<>();
    for (String state : STATES) {
      for (String seat : SEATS) {
        String key = state + '\t' + seat;
        gaps(terms.getOrDefault(key, List.of())).forEach(gap -> gaps.add(key + '\t' + gap));
      }
    }
    assertThat(gaps).containsExactlyInAnyOrderElementsOf(allowed());
  }

  @Test
  void everyOfficeIsHeldByAKnownPersonOfAKnownStateOrBody() {
    Set<String> people = ids("people", "id");
    Set<String> offices = ids("offices", "id");
    Set<String> owners = ids("countries", "code");
    owners.addAll(ids("organisations", "id"));
    for (Table.Row row : rows("office-holders")) {
      assertThat(people).contains(row.get("person"));
      assertThat(offices).contains(row.get("office"));
      assertThat(owners).contains(row.get("of"));
      assertThat(day(row.get("from"), LocalDate.MIN, false))
          .as(row.get("person"))
          .isBeforeOrEqualTo(day(row.get("to"), LocalDate.MAX, true));
    }
  }

  @Test
  void noFullNameIsThatOfTwoPeople() {
    Map<String, Set<String>> owners =
        rows("people-names").stream()
            .filter(r -> r.get("kind").equals("full"))
            .collect(
                Collectors.groupingBy(
                    r -> r.get("form"), Collectors.mapping(r -> r.get("id"), Collectors.toSet())));
    owners.values().removeIf(ids -> ids.size() == 1);
    assertThat(owners).isEmpty();
  }

  /** Days on which nobody held a seat, each "from TAB to". */
  private static List<String> gaps(List<Term> terms) {
    List<String> gaps = new ArrayList<>();
    LocalDate held = FIRST;
    for (Term term : terms.stream().sorted(Comparator.comparing(Term::from)).toList()) {
      note(held, term.from(), gaps);
      held = held.isAfter(term.to()) ? held : term.to();
    }
    note(held, LAST, gaps);
    return gaps;
  }

  private static void note(LocalDate from, LocalDate to, List<String> gaps) {
    if (from.isBefore(LAST) && ChronoUnit.DAYS.between(from, to) > MOST_DAYS_WITHOUT_HOLDER) {
      gaps.add(from + "\t" + to);
    }
  }

  /** The first or last day that a year, a month or a day may mean; another when nothing is said. */
  private static LocalDate day(String cell, LocalDate open, boolean last) {
    return switch (cell.length()) {
      case 0 -> open;
      case 4 -> LocalDate.of(Integer.parseInt(cell), last ? 12 : 1, last ? 31 : 1);
      case 7 -> last ? YearMonth.parse(cell).atEndOfMonth() : YearMonth.parse(cell).atDay(1);
      default -> LocalDate.parse(cell);
    };
  }

  private static List<String> allowed() throws IOException {
    try (Stream<String> lines = Files.lines(GAPS)) {
      return lines.skip(1).map(l -> l.substring(0, l.lastIndexOf('\t'))).toList();
    }
  }

  private static Set<String> ids(String table, String column) {
    return rows(table).stream()
        .map(r -> r.get(column))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<Table.Row> rows(String table) {
    return LEXICON.table("gazetteer/" + table + ".tsv").rows();
  }
}
