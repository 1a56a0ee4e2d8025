package org.isnad.app.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.isnad.app.web.settings.Settings;
import org.isnad.app.web.write.Gate;
import org.isnad.app.web.write.Pass;
import org.jspecify.annotations.Nullable;

/** One request: what it asks for and in which language it is to be answered. */
public final class Visit {
  private static final String LANGUAGE = "lang";
  private static final String WRONG = "wrong";
  private static final int YEAR_SECONDS = 365 * 24 * 3600;

  private final Context context;
  private final Language language;
  private final Supplier<Wordings> wordings;
  private @Nullable Wording wording;
  private final Settings settings;
  private final Gate gate;

  private Visit(
      Context context,
      Language language,
      Supplier<Wordings> wordings,
      Settings settings,
      Gate gate) {
    this.context = context;
    this.language = language;
    this.wordings = wordings;
    this.settings = settings;
    this.gate = gate;
  }

  /** The language asked for in the address, else chosen before, else the browser's. */
  static Visit of(Context context, Supplier<Wordings> wordings, Gate gate) {
    Optional<Language> asked = Language.of(context.queryParam(LANGUAGE));
    asked.ifPresent(language -> remember(context, language));
    Language language =
        asked
            .or(() -> Language.of(context.cookie(LANGUAGE)))
            .orElseGet(() -> Language.accepted(context.header("Accept-Language")));
    return new Visit(context, language, wordings, Settings.of(context), gate);
  }

  /** Has the browser ask for a language from now on. */
  public static void remember(Context context, Language language) {
    Cookie cookie = new Cookie(LANGUAGE, language.tag());
    cookie.setPath("/");
    cookie.setMaxAge(YEAR_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    context.cookie(cookie);
  }

  /** The request and its answer. */
  public Context context() {
    return context;
  }

  /** The words of its language. */
  public Wording wording() {
    Wording found = wording;
    if (found == null) {
      found = wordings.get().of(language, settings.manner(context));
      wording = found;
    }
    return found;
  }

  /** The language of the answer. */
  Language language() {
    return language;
  }

  /** What its reader chose. */
  public Settings settings() {
    return settings;
  }

  /** What a form of its page needs to be sent. */
  public Pass pass() {
    return gate.pass(context, settings.author());
  }

  /** A part of the query, trimmed; empty when it is not there. */
  public String asked(String name) {
    String value = context.queryParam(name);
    return value == null ? "" : value.strip();
  }

  /** All values of a part of the query that are not empty, trimmed. */
  public List<String> all(String name) {
    return context.queryParams(name).stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
  }

  /** Where this server answers, without a slash at its end; the guard has looked at the host. */
  public String address() {
    return context.scheme() + "://" + context.host();
  }

  /** The page's frame, with twins of the same query when it has any. */
  Frame frame(Line title, String section, boolean twins, List<Extra> extras) {
    List<Frame.Form> forms = new ArrayList<>();
    if (twins) {
      for (Twin twin : Twin.values()) {
        forms.add(form(twin.label(), twin.ending(), twin.mediaType()));
      }
    }
    for (Extra extra : extras) {
      forms.add(form(extra.label(), extra.ending(), extra.mediaType()));
    }
    Map<String, String> other = Map.of(LANGUAGE, language.other().tag(), WRONG, "");
    return new Frame(
        wording(),
        wording().say("page.title", "page", title),
        section,
        here(context.path(), other),
        forms,
        settings.theme(),
        pass(),
        settings.keys(),
        wrong());
  }

  /** Why the form that was sent last was refused, as the address says. */
  private Line wrong() {
    String id = "wrong." + asked(WRONG);
    return asked(WRONG).isEmpty() || !wording().has(id)
        ? Line.EMPTY
        : wording().say(id, "about", Line.EMPTY);
  }

  private Frame.Form form(String label, String ending, String mediaType) {
    String type = mediaType.replaceFirst(";.*", "");
    return new Frame.Form(
        label, here(context.path() + ending, Map.of("page", "", WRONG, "")), type);
  }

  /** This query at a path, with some parts put in place of what was asked. */
  public String here(String path, Map<String, String> changed) {
    StringBuilder query = new StringBuilder();
    Map<String, List<String>> parts = new LinkedHashMap<>(context.queryParamMap());
    parts.remove(LANGUAGE);
    changed.forEach((name, value) -> parts.put(name, List.of(value)));
    parts.forEach((name, values) ->
        values.stream()
            .filter(v -> !v.isEmpty())
            .forEach(v ->
                query
                    .append(query.isEmpty() ? '?' : '&')
                    .append(Links.encoded(name))
                    .append('=')
                    .append(Links.encoded(v))));
    return path + query;
  }
}
