package org.isnad.app.json;

import org.isnad.app.store.RegisterChange;
import org.isnad.record.Decision;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Decisions and changes of the register as JSON. */
public final class LedgerJson {
  private LedgerJson() {}

  /** A decision whole, on one line, to be read by {@link #decision}. */
  public static String line(Decision decision) {
    return CoreJson.write(decision);
  }

  /**
   * The decision of a line.
   *
   * @throws IllegalArgumentException when it is none, or was changed since it was written
   */
  public static Decision decision(String line) {
    try {
      Decision d = CoreJson.read(line, Decision.class);
      Decision named =
          Decision.of(
              d.act(),
              d.event(),
              d.other(),
              d.statement(),
              d.field(),
              d.value(),
              d.undoes(),
              d.author(),
              d.reason(),
              d.at());
      if (named.id().equals(d.id())) {
        return d;
      }
    } catch (JacksonException | CoreJson.StoredByOtherVersion | NullPointerException e) {
      throw new IllegalArgumentException("not a decision: " + line, e);
    }
    throw new IllegalArgumentException("changed since it was written: " + line);
  }

  /** A decision without what it hangs on. */
  public static ObjectNode brief(Decision decision) {
    return Nodes.object()
        .put("id", decision.id())
        .put("act", Nodes.name(decision.act()))
        .put("statement", decision.statement())
        .put("field", decision.field())
        .put("value", decision.value())
        .put("author", decision.author())
        .put("reason", decision.reason())
        .put("at", decision.at().toString());
  }

  /** What became of a record, on one line. */
  public static String line(RegisterChange change) {
    return Nodes.object()
        .put("number", change.number())
        .put("noticed", change.noticed().toString())
        .put("form", Nodes.name(change.form()))
        .put("event", change.event())
        .put("other", change.other())
        .put("about", change.about())
        .toString();
  }
}
