package org.isnad.app.store;

import java.util.List;
import org.isnad.app.json.CoreJson;
import org.isnad.record.Decision;
import org.isnad.record.Ledger;
import org.jdbi.v3.core.Handle;

/** The ledger of a data folder: rows are added, never changed. */
final class Decisions {
  private Decisions() {}

  static Ledger ledger(Handle handle) {
    List<Decision> all =
        handle.createQuery("select content from decision").mapTo(String.class).list().stream()
            .map(json -> CoreJson.read(json, Decision.class))
            .toList();
    return Ledger.of(all);
  }

  /** Adds a decision; false when it is there already. */
  static boolean add(Handle handle, Sql sql, Decision decision) {
    int added =
        handle.execute(
            "insert into decision (id, content) values (?, ?) on conflict do nothing",
            decision.id(),
            CoreJson.write(decision));
    if (added > 0) {
      Ties.open(sql, decision);
      for (Decision other : ledger(handle).all()) {
        if (other.id().equals(decision.undoes())) {
          Ties.open(sql, other);
        }
      }
    }
    return added > 0;
  }
}
