package org.isnad.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.Isnad;
import org.isnad.app.fetch.Address;
import org.isnad.app.fetch.FetchMemory;
import org.isnad.app.json.StageJson;
import org.isnad.app.mark.Marked;
import org.isnad.app.mark.MarkedColumns;
import org.isnad.app.mark.MarkedPage;
import org.isnad.app.read.HostTitles;
import org.isnad.app.read.StopSign;
import org.isnad.app.source.Capture;
import org.isnad.app.source.Input;
import org.isnad.app.source.InputFormat;
import org.isnad.app.source.Sources;
import org.isnad.app.store.PageTitle;
import org.isnad.app.store.Store;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.article.Metadata;
import org.isnad.article.PublicationDate;
import org.isnad.article.TitleHabits;
import org.isnad.attribution.Attribution;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Outcome;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.isnad.page.Problem;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** One stage's output for files, for people who write rules. Nothing is stored. */
abstract class StageVerb extends Verb {
  /** Files from which on they can teach something of their hosts' titles. */
  private static final int ENOUGH = 3;

  private @Nullable Isnad isnad;
  private @Nullable MarkedPage page;
  private @Nullable MarkedColumns columns;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files, folders, addresses, or - for input.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "text (default) or jsonl; mentions and sources also html and conll.")
  private Form form = Form.TEXT;

  @Option(
      names = "--input",
      paramLabel = "FORM",
      description = "Form of the input when its name does not tell: " + InputFormat.NAMES + ".")
  private @Nullable InputFormat format;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private FetchOptions web = new FetchOptions();

  private final List<Problem> problems = new ArrayList<>();

  enum Form {
    TEXT,
    JSONL,
    HTML,
    CONLL
  }

  StageVerb(Console console) {
    super(console);
  }

  /** The stage's output for one story of a page. */
  abstract void json(Page page, Isnad.Story story);

  /** All mentions, names and events of a story, in text order. */
  List<ObjectNode> mentions(Isnad.Story story) {
    return StageJson.mentions(
        story.mentions(), Objects.requireNonNull(isnad).names(story.mentions()), story.events());
  }

  abstract void text(Page page, Isnad.Story story);

  /** The story with its marks, for pages and columns; null where the stage makes none. */
  @Nullable Marked marked(Isnad.Story story) {
    return null;
  }

  private boolean isMarked() {
    return form == Form.HTML || form == Form.CONLL;
  }

  @Override
  int run() throws IOException {
    boolean sources = this instanceof OfSources;
    if (isMarked() && !sources && !(this instanceof OfMentions)) {
      throw new Stop(console().words().say("marks.none"));
    }
    Words words = console().words();
    page = new MarkedPage(out(), words::say, words.isArabic(), sources);
    columns = new MarkedColumns(out(), sources);
    if (form == Form.HTML) {
      page.begin();
    }
    int code = readAll();
    if (form == Form.HTML) {
      page.end();
    }
    return code;
  }

  private int readAll() throws IOException {
    PageReader reader = new PageReader();
    Isnad isnad = new Isnad(Lexicon.load(List.of(folder().lexicon())));
    this.isnad = isnad;
    Sources sources = input.sources(reader, format, console().in());
    List<String> files = sources.files(paths);
    TitleHabits habits = habits(files, reader, isnad);
    for (String file : files) {
      sources.each(file, each -> show(each, reader, isnad, habits));
    }
    web.fetching(console())
        .fetch(
            sources,
            FetchMemory.ofOneRun(),
            each -> show(each, reader, isnad, habits),
            () -> {},
            StopSign.none());
    problems.forEach(p -> console().note(StatusVerb.line(p)));
    return problems.isEmpty() ? DONE : WITH_PROBLEMS;
  }

  /** What the titles of these files, and of the pages in the data folder, teach of their hosts. */
  private TitleHabits habits(List<String> files, PageReader reader, Isnad isnad) {
    List<PageTitle> titles = new ArrayList<>();
    if (folder().exists()) {
      try (Store store = Store.open(folder())) {
        titles.addAll(store.titles());
      }
    }
    Sources sources = input.sources(reader, format, InputStream.nullInputStream());
    for (String file : files.size() < ENOUGH ? List.<String>of() : files) {
      if (!file.equals(Sources.STDIN) && !Address.isLike(file)) {
        sources.each(
            file,
            each -> {
              if (outcome(each, reader) instanceof Page page) {
                PageTitle title = HostTitles.of(page, isnad.article(page), TitleHabits.NONE);
                if (title != null) {
                  titles.add(title);
                }
              }
            });
      }
    }
    return HostTitles.habits(titles);
  }

  private void show(Input each, PageReader reader, Isnad isnad, TitleHabits habits) {
    switch (outcome(each, reader)) {
      case Problem problem -> problems.add(problem);
      case Page page -> {
        for (Isnad.Story story : isnad.read(isnad.article(page, habits)).articles()) {
          show(page, story);
        }
      }
    }
  }

  private void show(Page page, Isnad.Story story) {
    Marked marked = isMarked() ? marked(story) : null;
    if (marked != null && form == Form.HTML) {
      Objects.requireNonNull(this.page).add(marked);
    } else if (marked != null) {
      Objects.requireNonNull(columns).add(marked);
    } else if (form == Form.JSONL) {
      json(page, story);
    } else {
      text(page, story);
    }
  }

  private static Outcome outcome(Input each, PageReader reader) {
    try {
      return switch (each) {
        case Input.Bad bad -> bad.problem();
        case Input.Openable openable -> {
          Capture capture = openable.open();
          yield capture.read(reader);
        }
      };
    } catch (Sources.TooLarge e) {
      return e.problem();
    } catch (IOException e) {
      return new Problem(each.document(), "page", "unreadable", Sources.reason(e));
    }
  }

  final List<String> paths() {
    return paths;
  }

  final boolean isJson() {
    return form == Form.JSONL;
  }

  final PrintWriter out() {
    return console().out();
  }

  final void line(ObjectNode node) {
    console().out().print(node + "\n");
  }

  private static boolean isMain(Page page, Isnad.Story story) {
    return story.article().document().equals(page.document());
  }

  private static String where(org.isnad.page.Span span) {
    return span.start() + "-" + span.end();
  }

  private static String flat(String text) {
    return text.replace('\n', ' ').replace('\r', ' ');
  }

  /** {@code page}. */
  @Command(
      name = "page",
      description = "Shows how bytes were read; with --why, what each stretch of the page is.")
  static final class OfPage extends StageVerb {
    @Option(names = "--why", description = "Shows each block with the reason for its label.")
    private boolean why;

    OfPage(Console console) {
      super(console);
    }

    @Override
    void json(Page page, Isnad.Story story) {
      if (isMain(page, story) || why) {
        line(StageJson.page(page, story.article(), why));
      }
    }

    @Override
    void text(Page page, Isnad.Story story) {
      Article article = story.article();
      if (isMain(page, story)) {
        out().println(page.document());
        out().println("  shape    " + page.shape().name().toLowerCase(java.util.Locale.ROOT));
        out().println("  charset  " + page.charset());
        out().println("  digest   " + page.digest());
        out().println("  units    " + page.content().length());
      } else if (why) {
        out().println(article.document());
      }
      if (why) {
        metadata(article);
        for (Block block : article.blocks()) {
          String words = flat(block.span().of(article.text()));
          out()
              .println(
                  "  "
                      + where(block.span())
                      + "  "
                      + StageJson.name(block.label())
                      + "  "
                      + block.reason()
                      + "  "
                      + words);
        }
      }
    }

    /** Title, dates and author with how each is known, then all that the page says of them. */
    private void metadata(Article article) {
      PublicationDate published = article.published();
      PublicationDate modified = article.metadata().modified();
      field("title", article.title() == null ? "unknown" : article.title());
      field("published", StageJson.name(published.how()), published.from(), published.raw());
      field("modified", StageJson.name(modified.how()), modified.from(), modified.raw());
      field("author", article.author() == null ? "unknown" : article.author());
      for (Metadata.Finding finding : article.metadata().findings()) {
        String taken = finding.taken() ? "taken" : "-";
        field(taken, finding.field(), finding.source(), flat(finding.value()));
      }
    }

    private void field(String name, @Nullable Object... values) {
      StringBuilder line = new StringBuilder("  ").append(name);
      for (Object value : values) {
        line.append(value == null ? "" : "  " + value);
      }
      out().println(line.toString().stripTrailing());
    }
  }

  /** {@code article}. */
  @Command(name = "article", description = "Shows the article: title, dates, credits, blocks.")
  static final class OfArticle extends StageVerb {
    OfArticle(Console console) {
      super(console);
    }

    /** Embedded articles stand inside their host's object. */
    @Override
    void json(Page page, Isnad.Story story) {
      if (isMain(page, story)) {
        line(StageJson.article(story.article()));
      }
    }

    @Override
    void text(Page page, Isnad.Story story) {
      ObjectNode node = StageJson.article(story.article());
      out().println(story.article().document());
      for (String field : List.of("url", "published", "author", "outlet", "agency", "title")) {
        out().println("  " + field + "  " + node.path(field));
      }
      for (Block block : story.article().blocks()) {
        if (block.label().isStory()) {
          String words = flat(block.span().of(story.article().text()));
          out()
              .println(
                  "  " + where(block.span()) + "  " + StageJson.name(block.label()) + "  " + words);
        }
      }
    }
  }

  /** {@code sentences}. */
  @Command(name = "sentences", description = "Shows sentences and tokens.")
  static final class OfSentences extends StageVerb {
    OfSentences(Console console) {
      super(console);
    }

    @Override
    void json(Page page, Isnad.Story story) {
      story.text().sentences().forEach(s -> line(StageJson.sentence(story.article(), s)));
    }

    @Override
    void text(Page page, Isnad.Story story) {
      out().println(story.article().document());
      for (Sentence sentence : story.text().sentences()) {
        out()
            .println(
                sentence.index()
                    + "  "
                    + where(sentence.span())
                    + "  "
                    + StageJson.name(sentence.label())
                    + "  "
                    + flat(sentence.span().of(story.article().text())));
        for (Token token : sentence.tokens()) {
          out()
              .println(
                  "    "
                      + where(token.span())
                      + "  "
                      + StageJson.name(token.kind())
                      + "  "
                      + token.text()
                      + "  "
                      + token.folded()
                      + readings(token));
        }
      }
    }

    /** Each way to cut proclitics off the word: their names and the rest. */
    private static String readings(Token token) {
      StringBuilder out = new StringBuilder();
      for (Reading reading : StageJson.cuts(token)) {
        out.append("  ").append(String.join("+", StageJson.clitics(reading))).append('+');
        out.append(reading.stem());
      }
      return out.toString();
    }
  }

  /** {@code mentions}. */
  @Command(
      name = "mentions",
      description = "Shows people, bodies, places, times, quantities and events in the text.")
  static final class OfMentions extends StageVerb {
    OfMentions(Console console) {
      super(console);
    }

    @Override
    void json(Page page, Isnad.Story story) {
      mentions(story).forEach(this::line);
    }

    @Override
    Marked marked(Isnad.Story story) {
      return Marked.mentions(story, mentions(story));
    }

    @Override
    void text(Page page, Isnad.Story story) {
      out().println(story.article().document());
      for (ObjectNode node : mentions(story)) {
        String type = node.path("type").asString("");
        String where = node.path("start") + "-" + node.path("end");
        String value = value(type, node);
        String words = flat(node.path("text").asString(""));
        out().println("  " + where + "  " + type + "  " + value + "  " + words);
      }
    }

    private static String value(String type, ObjectNode node) {
      return switch (type) {
        case "entity" ->
            node.path("class").asString("-")
                + "  "
                + node.path("form").asString("")
                + "  "
                + node.path("ids");
        case "time" -> node.path("value").asString("");
        case "quantity" ->
            node.path("kind").asString("")
                + "  "
                + node.path("min")
                + ".."
                + node.path("max")
                + "  "
                + node.path("hedge").asString("");
        default -> node.path("kind").asString("") + "  " + node.path("status").asString("");
      };
    }
  }

  /** {@code sources}. */
  @Command(name = "sources", description = "Shows who says which words, and through whom.")
  static final class OfSources extends StageVerb {
    OfSources(Console console) {
      super(console);
    }

    @Override
    void json(Page page, Isnad.Story story) {
      story.attributions().list().forEach(a -> line(StageJson.source(story.article(), a)));
    }

    @Override
    Marked marked(Isnad.Story story) {
      return Marked.sources(story, console().words()::chain);
    }

    @Override
    void text(Page page, Isnad.Story story) {
      Words words = console().words();
      String text = story.article().text();
      out().println(story.article().document());
      out().println("  " + words.chain(story.attributions().newsroom()));
      for (Attribution a : story.attributions().list()) {
        out().println("  " + where(a.content()) + "  " + a.rule() + "  " + a.source().text());
        out().println("      " + words.chain(a.chain()));
        out().println("      " + flat(a.cue().span().of(text)));
        out().println("      " + flat(a.content().of(text)));
      }
    }
  }
}
