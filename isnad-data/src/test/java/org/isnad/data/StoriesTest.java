package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.attribution.AttributionReader;
import org.isnad.event.EventMention;
import org.isnad.event.EventReader;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.MentionReader;
import org.isnad.mention.Mentions;
import org.isnad.mention.TimeValue;
import org.isnad.text.TextReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each line of {@code stories.tsv} is a class of things that news tell: all contacts of its story
 * are those of the line, and no others. "|" ends a paragraph; contacts are "kind status sides
 * days", separated by ";".
 */
class StoriesTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());

  private static final TextReader TEXTS = new TextReader(LEXICON);
  private static final MentionReader MENTIONS = new MentionReader(LEXICON);
  private static final AttributionReader ATTRIBUTIONS = new AttributionReader(LEXICON);
  private static final EventReader EVENTS = new EventReader(LEXICON, MENTIONS);

  private record Story(String says, String day, String words, List<String> contacts) {
    @Override
    public String toString() {
      return says;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stories")
  void aStoryTellsItsContactsAndNoOthers(Story story) {
    String words = story.words().replace('|', '\n');
    Mentions read = MENTIONS.read(TEXTS.read(Examples.article(words, story.day())));
    List<String> told =
        EVENTS.read(read, ATTRIBUTIONS.read(read)).stream()
            .filter(e -> CONTACTS.contains(e.kind()))
            .map(StoriesTest::contact)
            .toList();
    assertThat(told).containsExactlyInAnyOrderElementsOf(story.contacts());
  }

  private static final List<String> CONTACTS =
      List.of("call", "meeting", "visit", "summit", "talks", "letter");

  private static String contact(EventMention event) {
    String sides =
        event.participants().stream()
            .filter(a -> a.role().isSide())
            .map(a -> a.referent().entity().id())
            .sorted()
            .collect(Collectors.joining("+"));
    TimeValue time = event.time();
    String days = time.from() == null ? "?" : time.from() + "/" + time.to();
    return event.kind()
        + " "
        + event.status().name().toLowerCase(Locale.ROOT)
        + " "
        + sides
        + " "
        + days;
  }

  private static Stream<Story> stories() {
    try (InputStream in = StoriesTest.class.getResourceAsStream("/stories.tsv")) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return table.lines().skip(1).map(StoriesTest::story).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Story story(String line) {
    String[] cells = line.split("\t", -1);
    List<String> contacts =
        Stream.of(cells[3].split(";")).map(String::strip).filter(c -> !c.isEmpty()).toList();
    return new Story(cells[0], cells[1], cells[2], contacts);
  }
}
