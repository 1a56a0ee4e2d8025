/**
 * Full-text search over articles and events: a Lucene index beside the store, four levels of
 * folding that people choose from, facets, suggestions and highlights in the original characters.
 */
@NullMarked
package org.isnad.app.search;

import org.jspecify.annotations.NullMarked;
