package org.isnad.bench.gsr;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of which several people said whether it tells an event of a type.
 *
 * @param id its id in the collection
 * @param day day of the newspaper it stood in, null where the collection does not say
 * @param text its words
 * @param label yes, easy no, difficult no or ambiguous
 */
record LabelledSentence(String id, @Nullable LocalDate day, String text, String label) {}
