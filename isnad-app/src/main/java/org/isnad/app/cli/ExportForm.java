package org.isnad.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.isnad.app.export.Gdelt;
import org.isnad.app.export.Opml;
import org.isnad.app.export.Provenance;

/** The forms that a register is taken away in. */
enum ExportForm {
  JSONL("events.jsonl"),
  CSV("events.csv"),
  MD("events.md"),
  GDELT("gdelt.tsv"),
  TIMELINE("timeline.json"),
  PROV("provenance.json"),
  JSONLD("annotations.jsonld"),
  ATOM("events.atom"),
  FEED("feed.json"),
  ICS("announced.ics"),
  OPML("feeds.opml");

  private final String file;

  ExportForm(String file) {
    this.file = file;
  }

  /** Its name in a folder of all forms. */
  String file() {
    return file;
  }

  void write(Taking taking, PrintWriter out) throws IOException {
    switch (this) {
      case JSONL -> RegisterForm.JSONL.write(taking.records(), taking.asking()::words, false, out);
      case CSV -> taking.tables().write(taking.table(), taking.records(), taking.isMarked(), out);
      case MD -> RegisterForm.MD.write(taking.records(), taking.asking()::words, false, out);
      case GDELT -> Gdelt.write(taking.records(), taking.isHeaded(), out);
      case TIMELINE -> out.print(taking.handout().timeline(taking.asked()));
      case PROV -> out.print(Provenance.of(taking.records(), taking.shelf()));
      case JSONLD -> out.print(taking.handout().annotations());
      case ATOM -> out.print(taking.handout().atom());
      case FEED -> out.print(taking.handout().jsonFeed());
      case ICS -> out.print(taking.handout().calendar());
      case OPML -> out.print(Opml.of(taking.asking().workspace().store()));
    }
  }
}
