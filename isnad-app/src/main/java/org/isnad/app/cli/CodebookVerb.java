package org.isnad.app.cli;

import java.io.IOException;
import java.util.List;
import org.isnad.app.export.CodebookForms;
import org.isnad.app.json.CodebookJson;
import org.isnad.event.Codebook;
import org.isnad.lexicon.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code codebook}: kinds of events, their codes and words. */
@Command(
    name = "codebook",
    description = "Prints the kinds of events with their PLOVER and CAMEO codes and their words.")
final class CodebookVerb extends Verb {
  /** Forms of output. */
  enum Form {
    MD,
    CSV,
    JSONL
  }

  @Option(names = "--format", defaultValue = "md", description = "md (default), csv or jsonl.")
  private Form format = Form.MD;

  CodebookVerb(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    Codebook book = new Codebook(Lexicon.load(List.of(folder().lexicon())));
    switch (format) {
      case MD -> CodebookForms.markdown(book, console().out());
      case CSV -> CodebookForms.csv(book, console().out());
      case JSONL -> book.kinds().forEach(k -> console().out().println(CodebookJson.of(k)));
    }
    return DONE;
  }
}
