package org.isnad.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  @Test
  void allMigrationsAreApplied() {
    Path file = folder.resolve("isnad.db");
    Database.reader(file);
    MigrationInfo[] pending =
        Flyway.configure()
            .dataSource("jdbc:sqlite:" + file, null, null)
            .locations("classpath:isnad-app/sql")
            .load()
            .info()
            .pending();
    assertThat(pending).isEmpty();
  }

  @Test
  void theNumberOfTheNewestMigrationIsKnown() {
    Path file = folder.resolve("isnad.db");
    Database.reader(file);
    MigrationInfo current =
        Flyway.configure()
            .dataSource("jdbc:sqlite:" + file, null, null)
            .locations("classpath:isnad-app/sql")
            .load()
            .info()
            .current();
    assertThat(current.getVersion().getVersion()).isEqualTo(Database.NEWEST);
  }
}
