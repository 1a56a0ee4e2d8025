package org.isnad.app;

import java.util.List;
import java.util.Optional;
import org.isnad.app.answer.Names;
import org.isnad.app.answer.Register;
import org.isnad.app.store.DataFolder;
import org.isnad.app.store.Store;
import org.isnad.lexicon.Lexicon;
import org.isnad.record.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A data folder together with the knowledge to read and to ask it: what the commands and the web
 * pages work on. Opened once; may be shared between threads.
 */
public final class Workspace implements AutoCloseable {
  private final Store store;
  private final Lexicon lexicon;
  private final String fingerprint;
  private @Nullable Asked asked;

  /** The register of one state of the documents with the names of its participants. */
  private record Asked(long tick, Register register, Names names) {}

  private Workspace(Store store, Lexicon lexicon, String fingerprint) {
    this.store = store;
    this.lexicon = lexicon;
    this.fingerprint = fingerprint;
  }

  /**
   * Opens a data folder, making it when it is not there, with the user's own data in it.
   *
   * @throws org.isnad.lexicon.DataException when a data file is wrong
   */
  public static Workspace open(DataFolder folder) {
    Lexicon lexicon = Lexicon.load(List.of(folder.lexicon()));
    return new Workspace(Store.open(folder), lexicon, Fingerprint.of(folder.lexicon()));
  }

  /** Documents and what was read from them. */
  public Store store() {
    return store;
  }

  /** The shipped data with the user's over it. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** Of the program and its data: equal ones read equally. */
  public String fingerprint() {
    return fingerprint;
  }

  /** The register of all documents as they are now. */
  public Register register() {
    return asked().register();
  }

  /** The names by which the register can be asked. */
  public Names names() {
    return asked().names();
  }

  /** Names the document key, or nothing, for an address's short name. */
  public Optional<String> documentKey(String id) {
    return store.document(id).map(d -> d.key());
  }

  private synchronized Asked asked() {
    long tick = store.tick();
    Asked last = asked;
    if (last != null && last.tick() == tick) {
      return last;
    }
    RecordBuilder builder = new RecordBuilder(lexicon);
    Register register =
        new Register(store.records(fingerprint, builder::build), lexicon.orthography()::nameKey);
    Asked now = new Asked(tick, register, Names.of(lexicon, register));
    asked = now;
    return now;
  }

  @Override
  public void close() {
    store.close();
  }
}
