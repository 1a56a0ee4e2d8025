package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.isnad.event.EventMention;
import org.isnad.lexicon.Lexicon;

/** The records that some tellings make, over the frozen data of the tests of records. */
final class Records {
  static final Lexicon LEXICON = lexicon();
  private static final RecordBuilder BUILDER = new RecordBuilder(LEXICON);

  private Records() {}

  private static Lexicon lexicon() {
    try {
      return Lexicon.of(
          Path.of(Objects.requireNonNull(Records.class.getResource("/record-lexicon")).toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The records that they make, in the order of the register. */
  static List<EventRecord> records(Tell... tellings) {
    List<EventMention> mentions = new ArrayList<>();
    Arrays.stream(tellings).map(Tell::ok).forEach(mentions::add);
    return BUILDER.build(mentions);
  }

  /** The only record that they make. */
  static EventRecord only(Tell... tellings) {
    List<EventRecord> records = records(tellings);
    assertThat(records).hasSize(1);
    return records.get(0);
  }
}
