package org.isnad.app.web.write;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.isnad.app.ledger.Wish;
import org.isnad.record.Decision.Act;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is wished from the body of a request: a form, or JSON with the same names. */
final class WishReader {
  private static final Set<String> NAMES =
      Set.of(
          "act",
          "event",
          "other",
          "documents",
          "statement",
          "field",
          "value",
          "undoes",
          "author",
          "reason");

  private final Pass pass;

  /**
   * @param pass has the name of who decides when none is given
   */
  WishReader(Pass pass) {
    this.pass = pass;
  }

  /** What a body cannot be read as. */
  static final class Malformed extends RuntimeException {
    Malformed(String message) {
      super(message);
    }
  }

  static boolean isJson(Context context) {
    return isOfType(context, "application/json");
  }

  static boolean isForm(Context context) {
    return isOfType(context, "application/x-www-form-urlencoded");
  }

  private static boolean isOfType(Context context, String type) {
    String given = context.contentType();
    return given != null && given.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(type);
  }

  /**
   * The wish of a body.
   *
   * @throws Malformed when it is none
   */
  Wish read(Context context) {
    return isJson(context) ? json(context.body()) : form(context);
  }

  private Wish form(Context context) {
    Act act = act(context.formParam("act"));
    String field = nullable(context.formParam("field"));
    String value =
        act == Act.SET ? GivenValue.of(field == null ? "" : field, context::formParam) : null;
    return new Wish(
        act,
        nullable(context.formParam("event")),
        nullable(context.formParam("other")),
        context.formParams("documents"),
        nullable(context.formParam("statement")),
        field,
        value,
        nullable(context.formParam("undoes")),
        author(context.formParam("author")),
        text(context.formParam("reason")));
  }

  private Wish json(String body) {
    JsonNode node;
    try {
      node = JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      throw new Malformed("not JSON");
    }
    if (!node.isObject()) {
      throw new Malformed("not an object");
    }
    for (String name : node.propertyNames()) {
      if (!NAMES.contains(name)) {
        throw new Malformed("unknown: " + name);
      }
    }
    return new Wish(
        act(string(node, "act")),
        string(node, "event"),
        string(node, "other"),
        documents(node),
        string(node, "statement"),
        string(node, "field"),
        string(node, "value"),
        string(node, "undoes"),
        author(string(node, "author")),
        text(string(node, "reason")));
  }

  private static List<String> documents(JsonNode node) {
    List<String> documents = new ArrayList<>();
    JsonNode given = node.get("documents");
    if (given == null || given.isNull()) {
      return documents;
    }
    if (!given.isArray()) {
      throw new Malformed("documents: not an array");
    }
    for (JsonNode document : given) {
      documents.add(document.stringValueOpt().orElseThrow(() -> new Malformed("documents")));
    }
    return documents;
  }

  private static @Nullable String string(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    Optional<String> text = value.stringValueOpt();
    return nullable(text.orElseThrow(() -> new Malformed(name + ": not a string")));
  }

  private static Act act(@Nullable String name) {
    for (Act act : Act.values()) {
      if (act.name().toLowerCase(Locale.ROOT).equals(name)) {
        return act;
      }
    }
    throw new Malformed("act: " + name);
  }

  private String author(@Nullable String given) {
    return given == null || given.isBlank() ? pass.author() : given;
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  private static @Nullable String nullable(@Nullable String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }
}
