package org.isnad.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.isnad.app.export.Gdelt;
import org.isnad.app.export.Provenance;

/** The forms that a register is taken away in. */
enum ExportForm {
  JSONL("events.jsonl") {
    @Override
    void write(Taking taking, PrintWriter out) throws IOException {
      RegisterForm.JSONL.write(taking.records(), taking.asking()::words, false, out);
    }
  },
  CSV("events.csv") {
    @Override
    void write(Taking taking, PrintWriter out) throws IOException {
      taking.tables().write(taking.table(), taking.records(), taking.isMarked(), out);
    }
  },
  MD("events.md") {
    @Override
    void write(Taking taking, PrintWriter out) throws IOException {
      RegisterForm.MD.write(taking.records(), taking.asking()::words, false, out);
    }
  },
  GDELT("gdelt.tsv") {
    @Override
    void write(Taking taking, PrintWriter out) throws IOException {
      Gdelt.write(taking.records(), taking.isHeaded(), out);
    }
  },
  TIMELINE("timeline.json") {
    @Override
    void write(Taking taking, PrintWriter out) {
      out.print(taking.handout().timeline(taking.asked()));
    }
  },
  PROV("provenance.json") {
    @Override
    void write(Taking taking, PrintWriter out) {
      out.print(Provenance.of(taking.records(), taking.shelf()));
    }
  },
  JSONLD("annotations.jsonld") {
    @Override
    void write(Taking taking, PrintWriter out) {
      out.print(taking.handout().annotations());
    }
  },
  ATOM("events.atom") {
    @Override
    void write(Taking taking, PrintWriter out) {
      out.print(taking.handout().atom());
    }
  },
  FEED("feed.json") {
    @Override
    void write(Taking taking, PrintWriter out) {
      out.print(taking.handout().jsonFeed());
    }
  },
  ICS("announced.ics") {
    @Override
    void write(Taking taking, PrintWriter out) {
      out.print(taking.handout().calendar());
    }
  },
  OPML("feeds.opml") {
    @Override
    void write(Taking taking, PrintWriter out) {
      out.print(org.isnad.app.export.Opml.of(taking.asking().workspace().store()));
    }
  };

  private final String file;

  ExportForm(String file) {
    this.file = file;
  }

  /** Its name in a folder of all forms. */
  String file() {
    return file;
  }

  abstract void write(Taking taking, PrintWriter out) throws IOException;
}
