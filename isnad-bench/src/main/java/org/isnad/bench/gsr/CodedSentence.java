package org.isnad.bench.gsr;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that tells an event of one type, with the codes of who did it to whom.
 *
 * @param id its id in the collection
 * @param day day of the newspaper it stood in, null where the collection does not say
 * @param type ASSAULT or PROTEST
 * @param text its words
 * @param source the released code of who did it
 * @param target the released code of whom it was done to
 * @param sources what each annotator coded
 * @param targets what each annotator coded
 */
record CodedSentence(
    String id,
    @Nullable LocalDate day,
    String type,
    String text,
    ActorCode source,
    ActorCode target,
    List<ActorCode> sources,
    List<ActorCode> targets) {
  CodedSentence {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
  }

  /** Whether a sentence of this id is one that rules may be written with: its checksum is even. */
  static boolean isForDevelopment(String id) {
    CRC32 sum = new CRC32();
    sum.update(id.getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % 2 == 0;
  }
}
