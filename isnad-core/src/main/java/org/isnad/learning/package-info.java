/**
 * What is learned from examples: a tagger of sequences and classes of words that stand in like
 * company. Knows no language and no stage.
 */
@NullMarked
package org.isnad.learning;

import org.jspecify.annotations.NullMarked;
