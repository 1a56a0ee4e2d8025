package org.isnad.app.export;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.app.Workspace;
import org.isnad.app.json.EventJson;
import org.isnad.app.json.LedgerJson;
import org.isnad.app.json.PlainJson;
import org.isnad.app.store.Document;
import org.isnad.record.Decision;
import org.isnad.record.EventRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a register was made of, frozen so that it can be cited: pages, program, data, decisions. The
 * same pages, program, data and decisions give the same id; there is no moment of asking in it.
 *
 * @param inputs SHA-256 over the keys and hashes of all pages
 * @param pages number of pages
 * @param documents number of texts in them
 * @param from first day of publication, null when none is known
 * @param to last day of publication, null when none is known
 * @param version of the program
 * @param data fingerprint of program and data together
 * @param ledger SHA-256 over all decisions, in order
 * @param decisions number of decisions
 * @param records SHA-256 over the records as JSON lines
 * @param events number of records
 * @param files SHA-256 of the files beside it, by name
 */
public record Snapshot(
    String inputs,
    int pages,
    int documents,
    @Nullable String from,
    @Nullable String to,
    String version,
    String data,
    String ledger,
    int decisions,
    String records,
    int events,
    SortedMap<String, String> files) {
  /** Name and version of the form. */
  public static final String SCHEMA = "isnad/snapshot/1";

  private static final int ID = 16;

  /**
   * Of a workspace as it is now.
   *
   * @param version of the program
   * @param records the records that are taken away
   */
  public static Snapshot of(
      Workspace workspace, Shelf shelf, String version, Collection<EventRecord> records) {
    StringBuilder inputs = new StringBuilder();
    Map<String, String> originals = shelf.originals();
    originals.forEach((key, hash) -> inputs.append(hash).append(' ').append(key).append('\n'));
    StringBuilder lines = new StringBuilder();
    records.forEach(r -> lines.append(EventJson.line(r)).append('\n'));
    List<Decision> decisions = workspace.store().ledger().all();
    StringBuilder ledger = new StringBuilder();
    decisions.forEach(d -> ledger.append(LedgerJson.line(d)).append('\n'));
    TreeMap<String, String> days = new TreeMap<>();
    int documents = 0;
    for (Document d : shelf.documents()) {
      documents++;
      if (d.published() != null) {
        days.put(d.published(), d.key());
      }
    }
    return new Snapshot(
        Digest.of(inputs.toString()),
        originals.size(),
        documents,
        days.isEmpty() ? null : days.firstKey(),
        days.isEmpty() ? null : days.lastKey(),
        version,
        workspace.fingerprint(),
        Digest.of(ledger.toString()),
        decisions.size(),
        Digest.of(lines.toString()),
        records.size(),
        new TreeMap<>());
  }

  /** The same with the files that lie beside it. */
  public Snapshot with(SortedMap<String, String> beside) {
    return new Snapshot(
        inputs, pages, documents, from, to, version, data, ledger, decisions, records, events,
        beside);
  }

  /** Names this register among all others: equal ones were made of the same by the same. */
  public String id() {
    String all = String.join("\n", inputs, version, data, ledger, records);
    return "isnad-" + Digest.of(all).substring(0, ID);
  }

  /** In a line, for a list of references. */
  public String citation() {
    String days = from == null ? "" : ", published " + from + " to " + to;
    return "Isnad register "
        + id()
        + ": "
        + events
        + " events of "
        + pages
        + " pages"
        + days
        + ". Isnad "
        + version
        + ", data "
        + data
        + ", "
        + decisions
        + " decisions (ledger "
        + ledger.substring(0, ID)
        + ").";
  }

  /** As a BibTeX entry. */
  public String bibtex() {
    StringBuilder out = new StringBuilder("@misc{" + id() + ",\n");
    field(out, "title", "Register of political events read from news pages, snapshot " + id());
    field(out, "author", "{Isnad}");
    if (to != null) {
      field(out, "year", Integer.toString(LocalDate.parse(to).getYear()));
    }
    field(out, "version", version);
    field(out, "note", events + " events of " + pages + " pages; data " + data);
    field(out, "howpublished", "inputs sha256:" + inputs + "; ledger sha256:" + ledger);
    return out.append("}\n").toString();
  }

  private static void field(StringBuilder out, String name, String value) {
    out.append("  ").append(name).append(" = {").append(value).append("},\n");
  }

  /** As JSON, described by {@code docs/schema/snapshot-1.schema.json}. */
  public String json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("schema", SCHEMA).put("id", id());
    node.putObject("inputs")
        .put("pages", pages)
        .put("documents", documents)
        .put("from", from)
        .put("to", to)
        .put("sha256", inputs);
    node.putObject("program").put("name", "isnad").put("version", version).put("data", data);
    node.putObject("ledger").put("decisions", decisions).put("sha256", ledger);
    node.putObject("records").put("events", events).put("sha256", records);
    ObjectNode beside = node.putObject("files");
    files.forEach(beside::put);
    node.put("citation", citation());
    node.put("bibtex", bibtex());
    return PlainJson.pretty(node);
  }
}
