/** Reads documents through all stages into the store. Open PageRun first. */
@NullMarked
package org.isnad.app.read;

import org.jspecify.annotations.NullMarked;
