/** What an HTML page says of itself outside its text. Open PageClaims first. */
@NullMarked
package org.isnad.page.metadata;

import org.jspecify.annotations.NullMarked;
