package org.isnad.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Connections for questions, kept for the next one: to open one takes longer than most questions.
 * Safe to share between threads.
 */
final class KeptConnections implements ConnectionFactory, AutoCloseable {
  private static final int MOST = 16;

  private final DataSource source;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean isClosed;

  KeptConnections(DataSource source) {
    this.source = source;
  }

  @Override
  public Connection openConnection() throws SQLException {
    Connection kept = idle.pollLast();
    return kept == null ? source.getConnection() : kept;
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    if (isClosed || idle.size() >= MOST || !connection.getAutoCommit()) {
      connection.close();
      return;
    }
    idle.addLast(connection);
    if (isClosed) {
      close();
    }
  }

  @Override
  public void close() {
    isClosed = true;
    for (Connection left = idle.pollLast(); left != null; left = idle.pollLast()) {
      try {
        left.close();
      } catch (SQLException e) {
        throw new IllegalStateException("the store does not close", e);
      }
    }
  }
}
