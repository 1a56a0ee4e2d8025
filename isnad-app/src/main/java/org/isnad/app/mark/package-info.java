/** Articles with what one stage found in them marked, as pages to look at and as columns. */
@NullMarked
package org.isnad.app.mark;

import org.jspecify.annotations.NullMarked;
