package org.isnad.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.isnad.event.Argument;
import org.isnad.event.EventMention;
import org.isnad.event.Role;
import org.isnad.event.Statement;
import org.isnad.event.Value;
import org.isnad.mention.Entity;
import org.jspecify.annotations.Nullable;

/**
 * The participants that make an event what it is, in an order that does not depend on the words.
 *
 * @param ids sorted ids: unnamed groups only where they are one of two sides, the state for the
 *     host of a visit, nobody who only asked ministers to meet each other
 * @param doers ids of those who act on the others or visit them; empty where no telling says who
 *     does
 */
record Sides(List<String> ids, Set<String> doers) {
  private static final String VISIT = "visit";
  private static final String STATE = "cty.";
  private static final String GROUP = "grp.";
  private static final Pattern MINISTERS = Pattern.compile("-ministers[.-]");

  Sides {
    ids = List.copyOf(ids);
    doers = Set.copyOf(doers);
  }

  static Sides of(EventMention mention) {
    NavigableSet<String> named = new TreeSet<>();
    NavigableSet<String> groups = new TreeSet<>();
    NavigableSet<String> doers = new TreeSet<>();
    for (Argument a : mention.participants()) {
      Entity who = a.referent().entity();
      if (a.role().isSide()) {
        (who.kind() == Entity.Kind.GROUP ? groups : named).add(id(mention, a));
      }
      if (a.role() == Role.ACTOR || a.role() == Role.VISITOR) {
        doers.add(who.id());
      }
    }
    states(mention).forEach(named::remove);
    if (groups.size() == 1 && isMinisters(groups.first())) {
      named.removeAll(callers(mention));
    }
    if (named.size() < 2) {
      named.addAll(groups);
    }
    if (named.isEmpty()) {
      mention.participants().forEach(a -> named.add(a.referent().entity().id()));
    }
    String land = mention.kind().equals(VISIT) && named.size() == 1 ? land(mention) : null;
    if (land != null) {
      named.add(STATE + land);
    }
    return new Sides(new ArrayList<>(named), Kinds.isContact(mention.kind()) ? Set.of() : doers);
  }

  /** A visit is paid to a state, whoever receives the visitor. */
  private static String id(EventMention mention, Argument a) {
    Entity who = a.referent().entity();
    boolean host = mention.kind().equals(VISIT) && a.role() == Role.HOST;
    return host && who.country() != null ? STATE + who.country() : who.id();
  }

  /** States beside two people or more, one of them their own: they are no third side. */
  private static Set<String> states(EventMention mention) {
    Set<String> lands = new TreeSet<>();
    int people = 0;
    for (Argument a : mention.participants()) {
      Entity who = a.referent().entity();
      if (a.role().isSide() && who.kind() == Entity.Kind.PERSON) {
        people++;
        lands.add(STATE + who.country());
      }
    }
    boolean contact = Kinds.isContact(mention.kind());
    return contact && people > 1 ? lands : Set.of();
  }

  /** Those on whose request or invitation it took place. */
  private static Set<String> callers(EventMention mention) {
    Set<String> callers = new TreeSet<>();
    for (Statement s : mention.statements()) {
      if (s.field().equals("initiator") && s.value() instanceof Value.OfParty p) {
        callers.add(p.who().entity().id());
      }
    }
    return callers;
  }

  private static @Nullable String land(EventMention mention) {
    for (Statement s : mention.statements()) {
      if (s.value() instanceof Value.OfPlace p && p.country() != null) {
        return p.country();
      }
    }
    return null;
  }

  /** Whether all sides are groups that the words do not name: protesters, gunmen. */
  boolean isNameless() {
    for (String id : ids) {
      if (!id.startsWith(GROUP)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the only side are the ministers of one field of several states ({@code
   * grp.foreign-ministers-arab}), who meet as one body.
   */
  boolean isCouncil() {
    return ids.size() == 1 && isMinisters(ids.get(0));
  }

  private static boolean isMinisters(String id) {
    return id.startsWith(GROUP) && MINISTERS.matcher(id).find();
  }

  int count() {
    return ids.size();
  }

  /** Whether who does it to whom does not differ. */
  boolean compatible(Sides other) {
    return doers.isEmpty() || other.doers.isEmpty() || !Collections.disjoint(doers, other.doers);
  }
}
