/**
 * Stage 7: the tellings of one event from all pages become one record. Open RecordBuilder first.
 */
@NullMarked
package org.isnad.record;

import org.jspecify.annotations.NullMarked;
