package org.isnad.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/**
 * What a small program without linguistics would do: parse the page, fold and split the words, look
 * names up in a table, store page and finds in SQLite, one transaction a page.
 */
final class Skeleton implements Contestant {

  private static final int LONGEST_NAME = 4;

  private final Map<String, Integer> names;

  /** Looks for these names, given folded as {@link #words} folds, words joined by one blank. */
  Skeleton(Map<String, Integer> names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "skeleton";
  }

  @Override
  public void read(Articles articles, Path folder) throws SQLException {
    try (Connection database =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("skeleton.db"))) {
      try (Statement statement = database.createStatement()) {
        statement.execute("pragma journal_mode = wal");
        statement.execute("pragma synchronous = normal");
        statement.execute("create table page (url text primary key, title text, body text)");
        statement.execute("create table find (url text, name integer, token integer)");
      }
      database.setAutoCommit(false);
      try (PreparedStatement page =
              database.prepareStatement("insert or replace into page values (?, ?, ?)");
          PreparedStatement find = database.prepareStatement("insert into find values (?, ?, ?)")) {
        for (Articles.Text article : articles.texts()) {
          String body = Jsoup.parse(article.html()).text();
          page.setString(1, article.url());
          page.setString(2, article.title());
          page.setString(3, body);
          page.executeUpdate();
          find(words(body), article.url(), find);
          database.commit();
        }
      }
    }
  }

  private void find(List<String> words, String url, PreparedStatement insert) throws SQLException {
    for (int start = 0; start < words.size(); start++) {
      StringBuilder name = new StringBuilder();
      for (int end = start; end < Math.min(words.size(), start + LONGEST_NAME); end++) {
        name.append(end == start ? "" : " ").append(words.get(end));
        Integer id = names.get(name.toString());
        if (id != null) {
          insert.setString(1, url);
          insert.setInt(2, id);
          insert.setInt(3, start);
          insert.addBatch();
        }
      }
    }
    insert.executeBatch();
  }

  /** Letters and digits without marks, in runs. */
  static List<String> words(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKD);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
