package org.isnad.app.store;

import org.jdbi.v3.core.Handle;

/**
 * How far documents and records have come.
 *
 * @param documents grows with each change of a document
 * @param records the documents' tick that the records were made of
 * @param fingerprint the program and data that made them
 */
record Progress(long documents, long records, String fingerprint) {
  static Progress of(Handle handle) {
    return handle
        .createQuery("select documents_tick, records_tick, records_fingerprint from progress")
        .map((row, context) -> new Progress(row.getLong(1), row.getLong(2), row.getString(3)))
        .one();
  }

  /** Whether records were ever made. */
  boolean hasRecords() {
    return records >= 0;
  }

  boolean isCurrent() {
    return documents == records;
  }

  boolean isCurrent(String asking) {
    return isCurrent() && fingerprint.equals(asking);
  }
}
