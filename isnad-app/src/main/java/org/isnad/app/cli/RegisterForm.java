package org.isnad.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import org.isnad.app.export.EventCsv;
import org.isnad.app.json.EventJson;
import org.isnad.record.EventRecord;

/** The forms in which the register leaves the program. */
enum RegisterForm {
  TABLE {
    @Override
    void write(List<EventRecord> records, Supplier<Words> wording, boolean bom, PrintWriter out) {
      Words words = wording.get();
      int dates = records.stream().mapToInt(r -> words.time(r.time()).length()).max().orElse(0);
      int ids = records.stream().mapToInt(r -> r.id().length()).max().orElse(0);
      for (EventRecord r : records) {
        out.print(pad(words.time(r.time()), dates));
        out.print("  " + pad(r.id(), ids));
        out.print("  " + pad(words.kind(r.kind()), KIND_WIDTH));
        out.print("  " + pad(words.status(r.status()), STATUS_WIDTH));
        out.println("  " + words.names(r.participants()));
      }
    }
  },
  JSONL {
    @Override
    void write(List<EventRecord> records, Supplier<Words> words, boolean bom, PrintWriter out) {
      records.forEach(r -> out.print(EventJson.line(r) + "\n"));
    }
  },
  CSV {
    @Override
    void write(List<EventRecord> records, Supplier<Words> words, boolean bom, PrintWriter out)
        throws IOException {
      EventCsv.write(records, bom, out);
    }
  },
  MD {
    @Override
    void write(List<EventRecord> records, Supplier<Words> words, boolean bom, PrintWriter out) {
      out.print(RegisterMarkdown.of(records, words.get()));
    }
  };

  private static final int KIND_WIDTH = 10;
  private static final int STATUS_WIDTH = 11;

  abstract void write(
      List<EventRecord> records, Supplier<Words> words, boolean bom, PrintWriter out)
      throws IOException;

  private static String pad(String text, int width) {
    return text.length() >= width ? text : text + " ".repeat(width - text.length());
  }
}
