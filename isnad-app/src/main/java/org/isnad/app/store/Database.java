package org.isnad.app.store;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** The SQLite file: its settings and its tables. */
final class Database {
  private static final int BUSY_MILLIS = 20_000;

  private Database() {}

  /** Opens the file for queries, making or updating its tables first. */
  static Jdbi reader(Path file) {
    Flyway.configure()
        .dataSource(source(file, TransactionMode.IMMEDIATE))
        .locations("classpath:isnad-app/sql")
        .load()
        .migrate();
    return Jdbi.create(source(file, TransactionMode.DEFERRED));
  }

  /** Opens the file for changes. */
  static Jdbi writer(Path file) {
    return Jdbi.create(source(file, TransactionMode.IMMEDIATE));
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
