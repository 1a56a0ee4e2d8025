/** Stage 1: bytes of a file become a Page. Open PageReader first. */
@NullMarked
package org.isnad.page;

import org.jspecify.annotations.NullMarked;
