package org.isnad.event;

import java.util.List;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Mentions;

/** How an article names the participants of its events, in its own words. */
final class Aliases {
  private static final int MOST = 6;

  private Aliases() {}

  /** The participants with the names and titles by which the article calls them. */
  static List<Argument> named(List<Argument> arguments, Mentions mentions) {
    return arguments.stream()
        .map(a -> new Argument(a.role(), a.referent(), a.span(), of(a, mentions), a.sector()))
        .toList();
  }

  private static List<String> of(Argument argument, Mentions mentions) {
    String id = argument.referent().entity().id();
    return mentions.entities().stream()
        .filter(m -> m.referents().size() == 1 && isTelling(m))
        .filter(m -> m.referents().getFirst().entity().id().equals(id))
        .map(EntityMention::text)
        .distinct()
        .limit(MOST)
        .sorted()
        .toList();
  }

  /** A name, or a title of several words; "the minister" and adjectives of states tell nobody. */
  private static boolean isTelling(EntityMention mention) {
    return switch (mention.form()) {
      case NAME -> true;
      case ROLE, EPITHET, GROUP -> mention.first() < mention.last();
      case DEMONYM, COORDINATION -> false;
    };
  }
}
