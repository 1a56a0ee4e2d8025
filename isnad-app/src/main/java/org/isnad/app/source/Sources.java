package org.isnad.app.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.isnad.page.Hints;
import org.isnad.page.PageReader;
import org.isnad.page.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the user names (files, folders, archives, {@code -} for standard input) into
 * documents, in a fixed order. What cannot be opened becomes a problem and the rest goes on.
 */
public final class Sources {
  /** The name of standard input. */
  public static final String STDIN = "-";

  private static final int SNIFF = 64;

  private final PageReader reader;
  private final @Nullable InputFormat forced;
  private final @Nullable FieldMap map;
  private final InputStream stdin;

  /**
   * @param reader for its size limit
   * @param forced the form of all files; null to tell it by name
   * @param map which field holds what; null when none was given
   * @param stdin what {@code -} reads
   */
  public Sources(
      PageReader reader, @Nullable InputFormat forced, @Nullable FieldMap map, InputStream stdin) {
    this.reader = reader;
    this.forced = forced;
    this.map = map;
    this.stdin = stdin;
  }

  /**
   * Files below what the user names, for {@link #each}. Hidden files of folders are left out.
   *
   * @param names as the user wrote them
   */
  public List<String> files(List<String> names) {
    List<String> files = new ArrayList<>();
    for (String name : names) {
      if (!name.equals(STDIN) && Files.isDirectory(Path.of(name))) {
        walk(name.endsWith("/") ? name.substring(0, name.length() - 1) : name, files);
      } else {
        files.add(name);
      }
    }
    return files;
  }

  /** Hands over the documents of one file that {@link #files} gave. */
  public void each(String file, Consumer<Input> to) {
    if (file.equals(STDIN)) {
      stream(STDIN, stdin, forced, to);
      return;
    }
    Path path = Path.of(file);
    if (isAddress(file)) {
      to.accept(
          bad(file, "unsupported", "addresses are not fetched; save the page and give the file"));
    } else if (!Files.exists(path) && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      to.accept(bad(file, "missing", "no such file or folder"));
    } else if (Files.isDirectory(path)) {
      to.accept(bad(file, "unreadable", "the folder cannot be opened; check its permissions"));
    } else if (Files.exists(path) && !Files.isRegularFile(path)) {
      to.accept(bad(file, "unreadable", "not a regular file"));
    } else {
      open(file, path, to);
    }
  }

  private void open(String file, Path path, Consumer<Input> to) {
    InputFormat format =
        forced != null ? forced : InputFormat.ofName(file).orElse(InputFormat.TEXT);
    if (format == InputFormat.TEXT || format == InputFormat.HTML) {
      to.accept(new OfFile(file, path, hints(format), reader));
      return;
    }
    try (InputStream in = Files.newInputStream(path)) {
      contents(file, in, format, to);
    } catch (IOException e) {
      to.accept(unreadable(file, e));
    }
  }

  private void stream(
      String name, InputStream in, @Nullable InputFormat given, Consumer<Input> to) {
    BufferedInputStream buffered = new BufferedInputStream(in);
    try {
      InputFormat format = given;
      if (format == null) {
        buffered.mark(SNIFF);
        byte[] head = buffered.readNBytes(SNIFF);
        buffered.reset();
        format = InputFormat.ofBytes(head, map != null);
      }
      contents(name, buffered, format, to);
    } catch (IOException e) {
      to.accept(unreadable(name, e));
    }
  }

  private void contents(String name, InputStream in, InputFormat format, Consumer<Input> to)
      throws IOException {
    FieldMap fields = map == null ? FieldMap.SAME_NAMES : map;
    switch (format) {
      case TEXT, HTML -> to.accept(whole(name, in, hints(format)));
      case JSON -> JsonInputs.array(name, in, fields, to);
      case JSONL -> JsonInputs.lines(name, in, fields, to);
      case CSV -> CsvInputs.rows(name, in, fields, to);
      case ZIP -> ZipInputs.entries(name, in, this::entry, to);
      case GZ -> {
        String inner =
            name.toLowerCase(Locale.ROOT).endsWith(".gz")
                ? name.substring(0, name.length() - ".gz".length())
                : name;
        InputFormat known = InputFormat.ofName(inner).orElse(null);
        stream(name, new GZIPInputStream(in), known, to);
      }
    }
  }

  /** A file of an archive; the stream must not be closed. */
  private void entry(String name, InputStream in, Consumer<Input> to) {
    stream(name, in, InputFormat.ofName(name).orElse(InputFormat.TEXT), to);
  }

  private Input whole(String name, InputStream in, Hints hints) throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(reader.limit() + 1, Integer.MAX_VALUE - 16));
    if (bytes.length > reader.limit()) {
      return new Input.Bad(reader.tooLarge(name, bytes.length + in.skip(Long.MAX_VALUE)));
    }
    return new Input.Ready(new Capture(name, bytes, hints, false));
  }

  private record OfFile(String document, Path path, Hints hints, PageReader reader)
      implements Input.Openable {
    @Override
    public Capture open() throws IOException {
      long size = Files.size(path);
      if (size > reader.limit()) {
        throw new TooLarge(reader.tooLarge(document, size));
      }
      return new Capture(document, Files.readAllBytes(path), hints, false);
    }
  }

  /** A file that is not opened because of its size. */
  public static final class TooLarge extends IOException {
    private final transient Problem problem;

    TooLarge(Problem problem) {
      super(problem.message());
      this.problem = problem;
    }

    /** What to tell the user. */
    public Problem problem() {
      return problem;
    }
  }

  private void walk(String folder, List<String> files) {
    List<Path> children;
    try (Stream<Path> list = Files.list(Path.of(folder))) {
      children = list.sorted().toList();
    } catch (IOException e) {
      files.add(folder);
      return;
    }
    for (Path child : children) {
      String name = child.getFileName().toString();
      if (name.startsWith(".")) {
        continue;
      }
      String path = folder.isEmpty() ? "/" + name : folder + "/" + name;
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        walk(path, files);
      } else if (!Files.isDirectory(child)) {
        files.add(path);
      }
    }
  }

  private static boolean isAddress(String name) {
    return name.startsWith("http://") || name.startsWith("https://");
  }

  private static Hints hints(InputFormat format) {
    return format == InputFormat.HTML ? Hints.NONE.withMediaType("text/html") : Hints.NONE;
  }

  static Input bad(String document, String code, String message) {
    return new Input.Bad(new Problem(document, "page", code, message));
  }

  static Input unreadable(String document, IOException e) {
    return bad(document, "unreadable", reason(e));
  }

  /** Why a file could not be read, in words. */
  public static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.AccessDeniedException x -> "permission denied";
      case java.nio.file.NoSuchFileException x -> "no such file, or a link to nothing";
      case java.nio.charset.CharacterCodingException x -> "not UTF-8";
      case java.util.zip.ZipException x -> "a broken archive: " + x.getMessage();
      default -> String.valueOf(e.getMessage());
    };
  }
}
