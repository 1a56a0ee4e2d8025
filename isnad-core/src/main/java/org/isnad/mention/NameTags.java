package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;

/** The tags of the tokens of names: 0 for none, two for each class, first word and further word. */
final class NameTags {
  /** In the order of their numbers, which models keep. */
  private static final List<EntityMention.Type> TYPES =
      List.of(
          EntityMention.Type.PERS,
          EntityMention.Type.LOC,
          EntityMention.Type.ORG,
          EntityMention.Type.MISC);

  /** How many tags there are. */
  static final int COUNT = 1 + 2 * TYPES.size();

  private NameTags() {}

  /** The place of a class among those that tags tell apart, from 0. */
  static int place(EntityMention.Type type) {
    return TYPES.indexOf(type);
  }

  static int first(EntityMention.Type type) {
    return 1 + 2 * place(type);
  }

  static int further(EntityMention.Type type) {
    return 2 + 2 * place(type);
  }

  static boolean isFirst(int tag) {
    return tag % 2 == 1;
  }

  /** The class of a tag other than 0, by its number. */
  static int type(int tag) {
    return (tag - 1) / 2;
  }

  /** Tokens in a row that are one name. */
  record Run(int first, int last, EntityMention.Type type) {}

  /** The names in text order. A further word without a first one of its class begins a name. */
  static List<Run> runs(int[] tags) {
    List<Run> found = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= tags.length; i++) {
      int tag = i < tags.length ? tags[i] : 0;
      if (start >= 0 && (tag == 0 || isFirst(tag) || type(tag) != type(tags[start]))) {
        found.add(new Run(start, i - 1, TYPES.get(type(tags[start]))));
        start = -1;
      }
      if (tag != 0 && start < 0) {
        start = i;
      }
    }
    return found;
  }
}
