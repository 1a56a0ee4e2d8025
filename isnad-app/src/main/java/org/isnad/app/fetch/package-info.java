/**
 * Pages from the web: politely, within limits, and never from inside the user's own network. Open
 * Fetcher first.
 */
@NullMarked
package org.isnad.app.fetch;

import org.jspecify.annotations.NullMarked;
