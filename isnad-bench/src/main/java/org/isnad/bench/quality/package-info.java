/** All measurements of quality in one report. */
@NullMarked
package org.isnad.bench.quality;

import org.jspecify.annotations.NullMarked;
