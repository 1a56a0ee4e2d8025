package org.isnad.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.app.json.EventJson;
import org.isnad.app.store.Document;
import org.isnad.app.store.PageVersion;
import org.isnad.attribution.Chain;
import org.isnad.copy.Copy;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.page.Span;
import org.isnad.record.EventRecord;
import org.isnad.record.Origin;
import org.isnad.record.Telling;

/**
 * Records as tables for statistics, joined by keys: an event, the words that tell it, the values
 * that were read from them, the texts they stand in. The same records give the same bytes.
 */
public final class Tables {
  private static final int KEY = 16;

  private final Shelf shelf;

  /** Of records of a store. */
  public Tables(Shelf shelf) {
    this.shelf = shelf;
  }

  /**
   * Writes names of columns and rows; the writer stays open.
   *
   * @param bom whether to begin with a byte order mark, which some spreadsheets need to see UTF-8
   */
  public void write(Table table, Collection<EventRecord> records, boolean bom, Writer to)
      throws IOException {
    if (table == Table.EVENTS) {
      EventCsv.write(records, bom, to);
      return;
    }
    List<String> columns = table.columns();
    // Not closed: the writer belongs to the caller.
    CsvWriter csv = Cells.table(columns, bom, to);
    switch (table) {
      case MENTIONS -> records.forEach(r -> mentions(r, columns, csv));
      case STATEMENTS -> records.forEach(r -> statements(r, columns, csv));
      case SOURCES -> sources(records, columns, csv);
      case EVENTS -> throw new IllegalStateException();
    }
    csv.flush();
  }

  // --- mentions ------------------------------------------------------------------------------

  private void mentions(EventRecord record, List<String> columns, CsvWriter csv) {
    for (Telling telling : record.tellings()) {
      telling.spans().forEach(s -> told(record, telling, telling.document(), s, columns, csv));
      for (Telling.Page page : telling.further()) {
        page.spans().forEach(s -> told(record, telling, page.document(), s, columns, csv));
      }
    }
    Set<String> written = new HashSet<>();
    for (Statement s : record.statements()) {
      for (Evidence e : s.evidence()) {
        Row row = place(record, s.id(), e.document(), e.span()).put("quote", e.quote());
        row.put("statement", s.id())
            .put("field", s.field())
            .put("rule", s.rule())
            .put("how", EventJson.name(s.how()))
            .put("document_date", s.documentDate())
            .chain(s.chain(), columns);
        record.tellings().stream()
            .filter(t -> t.isOn(e.document()))
            .findFirst()
            .ifPresent(t -> told(row, t));
        write(row, columns, csv, written, s.id() + " " + e.document() + " " + e.span());
      }
    }
  }

  private static void write(
      Row row, List<String> columns, CsvWriter csv, Set<String> written, String key) {
    if (written.add(key)) {
      csv.writeRecord(row.in(columns));
    }
  }

  private void told(
      EventRecord record,
      Telling telling,
      String document,
      Span span,
      List<String> columns,
      CsvWriter csv) {
    Row row = place(record, "", document, span).put("quote", shelf.words(document, span));
    Document known = shelf.document(document);
    row.put("agency", telling.agency())
        .put("outlet", known == null ? telling.outlet() : known.outlet())
        .put("document_date", telling.textDate());
    told(row, telling);
    csv.writeRecord(row.in(columns));
  }

  private static void told(Row row, Telling telling) {
    row.put("status", EventJson.name(telling.status())).flag("main", telling.main());
  }

  private Row place(EventRecord record, String statement, String document, Span span) {
    Document known = shelf.document(document);
    Copy copy = record.origins().copies().get(document);
    String key =
        String.join("\n", record.id(), statement, document, span.start() + "-" + span.end());
    return new Row()
        .put("mention", "m" + Digest.of(key).substring(0, KEY))
        .put("event", record.id())
        .put("document", document)
        .put("page_sha256", shelf.hash(document))
        .put("url", known == null ? null : WebAddress.of(known.url()))
        .put("published", known == null ? null : known.published())
        .put("start", span.start())
        .put("end", span.end())
        .put("copy_of", copy == null ? null : copy.of());
  }

  // --- statements ----------------------------------------------------------------------------

  private static void statements(EventRecord record, List<String> columns, CsvWriter csv) {
    Set<String> disputed = new HashSet<>();
    record.disagreements().forEach(d -> disputed.addAll(d.statements()));
    for (Statement s : record.statements()) {
      Chain chain = s.chain();
      Origin origin = record.origins().statements().get(s.id());
      Row row =
          new Row()
              .put("statement", s.id())
              .put("event", record.id())
              .put("field", s.field())
              .put("value", EventJson.statement(s).get("value"))
              .put("rule", s.rule())
              .put("how", EventJson.name(s.how()))
              .put("document_date", s.documentDate())
              .put("origin_kind", origin == null ? null : EventJson.name(origin.kind()))
              .put("origin", origin == null ? null : origin.name())
              .put("mentions", s.evidence().stream().distinct().count())
              .flag("disagrees", disputed.contains(s.id()))
              .chain(chain, columns);
      FlatValue.into(row, s.value());
      csv.writeRecord(row.in(columns));
    }
  }

  // --- sources -------------------------------------------------------------------------------

  /** The texts that tell the records and, where copies come from others, those too. */
  private void sources(Collection<EventRecord> records, List<String> columns, CsvWriter csv) {
    Map<String, Set<String>> events = new HashMap<>();
    Map<String, Set<String>> agencies = new HashMap<>();
    Map<String, Copy> copies = new HashMap<>();
    for (EventRecord record : records) {
      copies.putAll(record.origins().copies());
      record.origins().copies().values().forEach(c -> count(events, c.of(), null));
      for (Telling telling : record.tellings()) {
        count(events, telling.document(), record.id());
        telling.further().forEach(p -> count(events, p.document(), record.id()));
        count(agencies, telling.document(), telling.agency());
      }
      for (Statement s : record.statements()) {
        s.evidence().forEach(e -> count(events, e.document(), null));
      }
    }
    for (String key : new TreeSet<>(events.keySet())) {
      Row row = source(key).put("events", events.getOrDefault(key, Set.of()).size());
      row.put("agencies", String.join("; ", agencies.getOrDefault(key, Set.of())));
      Copy copy = copies.get(key);
      if (copy != null) {
        row.put("copy_of", copy.of())
            .put("copy_share", Math.round(100 * copy.share()) / 100.0)
            .put("copy_how", EventJson.name(copy.direction()));
      }
      csv.writeRecord(row.in(columns));
    }
  }

  private static void count(
      Map<String, Set<String>> to, String key, @org.jspecify.annotations.Nullable String item) {
    Set<String> items = to.computeIfAbsent(key, k -> new TreeSet<>());
    if (item != null) {
      items.add(item);
    }
  }

  private Row source(String key) {
    Row row = new Row().put("document", key).put("page_sha256", shelf.hash(key));
    Document d = shelf.document(key);
    if (d == null) {
      return row.put("id", Document.id(key));
    }
    List<PageVersion> versions = shelf.versions(key);
    return row.put("id", d.id())
        .put("page", d.page())
        .put("url", WebAddress.of(d.url()))
        .put("title", d.title())
        .put("outlet_id", d.outletId())
        .put("outlet", d.outletName())
        .put("published", d.published())
        .put("published_to", d.publishedTo())
        .put("published_how", d.publishedHow())
        .put("language", d.language())
        .put("captured", versions.isEmpty() ? null : versions.get(versions.size() - 1).captured())
        .put("versions", versions.size());
  }
}
