package org.isnad.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plain statements of one connection, each prepared once: for what is done for every page, where a
 * mapper takes as long as the database. What they change is part of the transaction of the
 * connection, which stays open. Values may be texts, numbers and null. For one thread, as the
 * connection.
 */
final class Sql implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** Takes what it needs of a row. */
  interface Reader<T> {
    @Nullable T read(ResultSet row) throws SQLException;
  }

  /** Takes in a row. */
  interface Visitor {
    void visit(ResultSet row) throws SQLException;
  }

  /** Changes something; gives the number of rows that it changed. */
  int execute(String sql, @Nullable Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** What is read of the first row of an answer; empty where that is null. */
  <T> Optional<T> first(Reader<T> reader, String sql, @Nullable Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      return rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Every row of an answer, in its order. */
  void each(Visitor visitor, String sql, @Nullable Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      while (rows.next()) {
        visitor.visit(rows);
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Adds a row of values to what {@link #runBatch} does for the same text. */
  void add(String sql, @Nullable Object... values) {
    try {
      bound(sql, values).addBatch();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Changes something for every row that was added since it was last done. */
  void runBatch(String sql) {
    try {
      statement(sql).executeBatch();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known == null) {
      known = connection.prepareStatement(sql);
      prepared.put(sql, known);
    }
    return known;
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the store does not close", e);
    }
    prepared.clear();
  }

  private static IllegalStateException failed(String sql, SQLException e) {
    return new IllegalStateException("the store does not do: " + sql, e);
  }
}
