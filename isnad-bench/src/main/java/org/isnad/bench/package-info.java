/**
 * Measurements of the whole program beside simpler ones, in one run, so that the ratios hold on any
 * machine. Open {@link org.isnad.bench.Throughput} first.
 */
@NullMarked
package org.isnad.bench;

import org.jspecify.annotations.NullMarked;
