package org.isnad.app.json;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.article.Metadata;
import org.isnad.article.PublicationDate;
import org.isnad.copy.Carrier;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.Span;
import org.isnad.story.Gist;
import org.isnad.story.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writers of the records that every page brings: the same JSON as without them, all components in
 * their declared order, but without a look at the class for each of thousands of values.
 */
final class PlainWriters {
  private PlainWriters() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule();
    add(module, Span.class, PlainWriters::span);
    add(module, Term.class, PlainWriters::term);
    add(module, Gist.class, PlainWriters::gist);
    add(module, Block.class, PlainWriters::block);
    add(module, PublicationDate.class, PlainWriters::date);
    add(module, Article.class, PlainWriters::article);
    add(module, Carrier.class, PlainWriters::carrier);
    add(module, Hints.class, PlainWriters::hints);
    return module;
  }

  private static <T> void add(
      SimpleModule module, Class<T> type, BiConsumer<T, JsonGenerator> writer) {
    module.addSerializer(
        type,
        new StdSerializer<T>(type) {
          @Override
          public void serialize(T value, JsonGenerator to, SerializationContext context) {
            to.writeStartObject();
            writer.accept(value, to);
            to.writeEndObject();
          }
        });
  }

  private static void span(Span span, JsonGenerator to) {
    to.writeNumberProperty("start", span.start());
    to.writeNumberProperty("end", span.end());
  }

  private static void term(Term term, JsonGenerator to) {
    to.writeStringProperty("key", term.key());
    to.writeStringProperty("form", term.form());
    to.writeNumberProperty("count", term.count());
  }

  private static void gist(Gist gist, JsonGenerator to) {
    to.writeStringProperty("document", gist.document());
    text("day", gist.day(), to);
    to.writeStringProperty("title", gist.title());
    each("words", gist.words(), PlainWriters::term, to);
    each("names", gist.names(), PlainWriters::term, to);
  }

  private static void block(Block block, JsonGenerator to) {
    text("label", block.label(), to);
    one("span", block.span(), PlainWriters::span, to);
    to.writeStringProperty("reason", block.reason());
  }

  private static void date(PublicationDate date, JsonGenerator to) {
    text("from", date.from(), to);
    text("to", date.to(), to);
    to.writePOJOProperty("at", date.at());
    text("how", date.how(), to);
    to.writeStringProperty("raw", date.raw());
    one("span", date.span(), PlainWriters::span, to);
  }

  private static void article(Article article, JsonGenerator to) {
    to.writeStringProperty("document", article.document());
    to.writeStringProperty("url", article.url());
    to.writeStringProperty("text", article.text());
    to.writeStringProperty("title", article.title());
    one("titleSpan", article.titleSpan(), PlainWriters::span, to);
    one("published", article.published(), PlainWriters::date, to);
    text("captured", article.captured(), to);
    to.writeBooleanProperty("fetched", article.fetched());
    to.writeStringProperty("author", article.author());
    one("outlet", article.outlet(), PlainWriters::outlet, to);
    to.writeStringProperty("dateline", article.dateline());
    all("credits", article.credits(), to);
    all("tags", article.tags(), to);
    to.writeStringProperty("language", article.language());
    each("blocks", article.blocks(), PlainWriters::block, to);
    all("embedded", article.embedded(), to);
    one("metadata", article.metadata(), PlainWriters::metadata, to);
    all("entries", article.entries(), to);
  }

  private static void outlet(Article.Outlet outlet, JsonGenerator to) {
    to.writeStringProperty("id", outlet.id());
    to.writeStringProperty("name", outlet.name());
  }

  private static void metadata(Metadata metadata, JsonGenerator to) {
    all("authors", metadata.authors(), to);
    to.writeStringProperty("section", metadata.section());
    to.writeStringProperty("canonical", metadata.canonical());
    one("modified", metadata.modified(), PlainWriters::date, to);
    to.writeStringProperty("declaredLanguage", metadata.declaredLanguage());
    to.writePOJOProperty("part", metadata.part());
    all("findings", metadata.findings(), to);
  }

  private static void carrier(Carrier carrier, JsonGenerator to) {
    to.writeStringProperty("document", carrier.document());
    one("outlet", carrier.outlet(), PlainWriters::body, to);
    each("agencies", carrier.agencies(), PlainWriters::body, to);
    each("credited", carrier.credited(), PlainWriters::body, to);
    text("from", carrier.from(), to);
    text("to", carrier.to(), to);
    to.writePOJOProperty("at", carrier.at());
  }

  private static void body(Carrier.Body body, JsonGenerator to) {
    to.writeStringProperty("key", body.key());
    to.writeStringProperty("name", body.name());
  }

  private static void hints(Hints hints, JsonGenerator to) {
    to.writeStringProperty("url", hints.url());
    to.writeStringProperty("charset", hints.charset());
    to.writeStringProperty("mediaType", hints.mediaType());
    text("captured", hints.captured(), to);
    one("fields", hints.fields(), PlainWriters::fields, to);
  }

  private static void fields(Page.Fields fields, JsonGenerator to) {
    to.writeStringProperty("title", fields.title());
    to.writeStringProperty("outlet", fields.outlet());
    to.writeStringProperty("published", fields.published());
    to.writeStringProperty("author", fields.author());
  }

  /** What its own text says, such as a day; null for nothing. */
  private static void text(String name, @Nullable Object value, JsonGenerator to) {
    to.writeStringProperty(name, value == null ? null : value.toString());
  }

  private static <T> void one(
      String name, @Nullable T value, BiConsumer<T, JsonGenerator> writer, JsonGenerator to) {
    if (value == null) {
      to.writeNullProperty(name);
    } else {
      to.writeObjectPropertyStart(name);
      writer.accept(value, to);
      to.writeEndObject();
    }
  }

  private static <T> void each(
      String name, List<T> values, BiConsumer<T, JsonGenerator> writer, JsonGenerator to) {
    to.writeArrayPropertyStart(name);
    for (T value : values) {
      to.writeStartObject();
      writer.accept(value, to);
      to.writeEndObject();
    }
    to.writeEndArray();
  }

  /** Values that few pages have, as they are written elsewhere. */
  private static void all(String name, Collection<?> values, JsonGenerator to) {
    to.writeArrayPropertyStart(name);
    for (Object value : values) {
      to.writePOJO(value);
    }
    to.writeEndArray();
  }
}
