/** Event types and actors set against the sentences of arabic_event_gsr, which a user fetches. */
@NullMarked
package org.isnad.bench.gsr;

import org.jspecify.annotations.NullMarked;
