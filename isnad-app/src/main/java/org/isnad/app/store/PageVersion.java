package org.isnad.app.store;

import java.time.Instant;
import org.isnad.page.Hints;
import org.jspecify.annotations.Nullable;

/**
 * One capture of a page, as it came.
 *
 * @param document the document key
 * @param digest of what was read, {@link org.isnad.page.Page#digest()}
 * @param original name of the original, as {@link PageFiles#name} says
 * @param captured when the page was fetched, null when unknown
 * @param hints what came beside the bytes
 * @param isFields whether text and metadata came as separate fields
 */
public record PageVersion(
    String document,
    String digest,
    String original,
    @Nullable Instant captured,
    Hints hints,
    boolean isFields) {}
