package org.isnad.app.source;

import java.time.Instant;
import org.isnad.app.fetch.Address;
import org.jspecify.annotations.Nullable;

/**
 * An address that a list names.
 *
 * @param address where the page, or another list, is
 * @param changed when it changed last, as the list says; null when it does not
 * @param depth number of lists, one inside the other, that led to it
 */
record Listed(Address address, @Nullable Instant changed, int depth) {}
