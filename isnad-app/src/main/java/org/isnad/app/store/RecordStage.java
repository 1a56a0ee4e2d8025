package org.isnad.app.store;

import java.util.Collection;
import java.util.List;
import org.isnad.event.EventMention;
import org.isnad.record.EventRecord;
import org.isnad.record.Ledger;

/** Makes records, whole or in parts; see {@link org.isnad.record.RecordBuilder}. */
public interface RecordStage {
  /**
   * The records of mentions that bear on each other, before records are held against each other.
   */
  List<EventRecord> grouped(Collection<EventMention> mentions, Ledger ledger);

  /** Records with what does not agree in them and among them. */
  List<EventRecord> checked(List<EventRecord> records);
}
