package org.isnad.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folders that hold data files, the user's first, so that theirs win. */
final class DataFolders {
  private final List<Map<String, byte[]>> roots;

  private DataFolders(List<Map<String, byte[]>> roots) {
    this.roots = roots;
  }

  /** The shipped data on the class path, with the user's folders before it. */
  static DataFolders shipped(List<Path> userFolders) {
    List<Map<String, byte[]>> roots = new ArrayList<>();
    userFolders.forEach(f -> roots.add(readAll(f)));
    try {
      for (URL url : Collections.list(DataFolders.class.getClassLoader().getResources("isnad"))) {
        roots.add(readAll(url));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DataFolders(roots);
  }

  /** One folder only. */
  static DataFolders of(Path folder) {
    return new DataFolders(List.of(readAll(folder)));
  }

  /** The contents of the file in every root that has it, the user's first. */
  List<String> contents(String path) {
    return bytes(path).stream().map(b -> text(path, b)).toList();
  }

  private static String text(String path, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UncheckedIOException(path + " is not written in UTF-8", e);
    }
  }

  /** The bytes of the file in every root that has it, the user's first. */
  List<byte[]> bytes(String path) {
    return roots.stream().filter(r -> r.containsKey(path)).map(r -> r.get(path)).toList();
  }

  /** Paths below a folder with the given ending, each once, in order. */
  List<String> below(String folder, String ending) {
    Map<String, Boolean> found = new TreeMap<>();
    for (Map<String, byte[]> root : roots) {
      for (String path : root.keySet()) {
        if (path.startsWith(folder + "/") && path.endsWith(ending)) {
          found.put(path, true);
        }
      }
    }
    return List.copyOf(found.keySet());
  }

  private static Map<String, byte[]> readAll(URL url) {
    try {
      URI uri = url.toURI();
      if ("file".equals(uri.getScheme())) {
        return readAll(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return readAll(jar.getPath("/isnad"));
      } catch (FileSystemAlreadyExistsException e) {
        return readAll(FileSystems.getFileSystem(uri).getPath("/isnad"));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("cannot open the data at " + url, e);
    }
  }

  private static Map<String, byte[]> readAll(Path folder) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(DataFolders::isData).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the data folder " + folder, e);
    }
    return files;
  }

  private static boolean isData(Path path) {
    String name = path.toString();
    return name.endsWith(".tsv") || name.endsWith(".yaml") || name.endsWith(".model");
  }
}
