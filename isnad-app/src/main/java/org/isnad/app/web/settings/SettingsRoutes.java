package org.isnad.app.web.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.isnad.app.web.Answers;
import org.isnad.app.web.FilterForm.Choice;
import org.isnad.app.web.Language;
import org.isnad.app.web.Line;
import org.isnad.app.web.Part;
import org.isnad.app.web.RequestProblem;
import org.isnad.app.web.Visit;
import org.isnad.app.web.Wording;
import org.isnad.app.web.write.Gate;
import org.jspecify.annotations.Nullable;

/** The page of settings. What is chosen goes into cookies of the reader's browser alone. */
public final class SettingsRoutes implements Part {
  private static final LocalDate SAMPLE = LocalDate.of(2025, 7, 9);

  private final Answers answers;

  /**
   * @param answers makes answers
   */
  public SettingsRoutes(Answers answers) {
    this.answers = answers;
  }

  /**
   * What the page shows.
   *
   * @param languages the language of the pages
   * @param digits digits of Arabic pages
   * @param months names of months on Arabic pages
   * @param calendars calendars of days
   * @param themes colours
   * @param keys whether single keys do something
   * @param author name to decide under, empty when none was chosen
   * @param otherwise the name that holds when none is chosen; empty when there is none
   * @param sample a number and a day as they are written now
   * @param isSaved whether the choices were just kept
   */
  public record View(
      List<Choice> languages,
      List<Choice> digits,
      List<Choice> months,
      List<Choice> calendars,
      List<Choice> themes,
      boolean keys,
      String author,
      Line otherwise,
      Line sample,
      boolean isSaved) {}

  @Override
  public void routes(RoutesConfig routes) {
    routes.get("/settings", this::show);
    routes.post("/settings", this::keep);
  }

  private void show(Context context) {
    Visit visit = answers.visit(context);
    Line title = visit.wording().say("settings.title");
    answers.show(visit, "settings", title, "settings", false, view(visit));
  }

  private static View view(Visit visit) {
    Wording wording = visit.wording();
    Settings settings = visit.settings();
    return new View(
        Arrays.stream(Language.values())
            .map(l ->
                new Choice(l.tag(), wording.say("settings.language." + l), l == wording.language()))
            .toList(),
        choices(settings.digits(), wording, "settings.digits."),
        choices(settings.months(), wording, "settings.months."),
        choices(settings.calendars(), wording, "settings.calendars."),
        choices(settings.theme(), wording, "settings.theme."),
        settings.keys(),
        settings.author(),
        Line.ofNullable(visit.pass().author()),
        wording.say("settings.sample", "n", 1234, "date", wording.date(SAMPLE)),
        visit.asked("saved").equals("1"));
  }

  private static <E extends Enum<E>> List<Choice> choices(E chosen, Wording wording, String words) {
    return Arrays.stream(chosen.getDeclaringClass().getEnumConstants())
        .map(c -> new Choice(Settings.code(c), wording.say(words + c.name()), c == chosen))
        .toList();
  }

  private void keep(Context context) {
    Visit visit = answers.visit(context);
    if (Gate.isFromElsewhere(context)) {
      throw RequestProblem.of(HttpStatus.FORBIDDEN, visit.wording().say("write.CROSS_SITE"));
    }
    Settings old = visit.settings();
    new Settings(
            Settings.choice(Digits.class, context.formParam("digits"), old.digits()),
            Settings.choice(Months.class, context.formParam("months"), old.months()),
            Settings.choice(Calendars.class, context.formParam("calendars"), old.calendars()),
            Settings.choice(Theme.class, context.formParam("theme"), old.theme()),
            "on".equals(context.formParam("keys")),
            author(context.formParam("author"), old))
        .keep(context);
    Language.of(context.formParam("language"))
        .ifPresent(language -> Visit.remember(context, language));
    context.redirect("/settings?saved=1", HttpStatus.SEE_OTHER);
  }

  private static String author(@Nullable String given, Settings old) {
    return given == null ? old.author() : Settings.shortened(given);
  }
}
