package org.isnad.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the prepared statements of one connection for their next use: a writing repeats the same
 * few for every page. For one thread, as the connection.
 */
final class KeptStatements extends DefaultStatementBuilder {
  private static final int MOST = 100;

  /** The statements that nobody uses at the moment, by their SQL. */
  private final Map<String, PreparedStatement> idle = new HashMap<>();

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    PreparedStatement kept = idle.remove(sql);
    return kept == null ? super.create(connection, sql, context) : kept;
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    boolean isKept =
        statement instanceof PreparedStatement && idle.size() < MOST && !idle.containsKey(sql);
    if (isKept && statement instanceof PreparedStatement prepared) {
      prepared.clearParameters();
      prepared.clearBatch();
      idle.put(sql, prepared);
    } else {
      super.close(connection, sql, statement);
    }
  }

  @Override
  public void close(Connection connection) {
    for (PreparedStatement statement : idle.values()) {
      try {
        statement.close();
      } catch (SQLException e) {
        throw new IllegalStateException("the store does not close", e);
      }
    }
    idle.clear();
  }
}
