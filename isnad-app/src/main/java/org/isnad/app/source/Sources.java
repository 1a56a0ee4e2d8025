package org.isnad.app.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.isnad.app.fetch.Address;
import org.isnad.app.fetch.Answer;
import org.isnad.app.fetch.FetchMemory;
import org.isnad.app.fetch.Fetched;
import org.isnad.app.fetch.Fetcher;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.PageReader;
import org.isnad.page.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the user names (files, folders, archives, lists, addresses, {@code -} for standard
 * input) into documents: files in a fixed order, then pages from the web as they come. What cannot
 * be opened becomes a problem and the rest goes on. For one thread.
 */
public final class Sources {
  /** The name of standard input. */
  public static final String STDIN = "-";

  /** Largest list of addresses, in bytes. */
  private static final int LARGEST_LIST = 64 << 20;

  private static final int DEEPEST_LIST = 5;

  private final PageReader reader;
  private final @Nullable InputFormat forced;
  private final @Nullable FieldMap map;
  private final InputStream stdin;
  private final List<Listed> wanted = new ArrayList<>();
  private final Set<String> landed = new HashSet<>();

  /** What is opened at the moment: how deep, how much came out, from which address. */
  private record Opened(int depth, Unpacking unpacking, @Nullable Address address, int lists) {
    Opened inside() throws Unpacking.TooDeep {
      Unpacking.enter(depth + 1);
      return new Opened(depth + 1, unpacking, address, lists);
    }
  }

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
      if (!name.equals(STDIN) && !Address.isLike(name) && Files.isDirectory(Path.of(name))) {
        walk(name.endsWith("/") ? name.substring(0, name.length() - 1) : name, files);
      } else {
        files.add(name);
      }
    }
    return files;
  }

  /**
   * Hands over the documents of one file that {@link #files} gave. Addresses, and those that lists
   * name, are noted for {@link #fetch}.
   */
  public void each(String file, Consumer<Input> to) {
    if (file.equals(STDIN)) {
      Unpacking unpacking = new Unpacking();
      stream(STDIN, unpacking.outside(stdin), forced, new Opened(0, unpacking, null, 0), to);
    } else if (Address.isLike(file)) {
      Address.of(file)
          .ifPresentOrElse(
              address -> wanted.add(new Listed(address, null, 0)),
              () -> to.accept(bad(file, "no-address", "not a valid address")));
    } else {
      file(file, Path.of(file), to);
    }
  }

  /**
   * Hands over the documents of a file that is cited under another name than its own.
   *
   * @param name the key to cite it under; its ending tells the form
   * @param path where its bytes are
   */
  public void each(String name, Path path, Consumer<Input> to) {
    file(name, path, to);
  }

  private void file(String file, Path path, Consumer<Input> to) {
    if (!Files.exists(path) && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
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
    try {
      InputFormat format = forced != null ? forced : Forms.ofFile(file, path);
      if (format == InputFormat.TEXT || format == InputFormat.HTML) {
        to.accept(new OfFile(file, path, hints(format), reader));
        return;
      }
      Unpacking unpacking = new Unpacking();
      try (InputStream in = Files.newInputStream(path)) {
        contents(file, unpacking.outside(in), format, new Opened(0, unpacking, null, 0), to);
      }
    } catch (IOException e) {
      to.accept(unreadable(file, e));
    }
  }

  private void stream(
      String name, InputStream in, @Nullable InputFormat given, Opened opened, Consumer<Input> to) {
    BufferedInputStream buffered = new BufferedInputStream(in);
    try {
      InputFormat format = given;
      if (format == null) {
        buffered.mark(Sniff.WINDOW + 1);
        byte[] head = buffered.readNBytes(Sniff.WINDOW);
        buffered.reset();
        format = name.equals(STDIN) ? Forms.ofInput(head, map != null) : Forms.of(name, head);
      }
      contents(name, buffered, format, opened, to);
    } catch (IOException e) {
      to.accept(unreadable(name, e));
    }
  }

  private void contents(
      String name, InputStream in, InputFormat format, Opened opened, Consumer<Input> to)
      throws IOException {
    FieldMap fields = map == null ? FieldMap.SAME_NAMES : map;
    switch (format) {
      case TEXT, HTML -> to.accept(whole(name, in, hints(format)));
      case JSON -> JsonInputs.array(name, in, fields, to);
      case JSONL -> JsonInputs.lines(name, in, fields, reader, to);
      case CSV -> CsvInputs.rows(name, in, fields, to);
      case WARC -> WarcInputs.captures(name, in, reader, to);
      case ZIP -> ZipInputs.entries(name, in, entries(opened.inside()), to);
      case TAR -> TarInputs.entries(name, in, entries(opened.inside()), to);
      case GZ -> compressed(name, new GZIPInputStream(in), opened.inside(), to);
      case BZ2 -> compressed(name, new BZip2CompressorInputStream(in, true), opened.inside(), to);
      case FEED, OPML, SITEMAP, URLS -> list(name, in, format, opened, to);
    }
  }

  private void compressed(String name, InputStream in, Opened opened, Consumer<Input> to) {
    String inner = InputFormat.inner(name);
    InputFormat known = InputFormat.ofName(inner).orElse(null);
    stream(inner.equals(name) ? name : inner, opened.unpacking().inside(in), known, opened, to);
  }

  /** A reader of the files of an archive; their streams must not be closed. */
  private ZipInputs.Entry entries(Opened opened) {
    return (name, in, to) -> {
      InputFormat known = InputFormat.ofName(name).orElse(null);
      stream(name, opened.unpacking().inside(in), known, opened, to);
      return !opened.unpacking().isTooMuch();
    };
  }

  private void list(
      String name, InputStream in, InputFormat format, Opened opened, Consumer<Input> to)
      throws IOException {
    byte[] bytes = in.readNBytes(LARGEST_LIST + 1);
    if (bytes.length > LARGEST_LIST) {
      to.accept(bad(name, "too-large", "a list of more than " + (LARGEST_LIST >> 20) + " MB"));
      return;
    }
    if (opened.lists() >= DEEPEST_LIST) {
      to.accept(bad(name, "too-deep", "lists of lists of lists; this one is not followed"));
      return;
    }
    try {
      Lists.Contents list = Lists.read(format, bytes, opened.address(), opened.lists() + 1);
      list.faults().forEach(fault -> to.accept(bad(name, "no-address", fault)));
      wanted.addAll(list.addresses());
      if (list.addresses().isEmpty() && list.faults().isEmpty()) {
        to.accept(bad(name, "empty", "no address in the list"));
      }
    } catch (IOException e) {
      to.accept(bad(name, "broken-list", String.valueOf(e.getMessage())));
    }
  }

  /** Whether addresses are to be asked of the web. */
  public boolean wantsFetching() {
    return !wanted.isEmpty();
  }

  /**
   * Asks for all addresses that were given or listed, and hands over the pages as they come.
   *
   * @param memory that the fetcher uses
   * @param idle done now and then while no answer comes
   */
  public void fetch(Fetcher fetcher, FetchMemory memory, Consumer<Input> to, Runnable idle) {
    ask(fetcher, to);
    fetcher.each(
        answer -> {
          switch (answer) {
            case Answer.Failed failed -> to.accept(new Input.Bad(failed.problem()));
            case Answer.Came came -> {
              came(came, memory, to);
              ask(fetcher, to);
            }
          }
        },
        idle);
  }

  private void ask(Fetcher fetcher, Consumer<Input> to) {
    for (Listed each : wanted) {
      if (fetcher.ask(each.address(), each.depth(), each.changed()) == Fetcher.Asked.TOO_MANY) {
        to.accept(
            bad(
                each.address().toString(),
                "too-many",
                "more than "
                    + fetcher.asked()
                    + " addresses in one run; this one and the rest of"
                    + " its list are left out"));
        break;
      }
    }
    wanted.clear();
  }

  /** A page is handed over once, also when several addresses lead to it. */
  private void came(Answer.Came came, FetchMemory memory, Consumer<Input> to) {
    Fetched fetched = came.fetched();
    String document = fetched.landed();
    if (!landed.add(document)) {
      return;
    }
    try {
      byte[] body = memory.body(fetched.original());
      InputFormat format = Forms.ofAnswer(fetched.mediaType(), body);
      if (format == InputFormat.TEXT || format == InputFormat.HTML) {
        to.accept(new OfWeb(fetched, memory));
        return;
      }
      Unpacking unpacking = new Unpacking();
      Address address = Address.of(document).orElse(null);
      InputStream in = unpacking.outside(new ByteArrayInputStream(body));
      contents(document, in, format, new Opened(0, unpacking, address, came.depth()), to);
    } catch (IOException e) {
      to.accept(unreadable(document, e));
    }
  }

  private record OfWeb(Fetched fetched, FetchMemory memory) implements Input.Openable {
    @Override
    public String document() {
      return fetched.landed();
    }

    @Override
    public Capture open() throws IOException {
      Hints hints =
          new Hints(
              fetched.landed(),
              fetched.charset(),
              fetched.mediaType(),
              fetched.captured(),
              Page.Fields.NONE);
      return new Capture(fetched.landed(), memory.body(fetched.original()), hints, false);
    }
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

  private static Hints hints(InputFormat format) {
    return format == InputFormat.HTML ? Hints.NONE.withMediaType("text/html") : Hints.NONE;
  }

  static Input bad(String document, String code, String message) {
    return new Input.Bad(new Problem(document, "page", code, message));
  }

  static Input unreadable(String document, IOException e) {
    String code =
        switch (e) {
          case Unpacking.Bomb x -> "bomb";
          case Unpacking.TooDeep x -> "too-deep";
          default -> "unreadable";
        };
    return bad(document, code, reason(e));
  }

  /** Why a file could not be read, in words. */
  public static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.AccessDeniedException x -> "permission denied";
      case java.nio.file.NoSuchFileException x -> "no such file, or a link to nothing";
      case java.nio.charset.CharacterCodingException x -> "not UTF-8";
      case java.util.zip.ZipException x -> "a broken archive: " + x.getMessage();
      case java.io.EOFException x -> "it is cut off";
      default -> String.valueOf(e.getMessage());
    };
  }
}
