package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isnad.attribution.AttributionReader;
import org.isnad.event.Argument;
import org.isnad.event.EventMention;
import org.isnad.event.EventReader;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Rule;
import org.isnad.mention.MentionReader;
import org.isnad.mention.Mentions;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.Test;

/**
 * What all rules together say of each example: {@code readings.tsv} lists the events of every
 * sentence, so that a new rule that reads another rule's sentence shows up in review. After a
 * change that is meant, {@code -Disnad.test.write=true} writes it anew.
 */
class CrossReadingTest {
  private static final Path REVIEWED = Path.of("src", "test", "resources", "readings.tsv");
  private static final List<String> GROUPS =
      List.of(
          "events", "status", "attributes", "scope", "order", "attribution", "time", "quantity");
  private static final Lexicon LEXICON = Lexicon.load(List.of());

  private final TextReader texts = new TextReader(LEXICON);
  private final MentionReader mentions = new MentionReader(LEXICON);
  private final AttributionReader attributions = new AttributionReader(LEXICON);
  private final EventReader events = new EventReader(LEXICON, mentions);

  @Test
  void theRulesTogetherSayOfEachExampleWhatWasReviewed() throws IOException {
    TreeMap<String, String> readings = new TreeMap<>();
    for (String group : GROUPS) {
      for (Rule rule : LEXICON.rules(group)) {
        int number = 0;
        for (Rule.Example example : rule.examples()) {
          number++;
          readings.put(
              group + "/" + rule.id() + "#" + number, events(example.text(), example.today()));
        }
        for (Rule.Counterexample example : rule.counterexamples()) {
          number++;
          readings.put(group + "/" + rule.id() + "#" + number + " not", events(example.text(), ""));
        }
      }
    }
    List<String> lines = new ArrayList<>(List.of("example\tevents"));
    readings.forEach((example, found) -> lines.add(example + "\t" + found));
    if (Boolean.getBoolean("isnad.test.write")) {
      Files.write(REVIEWED, lines);
    }
    assertThat(Files.readAllLines(REVIEWED)).containsExactlyElementsOf(lines);
  }

  private String events(String words, String today) {
    Mentions read = mentions.read(texts.read(Examples.article(words, today)));
    return events.read(read, attributions.read(read)).stream()
        .map(CrossReadingTest::shown)
        .sorted()
        .collect(Collectors.joining(" | "));
  }

  private static String shown(EventMention event) {
    return event.kind()
        + " "
        + event.status().name().toLowerCase(Locale.ROOT)
        + event.participants().stream()
            .map(Argument::referent)
            .map(r -> r.entity().id())
            .sorted()
            .collect(Collectors.joining(", ", " (", ") "))
        + event.rule();
  }
}
