/** Loads, folds and checks the linguistic data; knows nothing of the stages. Open Lexicon first. */
@NullMarked
package org.isnad.lexicon;

import org.jspecify.annotations.NullMarked;
