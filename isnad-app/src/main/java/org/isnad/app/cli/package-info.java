/** The commands. Open Main first. */
@NullMarked
package org.isnad.app.cli;

import org.jspecify.annotations.NullMarked;
