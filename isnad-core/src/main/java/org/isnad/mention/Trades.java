package org.isnad.mention;

import java.util.HashMap;
import java.util.Map;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table;

/**
 * The kinds of outlets that the words before their names tell: "radio" that of a broadcaster.
 * Immutable.
 */
final class Trades {
  private final Map<String, String> byHead = new HashMap<>();

  Trades(Lexicon lexicon) {
    for (Table.Row row : lexicon.listTable("media-heads").rows()) {
      if (!row.get("kind").isEmpty()) {
        byHead.put(lexicon.orthography().fold(row.get("form")), row.get("kind"));
      }
    }
  }

  /**
   * Whether a word can not stand before the name of an outlet: "radio" before that of a paper.
   *
   * @param head the word, folded
   * @param trade the kind of the outlet
   */
  boolean isOther(String head, String trade) {
    String called = byHead.getOrDefault(head, trade);
    return byHead.containsValue(trade) && !called.equals(trade);
  }
}
