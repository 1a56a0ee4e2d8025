package org.isnad.bench.gsr;

/**
 * A sentence of which several people said whether it tells an event of a type.
 *
 * @param id its id in the collection
 * @param text its words
 * @param label yes, easy no, difficult no or ambiguous
 */
record LabelledSentence(String id, String text, String label) {}
