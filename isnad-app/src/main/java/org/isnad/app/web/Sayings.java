package org.isnad.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.app.Workspace;
import org.isnad.app.store.Document;
import org.isnad.app.store.Store;
import org.isnad.article.Article;
import org.isnad.attribution.Chain;
import org.isnad.attribution.Link;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.page.Span;
import org.isnad.record.EventRecord;
import org.isnad.record.Origin;
import org.isnad.record.Origins;
import org.jspecify.annotations.Nullable;

/**
 * Shows statements with their chains and sentences. Looks each document up once; for one answer.
 */
public final class Sayings {
  private static final List<String> FIRST_ASKED =
      List.of("time", "place", "status", "duration", "initiator", "topic", "outcome");
  private static final int NAMED = 6;
  private static final int LONGEST_CONTEXT = 400;

  private final Store store;
  private final Workspace workspace;
  private final Wording wording;
  private final Values values;
  private final Map<String, Optional<Article>> articles = new HashMap<>();
  private final Map<String, Optional<Document>> documents = new HashMap<>();

  /**
   * @param workspace has the texts and the names
   * @param wording words of the interface
   */
  public Sayings(Workspace workspace, Wording wording) {
    this.workspace = workspace;
    this.store = workspace.store();
    this.wording = wording;
    this.values = new Values(wording);
  }

  /** The statements of a record by field, equal values together, what readers ask first first. */
  List<Fact.Field> facts(EventRecord record) {
    Map<String, Map<String, List<Statement>>> fields = new LinkedHashMap<>();
    for (Statement statement : record.statements()) {
      fields
          .computeIfAbsent(statement.field(), f -> new LinkedHashMap<>())
          .computeIfAbsent(values.of(statement.value()).text(), v -> new ArrayList<>())
          .add(statement);
    }
    List<Fact.Field> facts = new ArrayList<>();
    fields.forEach((field, found) ->
        facts.add(
            new Fact.Field(
                field,
                values.field(field),
                found.values().stream().map(says -> fact(record, says)).toList())));
    facts.sort(Comparator.comparingInt(f -> rank(f.code())));
    return facts;
  }

  /** What readers ask first comes first; fields that are not named here follow. */
  private static int rank(String field) {
    int place = FIRST_ASKED.indexOf(field);
    return place < 0 ? FIRST_ASKED.size() : place;
  }

  private Fact fact(EventRecord record, List<Statement> says) {
    Origins.Count count = record.origins().count(says);
    return new Fact(
        values.of(says.get(0).value()),
        says.size() < 2 ? Line.EMPTY : origins(count),
        says.stream().map(s -> said(record, s)).toList());
  }

  /** How many outlets carry something, and from whom they have it; empty when nobody looked. */
  Line origins(Origins.Count count) {
    if (count.origins().isEmpty()) {
      return Line.EMPTY;
    }
    StringBuilder names = new StringBuilder();
    for (Origin origin : count.origins().subList(0, Math.min(NAMED, count.origins().size()))) {
      names
          .append(names.isEmpty() ? "" : wording.say("list.comma").text())
          .append(origin(origin).text());
    }
    if (count.origins().size() > NAMED) {
      names.append(" …");
    }
    return wording.say(
        "event.origins",
        Map.of(
            "outlets",
            count.outlets(),
            "origins",
            count.origins().size(),
            "names",
            new Line(names.toString())));
  }

  /** One statement of a record. */
  public Said said(EventRecord record, Statement statement) {
    return new Said(
        statement.id(),
        values.of(statement.value()),
        wording.say("how." + statement.how().name()),
        statement.rule(),
        chain(statement.chain()),
        statement.evidence().stream().map(e -> quote(record, e)).toList(),
        statement.documentDate() == null ? Line.EMPTY : wording.date(statement.documentDate()));
  }

  List<Said.Step> chain(Chain chain) {
    return chain.links().stream()
        .map(l -> new Said.Step(wording.say("part." + l.part().name()), name(l.id(), l.name())))
        .toList();
  }

  /**
   * Somebody who says something or passes it on: as the text names them, in English by the name
   * that the data have.
   */
  Line name(@Nullable String id, String name) {
    if (name.equals(Link.UNNAMED)) {
      return wording.say("link.unnamed");
    }
    String english =
        id == null || wording.language() == Language.ARABIC
            ? null
            : workspace.names().name(id, name).en();
    return Line.value(english == null ? name : english);
  }

  /** Where a statement comes from. */
  Line origin(Origin origin) {
    return origin.kind() == Origin.Kind.DOCUMENT
        ? source(origin.name())
        : name(origin.id(), origin.name());
  }

  /** The outlet of a document, for links. */
  public Line source(String key) {
    Optional<Document> document = documents.computeIfAbsent(key, store::document);
    String outlet = document.map(Document::outlet).orElse(null);
    return outlet == null ? file(key, wording) : Line.value(outlet);
  }

  /** What was given, in place of an outlet: the name of a file, a pasted text. */
  static Line file(String key, Wording wording) {
    return key.startsWith("paste/")
        ? wording.say("document.pasted")
        : wording.say("document.file", "name", Line.code(key.substring(key.lastIndexOf('/') + 1)));
  }

  /** Words of a document in the shortest told sentence that holds them. */
  public Said.Quote quote(EventRecord record, Evidence evidence) {
    Span words = evidence.span();
    String href = Links.passage(evidence.document(), words);
    Line source = source(evidence.document());
    Line offsets = Line.code(words.start() + "-" + words.end());
    String text =
        articles.computeIfAbsent(evidence.document(), store::article).map(Article::text).orElse("");
    if (words.end() > text.length()) {
      return new Said.Quote("", Line.clean(evidence.quote()), "", href, source, offsets);
    }
    Span sentence = sentence(record, evidence, text);
    return new Said.Quote(
        Line.clean(text.substring(sentence.start(), words.start()).stripLeading()),
        Line.clean(words.of(text)),
        Line.clean(text.substring(words.end(), sentence.end()).stripTrailing()),
        href,
        source,
        offsets);
  }

  /** The shortest told sentence that holds the words; else as much of their line as fits. */
  private static Span sentence(EventRecord record, Evidence evidence, String text) {
    Span words = evidence.span();
    return record.tellings().stream()
        .flatMap(t -> t.spansIn(evidence.document()).stream())
        .filter(s -> s.contains(words) && s.end() <= text.length())
        .min((a, b) -> Integer.compare(a.length(), b.length()))
        .orElseGet(() -> line(text, words));
  }

  private static Span line(String text, Span words) {
    int start = text.lastIndexOf('\n', Math.max(0, words.start() - 1)) + 1;
    int end = text.indexOf('\n', words.end());
    Span line = new Span(Math.min(start, words.start()), end < 0 ? text.length() : end);
    return line.length() <= LONGEST_CONTEXT ? line : words;
  }
}
