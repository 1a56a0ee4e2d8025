/**
 * Trains the model of names and measures how well names are found, beside the name finder of
 * OpenNLP trained on the same sentences. Open {@link org.isnad.bench.names.MeasureNames} first.
 */
@NullMarked
package org.isnad.bench.names;

import org.jspecify.annotations.NullMarked;
