package org.isnad.app.store;

import java.util.List;
import org.isnad.record.EventRecord;

/**
 * The register as it was stored at one moment.
 *
 * @param change number of the last change of a record that is among them
 * @param records in the order of the register
 */
public record StoredRecords(long change, List<EventRecord> records) {
  /** Of what was not stored: nothing is known of what has changed since. */
  static final long NEVER = -1;

  /** Nothing was asked for yet. */
  public static final StoredRecords NONE = new StoredRecords(NEVER, List.of());

  public StoredRecords {
    records = List.copyOf(records);
  }
}
