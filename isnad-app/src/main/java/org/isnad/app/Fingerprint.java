package org.isnad.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.lexicon.Lexicon;

/**
 * What decides how a page is read: the stages' code, the shipped data, the user's data. Equal
 * fingerprints give equal readings.
 */
final class Fingerprint {
  private static final int LENGTH = 16;

  private Fingerprint() {}

  static String of(Path userData) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, path(Lexicon.class.getProtectionDomain().getCodeSource().getLocation()));
      List<URL> data =
          Collections.list(Lexicon.class.getClassLoader().getResources("isnad/SOURCES.tsv"));
      for (URL url : data) {
        add(digest, container(url));
      }
      add(digest, userData);
      return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own files", e);
    } catch (NoSuchAlgorithmException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The jar that holds the resource, or the folder it lies in. */
  private static Path container(URL url) throws URISyntaxException {
    String text = url.toString();
    if (text.startsWith("jar:")) {
      return Path.of(URI.create(text.substring("jar:".length(), text.indexOf("!/"))));
    }
    return Path.of(url.toURI()).resolveSibling(".").normalize();
  }

  private static Path path(URL url) throws URISyntaxException {
    return Path.of(url.toURI());
  }

  private static void add(MessageDigest digest, Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      add(digest, path.getFileName().toString(), path);
    } else if (Files.isDirectory(path)) {
      try (Stream<Path> walk = Files.walk(path)) {
        for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
          add(digest, path.relativize(file).toString(), file);
        }
      }
    }
  }

  private static void add(MessageDigest digest, String name, Path file) throws IOException {
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
  }
}
