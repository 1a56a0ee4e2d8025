package org.isnad.attribution;

import java.util.ArrayList;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.article.Credit;
import org.isnad.attribution.Attribution.Source;
import org.isnad.attribution.Attribution.Source.Kind;
import org.isnad.mention.Entity;
import org.isnad.mention.Referent;

/** Builds the chain of each statement of one article from its own credits. Immutable. */
final class ChainBuilder {
  private final List<Link> agencies = new ArrayList<>();
  private final List<Link> outlets = new ArrayList<>();
  private final boolean compiled;

  ChainBuilder(Article article) {
    for (Credit credit : article.credits()) {
      Link link = new Link(part(credit.kind()), credit.name(), credit.id());
      switch (credit.kind()) {
        case AGENCY -> add(agencies, link);
        case OUTLET, REPUBLISHER -> add(outlets, link);
        case COMPILED, NONE_NAMED, PHOTO -> {}
      }
    }
    Article.Outlet outlet = article.outlet();
    boolean served = outlets.stream().anyMatch(l -> l.part() == Part.OUTLET);
    if (outlet != null && !served) {
      add(outlets, new Link(Part.OUTLET, outlet.name(), outlet.id()));
    }
    outlets.sort((a, b) -> a.part().compareTo(b.part()));
    this.compiled =
        article.credits().stream()
            .anyMatch(c -> c.kind() == Credit.Kind.COMPILED || c.kind() == Credit.Kind.NONE_NAMED);
  }

  private static Part part(Credit.Kind kind) {
    return switch (kind) {
      case AGENCY -> Part.AGENCY;
      case REPUBLISHER -> Part.REPUBLISHER;
      case OUTLET, COMPILED, NONE_NAMED, PHOTO -> Part.OUTLET;
    };
  }

  private static void add(List<Link> links, Link link) {
    boolean known =
        links.stream()
            .anyMatch(l ->
                (l.id() != null && l.id().equals(link.id()))
                    || (l.part() == link.part() && isSame(l.name(), link.name())));
    if (!known) {
      links.add(link);
    }
  }

  /** Whether one name is the other with a head word such as "gate" before it or a state behind. */
  private static boolean isSame(String a, String b) {
    return a.equals(b) || isPart(a, b) || isPart(b, a);
  }

  private static boolean isPart(String longer, String name) {
    return longer.endsWith(" " + name) || longer.startsWith(name + " ");
  }

  /** The chain of words that nobody else is said to say. */
  Chain newsroom() {
    List<Link> links = new ArrayList<>(agencies);
    if (agencies.isEmpty() && compiled) {
      links.add(new Link(Part.AGENCY, Link.UNNAMED, null));
    }
    outlets.forEach(o -> add(links, o));
    return new Chain(links);
  }

  /**
   * The chain of reported words.
   *
   * @param via links the sentence itself names, nearest to the speaker first
   * @param medium whether the words stood in a named statement, post or interview
   */
  Chain of(Source source, List<Link> via, boolean medium) {
    List<Link> links = new ArrayList<>();
    if (source.kind() == Kind.MEDIA) {
      media(source, via, links);
    } else {
      Referent who = source.who();
      boolean own = who == null || who.entity().kind() == Entity.Kind.GROUP;
      String name = own || who == null ? source.text() : who.entity().name().ar();
      links.add(new Link(Part.SPEAKER, name, who == null ? null : who.entity().id()));
    }
    via.stream().sorted((a, b) -> a.part().compareTo(b.part())).forEach(l -> add(links, l));
    boolean carried = links.stream().anyMatch(l -> l.part() == Part.AGENCY);
    agencies.forEach(a -> add(links, a));
    boolean unnamed = compiled || (via.isEmpty() && !medium && source.kind() != Kind.MEDIA);
    if (!carried && agencies.isEmpty() && unnamed) {
      links.add(new Link(Part.AGENCY, Link.UNNAMED, null));
    }
    outlets.forEach(o -> add(links, o));
    return new Chain(links);
  }

  private static void media(Source source, List<Link> via, List<Link> links) {
    Referent who = source.who();
    if (who != null) {
      Part part =
          via.stream()
              .filter(l -> who.entity().id().equals(l.id()))
              .map(Link::part)
              .findFirst()
              .orElse(Part.OUTLET);
      links.add(new Link(part, who.entity().name().ar(), who.entity().id()));
    } else if (via.isEmpty()) {
      links.add(new Link(Part.OUTLET, source.text(), null));
    }
  }
}
