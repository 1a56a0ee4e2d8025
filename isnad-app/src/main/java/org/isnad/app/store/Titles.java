package org.isnad.app.store;

import java.util.List;
import org.isnad.app.json.CoreJson;
import org.jdbi.v3.core.Handle;

/** The titles of stored pages. */
final class Titles {
  private Titles() {}

  static void save(Sql sql, PageTitle title) {
    sql.execute(
        "insert into page_title (document_key, host, title, chosen, beside) values (?, ?, ?, ?, ?)"
            + " on conflict (document_key) do update set host = excluded.host, title ="
            + " excluded.title, chosen = excluded.chosen, beside = excluded.beside",
        title.document(),
        title.host(),
        title.title(),
        title.chosen(),
        CoreJson.write(title.beside()));
  }

  static void remove(Sql sql, String document) {
    sql.execute("delete from page_title where document_key = ?", document);
  }

  static List<PageTitle> of(Handle handle) {
    return handle
        .createQuery("select * from page_title order by document_key")
        .map((row, context) ->
            new PageTitle(
                row.getString("document_key"),
                row.getString("host"),
                row.getString("title"),
                row.getString("chosen"),
                List.of(CoreJson.read(row.getString("beside"), String[].class))))
        .list();
  }
}
