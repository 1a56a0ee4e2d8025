/** Times and attributions set against articles annotated by hand. */
@NullMarked
package org.isnad.bench.speech;

import org.jspecify.annotations.NullMarked;
