/** Reading from the browser: what is given, one run at a time, how it goes on and what it gave. */
@NullMarked
package org.isnad.app.web.read;

import org.jspecify.annotations.NullMarked;
