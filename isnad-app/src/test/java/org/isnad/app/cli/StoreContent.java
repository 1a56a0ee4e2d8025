package org.isnad.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that a data folder holds, but for the times at which the web answered.
 *
 * @param rows by question
 * @param originals names of the originals kept
 */
record StoreContent(Map<String, List<String>> rows, List<String> originals) {
  private static final List<String> QUESTIONS =
      List.of(
          "select document_key, digest, original, fingerprint, is_fields from page",
          "select document_key, digest, original, is_fields from page_version",
          "select document_key, id, page_key, place, url, title, outlet_id, outlet_name, published,"
              + " published_to, published_how, text_language, json_extract(article, '$.text'),"
              + " json_extract(article, '$.blocks') from document",
          "select * from event_mention",
          "select * from event_statement",
          "select * from fact_place",
          "select * from event_record",
          // A body without end is cut by time or by size, whichever comes first.
          "select document_key, case when document_key like '%/endless' then '' else code end from"
              + " problem",
          "select address, landed, original, media_type, charset_name, etag, last_modified from"
              + " fetch");

  static StoreContent of(String data) {
    Map<String, List<String>> rows = new TreeMap<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + Path.of(data, "isnad.db"));
        Statement statement = connection.createStatement();
        Stream<Path> files = Files.walk(Path.of(data, "pages"))) {
      for (String question : QUESTIONS) {
        rows.put(question, rows(statement.executeQuery(question)));
      }
      Stream<String> alone =
          files
              .filter(Files::isRegularFile)
              .map(f -> f.getFileName().toString())
              .filter(name -> !name.startsWith("pack-"));
      List<String> packed = rows(statement.executeQuery("select name from original"));
      return new StoreContent(rows, Stream.concat(alone, packed.stream()).sorted().toList());
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(data, e);
    }
  }

  private static List<String> rows(ResultSet result) throws SQLException {
    List<String> rows = new ArrayList<>();
    while (result.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        row.add(String.valueOf(result.getString(i)));
      }
      rows.add(String.join(" | ", row));
    }
    rows.sort(null);
    return rows;
  }
}
