/** What was given to be read, page by page, and what came of it. */
@NullMarked
package org.isnad.app.web.input;

import org.jspecify.annotations.NullMarked;
