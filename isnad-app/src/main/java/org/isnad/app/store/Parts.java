package org.isnad.app.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.isnad.app.json.CoreJson;
import org.isnad.article.Article;
import org.isnad.article.Credit;
import org.isnad.event.EventMention;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Brings the pages of one story together: what a further page tells is told by the story, on the
 * day, by the outlet and with the credit of its first page. A page joins when the first page is
 * there and bears the same title; without it, it stands by itself.
 */
final class Parts {
  /** Titles with less in common say nothing. */
  private static final int SHORTEST = 10;

  private Parts() {}

  /** A page of a story. */
  private record Row(
      String document,
      String story,
      int part,
      String title,
      @Nullable String outlet,
      @Nullable String published) {}

  /**
   * The same mentions, those of further pages as their stories tell them.
   *
   * @param told the mentions of all articles
   */
  static Collection<EventMention> joined(Handle handle, List<EventMention> told) {
    Map<String, Row> firsts = firsts(handle);
    if (firsts.isEmpty()) {
      return told;
    }
    Map<String, String> agencies = agencies(handle, firsts);
    List<EventMention> joined = new ArrayList<>(told.size());
    for (EventMention mention : told) {
      Row first = firsts.get(mention.document());
      joined.add(first == null ? mention : mention(mention, first, agencies));
    }
    return joined;
  }

  /** The agency that a page of each story gives credit to; of several the first by name. */
  private static Map<String, String> agencies(Handle handle, Map<String, Row> firsts) {
    Map<String, String> agencies = new HashMap<>();
    firsts.forEach((document, first) ->
        handle
            .createQuery("select article from document where document_key = ?")
            .bind(0, document)
            .mapTo(String.class)
            .findFirst()
            .map(json -> CoreJson.read(json, Article.class))
            .flatMap(article -> article.credit(Credit.Kind.AGENCY))
            .map(credit -> Objects.requireNonNullElse(credit.id(), credit.name()))
            .ifPresent(agency ->
                agencies.merge(first.document(), agency, (a, b) -> a.compareTo(b) <= 0 ? a : b)));
    return agencies;
  }

  /** The document of the first page of its story, for the documents of all joined pages. */
  static Map<String, String> firstPages(Handle handle) {
    Map<String, String> pages = new HashMap<>();
    firsts(handle).forEach((document, first) -> pages.put(document, first.document()));
    return pages;
  }

  private static EventMention mention(
      EventMention mention, Row first, Map<String, String> agencies) {
    String published = first.published();
    return mention.onPageOf(
        first.document(),
        first.outlet(),
        agencies.get(first.document()),
        published == null ? null : LocalDate.parse(published));
  }

  /** The first pages of stories by the documents of all their pages. */
  private static Map<String, Row> firsts(Handle handle) {
    Map<String, List<Row>> stories = new LinkedHashMap<>();
    handle
        .createQuery(
            "select document_key, story, part, title, coalesce(outlet_id, outlet_name), published"
                + " from document where story in (select story from document where part > 1) order"
                + " by story, part, document_key")
        .map((row, context) ->
            new Row(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                plain(row.getString(4)),
                row.getString(5),
                row.getString(6)))
        .forEach(row -> stories.computeIfAbsent(row.story(), s -> new ArrayList<>()).add(row));
    Map<String, Row> firsts = new HashMap<>();
    for (List<Row> pages : stories.values()) {
      Row first = pages.getFirst();
      for (Row page : pages) {
        if (first.part() == 1 && page.part() > 1 && isAlike(first.title(), page.title())) {
          firsts.put(page.document(), first);
          firsts.put(first.document(), first);
        }
      }
    }
    return firsts;
  }

  /** Whether one title is the other, maybe with the number of its page. */
  private static boolean isAlike(String first, String further) {
    boolean equal = first.equals(further);
    boolean longer = first.length() >= SHORTEST && further.contains(first);
    boolean shorter = further.length() >= SHORTEST && first.contains(further);
    return !first.isEmpty() && (equal || longer || shorter || further.isEmpty());
  }

  private static String plain(@Nullable String title) {
    StringBuilder letters = new StringBuilder();
    String known = title == null ? "" : title.toLowerCase(Locale.ROOT);
    known.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
