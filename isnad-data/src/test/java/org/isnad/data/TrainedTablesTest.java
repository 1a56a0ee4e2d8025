package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.TrainedTables;
import org.isnad.mention.TrainedTables.Content;
import org.junit.jupiter.api.Test;

/** The tables may grow a little beside the model of names; then it is trained again. */
class TrainedTablesTest {
  private static final double MOST = 0.05;

  private final Lexicon lexicon = Lexicon.load(List.of());

  @Test
  void theModelIsNotMuchOlderThanTheTablesItWasTrainedWith() {
    TrainedTables noted = TrainedTables.noted(lexicon);
    TrainedTables now = TrainedTables.now(lexicon);

    assertThat(noted.tables()).isNotEmpty();
    assertThat(noted.growth(now))
        .as(
            "part of the rows by which tables have grown since the model of names was trained;"
                + " train it again (docs/measuring.md). Changed: %s",
            noted.changed(now))
        .isLessThan(MOST);
  }

  @Test
  void aTableThatHoldsSomethingElseIsNamed() {
    TrainedTables now = TrainedTables.now(lexicon);
    TreeMap<String, Content> others = new TreeMap<>(now.tables());
    others.put("gazetteer/people.tsv", new Content(7, "other"));

    assertThat(now.changed(new TrainedTables(others))).containsExactly("gazetteer/people.tsv");
    assertThat(now.changed(now)).isEmpty();
    assertThat(now.growth(now)).isZero();
  }
}
