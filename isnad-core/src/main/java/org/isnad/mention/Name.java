package org.isnad.mention;

import org.jspecify.annotations.Nullable;

/**
 * A name in both languages of the interface.
 *
 * @param ar Arabic
 * @param en English; null when unknown
 */
public record Name(String ar, @Nullable String en) {}
