/**
 * Stage 3: an Article's body becomes sentences of tokens; rules are matched over them. Open
 * TextReader first.
 */
@NullMarked
package org.isnad.text;

import org.jspecify.annotations.NullMarked;
