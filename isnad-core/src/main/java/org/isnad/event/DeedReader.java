package org.isnad.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.article.How;
import org.isnad.event.Factuality.Verdict;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Entity;
import org.isnad.mention.Mentions;
import org.isnad.mention.QuantityMention;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TimeValue;
import org.isnad.page.Span;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;
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
  private final WordNotes<Boolean> sport;
  private final Agents agents;
  private final Kinds kinds;
  private final Tolls tolls;
  private final Surroundings.Reader surroundings;
  private final Publicity publicity;

  DeedReader(Lexicon lexicon, Kinds kinds) {
    this.lexicon = lexicon;
    this.kinds = kinds;
    this.words = new DeedLexicon(lexicon);
    this.agents = new Agents(lexicon);
    this.forms = new DeedForms(words, lexicon);
    this.sport = new WordNotes<>(lexicon, this::isSport);
    this.tolls = new Tolls(lexicon, forms);
    this.surroundings = new Surroundings.Reader(lexicon);
    this.publicity = new Publicity(lexicon);
    words.deeds().forEach(deed -> kinds.get(deed.kind()));
  }

  Agents agents() {
    return agents;
  }

  /** What an article speaks of around its deeds. */
  Surroundings surroundings(Mentions mentions) {
    return surroundings.of(mentions);
  }

  /** Whether an article is of politics, war or rights. */
  boolean isPublic(Mentions mentions) {
    return publicity.isPublic(mentions);
  }

  /** Whether what another rule tells is of public life. */
  boolean isPublic(Telling telling, boolean sport, Story story) {
    return !sport && publicity.isPublic(telling.arguments(), story.isPublic());
  }

  /** Whether an article is about sport, where people attack, defeat and strike without harm. */
  boolean isSport(Mentions mentions) {
    int found = 0;
    for (Sentence sentence : mentions.text().sentences()) {
      found += isSport(sentence) ? 1 : 0;
    }
    return found >= SPORT;
  }

  private boolean isSport(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (sport.of(token.word())) {
        return true;
      }
    }
    return false;
  }

  private boolean isSport(Word word) {
    return word.readings().stream().anyMatch(r -> lexicon.inList("sport-words", r.stem()));
  }

  /** Whether a sentence may tell a deed. */
  private boolean hasWord(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (forms.isTelling(token)) {
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
    if (!hasWord(scene.sentence()) || isSport(scene.sentence())) {
      return;
    }
    List<FoundDeed> found =
        new Incidents(scene, kinds).joined(new DeedFrames(scene, words, forms, agents).read());
    Statements statements = new Statements(scene.mentions(), ids);
    DeedBearing bearing = new DeedBearing(scene, around);
    List<Draft> drafts = new ArrayList<>();
    Map<Draft, FoundDeed> deeds = new LinkedHashMap<>();
    for (FoundDeed f : found) {
      if (!isTold(scene, f, told) && bearing.isMeant(f)) {
        Draft draft = draft(f);
        drafts.add(draft);
        deeds.put(draft, f);
      }
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

  private @Nullable Telling tell(
      Scene scene,
      Story story,
      Headline headline,
      Statements statements,
      Timing timing,
      Places places,
      Draft draft,
      FoundDeed f) {
    Kinds.Kind kind = kinds.get(draft.kind());
    Integer verb = f.verb();
    if (verb != null && verb == f.first() && scene.isIn("deed-relatives", verb - 1)) {
      return null;
    }
    boolean back = f.verb() == null || f.verb() != f.first();
    if (back && isKnownBefore(scene, f)) {
      return null;
    }
    boolean bare =
        back && scene.isDefinite(f.first()) && f.actors().isEmpty() && f.recipients().isEmpty();
    List<Argument> parties = arguments(scene, f);
    if (f.entry().deed().isVerbal()) {
      parties = new VerbalDoers(scene, agents).settled(f, parties);
    }
    List<Argument> arguments = bare ? parties : completed(story, kind, f, parties, scene);
    boolean told = suffices(f.entry().deed(), arguments) && isFor(f.entry().deed(), arguments);
    if (!bare && !told) {
      return null;
    }
    if (f.entry().deed().isSpoken()
        && !publicity.isPublic(scene, kind.name(), story.isPublic(), arguments)) {
      return null;
    }
    List<TimeMention> times = timing.of(draft);
    TimeValue time = times.isEmpty() ? TimeValue.UNKNOWN : Timing.join(times);
    Factuality factuality = new Factuality(scene);
    Verdict verdict = new DeedFactuality(scene, factuality, forms, kinds).of(draft, f, time);
    if (verdict == null || verdict.status() == null) {
      return null;
    }
    if (f.entry().deed().isVerbal() && isAhead(scene, verdict.status(), time)) {
      times = List.of();
      time = TimeValue.UNKNOWN;
    }
    Places.Found place = places.of(draft);
    boolean beside = new Accompaniment(scene).isOne(f);
    Telling telling =
        beside
            ? Accompaniment.of(story, kind, verdict.status())
            : again(story, kind, arguments, time, verdict.status());
    if (telling == null && !beside && verdict.status() == Status.HELD) {
      telling = new SameAttack(scene, story, forms).of(f, kind.name(), arguments, time, place);
    }
    if (telling == null && bare) {
      return null;
    }
    if (beside && telling != null) {
      Accompaniment.join(telling, arguments, scene.sentence().span());
      return null;
    }
    Span trigger = scene.span(draft.first(), draft.last(), 0);
    if (telling == null) {
      telling = new Telling(kind, draft.rule(), trigger, arguments, verdict.status(), time);
      story.add(telling);
    } else {
      arguments.forEach(telling::add);
      telling.time(time);
      telling.status(verdict.status());
      String name = telling.kind().name();
      if (AttackNames.isPlain(name) && AttackNames.fit(name, kind.name())) {
        telling.becomes(kind);
      }
    }
    settle(scene, telling, beside, headline, statements, factuality, draft, verdict, times);
    if (place != null) {
      telling.add(
          statements.of(scene, "place", place.place(), place.span(), "place.near", How.STATED));
    }
    return telling;
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

  /** Adds those who do it by its very meaning, or somebody unnamed where none need be known. */
  private List<Argument> completed(
      Story story, Kinds.Kind kind, FoundDeed f, List<Argument> found, Scene scene) {
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
    if (out.isEmpty() && deed.isImpersonal() && !told && isPlain(scene, f)) {
      out.add(new Argument(Role.ACTOR, agents.nobody(), null));
    }
    return out;
  }

  /** Whether it is told in the past, of itself and outside a relative clause. */
  private boolean isPlain(Scene scene, FoundDeed f) {
    Integer verb = f.verb();
    boolean past = verb == null || scene.tense(verb) != Tense.PRESENT;
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
    return past && (toll || isCount(scene, f) || borne || (happens && verb != null));
  }

  /** Whether a number of people follows a noun of killing at once: "the death of 13". */
  private static boolean isCount(Scene scene, FoundDeed f) {
    int next = f.last() + 1;
    return f.entry().deed().kind().equals("killing")
        && f.entry().frame() == Deed.Frame.NOUN
        && next < scene.tokens().size()
        && scene.tokens().get(next).kind() == TokenKind.NUMBER;
  }

  private static void settle(
      Scene scene,
      Telling telling,
      boolean beside,
      Headline headline,
      Statements statements,
      Factuality factuality,
      Draft draft,
      Verdict verdict,
      List<TimeMention> times) {
    telling.spans().add(scene.sentence().span());
    boolean lede = scene.sentence().index() <= LEDE;
    boolean news = !isStretch(scene) && !isBackground(scene, draft) && !beside;
    telling.lede(lede && news);
    telling.main(lede && headline.names(telling) && (!beside || scene.isHeadline()));
    telling.news(factuality.isNews(draft) && news);
    statements.status(scene, telling, draft, verdict);
    statements.times(scene, telling, times);
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

  private List<Argument> arguments(Scene scene, FoundDeed f) {
    List<Argument> out = new ArrayList<>();
    f.actors().forEach(p -> add(scene, out, p, Role.ACTOR));
    f.recipients().forEach(p -> add(scene, out, p, Role.RECIPIENT));
    if (out.stream().noneMatch(a -> a.role() == Role.RECIPIENT)) {
      f.aims().forEach(p -> add(scene, out, p, Role.RECIPIENT));
    }
    return out;
  }

  private void add(Scene scene, List<Argument> out, Phrase phrase, Role role) {
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

  /** Gives the parties of other events their sectors. */
  Argument withSector(Argument a) {
    if (a.sector() != null || a.referent().entity().kind() == Entity.Kind.PLACE) {
      return a;
    }
    return new Argument(a.role(), a.referent(), a.span(), a.aliases(), agents.sector(a.referent()));
  }
}
