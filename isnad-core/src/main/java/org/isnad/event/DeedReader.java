package org.isnad.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.article.How;
import org.isnad.event.Factuality.Verdict;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Entity;
import org.isnad.mention.QuantityMention;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TimeValue;
import org.isnad.page.Span;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the deeds of an article: what somebody does to somebody beside contacts. It stands apart
 * from the contacts, which it neither changes nor repeats.
 */
final class DeedReader {
  private static final int LEDE = 1;
  private static final int MONTH = 40;

  /** Words before a deed in which its toll may be said to be brought up to date. */
  private static final int TOTAL = 5;

  /** Minutes from which what is told of a stretch of time is no news of a day: three days. */
  private static final double LONG = 3 * 24 * 60;

  private static final int SPORT = 3;

  private final Lexicon lexicon;
  private final DeedLexicon words;
  private final DeedForms forms;
  private final Agents agents;
  private final Kinds kinds;
  private final Tolls tolls;
  private final Publicity publicity;

  DeedReader(Lexicon lexicon, ListedWords lists, Kinds kinds) {
    this.lexicon = lexicon;
    this.kinds = kinds;
    this.words = new DeedLexicon(lexicon);
    this.agents = new Agents(lexicon);
    this.forms = new DeedForms(words, lexicon);
    this.tolls = new Tolls(lexicon, forms);
    this.publicity = new Publicity(lexicon, lists);
    words.deeds().forEach(deed -> kinds.get(deed.kind()));
  }

  Agents agents() {
    return agents;
  }

  /** Whether what another rule tells is of public life. */
  boolean isPublic(Telling telling, boolean sport, Story story) {
    return !sport && publicity.isPublic(telling.arguments(), story.isPublic());
  }

  /** Whether an article is about sport, where people attack, defeat and strike without harm. */
  static boolean isSport(Subjects subjects) {
    return subjects.count(Subject.SPORT) >= SPORT;
  }

  /** Whether a sentence may tell a deed. */
  private boolean hasWord(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (forms.word(token).telling()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads one sentence into the story of deeds.
   *
   * @param told the events that the other rules found in it
   * @param around what the article speaks of
   */
  void read(
      Scene scene,
      Story story,
      Headline headline,
      Ids ids,
      List<Telling> told,
      Surroundings around) {
    if (!hasWord(scene.sentence()) || around.isSport(scene.sentence().index())) {
      return;
    }
    BitSet sites = new DeedSites(scene, words, forms).all();
    if (sites.isEmpty()) {
      return;
    }
    DeedBearing bearing = new DeedBearing(scene, around);
    List<FoundDeed> found =
        new Incidents(scene, kinds, bearing)
            .joined(new DeedFrames(scene, words, forms, agents).read(sites));
    Statements statements = new Statements(scene.mentions(), ids);
    List<Draft> drafts = new ArrayList<>();
    Map<Draft, FoundDeed> deeds = new LinkedHashMap<>();
    for (FoundDeed f : found) {
      if (!isTold(scene, f, told) && bearing.isMeant(f)) {
        Draft draft = draft(f);
        drafts.add(draft);
        deeds.put(draft, f);
      }
    }
    if (drafts.isEmpty()) {
      return;
    }
    Timing timing = new Timing(scene, drafts);
    Places places = new Places(scene, drafts, true);
    List<Tolls.Placed> placed = new ArrayList<>();
    deeds.forEach((draft, f) -> {
      Telling telling = tell(scene, story, headline, statements, timing, places, draft, f);
      if (telling != null) {
        placed.add(new Tolls.Placed(telling, draft.first(), draft.last()));
      }
    });
    tolls.read(scene, statements, placed);
  }

  /** Whether another rule has told it: the same type of deed at the same word. */
  private boolean isTold(Scene scene, FoundDeed found, List<Telling> told) {
    Span span = scene.span(found.first(), found.last(), 0);
    String type = kinds.get(found.entry().deed().kind()).type();
    return told.stream()
        .filter(t -> t.spans().contains(scene.sentence().span()))
        .anyMatch(t ->
            t.trigger().start() < span.end()
                && span.start() < t.trigger().end()
                && (t.kind().isContact() || t.kind().type().equals(type)));
  }

  private static Draft draft(FoundDeed f) {
    Map<String, List<Filler>> slots = new LinkedHashMap<>();
    slot(slots, "actor", f.actors());
    slot(slots, "recipient", f.recipients());
    Draft draft = new Draft(f.entry().deed().kind(), f.first(), f.last());
    RuleMatch match = new RuleMatch(f.entry().deed().rule(), f.first(), f.last(), f.first(), slots);
    draft.add(match, f.verb());
    return draft;
  }

  private static void slot(Map<String, List<Filler>> slots, String name, List<Phrase> phrases) {
    if (!phrases.isEmpty()) {
      Phrase p = phrases.getFirst();
      slots.put(name, List.of(new Filler(p.first(), p.last(), p.clitics(), -1, name)));
    }
  }

  /**
   * Whether a noun that needs nobody named means a deed told before, which no verb says to take
   * place: "during the demonstration".
   */
  private boolean isKnownBefore(Scene scene, FoundDeed f) {
    Integer verb = f.verb();
    boolean happens =
        verb != null && forms.light(scene.tokens().get(verb)).equals("happens") && verb < f.first();
    boolean known = scene.isArticled(f.first()) || scene.has(f.first(), "suffix");
    return known
        && !happens
        && !f.entry().deed().implied().isEmpty()
        && !f.hasActor()
        && !f.hasRecipient();
  }

  private @Nullable Telling tell(
      Scene scene,
      Story story,
      Headline headline,
      Statements statements,
      Timing timing,
      Places places,
      Draft draft,
      FoundDeed f) {
    Sense sense = sense(scene, story, timing, places, draft, f);
    if (sense == null) {
      return null;
    }
    boolean beside = new Accompaniment(scene).isOne(f);
    Telling telling = earlier(scene, story, sense, beside);
    if (beside && telling != null) {
      Accompaniment.join(telling, sense.arguments(), scene.sentence().span());
      return null;
    }
    if (telling == null && sense.bare()) {
      return null;
    }
    if (telling == null) {
      telling = sense.first(scene);
      story.add(telling);
    } else {
      sense.addTo(telling);
    }
    settle(scene, telling, beside, headline, statements, sense);
    Places.Found place = sense.place();
    if (place != null) {
      telling.add(
          statements.of(scene, "place", place.place(), place.span(), "place.near", How.STATED));
    }
    return telling;
  }

  /**
   * What a sentence says of one deed.
   *
   * @param arguments who takes part
   * @param bare whether only "the attack" is named, which has to be known from before
   * @param times the times that are told of it
   * @param verdict what became of it, with the words that say so
   * @param place where it was done, null when not told
   */
  private record Sense(
      Kinds.Kind kind,
      Draft draft,
      FoundDeed deed,
      List<Argument> arguments,
      boolean bare,
      List<TimeMention> times,
      Verdict verdict,
      Status status,
      Places.@Nullable Found place) {
    TimeValue time() {
      return times.isEmpty() ? TimeValue.UNKNOWN : Timing.join(times);
    }

    /** A deed that is told for the first time. */
    Telling first(Scene scene) {
      Span trigger = scene.span(draft.first(), draft.last(), 0);
      return new Telling(kind, draft.rule(), trigger, arguments, status, time());
    }

    /** Adds what is said of a deed that was told before. */
    void addTo(Telling telling) {
      arguments.stream()
          .filter(a -> !a.referent().entity().id().equals(Agents.NOBODY))
          .forEach(telling::add);
      telling.time(time());
      telling.status(status);
      String name = telling.kind().name();
      if (AttackNames.isPlain(name) && AttackNames.fit(name, kind.name())) {
        telling.becomes(kind);
      }
    }
  }

  /** What the words around a deed say of it; null when they do not tell one. */
  private @Nullable Sense sense(
      Scene scene, Story story, Timing timing, Places places, Draft draft, FoundDeed f) {
    Kinds.Kind kind = kinds.get(draft.kind());
    Deed deed = f.entry().deed();
    boolean verbal = f.verb() != null && f.verb() == f.first();
    boolean relative = verbal && scene.isIn("deed-relatives", f.first() - 1);
    if (verbal ? relative && !isDated(scene, timing, draft) : isKnownBefore(scene, f)) {
      return null;
    }
    boolean open = f.actors().isEmpty() && f.recipients().isEmpty();
    boolean bare = !verbal && open && scene.isDefinite(f.first());
    List<Argument> sides = new DeedSides(lexicon, agents, forms, scene, story).of(f, kind, bare);
    if (sides == null
        || (deed.isSpoken() && !publicity.isPublic(scene, kind.name(), story.isPublic(), sides))) {
      return null;
    }
    List<TimeMention> times =
        timing.of(draft).stream()
            .filter(t -> f.governor() == null || t.first() > f.last())
            .toList();
    TimeValue time = times.isEmpty() ? TimeValue.UNKNOWN : Timing.join(times);
    Factuality factuality = new Factuality(scene);
    Verdict verdict = new DeedFactuality(scene, factuality, forms, kinds).of(draft, f, time);
    Status status = verdict == null ? null : verdict.status();
    if (verdict == null || status == null) {
      return null;
    }
    boolean ahead = deed.isVerbal() && isAhead(scene, status, time);
    List<TimeMention> own = ahead ? List.of() : times;
    Places.Found place = places.of(draft);
    List<Argument> all = place == null ? sides : withLand(kind, sides, place);
    return new Sense(kind, draft, f, all, bare, own, verdict, status, place);
  }

  /** Whether a relative clause says itself, before any mark, on which day its deed was done. */
  private static boolean isDated(Scene scene, Timing timing, Draft draft) {
    return timing.of(draft).stream()
        .anyMatch(t ->
            t.first() > draft.last()
                && t.value().isTold()
                && !isApart(scene, draft.last(), t.first()));
  }

  private static boolean isApart(Scene scene, int a, int b) {
    return scene.tokens().subList(a, b).stream().anyMatch(t -> t.kind() == TokenKind.PUNCTUATION);
  }

  /**
   * Adds the place of an attack that a state makes abroad on nobody who is named: "a strike in
   * Syria" is made on Syria.
   */
  private static List<Argument> withLand(
      Kinds.Kind kind, List<Argument> sides, Places.Found place) {
    String land = place.where().entity().country();
    boolean named = sides.stream().anyMatch(a -> a.role() == Role.RECIPIENT);
    boolean abroad =
        land != null
            && sides.stream()
                .filter(a -> a.role() == Role.ACTOR)
                .map(a -> a.referent().entity().country())
                .anyMatch(own -> own != null && !own.startsWith("org.") && !own.equals(land));
    if (named || !abroad || !kind.has(Kinds.Trait.ON_LAND)) {
      return sides;
    }
    List<Argument> out = new ArrayList<>(sides);
    out.add(new Argument(Role.RECIPIENT, place.where(), place.span()));
    return out;
  }

  /** The deed of this article that a sentence tells again; null when it is another. */
  private @Nullable Telling earlier(Scene scene, Story story, Sense sense, boolean beside) {
    if (beside) {
      return Accompaniment.of(story, sense.kind(), sense.status());
    }
    TimeValue time = sense.time();
    Telling told = again(story, sense.kind(), sense.arguments(), time, sense.status());
    if (told != null || sense.status() != Status.HELD) {
      return told;
    }
    return new SameAttack(scene, story, forms)
        .of(sense.deed(), sense.kind().name(), sense.arguments(), time, sense.place());
  }

  /** Whether words that are said are dated by what they are about, which is still to come. */
  private static boolean isAhead(Scene scene, Status status, TimeValue time) {
    LocalDate today = scene.today();
    LocalDate from = time.from();
    LocalDate to = time.to();
    boolean ahead = from != null && today != null && from.isAfter(today);
    boolean round =
        from != null
            && to != null
            && today != null
            && !to.isBefore(today)
            && from.plusDays(MONTH).isBefore(to);
    return status == Status.HELD && (ahead || round);
  }

  private static void settle(
      Scene scene,
      Telling telling,
      boolean beside,
      Headline headline,
      Statements statements,
      Sense sense) {
    telling.spans().add(scene.sentence().span());
    boolean lede = scene.sentence().index() <= LEDE;
    boolean passing = beside || sense.deed().entry().deed().isInPassing();
    boolean news = !isStretch(scene) && !isBackground(scene, sense.draft()) && !passing;
    telling.lede(lede && news);
    telling.main(lede && headline.names(telling) && (!passing || scene.isHeadline()));
    telling.news(new Factuality(scene).isNews(sense.draft()) && news);
    statements.status(scene, telling, sense.draft(), sense.verdict());
    statements.times(scene, telling, sense.times());
  }

  /**
   * Whether the sentence adds up what was done in a stretch of time: "since", "in three months".
   */
  private static boolean isStretch(Scene scene) {
    for (int i = 0; i < scene.tokens().size(); i++) {
      if (scene.isIn("since-words", i)) {
        return true;
      }
    }
    return scene.mentions().quantities().stream()
        .anyMatch(q ->
            q.sentence() == scene.sentence().index()
                && q.kind() == QuantityMention.Kind.DURATION
                && q.min() >= LONG);
  }

  /**
   * Whether a sentence tells it as what had happened before its own news: "after the attack", "the
   * toll of the attack has risen".
   */
  private static boolean isBackground(Scene scene, Draft draft) {
    for (int i = 0; i < draft.first(); i++) {
      boolean total = i >= draft.first() - TOTAL && scene.isIn("toll-totals", i);
      if (total || scene.isIn("background-words", i)) {
        return true;
      }
    }
    return false;
  }

  /** The deed of this article that is told again: of the same kind and of the same parties. */
  private static @Nullable Telling again(
      Story story, Kinds.Kind kind, List<Argument> arguments, TimeValue time, Status status) {
    for (int i = story.events().size() - 1; i >= 0; i--) {
      Telling told = story.events().get(i);
      boolean same =
          told.kind().name().equals(kind.name())
              && (told.status() == status)
              && agree(told.arguments(), arguments, Role.ACTOR)
              && agree(told.arguments(), arguments, Role.RECIPIENT)
              && !ids(arguments, null).isEmpty()
              && ids(told.arguments(), null).containsAll(ids(arguments, null))
              && SameTime.compatible(told.time(), time);
      if (same) {
        return told;
      }
    }
    return null;
  }

  private static boolean agree(List<Argument> a, List<Argument> b, Role role) {
    Set<String> x = ids(a, role);
    Set<String> y = ids(b, role);
    return x.isEmpty() || y.isEmpty() || x.containsAll(y);
  }

  private static Set<String> ids(List<Argument> arguments, @Nullable Role role) {
    Set<String> out = new HashSet<>();
    for (Argument a : arguments) {
      if (role == null || a.role() == role) {
        out.add(a.referent().entity().id());
      }
    }
    return out;
  }

  /** Gives the parties of other events their sectors. */
  Argument withSector(Argument a) {
    if (a.sector() != null || a.referent().entity().kind() == Entity.Kind.PLACE) {
      return a;
    }
    return new Argument(a.role(), a.referent(), a.span(), a.aliases(), agents.sector(a.referent()));
  }
}
