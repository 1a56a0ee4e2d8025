package org.isnad.record;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.isnad.event.Argument;
import org.isnad.event.EventMention;
import org.isnad.event.Role;

/**
 * The participants that make an event what it is, in an order that does not depend on the words.
 *
 * @param ids sorted ids; where one side does something to the other, each with its part
 * @param count number of distinct participants
 */
record Sides(List<String> ids, int count) {
  Sides {
    ids = List.copyOf(ids);
  }

  static Sides of(EventMention mention) {
    boolean directed = !Kinds.isContact(mention.kind());
    TreeSet<String> keys = new TreeSet<>();
    TreeSet<String> ids = new TreeSet<>();
    for (Argument a : mention.participants()) {
      if (a.role().isSide()) {
        keys.add(
            directed ? part(a.role()) + a.referent().entity().id() : a.referent().entity().id());
        ids.add(a.referent().entity().id());
      }
    }
    if (keys.isEmpty()) {
      mention.participants().forEach(a -> keys.add(a.referent().entity().id()));
      ids.addAll(keys);
    }
    return new Sides(new ArrayList<>(keys), ids.size());
  }

  private static String part(Role role) {
    return switch (role) {
      case ACTOR, VISITOR -> "1:";
      case RECIPIENT, HOST -> "2:";
      default -> "";
    };
  }
}
