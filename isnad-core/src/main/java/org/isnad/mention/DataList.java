package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Lexicon;

/** Entries of a section of a YAML data file: scalars by key, and lists of forms. */
final class DataList {
  private DataList() {}

  /** One entry. */
  record Entry(Map<?, ?> map) {
    /** A scalar, or the other value when the entry does not have it. */
    String get(String key, String otherwise) {
      return map.get(key) instanceof String text ? text : otherwise;
    }

    /** The forms under a key; empty when there are none. */
    List<String> all(String key) {
      List<String> out = new ArrayList<>();
      if (map.get(key) instanceof List<?> list) {
        list.forEach(form -> out.add(String.valueOf(form)));
      }
      return out;
    }

    List<String> forms() {
      return all("forms");
    }
  }

  /** The entries of a section, of the user's files first; empty when there is none. */
  static List<Entry> of(Lexicon lexicon, String path, String section) {
    List<Entry> out = new ArrayList<>();
    for (Object document : lexicon.yaml(path)) {
      if (document instanceof Map<?, ?> root && root.get(section) instanceof List<?> items) {
        for (Object item : items) {
          if (item instanceof Map<?, ?> map) {
            out.add(new Entry(map));
          }
        }
      }
    }
    return out;
  }
}
