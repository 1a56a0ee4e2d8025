/** What a measurement found, in a form that can be printed and kept. */
@NullMarked
package org.isnad.bench.report;

import org.jspecify.annotations.NullMarked;
