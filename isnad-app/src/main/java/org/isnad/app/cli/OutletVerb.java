package org.isnad.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.Isnad;
import org.isnad.app.json.OutletJson;
import org.isnad.article.Article;
import org.isnad.article.Metadata;
import org.isnad.article.Outlets;
import org.isnad.article.Outlets.Outlet;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Page;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code outlet}: what is known of an outlet, and how a page of it was read. */
@Command(
    name = "outlet",
    description = {
      "Shows what is known of the outlet of a page: names, kind, country, hosts, clock, month names,",
      "how it signs; and what the page says of its title, date and authors, with what was taken."
    })
final class OutletVerb extends StageVerb {
  @Option(
      names = "--known",
      description = "Fetches and reads nothing: addresses, ids and names are looked up only.")
  private boolean known;

  private @Nullable Outlets outlets;

  OutletVerb(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    if (!known) {
      return super.run();
    }
    boolean all = true;
    for (String name : paths()) {
      Optional<Outlet> outlet = named(name);
      outlet.ifPresentOrElse(this::show, () -> console().note(none(name)));
      all &= outlet.isPresent();
    }
    return all ? DONE : WITH_PROBLEMS;
  }

  private String none(String name) {
    return console().words().say("outlet.none", "name", name);
  }

  private Outlets outlets() {
    Outlets found = outlets;
    if (found == null) {
      found = new Outlets(Lexicon.load(List.of(folder().lexicon())));
      outlets = found;
    }
    return found;
  }

  private Optional<Outlet> named(String name) {
    if (name.contains("://")) {
      return outlets().byAddress(name);
    }
    return outlets()
        .byId(name)
        .or(() -> outlets().byId("org." + name.toLowerCase(Locale.ROOT)))
        .or(() -> outlets().byAddress("https://" + name))
        .or(() -> outlets().all().stream().filter(o -> isCalled(o, name)).findFirst());
  }

  private static boolean isCalled(Outlet outlet, String name) {
    return outlet.nameAr().equals(name)
        || outlet.nameEn().equalsIgnoreCase(name)
        || outlet.names().contains(name);
  }

  private Optional<Outlet> of(Article article) {
    Article.Outlet given = article.outlet();
    return outlets()
        .byAddress(article.url())
        .or(() ->
            given == null || given.id() == null ? Optional.empty() : outlets().byId(given.id()));
  }

  @Override
  void json(Page page, Isnad.Story story) {
    if (story.article().document().equals(page.document())) {
      line(OutletJson.of(of(story.article()).orElse(null), story.article()));
    }
  }

  @Override
  void text(Page page, Isnad.Story story) {
    Article article = story.article();
    if (!article.document().equals(page.document())) {
      return;
    }
    out().println(article.document());
    of(article).ifPresentOrElse(this::show, () -> out().println("  " + none(name(article))));
    out().println("  title      " + article.title());
    out().println("  published  " + article.published().from() + "  " + article.published().raw());
    out().println("  author     " + article.author());
    for (Metadata.Finding finding : article.metadata().findings()) {
      out()
          .println(
              (finding.taken() ? "  * " : "    ")
                  + finding.field()
                  + "  "
                  + finding.source()
                  + "  "
                  + finding.value());
    }
  }

  private static String name(Article article) {
    Article.Outlet given = article.outlet();
    String url = article.url();
    return given != null ? given.name() : url == null ? article.document() : url;
  }

  private void show(Outlet outlet) {
    if (isJson()) {
      line(OutletJson.of(outlet));
      return;
    }
    out().println("  " + outlet.id() + "  " + outlet.nameAr() + "  " + outlet.nameEn());
    line("kind", outlet.kind().name().toLowerCase(Locale.ROOT));
    line("country", outlet.country());
    line("hosts", String.join(" ", outlet.domains()));
    line("names", String.join(" | ", outlet.names()));
    line("zone", outlet.zone() == null ? "" : outlet.zone().getId());
    line("months", outlet.months());
    line("credits", String.join(" | ", outlet.credits()));
    outlet
        .selectors()
        .forEach(s ->
            line(
                "selector",
                s.part().name().toLowerCase(Locale.ROOT)
                    + " "
                    + s.query()
                    + " "
                    + (s.from() == null ? "" : s.from())
                    + ".."
                    + (s.until() == null ? "" : s.until())));
  }

  private void line(String label, String value) {
    if (!value.isEmpty()) {
      out().println("  " + String.format(Locale.ROOT, "%-10s", label) + " " + value);
    }
  }
}
