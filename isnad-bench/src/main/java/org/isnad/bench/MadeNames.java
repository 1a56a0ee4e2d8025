package org.isnad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A data folder of people who do not exist: the first words of known names before the last words of
 * others, so that texts begin such names as often as real ones.
 */
final class MadeNames {
  private static final int MOST_ON_A_SIDE = 1_000;

  private MadeNames() {}

  /**
   * Writes the folder.
   *
   * @param number how many people, a name each
   */
  static void write(Path folder, int number) throws IOException {
    Set<String> known = Gazetteer.names().keySet();
    Set<String> first = new LinkedHashSet<>();
    Set<String> last = new LinkedHashSet<>();
    for (String name : known) {
      int blank = name.indexOf(' ');
      if (blank > 0) {
        add(first, name.substring(0, blank));
        add(last, name.substring(name.lastIndexOf(' ') + 1));
      }
    }
    List<String> people = new ArrayList<>(List.of("id\tname_ar\tname_en\tcountry"));
    List<String> names = new ArrayList<>(List.of("id\tform\tkind"));
    for (String given : first) {
      for (String family : last) {
        String name = given + ' ' + family;
        if (people.size() <= number && !given.equals(family) && !known.contains(name)) {
          String id = "per.made-up-" + people.size();
          people.add(String.join("\t", id, name, "Made Up " + people.size(), ""));
          names.add(String.join("\t", id, name, "full"));
        }
      }
    }
    if (people.size() <= number) {
      throw new IllegalArgumentException("no more than " + people.size() + " names can be made up");
    }
    Path gazetteer = Files.createDirectories(folder.resolve("gazetteer"));
    Files.write(gazetteer.resolve("people.tsv"), people);
    Files.write(gazetteer.resolve("people-names.tsv"), names);
  }

  private static void add(Set<String> words, String word) {
    if (words.size() < MOST_ON_A_SIDE && word.length() > 2) {
      words.add(word);
    }
  }
}
