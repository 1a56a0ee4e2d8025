package org.isnad.bench.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Loads web pages that were saved. */
final class WebPages {

  private WebPages() {}

  /**
   * The pages of a folder, or those of an index: JSON lines with {@code id}, {@code url} and {@code
   * html}, the path of a file from the index's folder or the one around it.
   */
  static List<WebPage> of(Path input, int most) throws IOException {
    return Files.isDirectory(input) ? folder(input, most) : index(input, most);
  }

  private static List<WebPage> folder(Path folder, int most) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*[.]html?"))
          .sorted()
          .limit(most)
          .map(f -> page(folder.relativize(f).toString(), "", f))
          .toList();
    }
  }

  private static List<WebPage> index(Path index, int most) throws IOException {
    List<WebPage> pages = new ArrayList<>();
    for (String line : Files.readAllLines(index)) {
      if (pages.size() < most && !line.isBlank()) {
        JsonNode entry = JsonMapper.shared().readTree(line);
        Path file = beside(index.toAbsolutePath(), entry.path("html").asString());
        String url = entry.path("url").asString("");
        pages.add(page(entry.path("id").asString(), url.startsWith("http") ? url : "", file));
      }
    }
    return pages;
  }

  private static Path beside(Path index, String file) {
    for (Path folder = index.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(file))) {
        return folder.resolve(file);
      }
    }
    throw new IllegalArgumentException(index + " names a file that is not there: " + file);
  }

  private static WebPage page(String id, String url, Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new WebPage(id, url, bytes, charset(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Charset charset(byte[] bytes) throws IOException {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, "").charset();
    }
  }
}
