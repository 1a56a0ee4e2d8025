package org.isnad.page;

/**
 * Something that went wrong with one document; the run goes on and counts it.
 *
 * @param document path or address as given to the reader
 * @param stage name of the stage that met it (page, article, text, mention, attribution, event)
 * @param code short stable name of the kind of problem, for example {@code empty} or {@code binary}
 * @param message what is wrong and what to do, for people
 */
public record Problem(String document, String stage, String code, String message)
    implements Outcome {}
