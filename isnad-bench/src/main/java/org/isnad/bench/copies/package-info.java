/** How well copies are found in a stream of made texts. Open MeasureCopies first. */
@NullMarked
package org.isnad.bench.copies;

import org.jspecify.annotations.NullMarked;
