package org.isnad.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of Isnad's gazetteer as a plain table, for a program that only looks names up. */
public final class Gazetteer {

  private Gazetteer() {}

  /** Name, folded as the skeleton folds, to a number of its own. */
  public static Map<String, Integer> names() throws IOException {
    Map<String, Integer> names = new HashMap<>();
    for (String kind : List.of("people", "place", "organisation", "country")) {
      for (String name : column("form", "/isnad/gazetteer/" + kind + "-names.tsv")) {
        names.putIfAbsent(String.join(" ", Skeleton.words(name)), names.size());
      }
    }
    return names;
  }

  private static List<String> column(String title, String table) throws IOException {
    InputStream file = Gazetteer.class.getResourceAsStream(table);
    if (file == null) {
      throw new IllegalStateException("no " + table + " on the class path");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      int column = Arrays.asList(lines.readLine().split("\t")).indexOf(title);
      return lines.lines().map(line -> line.split("\t", -1)[column]).toList();
    }
  }
}
