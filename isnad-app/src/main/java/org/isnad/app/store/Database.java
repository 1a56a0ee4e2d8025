package org.isnad.app.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** The SQLite file: its settings and its tables. */
final class Database {
  private static final int BUSY_MILLIS = 20_000;

  /** What a writer keeps of the file in memory: runs of words are put at places all over it. */
  private static final int WRITER_KILOBYTES = 64 * 1024;

  private static final String HISTORY = "flyway_schema_history";

  /** Number of the newest file below {@code isnad-app/sql}. */
  static final String NEWEST = "11";

  private Database() {}

  /** Opens the file for queries, making or updating its tables first. */
  static Jdbi reader(Path file) {
    return reader(file, source(file, TransactionMode.DEFERRED)::getConnection);
  }

  /**
   * Opens the file for queries, making or updating its tables first.
   *
   * @param connections to the file, made by {@link #connections}
   */
  static Jdbi reader(Path file, ConnectionFactory connections) {
    Jdbi reading = Jdbi.create(connections);
    if (!isCurrent(file, reading)) {
      Flyway.configure()
          .dataSource(source(file, TransactionMode.IMMEDIATE))
          .locations("classpath:isnad-app/sql")
          .load()
          .migrate();
    }
    return reading;
  }

  /** Whether the newest migration was applied: asking Flyway itself takes a third of a second. */
  private static boolean isCurrent(Path file, Jdbi reading) {
    if (!Files.exists(file)) {
      return false;
    }
    return reading.withHandle(h ->
        h.createQuery("select count(*) from sqlite_master where name = :history")
                    .bind("history", HISTORY)
                    .mapTo(Integer.class)
                    .one()
                > 0
            && h.createQuery(
                        "select count(*) from "
                            + HISTORY
                            + " where version = :newest and success = 1")
                    .bind("newest", NEWEST)
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  /** Connections for queries, which are kept until they are closed. */
  static KeptConnections connections(Path file) {
    return new KeptConnections(source(file, TransactionMode.DEFERRED));
  }

  /** Opens the file for changes. */
  static Jdbi writer(Path file) {
    SQLiteDataSource source = source(file, TransactionMode.IMMEDIATE);
    source.getConfig().setCacheSize(-WRITER_KILOBYTES);
    // The driver would ask for the last row's number after every insert.
    source.getConfig().setGetGeneratedKeys(false);
    Jdbi writing = Jdbi.create(source);
    return writing.setStatementBuilderFactory(connection -> new KeptStatements());
  }

  private static SQLiteDataSource source(Path file, TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setTransactionMode(mode);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
