package org.isnad.app.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.event.EventMention;
import org.isnad.record.Anchor;
import org.isnad.record.Decision;
import org.isnad.record.Ledger;
import org.isnad.record.RecordBuilder;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which tellings bear on each other, and which have changed since the records were made. */
final class Ties {
  private static final String STORY = "story ";

  private final Handle handle;
  private final Ledger ledger;
  private final Set<String> ties = new HashSet<>();
  private final Set<Told> told = new LinkedHashSet<>();
  private final Set<String> mentions = new HashSet<>();
  private final Set<String> decisions = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  private Ties(Handle handle, Ledger ledger) {
    this.handle = handle;
    this.ledger = ledger;
  }

  /** A telling by its names. */
  record Told(String document, String mention) {}

  /** Brings the ties of a document in line with what it tells, and notes both as changed. */
  static void save(Sql sql, String document, Collection<EventMention> telling) {
    open(sql, document);
    sql.execute("delete from event_tie where document_key = ?", document);
    insert(sql, telling);
    open(sql, document);
  }

  private static void insert(Sql sql, Collection<EventMention> telling) {
    for (EventMention mention : telling) {
      for (String tie : RecordBuilder.ties(mention)) {
        sql.execute(
            "insert into event_tie (tie, document_key, mention_id) values (?, ?, ?) on conflict do"
                + " nothing",
            tie,
            mention.document(),
            mention.id());
      }
    }
  }

  /**
   * Ties what the pages of a story tell to each other, where it has several; notes it as changed.
   */
  static void story(Sql sql, String story) {
    List<String> pages = new ArrayList<>();
    sql.each(
        row -> pages.add(row.getString(1)),
        "select document_key from document where story = ?",
        story);
    if (pages.size() > 1) {
      for (String page : pages) {
        sql.execute(
            "insert into event_tie (tie, document_key, mention_id) select ?, document_key,"
                + " mention_id from event_mention where document_key = ? on conflict do nothing",
            STORY + story,
            page);
      }
    }
    sql.execute("insert into open_tie (tie) values (?) on conflict do nothing", STORY + story);
  }

  /** Notes what a document tells as changed. */
  static void open(Sql sql, String document) {
    sql.execute(
        "insert into open_tie (tie) select distinct tie from event_tie where document_key = ? on"
            + " conflict do nothing",
        document);
  }

  /** Notes what an article tells, and the story it is a part of, as changed; it is about to go. */
  static void remove(Sql sql, String document) {
    sql.execute(
        "insert into open_tie (tie) select '"
            + STORY
            + "' || story from document where document_key = ? and story is not null on conflict"
            + " do nothing",
        document);
    open(sql, document);
    sql.execute("delete from event_tie where document_key = ?", document);
  }

  /** Notes what a decision is about as changed. */
  static void open(Sql sql, Decision decision) {
    List<@Nullable Anchor> anchors = new ArrayList<>();
    anchors.add(decision.event());
    anchors.add(decision.other());
    for (Anchor anchor : anchors) {
      if (anchor != null) {
        for (Anchor.Place place : anchor.places()) {
          open(sql, place.document());
          for (String mention : place.mentions()) {
            sql.execute(
                "insert into open_tie (tie) select distinct tie from event_tie where mention_id = ?"
                    + " on conflict do nothing",
                mention);
          }
        }
      }
    }
  }

  /** Writes all ties anew, of all that is told; nothing is open then. */
  static void renew(Handle handle, Collection<EventMention> all) {
    handle.execute("delete from event_tie");
    try (Sql sql = new Sql(handle.getConnection())) {
      insert(sql, all);
    }
    handle.execute(
        "insert into event_tie (tie, document_key, mention_id) select '"
            + STORY
            + "' || d.story, m.document_key, m.mention_id from event_mention m join document d on"
            + " d.document_key = m.document_key where d.story in (select story from document group by"
            + " story having count(*) > 1) on conflict do nothing");
    handle.execute("delete from open_tie");
  }

  /** All tellings that what has changed bears on, directly or through others. */
  static Ties changed(Handle handle, Ledger ledger) {
    Ties ties = new Ties(handle, ledger);
    handle.createQuery("select tie from open_tie").mapTo(String.class).forEach(ties::add);
    while (!ties.open.isEmpty()) {
      ties.follow(ties.open.remove());
    }
    return ties;
  }

  private void add(String tie) {
    if (ties.add(tie)) {
      open.add(tie);
    }
  }

  private void follow(String tie) {
    handle
        .createQuery("select document_key, mention_id from event_tie where tie = ?")
        .bind(0, tie)
        .map((row, context) -> new Told(row.getString(1), row.getString(2)))
        .list()
        .forEach(this::take);
  }

  private void take(Told one) {
    if (!told.add(one)) {
      return;
    }
    // Of two documents that tell under one id the records tell the ids apart.
    if (mentions.add(one.mention())) {
      handle
          .createQuery("select tie from event_tie where mention_id = ?")
          .bind(0, one.mention())
          .mapTo(String.class)
          .forEach(this::add);
    }
    for (Decision decision : ledger.active()) {
      if (isAbout(decision, one) && decisions.add(decision.id())) {
        anchored(decision).forEach(this::add);
      }
    }
  }

  private static boolean isAbout(Decision decision, Told one) {
    return isAbout(decision.event(), one)
        || (decision.other() != null && isAbout(decision.other(), one));
  }

  private static boolean isAbout(Anchor anchor, Told one) {
    return anchor.places().stream()
        .anyMatch(p -> p.document().equals(one.document()) || p.mentions().contains(one.mention()));
  }

  private Set<String> anchored(Decision decision) {
    Set<String> found = new HashSet<>();
    List<@Nullable Anchor> anchors = new ArrayList<>();
    anchors.add(decision.event());
    anchors.add(decision.other());
    for (Anchor anchor : anchors) {
      if (anchor == null) {
        continue;
      }
      for (Anchor.Place place : anchor.places()) {
        handle
            .createQuery("select distinct tie from event_tie where document_key = ?")
            .bind(0, place.document())
            .mapTo(String.class)
            .forEach(found::add);
        for (String mention : place.mentions()) {
          handle
              .createQuery("select distinct tie from event_tie where mention_id = ?")
              .bind(0, mention)
              .mapTo(String.class)
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  /** Names of all that is touched. */
  Set<String> names() {
    return ties;
  }

  /** The mentions that are touched. */
  List<EventMention> mentions() {
    Map<String, Set<String>> byDocument = new TreeMap<>();
    told.forEach(
        t -> byDocument.computeIfAbsent(t.document(), d -> new HashSet<>()).add(t.mention()));
    List<EventMention> found = new ArrayList<>();
    byDocument.forEach((document, ids) ->
        Facts.of(handle, document).stream().filter(m -> ids.contains(m.id())).forEach(found::add));
    return found;
  }

  /** The names of each mention by its id, for the records made of them. */
  static Map<String, Set<String>> names(Collection<EventMention> mentions) {
    Map<String, Set<String>> names = new HashMap<>();
    for (EventMention m : mentions) {
      names.computeIfAbsent(m.id(), i -> new HashSet<>()).addAll(RecordBuilder.ties(m));
    }
    return names;
  }
}
