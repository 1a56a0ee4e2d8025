/**
 * Where people look at what was read and correct it: the review of one fact after the other, events
 * made one or taken apart, the ledger of decisions, and what became of records.
 */
@NullMarked
package org.isnad.app.web.review;

import org.jspecify.annotations.NullMarked;
