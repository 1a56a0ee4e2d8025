package org.isnad.app.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.app.fetch.Address;
import org.isnad.app.fetch.Encodings;
import org.isnad.app.fetch.HostWords;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.jspecify.annotations.Nullable;

/**
 * What bytes from anywhere are put through. Problems are an answer; anything thrown is a fault. The
 * first byte chooses among the forms that a reader knows.
 */
enum Fuzzed {
  /** Pages, up to their articles. */
  PAGES {
    @Override
    void read(int choice, byte[] bytes) {
      Hints hints =
          new Hints(
              (choice & 1) == 0 ? null : "https://a.example/2031/3/3/1",
              (choice & 2) == 0 ? null : "windows-1256",
              (choice & 4) == 0 ? null : "text/html",
              (choice & 8) == 0 ? null : Instant.EPOCH,
              Page.Fields.NONE);
      page(new Capture("a", bytes, hints, false));
    }
  },

  /** What pages say of themselves, in every place that is searched for it. */
  METADATA {
    private static final List<String> PLACES =
        List.of(
            "<head><script type='application/ld+json'>%s</script></head>",
            "<head>%s</head>",
            "<head><meta property='article:published_time' content=\"%s\"></head>",
            "<head><meta name='author' content=\"%s\"><meta property='og:title' content=\"%<s\">"
                + "<link rel='canonical' href=\"%<s\"></head>",
            "<article itemscope itemtype='https://schema.org/NewsArticle'>%s</article>",
            "<h1>%s</h1>",
            "<time datetime=\"%s\">%<s</time>",
            "<p class='byline'>%s</p>",
            "<span class='date'>%s</span>",
            "<div class='author'>%s</div>");

    @Override
    void read(int choice, byte[] bytes) {
      String told = new String(bytes, StandardCharsets.UTF_8);
      String place = PLACES.get(choice % PLACES.size()).formatted(told);
      String html = "<html>" + place + "<h1>لقاء</h1><p>التقى الوزيران أمس في العاصمة.</p></html>";
      Instant captured = choice > 127 ? Instant.parse("2031-03-03T10:00:00Z") : null;
      Hints hints =
          new Hints("https://a.example/1", "utf-8", "text/html", captured, Page.Fields.NONE);
      page(new Capture("a", html.getBytes(StandardCharsets.UTF_8), hints, false));
    }
  },

  /** Text without marks: dumps, fields, text that was decoded wrongly; up to what it tells. */
  TEXTS {
    @Override
    void read(int choice, byte[] bytes) {
      Charset read = choice % 3 == 2 ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
      String text = new String(bytes, read);
      Capture capture =
          choice % 3 == 0
              ? Capture.ofFields("a", text, Hints.NONE.withFields(fields(text)))
              : new Capture("a", text.getBytes(StandardCharsets.UTF_8), Hints.NONE, false);
      if (capture.read(READER) instanceof Page page) {
        Stages.ISNAD.read(page);
      }
    }

    private Page.Fields fields(String text) {
      String line = text.lines().findFirst().orElse("");
      return new Page.Fields(line, line, line, line);
    }
  },

  /** Feeds, lists of feeds, sitemaps, addresses. */
  LISTS {
    private final List<InputFormat> formats =
        Arrays.stream(InputFormat.values()).filter(InputFormat::isList).toList();

    @Override
    void read(int choice, byte[] bytes) {
      Address base = Address.of("https://a.example/x/list.xml").orElseThrow();
      try {
        Lists.read(formats.get(choice % formats.size()), bytes, choice > 127 ? base : null, 1);
      } catch (IOException e) {
        // Broken lists are problems.
      }
    }
  },

  /** Web archives. */
  CAPTURES {
    @Override
    void read(int choice, byte[] bytes) {
      source(choice % 2 == 0 ? InputFormat.WARC : null, null, bytes);
    }
  },

  /** Archives and compressed files, one in the other, and what is told by its bytes. */
  ARCHIVES {
    private static final List<InputFormat> FORMS =
        List.of(InputFormat.ZIP, InputFormat.TAR, InputFormat.GZ, InputFormat.BZ2);

    @Override
    void read(int choice, byte[] bytes) {
      int i = choice % (FORMS.size() + 1);
      source(i == FORMS.size() ? null : FORMS.get(i), null, bytes);
    }
  },

  /** JSON and tables, with and without names for their fields, and what is told by its bytes. */
  TABLES {
    private static final List<InputFormat> FORMS =
        List.of(InputFormat.JSON, InputFormat.JSONL, InputFormat.CSV);
    private static final FieldMap MAP = FieldMap.parse("text=a,url=b,published=c,captured=d");

    @Override
    void read(int choice, byte[] bytes) {
      int i = choice % (FORMS.size() + 1);
      source(i == FORMS.size() ? null : FORMS.get(i), choice > 127 ? MAP : null, bytes);
    }
  },

  /** Bodies packed for the way. */
  ENCODINGS {
    private final List<String> names = List.of("gzip", "deflate", "br", "br, gzip", "x");

    @Override
    void read(int choice, byte[] bytes) {
      try {
        byte[] body = Encodings.decode(bytes, names.get(choice % names.size()), LIMIT);
        if (body.length > LIMIT) {
          throw new AssertionError(body.length + " bytes");
        }
      } catch (IOException e) {
        // Broken bodies are problems.
      }
    }
  },

  /** What hosts say beside their pages: rules for robots, addresses, headers. */
  HOSTS {
    @Override
    void read(int choice, byte[] bytes) {
      HostWords.read(choice, bytes);
    }
  };

  static final int LIMIT = 1 << 20;
  private static final PageReader READER = new PageReader(LIMIT);

  /** Loaded when first needed: most readers do without. */
  private static final class Stages {
    static final Isnad ISNAD = new Isnad(Lexicon.load(List.of()));
  }

  abstract void read(int choice, byte[] bytes);

  /** Reads bytes of which the first chooses the form. */
  void read(byte[] data) {
    if (data.length > 0) {
      read(data[0] & 0xff, Arrays.copyOfRange(data, 1, data.length));
    }
  }

  private static void source(@Nullable InputFormat format, @Nullable FieldMap map, byte[] bytes) {
    Sources sources = new Sources(READER, format, map, new ByteArrayInputStream(bytes));
    sources.each(
        "-",
        input -> {
          try {
            if (input instanceof Input.Openable openable) {
              openable.open().read(READER);
            }
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static void page(Capture capture) {
    if (capture.read(READER) instanceof Page page) {
      Stages.ISNAD.article(page);
    }
  }
}
