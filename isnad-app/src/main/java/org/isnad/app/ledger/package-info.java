/**
 * What people decide: reads what somebody wishes, holds it against the register, and enters it into
 * the ledger. The commands and the web pages decide through {@link org.isnad.app.ledger.Desk}.
 */
@NullMarked
package org.isnad.app.ledger;

import org.jspecify.annotations.NullMarked;
