package org.isnad.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.isnad.app.web.settings.Manner;
import org.isnad.app.web.write.Gate;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** How an answer is made: its words, its page, and what is said when something goes wrong. */
public final class Answers {
  static final String HTML = "text/html; charset=utf-8";

  /** Some spreadsheets see UTF-8 only behind it. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.isnad.app.web.jte");
  private final Supplier<Lexicon> lexicon;
  private volatile @Nullable Wordings wordings;
  private final Gate gate;

  /**
   * @param lexicon the data, asked for with the first words: a page that is kept needs none
   * @param gate who may write
   */
  Answers(Supplier<Lexicon> lexicon, Gate gate) {
    this.lexicon = lexicon;
    this.gate = gate;
  }

  /** Loads the words of all languages. */
  void warm() {
    for (Language language : Language.values()) {
      wordings().of(language, Manner.PLAIN);
    }
  }

  private Wordings wordings() {
    Wordings made = wordings;
    return made == null ? madeWordings() : made;
  }

  private synchronized Wordings madeWordings() {
    Wordings made = wordings;
    if (made == null) {
      made = new Wordings(lexicon.get());
      wordings = made;
    }
    return made;
  }

  /** The request with the words and choices of who sent it. */
  public Visit visit(Context context) {
    return Visit.of(context, this::wordings, gate);
  }

  /** A page. */
  public void show(
      Visit visit, String template, Line title, String section, boolean twins, Object view) {
    show(visit, template, visit.frame(title, section, twins, List.of()), view);
  }

  void show(Visit visit, String template, Frame frame, Object view) {
    StringOutput html = new StringOutput();
    templates.render(template + ".jte", Map.of("frame", frame, "view", view), html);
    visit.context().contentType(HTML).result(html.toString());
  }

  /** A page for programs. */
  public static void answer(Visit visit, Twin twin, String text) {
    boolean isMarked = twin == Twin.CSV && visit.asked("bom").equals("1");
    visit.context().contentType(twin.mediaType()).result(isMarked ? BYTE_ORDER_MARK + text : text);
  }

  /** A page for people, problem details (RFC 9457) for programs. */
  public void problem(Context context, HttpStatus status, Line detail) {
    Visit visit = visit(context);
    String id = "error." + status.getCode();
    Line title = visit.wording().say(visit.wording().has(id) ? id : "error.other");
    context.status(status);
    if (isForPrograms(context)) {
      context
          .contentType("application/problem+json")
          .result(
              JsonNodeFactory.instance
                  .objectNode()
                  .put("type", type(status))
                  .put("title", title.bare())
                  .put("status", status.getCode())
                  .put("detail", detail.bare())
                  .put("instance", context.path())
                  .toString());
    } else {
      Frame frame = visit.frame(title, "", false, List.of());
      StringOutput html = new StringOutput();
      templates.render(
          "problem.jte", Map.of("frame", frame, "title", title, "detail", detail), html);
      context.contentType(HTML).result(html.toString());
    }
  }

  /** The name of a sort of problem; it stays the same whatever the words are. */
  private static String type(HttpStatus status) {
    return "urn:isnad:problem:" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean isForPrograms(Context context) {
    String path = context.path();
    return (!context.method().equals(HandlerType.GET) && !isFromPage(context))
        || Arrays.stream(Twin.values()).map(Twin::ending).anyMatch(path::endsWith)
        || Arrays.stream(Extra.values()).map(Extra::ending).anyMatch(path::endsWith);
  }

  /** Whether a browser asks, which shows the answer to somebody. */
  public static boolean isFromPage(Context context) {
    String accepted = context.header("Accept");
    return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("text/html");
  }
}
