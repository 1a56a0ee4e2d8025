package org.isnad.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.article.BlockLabel;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Entity;
import org.isnad.mention.Mentions;
import org.isnad.mention.Referent;
import org.isnad.text.Sentence;

/**
 * Whether deeds of words are of public life: the article is of politics, war or rights, or the
 * sentence is, or states are told of. Whom a mayor thanks at a feast, what a university asks of
 * those who apply and what an actress refuses is no event.
 */
final class Publicity {
  private static final String UNKNOWN = "org.x.";
  private static final String MAYOR = "grp.governor";
  private static final int SHORT = 4;
  private static final int LEAST = 2;
  private static final int SHARE = 5;

  private final Lexicon lexicon;
  private final ListedWords lists;

  Publicity(Lexicon lexicon, ListedWords lists) {
    this.lexicon = lexicon;
    this.lists = lists;
  }

  /** Whether an article is of public life: its headline, or enough of its sentences. */
  static boolean isPublic(Mentions mentions, Subjects subjects) {
    List<Sentence> all = mentions.text().sentences();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).label() == BlockLabel.HEADLINE && subjects.has(Subject.PUBLIC, i)) {
        return true;
      }
    }
    int found = subjects.count(Subject.PUBLIC);
    return found >= LEAST && found * SHARE >= all.size();
  }

  /** Whether a deed is of public life. */
  boolean isPublic(Scene scene, String kind, boolean article, List<Argument> parties) {
    boolean state = parties.stream().anyMatch(this::isOfState);
    int spoken = lists.subjects(scene.sentence());
    if (Subject.PLAY.in(spoken)) {
      return false;
    }
    boolean apart = Subject.PRIVATE.in(spoken);
    boolean own = Subject.PUBLIC.in(spoken);
    boolean civil = "pledge".equals(kind) && parties.stream().allMatch(Publicity::isCivil);
    boolean wide = article || (state && (own || isWide(scene.mentions())));
    return !civil && (isBetween(parties) || (own && !apart) || (wide && (own || !apart)));
  }

  /** Whether the parties are of more than one state. */
  private static boolean isBetween(List<Argument> parties) {
    Set<String> lands = new HashSet<>();
    for (Argument a : parties) {
      String land = a.referent().entity().country();
      if (land != null) {
        lands.add(land);
      }
    }
    return lands.size() > 1;
  }

  /** Whether an article tells of more than one state, or of little else. */
  private static boolean isWide(Mentions mentions) {
    return mentions.text().sentences().size() <= SHORT
        || mentions.entities().stream()
                .flatMap(m -> m.referents().stream())
                .map(r -> r.entity().country())
                .filter(c -> c != null)
                .distinct()
                .limit(2)
                .count()
            > 1;
  }

  private static boolean isCivil(Argument party) {
    return "CVL".equals(party.sector());
  }

  /** Whether an event without its sentence is of public life. */
  boolean isPublic(List<Argument> parties, boolean article) {
    return article || isBetween(parties) || parties.stream().anyMatch(this::isOfState);
  }

  /** Whether somebody is a state, a known body of states or parties, or in a high office. */
  private boolean isOfState(Argument party) {
    Referent who = party.referent();
    Entity entity = who.entity();
    String sector = party.sector();
    Referent.Office office = who.office();
    return switch (entity.kind()) {
      case COUNTRY -> true;
      case ORGANISATION -> !entity.id().startsWith(UNKNOWN) && !"BUS".equals(sector);
      case PERSON -> office != null && lexicon.inList("state-offices", office.id());
      case GROUP -> Sectors.arePolitical(sector) && !entity.id().startsWith(MAYOR);
      case PLACE -> false;
    };
  }
}
