/**
 * Stage 2: a Page becomes an Article: labelled blocks, date, credits, embedded articles. Open
 * ArticleReader first.
 */
@NullMarked
package org.isnad.article;

import org.jspecify.annotations.NullMarked;
