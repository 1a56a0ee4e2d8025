package org.isnad.app.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.app.Workspace;
import org.isnad.event.EventMention;
import org.isnad.record.Decision;
import org.isnad.record.EventRecord;
import org.isnad.record.Ledger;
import org.isnad.record.Telling;

/** What records would become by a decision that nobody has made yet. */
public final class Preview {
  private final Workspace workspace;

  /**
   * @param workspace whose register it is; nothing is written
   */
  public Preview(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The records that some records would be, in the register's order of their tellings. */
  public List<EventRecord> of(Decision decision, Collection<EventRecord> records) {
    List<Decision> all = new ArrayList<>(workspace.store().ledger().all());
    all.add(decision);
    return workspace
        .builder()
        .checked(workspace.builder().grouped(mentions(records), Ledger.of(all)));
  }

  private List<EventMention> mentions(Collection<EventRecord> records) {
    Set<String> documents =
        records.stream()
            .flatMap(r -> r.tellings().stream())
            .map(Telling::document)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    Set<String> ids =
        records.stream()
            .flatMap(r -> r.tellings().stream())
            .flatMap(t -> t.mentions().stream())
            .collect(Collectors.toSet());
    return documents.stream()
        .flatMap(d -> workspace.store().mentions(d).stream())
        .filter(m -> ids.contains(m.id()))
        .toList();
  }
}
