/** Stage 5: who says which words, and through whom. Open AttributionReader first. */
@NullMarked
package org.isnad.attribution;

import org.jspecify.annotations.NullMarked;
