package org.isnad.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isnad.article.How;
import org.isnad.event.Attributes.Placed;
import org.isnad.event.Factuality.Verdict;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TimeValue;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/** Reads one sentence into the story: which events it tells, of whom, when and with what status. */
final class SceneReader {
  private static final int LEDE = 1;

  private final Scene scene;
  private final Ordinals ordinals;
  private final Story story;
  private final Headline headline;
  private final ContactBearing bearing;
  private final Kinds kinds;
  private final List<Draft> drafts;
  private final List<Draft> untold;
  private final Participants participants;
  private final Factuality factuality;
  private final Retelling retelling;
  private final Timing timing;
  private final Places places;
  private final Statements statements;
  private final List<Placed> placed = new ArrayList<>();

  /**
   * A reader of one sentence.
   *
   * @param match whether it tells of a match, so that states and names alone are teams and players
   */
  SceneReader(Scene scene, Story story, Headline headline, Kinds kinds, Ids ids, boolean match) {
    this.scene = scene;
    this.ordinals = new Ordinals(scene);
    this.story = story;
    this.headline = headline;
    this.kinds = kinds;
    this.participants = new Participants(scene, story);
    List<Draft> all = Frames.of(scene);
    this.drafts = all.stream().filter(this::isTold).toList();
    this.untold = all.stream().filter(d -> !drafts.contains(d)).toList();
    this.factuality = new Factuality(scene);
    this.retelling = new Retelling(scene, story, factuality);
    this.timing =
        new Timing(scene, all.stream().filter(d -> drafts.contains(d) || isPast(d)).toList());
    this.bearing = new ContactBearing(scene, factuality, timing, match);
    this.places = new Places(scene, drafts, false);
    this.statements = new Statements(scene.mentions(), ids);
  }

  /** An event word without sides and without the article tells and recalls no event. */
  private boolean isTold(Draft draft) {
    boolean alone = draft.slots().keySet().stream().allMatch(Set.of("event", "verb")::contains);
    boolean definite = scene.isDefinite(draft.first()) || scene.has(draft.first(), "suffix");
    return !alone || definite || !participants.of(draft).isEmpty();
  }

  /** Whether another event is told to come after or before it, so that its time is its own. */
  private boolean isPast(Draft draft) {
    int before = draft.first() - 1;
    return scene.isIn("limit-prepositions", before) || scene.isIn("time-conjunctions", before);
  }

  void read() {
    Further further = new Further(scene);
    for (Draft draft : drafts) {
      place(draft);
      further.of(draft).forEach(this::place);
    }
    hosts();
    new Attributes(scene, story, statements).read(placed);
    new Order(scene, statements).read(placed);
    story.subject(new SentenceTopic(scene).of(attendees()));
  }

  /** Ids of those whom the events of the sentence have for attendees. */
  private Set<String> attendees() {
    return placed.stream()
        .flatMap(p -> p.telling().arguments().stream())
        .filter(a -> a.role() == Role.ATTENDEE && a.span() != null && isHere(a.span()))
        .map(a -> a.referent().entity().id())
        .collect(Collectors.toSet());
  }

  private boolean isHere(Span span) {
    return scene.sentence().span().contains(span);
  }

  /** Those a visitor meets on a visit receive him there. */
  private void hosts() {
    for (Placed visit : placed) {
      for (Placed other :
          visit.telling().kind().name().equals("visit") ? placed : List.<Placed>of()) {
        boolean meeting = other.telling().kind().family().equals("meeting");
        Set<String> visitors = Story.ids(visit.telling().visitors());
        List<Argument> sides =
            other.telling().arguments().stream().filter(a -> a.role().isSide()).toList();
        if (meeting
            && sides.stream().anyMatch(a -> visitors.contains(a.referent().entity().id()))) {
          sides.forEach(a -> visit.telling().add(a.as(Role.ATTENDEE)));
        }
      }
    }
  }

  private void place(Draft draft) {
    Kinds.Kind kind = kind(draft);
    Placed told = apposed(draft, kind);
    if (told != null) {
      placed.add(new Placed(told.telling(), draft.first(), draft.last()));
      return;
    }
    List<Argument> arguments = new ArrayList<>(participants.of(draft));
    if (kind.name().equals("visit")) {
      arguments.removeIf(a -> a.role() == Role.HOST && Standing.isUnknownBody(a.referent()));
    }
    boolean bare = draft.says("alone", "no") && arguments.size() == 1;
    if (!bearing.isMeant(draft, kind, arguments)) {
      return;
    }
    boolean hosted = bare || (kind.name().equals("visit") && !has(arguments, Role.VISITOR));
    if (hosted || (kind.isContact() && !new Standing(arguments).isPublic())) {
      refersBack(draft, kind);
      return;
    }
    if (draft.says("several", "yes") && new Standing(arguments).isGroupOfOneState()) {
      return;
    }
    String least = draft.gives("min");
    int needed = least.isEmpty() ? kind.sides() : Integer.parseInt(least);
    if (Participants.sides(arguments) < needed) {
      refersBack(draft, kind);
      return;
    }
    boolean each = kind.name().equals("call") || draft.kind().equals("talk") || isApart(draft);
    if (arguments.size() > 2 && each) {
      for (List<Argument> call : participants.calls(draft, arguments)) {
        tell(draft, kind, call);
      }
      return;
    }
    tell(draft, kind, arguments);
  }

  /** Whether the noun tells of meetings with each of several ("separate meetings with X and Y"). */
  private boolean isApart(Draft draft) {
    return draft.slot("row") != null
        || scene.isIn("apart-words", draft.last() + 1)
        || (scene.has(draft.first(), "dual") && scene.tense(draft.first()) == null);
  }

  private static boolean has(List<Argument> arguments, Role role) {
    return arguments.stream().anyMatch(a -> a.role() == role);
  }

  private void tell(Draft draft, Kinds.Kind kind, List<Argument> arguments) {
    List<TimeMention> times = timing.of(draft);
    if (draft.says("in-list", "call")) {
      inList(draft, arguments, times);
      if (!has(arguments, Role.ACTOR) || !has(arguments, Role.RECIPIENT)) {
        return;
      }
    }
    List<TimeMention> days = kind.name().equals("visit") ? List.of() : timing.list(times);
    if (times.isEmpty()) {
      tell(draft, kind, arguments, implied(draft), List.of());
      return;
    }
    if (days.isEmpty()) {
      tell(draft, kind, arguments, Timing.join(times), times);
    }
    for (TimeMention day : days) {
      tell(draft, kind, arguments, day.value(), List.of(day));
    }
  }

  /**
   * The event of the same sentence that a noun with an ordinal only describes ("they spoke on the
   * 12th, in the first call between them since"); null when it tells an event of its own.
   */
  private @Nullable Placed apposed(Draft draft, Kinds.Kind kind) {
    if (draft.verb() != null || placed.isEmpty() || !ordinals.isCounted(draft.first())) {
      return null;
    }
    Placed last = placed.getLast();
    Kinds.Kind own = last.telling().kind();
    boolean same = own.family().equals(kind.family()) || (own.isContact() && isTalk(draft));
    return same && last.last() < draft.first() ? last : null;
  }

  private static boolean isTalk(Draft draft) {
    return draft.kind().equals("talk") || draft.kind().equals("talks");
  }

  /** A verb of talking without its medium is a call where calls are being told, else talks. */
  private Kinds.Kind kind(Draft draft) {
    if (!draft.kind().equals("talk")) {
      return kinds.get(draft.kind());
    }
    boolean beside =
        drafts.stream().anyMatch(d -> d.kind().equals("call"))
            || untold.stream()
                .anyMatch(d -> d.kind().equals("call") && scene.isIn("in-words", d.first() - 1));
    boolean after =
        !story.events().isEmpty() && story.events().getLast().kind().name().equals("call");
    return kinds.get(beside || after ? "call" : "talks");
  }

  /** A definite event noun without parties means the event already told. */
  private void refersBack(Draft draft, Kinds.Kind kind) {
    Telling last = story.last(kind);
    if (last == null && kind.name().equals("call")) {
      Telling talks = story.last(kinds.get("talks"));
      last = talks != null && talks.isOfPeople() ? talks : null;
    }
    boolean definite =
        scene.isDefinite(draft.first())
            || scene.has(draft.first(), "suffix")
            || draft.says("back", "yes");
    if (last == null || !kind.isContact() || !definite) {
      return;
    }
    if (isAnother(draft, last)) {
      tell(draft, last.kind(), last.arguments().stream().filter(a -> a.role().isSide()).toList());
      return;
    }
    if (Retelling.isCallAfterAll(last, kind)) {
      becomes(last, kind);
    }
    placed.add(new Placed(last, draft.first(), draft.last()));
    participants.of(draft).stream().filter(a -> !a.role().isSide()).forEach(last::add);
    initiators(last, draft);
    List<TimeMention> times = last.status() == Status.HELD ? timing.after(draft) : timing.of(draft);
    if (!times.isEmpty() && isDay(last, draft, times)) {
      statements.times(scene, last, times);
      last.time(Timing.join(times));
    }
    last.spans().add(scene.sentence().span());
    if (factuality.isUnscheduled(draft)) {
      last.scheduled(false);
    }
    Verdict verdict = factuality.of(draft, TimeValue.UNKNOWN);
    if (verdict != null && verdict.cue() != null) {
      status(last, draft, verdict);
    }
  }

  /**
   * Whether times are those of an event told before: of one that was held a day that has come; of
   * one still to come days inside those already known of it.
   */
  private boolean isDay(Telling last, Draft draft, List<TimeMention> times) {
    TimeValue time = Timing.join(times);
    LocalDate today = scene.today();
    boolean untold = last.time().equals(TimeValue.UNKNOWN);
    if (last.status() == Status.HELD) {
      LocalDate to = time.to();
      Integer shift = time.shiftTo();
      boolean later = to != null && today != null && to.isAfter(today);
      return untold && !later && (shift == null || shift <= 0);
    }
    Verdict verdict = factuality.of(draft, time);
    return verdict != null
        && draft.kind().equals(last.kind().name())
        && !isPast(draft)
        && verdict.status() == Status.PLANNED
        && (last.status() == Status.PLANNED || last.status() == Status.REQUESTED)
        && time.isDated()
        && (untold || SameTime.stated(last.time(), time));
  }

  /** Whether an ordinal and a day of its own make it another of the row ("the first on 9 June"). */
  private boolean isAnother(Draft draft, Telling last) {
    if (!ordinals.isNumbered(draft.last())) {
      return false;
    }
    TimeValue time = Timing.join(timing.of(draft));
    return time.isDated() && !SameTime.compatible(last.time(), time);
  }

  /**
   * The time an event without one has from the day of the saying or from an event told beside it.
   */
  private TimeValue implied(Draft draft) {
    Verdict verdict = factuality.of(draft, TimeValue.UNKNOWN);
    boolean news = verdict != null && verdict.status() == Status.HELD;
    TimeValue away = new Order(scene, statements).away(draft, placed);
    if (!away.equals(TimeValue.UNKNOWN)) {
      return away;
    }
    if (news && scene.place() <= LEDE) {
      TimeValue today = timing.today(draft);
      if (!today.equals(TimeValue.UNKNOWN)) {
        return today;
      }
    }
    if (verdict != null && verdict.status() == Status.DENIED) {
      return timing.denied(draft, verdict.cue());
    }
    boolean two = scene.has(draft.first(), "dual") && scene.tense(draft.first()) == null;
    if (two || verdict == null) {
      return TimeValue.UNKNOWN;
    }
    boolean done = verdict.status() == Status.HELD;
    TimeValue there = there(draft, done);
    if (!there.equals(TimeValue.UNKNOWN)) {
      return there;
    }
    Order order = new Order(scene, statements);
    TimeValue beside = order.beside(draft, placed, story, done);
    return beside.equals(TimeValue.UNKNOWN) && done ? order.since(draft, placed) : beside;
  }

  /**
   * The day of the arrival at the place where, as the sentence goes on, another event took place.
   */
  private TimeValue there(Draft draft, boolean done) {
    Integer verb = draft.verb();
    boolean where = verb != null && scene.isIn("where-words", verb - 1);
    Telling last = where && !placed.isEmpty() ? placed.getLast().telling() : null;
    return last == null ? TimeValue.UNKNOWN : Order.shared(last, done);
  }

  private void tell(
      Draft draft,
      Kinds.Kind kind,
      List<Argument> arguments,
      TimeValue stated,
      List<TimeMention> times) {
    Verdict open = factuality.of(draft, TimeValue.UNKNOWN);
    boolean plain = open != null && open.cue() == null;
    TimeValue told = plain ? timing.behind(draft, stated) : stated;
    Verdict verdict = shared(draft, factuality.of(draft, told));
    TimeValue time = verdict == null ? told : timing.ahead(told, times, verdict.status());
    if (verdict == null || (draft.says("distinct", "yes") && times.isEmpty())) {
      return;
    }
    if (isOnlyNumbered(draft, verdict, times)) {
      Telling counted = retelling.of(draft, kind, arguments, time, new Verdict(null, null));
      if (counted != null) {
        named(counted, draft);
        return;
      }
    }
    Span trigger = scene.span(draft.first(), draft.last(), 0);
    Telling telling = retelling.of(draft, kind, arguments, time, verdict);
    if (verdict.status() == null) {
      named(telling, draft);
      return;
    }
    if (telling == null) {
      telling = new Telling(kind, draft.rule(), trigger, arguments, verdict.status(), time);
      telling.tentative(scene.isHeadline() && draft.verb() == null && verdict.cue() == null);
      telling.onSaidDay(times.isEmpty() && time.equals(timing.today(draft)));
      story.add(telling);
    } else if (telling.isTentative() && !scene.isHeadline()) {
      telling.replaced(verdict.status(), fuller(time, telling.time()));
      arguments.forEach(telling::add);
      story.opens(telling.sides());
    } else {
      if (Retelling.isCallAfterAll(telling, kind)) {
        becomes(telling, kind);
      }
      arguments.forEach(telling::add);
      if (times.isEmpty()) {
        telling.time(time);
      } else {
        telling.stated(time);
      }
      story.opens(telling.sides());
    }
    settle(telling, draft, verdict, times);
  }

  /** Makes talks a call, with those that the same words tell ("talked with X, then with Y"). */
  private void becomes(Telling told, Kinds.Kind kind) {
    Kinds.Kind talks = told.kind();
    for (Telling other : story.events()) {
      if (other.trigger().equals(told.trigger()) && other.kind().equals(talks)) {
        other.becomes(kind);
      }
    }
  }

  /**
   * The verdict on an event that is told as part of a visit ("a visit during which he meets"),
   * beside another ("in addition to the meeting with") or as what another is to come before ("a day
   * before his meeting with"): the first is still to come, of the others what their own words leave
   * open is as with that other.
   */
  private @Nullable Verdict shared(Draft draft, @Nullable Verdict own) {
    if (own == null || own.cue() != null || own.status() != Status.HELD || placed.isEmpty()) {
      return own;
    }
    Integer verb = draft.verb();
    boolean part = verb != null && scene.tense(verb) == Tense.PRESENT && scene.isThere(verb);
    boolean beside =
        verb == null && (factuality.isAdded(draft) || isFollowed(draft) || isManner(draft));
    if (part) {
      return new Verdict(Status.PLANNED, null);
    }
    return beside ? new Verdict(placed.getLast().telling().status(), null) : own;
  }

  /** Whether it only says in what an event still to come consists ("and that in a summit"). */
  private boolean isManner(Draft draft) {
    int before = draft.first() - 1;
    return placed.getLast().telling().status() == Status.PLANNED
        && !scene.isDefinite(draft.first())
        && !scene.has(draft.first(), "suffix")
        && scene.isIn("in-words", before)
        && scene.isIn("and-that-words", before - 1);
  }

  /** Whether an event still to come is told to come some time before somebody's own event. */
  private boolean isFollowed(Draft draft) {
    int last = placed.getLast().last();
    return scene.has(draft.first(), "suffix")
        && placed.getLast().telling().status() == Status.PLANNED
        && IntStream.range(last, draft.first()).anyMatch(i -> scene.isIn("ahead-words", i));
  }

  /** What is named without saying whether it took place is told only if it was told before. */
  private void named(@Nullable Telling telling, Draft draft) {
    if (telling != null) {
      telling.spans().add(scene.sentence().span());
      telling.scheduled(telling.scheduled() && !factuality.isUnscheduled(draft));
      placed.add(new Placed(telling, draft.first(), draft.last()));
    }
  }

  private void settle(Telling telling, Draft draft, Verdict verdict, List<TimeMention> times) {
    telling.spans().add(scene.sentence().span());
    telling.mediumStated(
        draft.says("medium", "stated")
            || (draft.slot("event") != null
                && Objects.requireNonNull(draft.slot("event")).name().equals("event-call")));
    boolean aside = draft.verb() != null && scene.isIn("relatives", draft.verb() - 1);
    boolean lede = scene.place() <= LEDE && !draft.says("distinct", "yes");
    telling.lede(lede && !factuality.isKnown(draft));
    telling.main(lede && !aside && headline.names(telling));
    boolean news = telling.kind().isContact() && !factuality.isKnown(draft);
    telling.news(news && factuality.isNews(draft));
    if (factuality.isUnscheduled(draft)) {
      telling.scheduled(false);
    }
    status(telling, draft, verdict);
    statements.times(scene, telling, times);
    Places.Found place = places.of(draft);
    if (place != null && !telling.kind().name().equals("call")) {
      telling.add(
          statements.of(scene, "place", place.place(), place.span(), "place.near", How.STATED));
    }
    initiators(telling, draft);
    for (Argument claim : Attributes.claims(telling)) {
      Referent who = claim.referent();
      Value value = new Value.OfRole(who, Objects.requireNonNull(who.claim()));
      Span span = Objects.requireNonNull(claim.span());
      telling.add(statements.of(scene, "office", value, span, "office.clash", How.STATED));
    }
    placed.add(new Placed(telling, draft.first(), draft.last()));
  }

  /** Whether words only say which one of a row an event is ("that is the first call"). */
  private boolean isOnlyNumbered(Draft draft, Verdict verdict, List<TimeMention> times) {
    return times.isEmpty()
        && draft.verb() == null
        && verdict.cue() == null
        && ordinals.isInRow(draft.first(), draft.last());
  }

  /**
   * Slots that by themselves tell who began: the caller, the inviter, the sender, the host who
   * bids.
   */
  private void initiators(Telling telling, Draft draft) {
    for (String slot : List.of("caller", "inviter", "sender", "bidder")) {
      var filler = draft.slot(slot);
      if (filler == null && draft.says("initiator", slot) && draft.says("subject", slot)) {
        subjects(telling, draft)
            .forEach(a ->
                telling.add(
                    statements.of(
                        scene,
                        "initiator",
                        new Value.OfParty(a.referent()),
                        scene.span(draft.first(), draft.last(), 0),
                        draft.rule().id(),
                        How.DERIVED)));
      }
      if (filler != null && filler.ref() >= 0 && draft.says("initiator", slot)) {
        for (Referent who : scene.entity(filler).referents()) {
          if (telling.arguments().stream().noneMatch(a -> a.referent().equals(who))) {
            continue;
          }
          telling.add(
              statements.of(
                  scene,
                  "initiator",
                  new Value.OfParty(who),
                  scene.span(filler),
                  draft.rule().id(),
                  How.STATED));
        }
      }
    }
  }

  /** The only person whom no slot of the draft names: the subject of its verb. */
  private List<Argument> subjects(Telling telling, Draft draft) {
    List<Span> named =
        draft.slots().values().stream().filter(f -> f.ref() >= 0).map(scene::span).toList();
    List<Argument> free =
        telling.arguments().stream()
            .filter(a -> a.role().isSide() && !named.contains(a.span()))
            .toList();
    return free.size() == 1 ? free : List.of();
  }

  private void status(Telling telling, Draft draft, Verdict verdict) {
    if (verdict.status() != null) {
      telling.status(verdict.status());
      statements.status(scene, telling, draft, verdict);
    }
  }

  /** The time of the story, or that of the headline where the story has none. */
  private static TimeValue fuller(TimeValue told, TimeValue headline) {
    return told.equals(TimeValue.UNKNOWN) ? headline : told;
  }

  /** In a row of dated calls of one pair, a dated greeting between the two is one more call. */
  private void inList(Draft draft, List<Argument> arguments, List<TimeMention> times) {
    Kinds.Kind call = kinds.get("call");
    long dated =
        story.events().stream()
            .filter(t -> Retelling.same(t, call, arguments) && t.time().day() != null)
            .count();
    TimeValue time = Timing.join(times);
    boolean isDay = time.day() != null;
    if (dated >= 2 && isDay) {
      List<Argument> parties =
          arguments.stream().map(a -> new Argument(Role.PARTY, a.referent(), a.span())).toList();
      Verdict verdict = new Verdict(Status.HELD, null);
      Telling telling = retelling.of(draft, call, parties, time, verdict);
      if (telling == null) {
        Span trigger = scene.span(draft.first(), draft.last(), 0);
        telling = new Telling(call, draft.rule(), trigger, parties, Status.HELD, time);
        story.add(telling);
      }
      settle(telling, draft, verdict, times);
    }
  }
}
