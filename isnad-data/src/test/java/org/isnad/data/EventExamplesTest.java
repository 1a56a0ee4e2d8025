package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.isnad.attribution.AttributionReader;
import org.isnad.event.EventMention;
import org.isnad.event.EventReader;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Rule;
import org.isnad.mention.MentionReader;
import org.isnad.mention.Mentions;
import org.isnad.page.Span;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.isnad.text.RuleMatcher;
import org.isnad.text.Sentence;
import org.isnad.text.Text;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of the event rules is read by its rule, every counterexample left alone. */
class EventExamplesTest {
  private static final List<String> GROUPS =
      List.of("events", "status", "attributes", "scope", "order");
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private final TextReader texts = new TextReader(LEXICON);
  private final MentionReader mentions = new MentionReader(LEXICON);
  private final AttributionReader attributions = new AttributionReader(LEXICON);
  private final EventReader events = new EventReader(LEXICON, mentions);
  private final RuleMatcher matcher = RuleMatcher.of(LEXICON, rules());

  private static List<Rule> rules() {
    return GROUPS.stream().flatMap(g -> LEXICON.rules(g).stream()).toList();
  }

  @TestFactory
  Stream<DynamicTest> everyExampleGivesItsSlotsAndNoCounterexampleMatches() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : rules()) {
      for (Rule.Example example : rule.examples()) {
        String name = rule.file() + ":" + example.line() + " " + rule.id();
        tests.add(DynamicTest.dynamicTest(name, () -> reads(rule, example)));
      }
      for (Rule.Counterexample not : rule.counterexamples()) {
        String name = rule.file() + ":" + not.line() + " not " + rule.id();
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () ->
                    assertThat(rulesThatRead(rule.group(), not.text()))
                        .as(not.because())
                        .doesNotContain(rule.id())));
      }
    }
    return tests.stream();
  }

  /** For events the rules of the events that come out; for other groups the rules that match. */
  private List<String> rulesThatRead(String group, String words) {
    if (!group.equals("events")) {
      return matches(words, "").stream().map(f -> f.match().rule().id()).toList();
    }
    Mentions read = mentions.read(texts.read(Examples.article(words, "")));
    return events.read(read, attributions.read(read)).stream().map(EventMention::rule).toList();
  }

  private record Found(Text text, Sentence sentence, RuleMatch match) {
    String words(Filler filler) {
      int start = sentence.tokens().get(filler.first()).span().start();
      int end = sentence.tokens().get(filler.last()).span().end();
      return new Span(start, end).of(text.original());
    }
  }

  private void reads(Rule rule, Rule.Example example) {
    List<Found> own =
        matches(example.text(), example.today()).stream()
            .filter(f -> f.match().rule().id().equals(rule.id()))
            .toList();
    assertThat(own).as("the rule reads: " + example.text()).isNotEmpty();
    for (Map.Entry<String, List<String>> slot : example.expected().entrySet()) {
      List<String> read = new ArrayList<>();
      for (Found found : own) {
        for (Filler filler : found.match().slots().getOrDefault(slot.getKey(), List.of())) {
          read.add(found.words(filler));
        }
      }
      for (String expected : slot.getValue()) {
        assertThat(read)
            .as(slot.getKey() + " of: " + example.text())
            .anyMatch(words -> words.endsWith(expected) && words.length() <= expected.length() + 2);
      }
    }
  }

  private List<Found> matches(String words, String today) {
    Text text = texts.read(Examples.article(words, today));
    Mentions read = mentions.read(text);
    List<Found> out = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (RuleMatch match : matcher.match(sentence, mentions.chunks(read, sentence.index()))) {
        out.add(new Found(text, sentence, match));
      }
    }
    return out;
  }
}
