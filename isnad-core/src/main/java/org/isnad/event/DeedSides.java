package org.isnad.event;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.QuantityMention;
import org.isnad.mention.Referent;
import org.isnad.page.Span;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Who takes part in a deed, and whether enough is known of them to tell it. */
final class DeedSides {
  private final Lexicon lexicon;
  private final Agents agents;
  private final DeedForms forms;
  private final Scene scene;
  private final Story story;

  DeedSides(Lexicon lexicon, Agents agents, DeedForms forms, Scene scene, Story story) {
    this.lexicon = lexicon;
    this.agents = agents;
    this.forms = forms;
    this.scene = scene;
    this.story = story;
  }

  /**
   * Those who do a deed and to whom it is done; null when too little is known of them.
   *
   * @param bare whether only "the attack" is named, which says nothing of who takes part
   */
  @Nullable List<Argument> of(FoundDeed f, Kinds.Kind kind, boolean bare) {
    Deed deed = f.entry().deed();
    List<Argument> parties = arguments(f);
    if (deed.isVerbal()) {
      parties = new VerbalDoers(scene, agents).settled(f, parties);
    }
    if (bare) {
      return parties;
    }
    List<Argument> all = completed(kind, f, parties);
    return suffices(deed, all) && isFor(deed, all) ? all : null;
  }

  /** Adds those who do it by its very meaning, or somebody unnamed where none need be known. */
  private List<Argument> completed(Kinds.Kind kind, FoundDeed f, List<Argument> found) {
    Deed deed = f.entry().deed();
    List<Argument> out = new ArrayList<>(found);
    boolean actor = out.stream().anyMatch(a -> a.role() == Role.ACTOR);
    if (!actor && !deed.implied().isEmpty()) {
      String lemma = lexicon.orthography().fold(deed.implied());
      out.add(new Argument(Role.ACTOR, agents.group(lemma), null, List.of(), agents.sector(lemma)));
    }
    Span here = scene.sentence().span();
    boolean told =
        story.events().stream()
            .anyMatch(t -> t.kind().type().equals(kind.type()) && t.spans().contains(here));
    if (out.isEmpty() && deed.isImpersonal() && !told && isPlain(f)) {
      out.add(new Argument(Role.ACTOR, agents.nobody(), null));
    }
    return out;
  }

  /** Whether it is told in the past, of itself and outside a relative clause. */
  private boolean isPlain(FoundDeed f) {
    Integer verb = f.verb();
    boolean past =
        verb == null
            || scene.tense(verb) != Tense.PRESENT
            || forms.tense(scene.tokens().get(verb)) == Tense.PAST;
    boolean toll =
        scene.mentions().quantities().stream()
            .anyMatch(q ->
                q.sentence() == scene.sentence().index()
                    && q.kind() == QuantityMention.Kind.COUNT
                    && scene.list("toll-units").contains(q.unit()));
    for (int i = 0; i < scene.tokens().size(); i++) {
      toll |= scene.isIn("toll-nouns", i);
    }
    boolean happens = f.entry().frame() == Deed.Frame.HAPPENS;
    boolean borne =
        verb != null && verb < f.first() && forms.light(scene.tokens().get(verb)).equals("suffers");
    return past && (toll || isCount(f) || borne || (happens && verb != null));
  }

  /** Whether a number of people follows a noun of killing at once: "the death of 13". */
  private boolean isCount(FoundDeed f) {
    int next = f.last() + 1;
    return f.entry().deed().kind().equals("killing")
        && f.entry().frame() == Deed.Frame.NOUN
        && next < scene.tokens().size()
        && scene.tokens().get(next).kind() == TokenKind.NUMBER;
  }

  /** Whether those who do it are of the groups that the deed is of, where it is of some. */
  private static boolean isFor(Deed deed, List<Argument> arguments) {
    return deed.by().isEmpty()
        || arguments.stream()
            .filter(a -> a.role() == Role.ACTOR && a.span() != null)
            .anyMatch(a -> deed.by().stream().anyMatch(a.referent().entity().id()::startsWith));
  }

  /** Whether enough is known of who takes part. */
  private static boolean suffices(Deed deed, List<Argument> arguments) {
    boolean actor = arguments.stream().anyMatch(a -> a.role() == Role.ACTOR);
    boolean recipient = arguments.stream().anyMatch(a -> a.role() == Role.RECIPIENT);
    return switch (deed.needs()) {
      case "actor" -> actor;
      case "recipient" -> recipient;
      case "both" -> actor && recipient;
      default -> actor || recipient;
    };
  }

  private List<Argument> arguments(FoundDeed f) {
    List<Argument> out = new ArrayList<>();
    f.actors().forEach(p -> add(out, p, Role.ACTOR));
    boolean aimed = f.entry().deed().isAimed();
    f.recipients().forEach(p -> add(out, aimed && p.isStance() ? p.holder() : p, Role.RECIPIENT));
    f.aims().forEach(p -> add(out, p, Role.RECIPIENT));
    return out;
  }

  private void add(List<Argument> out, Phrase phrase, Role role) {
    boolean place = phrase.sort() == Phrase.Sort.PLACE;
    if (!phrase.isActor() && !(place && role == Role.RECIPIENT && !phrase.referents().isEmpty())) {
      return;
    }
    Span span = scene.span(phrase.first(), phrase.last(), phrase.clitics());
    for (Referent who : phrase.referents()) {
      String id = who.entity().id();
      boolean there = out.stream().anyMatch(a -> a.referent().entity().id().equals(id));
      if (!there) {
        String sector = phrase.referents().size() == 1 ? phrase.sector() : agents.sector(who);
        out.add(new Argument(role, who, span, List.of(), sector));
      }
    }
  }
}
