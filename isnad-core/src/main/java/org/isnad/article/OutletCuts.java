package org.isnad.article;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.article.HtmlClasses.Said;
import org.isnad.lexicon.DataException;
import org.isnad.lexicon.DataProblem;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * What people say of the pages of an outlet, from {@code outlets/cuts.tsv}: which elements are the
 * text, the headline, or something else. It goes before all that is made out.
 */
final class OutletCuts {
  private record Cut(
      Evaluator evaluator, String selector, Hint hint, LocalDate from, LocalDate until) {}

  private final Map<String, List<Cut>> byHost = new HashMap<>();

  /**
   * @throws DataException when a selector, a label or a date of the table is not well formed
   */
  OutletCuts(Lexicon lexicon) {
    for (Row row : lexicon.table("outlets/cuts.tsv").rows()) {
      try {
        Cut cut =
            new Cut(
                QueryParser.parse(row.get("selector")),
                row.get("selector"),
                Hint.of(row.get("is")),
                day(row.get("from"), LocalDate.MIN),
                day(row.get("until"), LocalDate.MAX));
        String host = row.get("domain").toLowerCase(Locale.ROOT);
        byHost.computeIfAbsent(host, h -> new ArrayList<>()).add(cut);
      } catch (Selector.SelectorParseException
          | IllegalArgumentException
          | DateTimeParseException e) {
        throw new DataException(
            List.of(
                new DataProblem(
                    row.file(),
                    row.line(),
                    "no such selector, label or date: " + e.getMessage(),
                    "write a CSS selector, a label such as body or related, days as 2031-05-06")));
      }
    }
  }

  private static LocalDate day(String written, LocalDate otherwise) {
    return written.isEmpty() ? otherwise : LocalDate.parse(written);
  }

  /**
   * The elements of a page that people have told of.
   *
   * @param url the page's address; null when unknown
   * @param captured the day the page was saved; null when unknown
   */
  Map<Element, Said> of(Document document, @Nullable String url, @Nullable LocalDate captured) {
    Map<Element, Said> told = new HashMap<>();
    if (url == null || byHost.isEmpty()) {
      return told;
    }
    for (String host = host(url); !host.isEmpty(); host = parent(host)) {
      for (Cut cut : byHost.getOrDefault(host, List.of())) {
        boolean valid =
            captured == null || (!captured.isBefore(cut.from()) && !captured.isAfter(cut.until()));
        if (valid) {
          Said said = new Said(cut.hint(), "an outlet file: " + cut.selector(), false, true);
          document.select(cut.evaluator()).forEach(e -> told.putIfAbsent(e, said));
        }
      }
    }
    return told;
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String parent(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? "" : host.substring(dot + 1);
  }
}
