package org.isnad.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Forms of one or more words, found word by word; one step a word, whatever the number of forms.
 */
final class WordTrie {
  private final Node root = new Node();

  /** A state of the walk. */
  static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Meaning.Entry> entries = new ArrayList<>(1);

    /** The forms that end here. */
    List<Meaning.Entry> entries() {
      return entries;
    }

    /** Whether no form goes on from here. */
    boolean isLast() {
      return next.isEmpty();
    }

    @Nullable Node step(String key) {
      return next.get(key);
    }
  }

  Node root() {
    return root;
  }

  void add(List<String> keys, Meaning.Entry entry) {
    Node node = root;
    for (String key : keys) {
      node = node.next.computeIfAbsent(key, k -> new Node());
    }
    if (!node.entries.contains(entry)) {
      node.entries.add(entry);
    }
  }
}
