/** Stage 4: sentences give mentions of entities, times and quantities. Open MentionReader first. */
@NullMarked
package org.isnad.mention;

import org.jspecify.annotations.NullMarked;
