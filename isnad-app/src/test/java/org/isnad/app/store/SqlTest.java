package org.isnad.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqlTest {
  private static final String INSERT = "insert into word (form, times) values (?, ?)";

  private Connection connection;
  private Sql sql;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    sql = new Sql(connection);
    sql.execute("create table word (form text unique, times integer)");
  }

  @AfterEach
  void close() throws SQLException {
    sql.close();
    connection.close();
  }

  @Test
  void valuesOfOneUseAreGoneInTheNext() {
    assertThat(sql.execute(INSERT, "كلمة", 3)).isOne();
    sql.execute(INSERT, "أخرى", null);
    assertThat(sql.first(row -> row.getObject(1), "select times from word where form = ?", "أخرى"))
        .isEmpty();
    assertThat(forms()).containsExactly("كلمة", "أخرى");
  }

  @Test
  void whatIsAddedIsDoneOnceAndTogether() {
    sql.add(INSERT, "one", 1);
    sql.add(INSERT, "two", 2L);
    assertThat(forms()).isEmpty();
    sql.runBatch(INSERT);
    sql.runBatch(INSERT);
    assertThat(forms()).containsExactly("one", "two");
  }

  @Test
  void aChangeIsUndoneWithTheTransaction() throws SQLException {
    connection.setAutoCommit(false);
    sql.execute(INSERT, "one", 1);
    connection.rollback();
    assertThat(forms()).isEmpty();
  }

  @Test
  void whatTheDatabaseRefusesIsAnErrorThatNamesIt() {
    sql.execute(INSERT, "one", 1);
    assertThatThrownBy(() -> sql.execute(INSERT, "one", 2)).hasMessageContaining(INSERT);
  }

  private List<String> forms() {
    List<String> forms = new ArrayList<>();
    sql.each(row -> forms.add(row.getString(1)), "select form from word order by rowid");
    return forms;
  }
}
