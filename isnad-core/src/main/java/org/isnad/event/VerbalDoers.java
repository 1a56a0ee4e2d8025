package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import org.isnad.attribution.Attribution;
import org.isnad.mention.Entity;
import org.isnad.mention.Referent;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who does a deed of words: the speaker that the reader of attributions found for the same verb,
 * also where he is carried over from an earlier sentence, or whose own words it stands in.
 */
final class VerbalDoers {
  private static final int NEAR = 3;

  private final Scene scene;
  private final Agents agents;

  VerbalDoers(Scene scene, Agents agents) {
    this.scene = scene;
    this.agents = agents;
  }

  /** The parties of a deed, the speaker of its verb as its actor; places are nobody. */
  List<Argument> settled(FoundDeed deed, List<Argument> parties) {
    List<Argument> found =
        parties.stream().filter(a -> a.referent().entity().kind() != Entity.Kind.PLACE).toList();
    Integer verb = deed.verb();
    Attribution speech = verb == null ? null : speech(verb);
    if (verb == null || speech == null) {
      return verb == null ? found : own(verb, found);
    }
    Referent who = speech.source().who();
    Span named = speech.source().span();
    List<Argument> actors = found.stream().filter(a -> a.role() == Role.ACTOR).toList();
    boolean same = actors.stream().anyMatch(a -> isSame(a, who, named) && !isTitle(a, who, named));
    if (same || (actors.isEmpty() && who == null)) {
      return found;
    }
    if (deed.entry().frame() == Deed.Frame.STATES && !actors.isEmpty()) {
      return found;
    }
    if (who != null && actors.isEmpty() && scene.has(verb, "participle")) {
      return with(who, named, found);
    }
    boolean next = named == null ? verb <= NEAR || scene.isCoordinated(verb) : isNext(verb, named);
    boolean before = !actors.isEmpty() && isBefore(verb, actors.getFirst());
    if (who == null || who.entity().kind() == Entity.Kind.PLACE || before || !next) {
      return found;
    }
    return with(who, named, found);
  }

  /** The speaker in whose own words a verb in the first person stands: "we call on". */
  private List<Argument> own(int verb, List<Argument> found) {
    boolean open = found.stream().noneMatch(a -> a.role() == Role.ACTOR);
    Attribution words =
        open && (scene.has(verb, "1s") || scene.has(verb, "1p")) ? scene.attribution(verb) : null;
    Referent who = words == null ? null : words.source().who();
    return who == null ? found : with(who, null, found);
  }

  private List<Argument> with(Referent who, @Nullable Span named, List<Argument> found) {
    List<Argument> out = new ArrayList<>();
    out.add(new Argument(Role.ACTOR, who, named, List.of(), agents.sector(who)));
    found.stream()
        .filter(a -> a.role() != Role.ACTOR)
        .filter(a -> !a.referent().entity().id().equals(who.entity().id()))
        .forEach(out::add);
    return out;
  }

  private static boolean isSame(Argument actor, @Nullable Referent who, @Nullable Span named) {
    Span span = actor.span();
    return (who != null && actor.referent().entity().id().equals(who.entity().id()))
        || (named != null && span != null && overlap(span, named));
  }

  /** Whether somebody is only the title of the person whom the speaker's words name after it. */
  private static boolean isTitle(Argument actor, @Nullable Referent who, @Nullable Span named) {
    Span span = actor.span();
    return who != null
        && named != null
        && span != null
        && who.entity().kind() == Entity.Kind.PERSON
        && !actor.referent().entity().id().equals(who.entity().id())
        && named.contains(span)
        && named.end() > span.end();
  }

  /** Whether a name stands right after a verb in the singular. */
  private boolean isNext(int verb, Span named) {
    boolean many = scene.has(verb, "plural") || scene.has(verb, "dual");
    if (many || scene.isIn("deed-pronouns", verb - 1)) {
      return false;
    }
    Span at = scene.tokens().get(verb).span();
    return named.start() >= at.end()
        && scene.tokens().stream()
                .filter(t -> t.span().start() >= at.end() && t.span().end() <= named.start())
                .count()
            <= NEAR;
  }

  private boolean isBefore(int verb, Argument actor) {
    Span span = actor.span();
    return span != null && span.end() <= scene.tokens().get(verb).span().start();
  }

  /** The attribution whose reporting word is a verb. */
  private @Nullable Attribution speech(int verb) {
    Span at = scene.tokens().get(verb).span();
    for (Attribution a : scene.attributions().list()) {
      if (overlap(a.cue().span(), at)) {
        return a;
      }
    }
    return null;
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }
}
