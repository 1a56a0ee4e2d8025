/** Stage 6: what happened: event mentions with arguments and statements. Open EventReader first. */
@NullMarked
package org.isnad.event;

import org.jspecify.annotations.NullMarked;
