/** How fast a large index answers. */
@NullMarked
package org.isnad.bench.search;

import org.jspecify.annotations.NullMarked;
