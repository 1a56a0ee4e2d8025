package org.isnad.app.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.isnad.Isnad;
import org.isnad.app.fetch.Address;
import org.isnad.app.fetch.Encodings;
import org.isnad.lexicon.Lexicon;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.PageReader;

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
      source(choice % 2 == 0 ? InputFormat.WARC : null, bytes);
    }
  },

  /** Archives, JSON, tables, and what is told by its bytes. */
  SOURCES {
    private final List<InputFormat> formats =
        Arrays.stream(InputFormat.values()).filter(f -> f != InputFormat.WARC).toList();

    @Override
    void read(int choice, byte[] bytes) {
      int i = choice % (formats.size() + 1);
      source(i == formats.size() ? null : formats.get(i), bytes);
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

  private static void source(InputFormat format, byte[] bytes) {
    Sources sources = new Sources(READER, format, null, new ByteArrayInputStream(bytes));
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
