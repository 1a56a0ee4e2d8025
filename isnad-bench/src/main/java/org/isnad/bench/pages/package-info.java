/**
 * Isnad's reading of web pages beside that of other programs for Java, in one run over the same
 * pages. Open {@link org.isnad.bench.pages.PageSpeed} first.
 */
@NullMarked
package org.isnad.bench.pages;

import org.jspecify.annotations.NullMarked;
