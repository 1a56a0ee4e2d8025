package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.attribution.AttributionReader;
import org.isnad.event.Argument;
import org.isnad.event.Codebook;
import org.isnad.event.EventMention;
import org.isnad.event.EventReader;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Rule;
import org.isnad.mention.MentionReader;
import org.isnad.mention.Mentions;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of the deeds is read as its deed with its parties, no counterexample is. */
class DeedExamplesTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private static final Codebook BOOK = new Codebook(LEXICON);
  private final TextReader texts = new TextReader(LEXICON);
  private final MentionReader mentions = new MentionReader(LEXICON);
  private final AttributionReader attributions = new AttributionReader(LEXICON);
  private final EventReader events = new EventReader(LEXICON, mentions);

  @Test
  void everyWordOfADeedIsInflected() {
    assertThat(BOOK.unknownWords()).isEmpty();
  }

  @Test
  void everySenseHasTwoExamplesAndACounterexampleWithItsReason() {
    for (Codebook.Kind kind : BOOK.kinds()) {
      for (Codebook.Sense sense : kind.senses()) {
        assertThat(sense.examples()).as(sense.id()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(sense.counterexamples()).as(sense.id()).isNotEmpty();
        assertThat(sense.counterexamples()).as(sense.id()).noneMatch(c -> c.because().isEmpty());
      }
    }
  }

  @Test
  void everyKindHasTheCodesOfBothSchemes() {
    for (Codebook.Kind kind : BOOK.kinds()) {
      String mode = kind.mode() == null ? "" : kind.mode();
      assertThat(BOOK.plover())
          .as(kind.name())
          .anyMatch(c -> c.type().equals(kind.type()) && c.mode().equals(mode));
      if (kind.cameo() != null) {
        assertThat(BOOK.cameo())
            .as(kind.name())
            .anyMatch(c -> c.code().equals(kind.cameo()) && c.type().equals(kind.type()));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsReadAndNoCounterexample() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Codebook.Kind kind : BOOK.kinds()) {
      for (Codebook.Sense sense : kind.senses()) {
        for (Rule.Example example : sense.examples()) {
          String name = sense.id() + ": " + example.text();
          tests.add(DynamicTest.dynamicTest(name, () -> reads(sense, example)));
        }
        for (Rule.Counterexample not : sense.counterexamples()) {
          String name = "not " + sense.id() + ": " + not.text();
          tests.add(
              DynamicTest.dynamicTest(
                  name,
                  () ->
                      assertThat(read(not.text()))
                          .as(not.because())
                          .noneMatch(e -> e.rule().equals(sense.id()))));
        }
      }
    }
    return tests.stream();
  }

  private void reads(Codebook.Sense sense, Rule.Example example) {
    List<EventMention> own =
        read(example.text()).stream().filter(e -> e.rule().equals(sense.id())).toList();
    assertThat(own).as("reads: " + example.text()).isNotEmpty();
    for (Map.Entry<String, List<String>> part : example.expected().entrySet()) {
      List<String> named = new ArrayList<>();
      for (EventMention event : own) {
        for (Argument a : event.participants()) {
          if (a.span() != null && a.role().name().equalsIgnoreCase(part.getKey())) {
            named.add(a.span().of(example.text()));
          }
        }
      }
      for (String expected : part.getValue()) {
        assertThat(named)
            .as(part.getKey() + " of: " + example.text())
            .anyMatch(w -> w.contains(expected) || expected.contains(w));
      }
    }
  }

  private List<EventMention> read(String words) {
    Mentions read = mentions.read(texts.read(Examples.article(words, "")));
    return events.read(read, attributions.read(read));
  }
}
