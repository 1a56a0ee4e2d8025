package org.isnad.app.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.article.Credit;
import org.isnad.article.Entry;
import org.isnad.attribution.Attribution;
import org.isnad.attribution.Link;
import org.isnad.attribution.Part;
import org.isnad.event.EventMention;
import org.isnad.mention.Entity;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Mention;
import org.isnad.mention.Mentions;
import org.isnad.mention.NameMention;
import org.isnad.mention.QuantityMention;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeMention;
import org.isnad.page.Page;
import org.isnad.page.Span;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the stages give, in the public form of the stage commands: one object a line. */
public final class StageJson {
  private StageJson() {}

  /** A constant as it stands in JSON: in lower case. */
  public static String name(Enum<?> constant) {
    return Nodes.name(constant);
  }

  /** How the bytes were read; with the blocks of the article when they are asked for. */
  public static ObjectNode page(Page page, Article article, boolean withBlocks) {
    ObjectNode node =
        Nodes.object()
            .put("document", article.document())
            .put("url", page.url())
            .put("shape", Nodes.name(page.shape()))
            .put("charset", page.charset())
            .put("captured", Nodes.text(page.captured()))
            .put("digest", page.digest())
            .put("units", page.content().length());
    if (withBlocks) {
      node.set(
          "blocks", Nodes.array(article.blocks(), b -> block(article, b).put("why", b.reason())));
      node.put("title", article.title());
      node.set("published", published(article));
      node.set("metadata", OutletJson.metadata(article.metadata()));
    }
    return node;
  }

  /** The article, with the embedded ones inside. */
  public static ObjectNode article(Article a) {
    ObjectNode node =
        Nodes.object().put("document", a.document()).put("url", a.url()).put("title", a.title());
    node.set("published", published(a));
    Article.Outlet outlet = a.outlet();
    Credit agency = a.credit(Credit.Kind.AGENCY).orElse(null);
    node.put("captured", Nodes.text(a.captured()))
        .put("author", a.author())
        .put("outlet", outlet == null ? null : outlet.name())
        .put("outletId", outlet == null ? null : outlet.id())
        .put("agency", agency == null ? null : agency.name())
        .put("agencyId", agency == null ? null : agency.id())
        .put("dateline", a.dateline());
    node.set("credits", Nodes.array(a.credits(), StageJson::credit));
    node.set("tags", Nodes.strings(a.tags()));
    node.set("metadata", OutletJson.metadata(a.metadata()));
    node.put("language", a.language()).put("text", a.text());
    node.set("blocks", Nodes.array(a.blocks(), b -> block(a, b)));
    node.set("embedded", Nodes.array(a.embedded(), StageJson::article));
    node.set("entries", Nodes.array(a.entries(), StageJson::entry));
    return node;
  }

  static ObjectNode published(Article a) {
    return Nodes.object()
        .put("from", Nodes.text(a.published().from()))
        .put("to", Nodes.text(a.published().to()))
        .put("at", Nodes.text(a.published().at()))
        .put("how", Nodes.name(a.published().how()))
        .put("raw", a.published().raw());
  }

  private static ObjectNode entry(Entry entry) {
    return span(Nodes.object(), entry.span())
        .put("day", Nodes.text(entry.day()))
        .put("time", Nodes.text(entry.time()))
        .put("zone", Nodes.text(entry.zone()))
        .put("how", Nodes.name(entry.how()))
        .put("raw", entry.raw());
  }

  private static ObjectNode credit(Credit credit) {
    ObjectNode node =
        Nodes.object()
            .put("kind", Nodes.name(credit.kind()))
            .put("name", credit.name())
            .put("id", credit.id());
    Span span = credit.span();
    return span == null ? node : node.put("start", span.start()).put("end", span.end());
  }

  private static ObjectNode block(Article article, Block block) {
    return span(Nodes.object().put("label", Nodes.name(block.label())), block.span())
        .put("text", block.span().of(article.text()));
  }

  /** A sentence with its tokens. */
  public static ObjectNode sentence(Article article, Sentence sentence) {
    ObjectNode node = document(article).put("sentence", sentence.index());
    span(node.put("label", Nodes.name(sentence.label())), sentence.span())
        .put("text", sentence.span().of(article.text()));
    node.set("tokens", Nodes.array(sentence.tokens(), StageJson::token));
    return node;
  }

  /** A word with every way to cut proclitics off it: where the rest begins, and the rest. */
  private static ObjectNode token(Token token) {
    ObjectNode node =
        span(Nodes.object(), token.span())
            .put("text", token.text())
            .put("folded", token.folded())
            .put("kind", Nodes.name(token.kind()));
    node.set("readings", Nodes.array(cuts(token), StageJson::reading));
    return node;
  }

  /** The readings of a word that cut proclitics off. */
  public static List<Reading> cuts(Token token) {
    return token.readings().stream().filter(r -> r.clitics() != 0).toList();
  }

  private static ObjectNode reading(Reading reading) {
    ObjectNode node = Nodes.object().put("cut", reading.cut()).put("stem", reading.stem());
    node.set("clitics", Nodes.strings(clitics(reading)));
    return node;
  }

  /** The proclitics that a reading cuts off, by their names. */
  public static List<String> clitics(Reading reading) {
    return Arrays.stream(Clitic.values()).filter(reading::has).map(Nodes::name).toList();
  }

  /** All mentions of an article and the events it tells, in text order. */
  public static List<ObjectNode> mentions(
      Mentions mentions, List<NameMention> names, List<EventMention> events) {
    Article article = mentions.text().article();
    List<ObjectNode> nodes = new ArrayList<>();
    Map<List<Integer>, NameMention> rest = new LinkedHashMap<>();
    names.forEach(n -> rest.put(place(n), n));
    for (EntityMention mention : mentions.entities()) {
      if (mention.form() != EntityMention.Form.COORDINATION) {
        NameMention name = rest.remove(place(mention));
        nodes.add(entity(article, mention).put("class", name == null ? null : name.type().name()));
      }
    }
    rest.values().forEach(n -> nodes.add(name(article, n)));
    mentions.expressions().forEach(m -> nodes.add(time(article, m)));
    mentions.quantities().forEach(m -> nodes.add(quantity(article, m)));
    events.forEach(e -> nodes.add(event(article, e)));
    nodes.sort(Comparator.comparingInt(n -> n.path("start").asInt()));
    return nodes;
  }

  private static List<Integer> place(Mention mention) {
    return List.of(mention.sentence(), mention.first(), mention.last());
  }

  /** The class is given for names only: a role, or a name with a role, is no named entity. */
  private static ObjectNode entity(Article article, EntityMention mention) {
    ObjectNode node =
        mention(article, "entity", mention)
            .putNull("class")
            .put("form", Nodes.name(mention.form()));
    Referent sole = mention.referents().size() == 1 ? mention.referents().getFirst() : null;
    Referent.Office office = sole == null ? null : sole.office();
    node.put("id", sole == null ? null : sole.entity().id());
    node.set("name", sole == null ? null : Nodes.name(sole.entity().name()));
    node.set("office", office == null ? null : Nodes.name(office.name()));
    node.set("ids", Nodes.strings(mention.referents().stream().map(r -> r.entity().id()).toList()));
    return node;
  }

  /** A name that stands in a longer mention, or of somebody or something otherwise unknown. */
  private static ObjectNode name(Article article, NameMention name) {
    Entity entity = name.entity();
    ObjectNode node =
        mention(article, "entity", name).put("class", name.type().name()).put("form", "name");
    node.put("id", entity == null ? null : entity.id());
    node.set("name", entity == null ? null : Nodes.name(entity.name()));
    node.putNull("office");
    node.set("ids", Nodes.strings(entity == null ? List.of() : List.of(entity.id())));
    return node;
  }

  private static ObjectNode time(Article article, TimeMention mention) {
    return mention(article, "time", mention)
        .put("timex", mention.type().name())
        .put("value", mention.timex())
        .put("mod", mention.mod())
        .put("anchor", Nodes.name(mention.anchor()))
        .put("how", Nodes.name(mention.value().how()))
        .put("from", Nodes.text(mention.value().from()))
        .put("to", Nodes.text(mention.value().to()))
        .put("precision", Nodes.name(mention.value().precision()))
        .put("rule", mention.rule());
  }

  private static ObjectNode quantity(Article article, QuantityMention mention) {
    ObjectNode node = mention(article, "quantity", mention).put("kind", Nodes.name(mention.kind()));
    Nodes.number(node, "min", mention.min());
    Nodes.number(node, "max", mention.max());
    return node.put("hedge", Nodes.name(mention.hedge()))
        .put("unit", mention.unit())
        .put("rule", mention.rule());
  }

  private static ObjectNode event(Article article, EventMention event) {
    ObjectNode node = span(document(article).put("type", "event"), event.trigger());
    node.put("text", event.trigger().of(article.text()))
        .put("id", event.id())
        .put("kind", event.kind())
        .put("status", Nodes.name(event.status()))
        .put("main", event.main());
    node.set("participants", Nodes.array(event.participants(), EventJson::participant));
    node.set("time", Nodes.time(event.time()));
    node.set("statements", Nodes.array(event.statements(), EventJson::statement));
    return node.put("rule", event.rule());
  }

  /** Who says which words. */
  public static ObjectNode source(Article article, Attribution a) {
    ObjectNode node = document(article).put("sentence", a.sentence());
    node.set("source", speaker(a));
    node.set(
        "cue",
        span(Nodes.object(), a.cue().span())
            .put("lemma", a.cue().lemma())
            .put("category", a.cue().category()));
    node.set("content", span(Nodes.object(), a.content()));
    node.set("direct", Nodes.array(a.direct(), Nodes::pair));
    node.put("medium", a.medium());
    node.set(
        "via",
        Nodes.array(
            a.via(),
            link ->
                Nodes.object()
                    .put("part", Nodes.name(link.part()))
                    .put("name", link.name())
                    .put("id", link.id())));
    node.put("continues", a.continues());
    node.set("chain", Nodes.chain(a.chain()));
    return node.put("rule", a.rule());
  }

  /** The name is the fullest that the article gives: that of the chain's first link. */
  private static ObjectNode speaker(Attribution a) {
    Attribution.Source source = a.source();
    Span span = source.span();
    Referent who = source.who();
    String own = who == null ? source.text() : who.entity().name().ar();
    String full = a.chain().first(Part.SPEAKER).map(Link::name).orElse(own);
    ObjectNode node =
        Nodes.object()
            .put("start", span == null ? null : (Integer) span.start())
            .put("end", span == null ? null : (Integer) span.end())
            .put("text", source.text())
            .put("name", full)
            .put("kind", Nodes.name(source.kind()));
    return node.put("id", who == null ? null : who.entity().id());
  }

  private static ObjectNode mention(Article article, String type, Mention mention) {
    ObjectNode node = document(article).put("type", type).put("sentence", mention.sentence());
    return span(node, mention.span()).put("text", mention.text());
  }

  private static ObjectNode document(Article article) {
    @Nullable String url = article.url();
    return Nodes.object().put("document", article.document()).put("url", url);
  }

  private static ObjectNode span(ObjectNode node, Span span) {
    return node.put("start", span.start()).put("end", span.end());
  }
}
