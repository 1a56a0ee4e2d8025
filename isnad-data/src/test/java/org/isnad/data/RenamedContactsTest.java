package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.attribution.AttributionReader;
import org.isnad.event.EventMention;
import org.isnad.event.EventReader;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table;
import org.isnad.mention.MentionReader;
import org.isnad.mention.Mentions;
import org.isnad.mention.TimeValue;
import org.isnad.text.TextReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a sentence tells does not hang on whom it tells it of: each frame of {@code
 * contact-frames.tsv} tells the same contacts with the officials of any states, of any gender, on
 * any day.
 *
 * <p>In a frame {A} is an official of a state ({lA} with "to" before), {cA} the state, {kA} its
 * capital, {B~} the counterpart of A in another state, A[x|y] the word for a man or a woman A; "|"
 * alone ends a paragraph. Days of the contacts are counted from the day of the text, a Tuesday.
 */
class RenamedContactsTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private static final List<LocalDate> TUESDAYS =
      Stream.of("2019-03-12", "2016-09-06", "2023-05-16", "2013-11-12", "2025-08-19")
          .map(LocalDate::parse)
          .toList();
  private static final List<String> CONTACTS =
      List.of("call", "meeting", "visit", "summit", "talks", "letter");
  private static final Set<String> ADJECTIVES = Set.of("nisba", "nisba-office");
  private static final String LETTERS = "ABCD";
  private static final Pattern DAY = Pattern.compile("@([+-]?\\d)");

  /** How often each frame is filled; with all frames every state has its turn several times. */
  private static final int FILLED = 8;

  private static final List<State> STATES = states();
  private static final List<Title> TITLES =
      rows("/contact-titles.tsv").stream().map(r -> new Title(r[0], r[1].equals("f"))).toList();

  private static final TextReader TEXTS = new TextReader(LEXICON);
  private static final MentionReader MENTIONS = new MentionReader(LEXICON);
  private static final AttributionReader ATTRIBUTIONS = new AttributionReader(LEXICON);
  private static final EventReader EVENTS = new EventReader(LEXICON, MENTIONS);

  private record Frame(int number, String says, String words, String contacts) {
    @Override
    public String toString() {
      return says + ": " + words;
    }
  }

  private record State(String code, String name, String adjective, String capital, String city) {}

  private record Title(String words, boolean woman) {
    String of(State state) {
      String end = woman ? "ة" : "";
      return words
          + " "
          + Arrays.stream(state.adjective().split(" "))
              .map(w -> "ال" + w + end)
              .collect(Collectors.joining(" "));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("frames")
  void aFrameTellsTheSameOfWhomeverItIsTold(Frame frame) {
    Map<String, List<String>> told = new LinkedHashMap<>();
    Map<String, List<String>> expected = new LinkedHashMap<>();
    for (int i = 0; i < FILLED; i++) {
      LocalDate day = TUESDAYS.get((frame.number() + i) % TUESDAYS.size());
      fill(frame, i, day)
          .ifPresent(filled -> {
            told.put(filled.words(), contacts(filled.words(), day, filled.letters()));
            expected.put(filled.words(), expected(frame.contacts(), day));
          });
    }
    assertThat(told).isNotEmpty().isEqualTo(expected);
  }

  /** A frame with names in it, and the letters that the ids of these stand for. */
  private record Filled(String words, Map<String, String> letters) {}

  private Optional<Filled> fill(Frame frame, int turn, LocalDate day) {
    Map<String, String> letters = new HashMap<>();
    String words = frame.words();
    Title first = title(frame, 'A', turn);
    for (int k = 0; k < LETTERS.length(); k++) {
      char letter = LETTERS.charAt(k);
      State state = STATES.get((frame.number() * 13 + turn * 29 + k * 47) % STATES.size());
      boolean counterpart = words.contains("{" + letter + "~}");
      Title title = counterpart ? first : title(frame, letter, turn + k * 2);
      String official = title.of(state);
      Optional<String> id = id(official, day);
      boolean named = words.contains(letter + "}") || words.contains("{" + letter + "~}");
      if (id.isEmpty() && named) {
        return Optional.empty();
      }
      id.ifPresent(x -> letters.put(x, String.valueOf(letter)));
      letters.put("cty." + state.code(), "c" + letter);
      letters.put(state.capital(), "k" + letter);
      String peer =
          (title.woman() ? "نظيرتها" : "نظيره") + official.substring(title.words().length());
      String to = official.startsWith("ال") ? "لل" + official.substring(2) : "ل" + official;
      words =
          words
              .replace("{" + letter + "}", official)
              .replace("{" + letter + "~}", peer)
              .replace("{l" + letter + "}", to)
              .replace("{c" + letter + "}", state.name())
              .replace("{k" + letter + "}", state.city());
      words =
          Pattern.compile(letter + "\\[([^|\\]]*)\\|([^\\]]*)\\]")
              .matcher(words)
              .replaceAll(title.woman() ? "$2" : "$1");
    }
    boolean distinct = letters.size() == LETTERS.length() * 3;
    return distinct ? Optional.of(new Filled(words.replace('|', '\n'), letters)) : Optional.empty();
  }

  /** Any title; where the verb of A or C does not bend in the frame, that of a man. */
  private static Title title(Frame frame, char letter, int turn) {
    boolean any = letter == 'B' || letter == 'D' || frame.words().contains(letter + "[");
    List<Title> all = TITLES.stream().filter(t -> any || !t.woman()).toList();
    return all.get((frame.number() + turn) % all.size());
  }

  /** Who the official is, where nothing happens to him. */
  private Optional<String> id(String official, LocalDate day) {
    Mentions read = read("قال " + official + " إن السلام ممكن.", day);
    return read.entities().stream()
        .filter(e -> e.referents().size() == 1 && e.text().equals(official))
        .map(e -> e.referents().getFirst().entity().id())
        .findFirst();
  }

  private Mentions read(String words, LocalDate day) {
    return MENTIONS.read(TEXTS.read(Examples.article(words, day.toString())));
  }

  private List<String> contacts(String words, LocalDate day, Map<String, String> letters) {
    Mentions read = read(words, day);
    return EVENTS.read(read, ATTRIBUTIONS.read(read)).stream()
        .filter(e -> CONTACTS.contains(e.kind()))
        .map(e -> contact(e, letters))
        .sorted()
        .toList();
  }

  private static String contact(EventMention event, Map<String, String> letters) {
    String sides =
        event.participants().stream()
            .filter(a -> a.role().isSide())
            .map(a -> a.referent().entity().id())
            .map(id -> letters.getOrDefault(id, id))
            .sorted()
            .collect(Collectors.joining("+"));
    TimeValue time = event.time();
    String days =
        time.from() == null
            ? "?"
            : time.from().equals(time.to())
                ? time.from().toString()
                : time.from() + "/" + time.to();
    String status = event.status().name().toLowerCase(Locale.ROOT);
    return event.kind() + " " + status + " " + sides + " " + days;
  }

  private static List<String> expected(String contacts, LocalDate day) {
    Matcher days = DAY.matcher(contacts);
    String dated = days.replaceAll(m -> day.plusDays(Long.parseLong(m.group(1))).toString());
    return Stream.of(dated.split(";"))
        .map(String::strip)
        .filter(c -> !c.isEmpty())
        .sorted()
        .toList();
  }

  private static Stream<Frame> frames() {
    List<String[]> rows = rows("/contact-frames.tsv");
    List<Frame> frames = new ArrayList<>();
    for (String[] row : rows) {
      frames.add(new Frame(frames.size(), row[0], row[1], row[2]));
    }
    return frames.stream();
  }

  private static List<State> states() {
    Map<String, String> adjectives = new HashMap<>();
    for (Table.Row row : LEXICON.table("gazetteer/country-names.tsv").rows()) {
      if (ADJECTIVES.contains(row.get("kind"))) {
        adjectives.putIfAbsent(row.get("code"), row.get("form"));
      }
    }
    Map<String, String> cities = new HashMap<>();
    for (Table.Row row : LEXICON.table("gazetteer/places.tsv").rows()) {
      cities.put(row.get("id"), row.get("name_ar"));
    }
    List<State> states = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Table.Row row : LEXICON.table("gazetteer/countries.tsv").rows()) {
      String adjective = adjectives.get(row.get("code"));
      String city = cities.get(row.get("capital_place"));
      if (adjective != null && city != null && taken.add(adjective)) {
        String capital = row.get("capital_place");
        states.add(new State(row.get("code"), row.get("name_ar"), adjective, capital, city));
      }
    }
    return List.copyOf(states);
  }

  private static List<String[]> rows(String resource) {
    try (InputStream in = RenamedContactsTest.class.getResourceAsStream(resource)) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return table.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
