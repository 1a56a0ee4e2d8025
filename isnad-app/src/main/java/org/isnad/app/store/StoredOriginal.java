package org.isnad.app.store;

import org.isnad.page.Hints;

/**
 * A page as it was captured, to be read again.
 *
 * @param document the document key
 * @param original name of its original
 * @param hints what came beside the bytes
 * @param isFields whether text and metadata came as separate fields
 */
public record StoredOriginal(String document, String original, Hints hints, boolean isFields) {}
