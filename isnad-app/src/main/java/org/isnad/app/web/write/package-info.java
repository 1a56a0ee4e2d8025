/**
 * Who may write and how: the gate that a request has to pass, and the addresses that enter
 * decisions into the ledger. No other address changes anything.
 */
@NullMarked
package org.isnad.app.web.write;

import org.jspecify.annotations.NullMarked;
