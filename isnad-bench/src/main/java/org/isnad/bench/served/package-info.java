/** How long the server's pages take with many readers at once. */
@NullMarked
package org.isnad.bench.served;

import org.jspecify.annotations.NullMarked;
