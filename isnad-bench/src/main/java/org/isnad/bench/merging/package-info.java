/** How well, how fast and how steadily tellings are merged. Open MeasureMerging first. */
@NullMarked
package org.isnad.bench.merging;

import org.jspecify.annotations.NullMarked;
