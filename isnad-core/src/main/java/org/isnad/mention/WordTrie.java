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
    private long bits;
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

    /**
     * Whether a form may go on with a word: false for most words of which none does.
     *
     * @param bits those of its keys
     */
    boolean mayStep(long bits) {
      return (this.bits & bits) != 0;
    }
  }

  /** A bit by which a key may be told from others without looking it up. */
  static long bit(String key) {
    return 1L << ((key.hashCode() * 0x9E3779B1) >>> (Integer.SIZE - 6));
  }

  Node root() {
    return root;
  }

  void add(List<String> keys, Meaning.Entry entry) {
    Node node = root;
    for (String key : keys) {
      node.bits |= bit(key);
      node = node.next.computeIfAbsent(key, k -> new Node());
    }
    if (!node.entries.contains(entry)) {
      node.entries.add(entry);
    }
  }
}
