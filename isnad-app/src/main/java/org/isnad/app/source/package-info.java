/** What the user names on the command line becomes documents to read. Open Sources first. */
@NullMarked
package org.isnad.app.source;

import org.jspecify.annotations.NullMarked;
