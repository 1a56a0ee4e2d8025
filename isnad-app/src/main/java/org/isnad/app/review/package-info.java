/**
 * The review of what was read: which facts are shown to a coder, what each coder said of them, and
 * the table from which agreement between coders is computed.
 */
@NullMarked
package org.isnad.app.review;

import org.jspecify.annotations.NullMarked;
