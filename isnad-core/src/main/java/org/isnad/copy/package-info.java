/**
 * Beside stage 7: which text was copied from which. Articles become prints, prints of two articles
 * are compared, and of all that two articles share it follows who carries whose words. Open
 * PrintReader, then Copies.
 */
@NullMarked
package org.isnad.copy;

import org.jspecify.annotations.NullMarked;
