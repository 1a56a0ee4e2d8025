/** The front door: pages in, sourced event records out. */
@NullMarked
package org.isnad;

import org.jspecify.annotations.NullMarked;
