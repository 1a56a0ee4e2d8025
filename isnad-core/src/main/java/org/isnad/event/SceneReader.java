package org.isnad.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.event.Attributes.Placed;
import org.isnad.event.Factuality.Verdict;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TimeValue;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/** Reads one sentence into the story: which events it tells, of whom, when and with what status. */
final class SceneReader {
  private final Scene scene;
  private final Ordinals ordinals;
  private final Story story;
  private final ContactBearing bearing;
  private final Kinds kinds;
  private final List<Draft> drafts;
  private final List<Draft> untold;
  private final Participants participants;
  private final Factuality factuality;
  private final Retelling retelling;
  private final Timing timing;
  private final Statements statements;
  private final Order order;
  private final Neighbours neighbours;
  private final Particulars particulars;
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
    this.kinds = kinds;
    this.participants = new Participants(scene, story);
    List<Draft> all = Frames.of(scene).stream().filter(d -> !isOfTrade(d)).toList();
    this.drafts = all.stream().filter(this::isTold).toList();
    this.untold = all.stream().filter(d -> !drafts.contains(d)).toList();
    this.factuality = new Factuality(scene);
    this.retelling = new Retelling(scene, story, factuality);
    this.timing =
        new Timing(scene, all.stream().filter(d -> drafts.contains(d) || isPast(d)).toList());
    this.bearing = new ContactBearing(scene, factuality, timing, match);
    this.statements = new Statements(scene.mentions(), ids);
    this.order = new Order(scene, statements);
    this.neighbours = new Neighbours(scene, story, factuality, timing, order, drafts, placed);
    Places places = new Places(scene, drafts, false);
    this.particulars = new Particulars(scene, headline, factuality, places, statements);
  }

  /**
   * An event word without sides and without the article tells and recalls no event; a verb of two
   * may tell one of those whom the sentence itself tells before.
   */
  private boolean isTold(Draft draft) {
    boolean alone = draft.slots().keySet().stream().allMatch(Set.of("event", "verb")::contains);
    boolean definite = scene.isDefinite(draft.first()) || scene.has(draft.first(), "suffix");
    Integer verb = draft.verb();
    boolean ofTwo = verb != null && scene.has(verb, "dual");
    return !alone || definite || ofTwo || !participants.of(draft).isEmpty();
  }

  /** Whether a word for calls means the trade: "the ministry of communications". */
  private boolean isOfTrade(Draft draft) {
    int first = draft.first();
    return draft.kind().equals("call")
        && scene.isDefinite(first)
        && (scene.isAny("telecom-heads", first - 1) || scene.isAny("telecom-heads", first - 2));
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
    order.read(placed);
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

  /**
   * Those a visitor meets on a visit receive him there. A meeting that was held is no part of a
   * visit to come, nor are the consultations as part of which he came.
   */
  private void hosts() {
    for (Placed visit : placed) {
      boolean ahead = visit.telling().status().isAhead();
      for (Placed other :
          visit.telling().kind().name().equals("visit") ? placed : List.<Placed>of()) {
        boolean meeting =
            other.telling().kind().family().equals("meeting")
                && !(ahead && other.telling().status() == Status.HELD)
                && !scene.isIn("whole-openers", other.first() - 1);
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
    if (kind.isContact() && factuality.isOfMany(draft)) {
      counted(draft, kind, arguments);
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

  /**
   * What is only counted is no event of its own; the claim is told of the contact of its sides that
   * the page has told last, best of one of the kind that is counted.
   */
  private void counted(Draft draft, Kinds.Kind kind, List<Argument> arguments) {
    Verdict verdict = factuality.of(draft, TimeValue.UNKNOWN);
    Telling owner = story.lastHeld(kind, arguments);
    if (owner != null && verdict != null && verdict.status() == Status.HELD) {
      boolean same = owner.kind().family().equals(kind.family());
      String other = same ? null : kind.name();
      placed.add(new Placed(owner, draft.first(), draft.last(), other));
      owner.spans().add(scene.sentence().span());
    }
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
    List<TimeMention> days = kind.name().equals("visit") ? List.of() : timing.list(draft, times);
    if (times.isEmpty()) {
      tell(draft, kind, arguments, neighbours.time(draft), List.of());
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
    for (int i = placed.size() - 1; i >= 0; i--) {
      Placed told = placed.get(i);
      Kinds.Kind own = told.telling().kind();
      boolean last = i == placed.size() - 1;
      boolean same =
          own.family().equals(kind.family()) || (last && own.isContact() && isTalk(draft));
      if (same && told.last() < draft.first()) {
        return told;
      }
    }
    return null;
  }

  private static boolean isTalk(Draft draft) {
    return draft.kind().equals("talk") || draft.kind().equals("talks");
  }

  /**
   * Talking without its medium is a call where calls are being told, else talks; what somebody is
   * only ready "for" is no call.
   */
  private Kinds.Kind kind(Draft draft) {
    if (!draft.kind().equals("talk")) {
      return kinds.get(draft.kind());
    }
    if (draft.verb() == null && scene.isTo(draft.first())) {
      return kinds.get("talks");
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
    Telling last = meant(draft, kind);
    boolean definite =
        scene.isDefinite(draft.first())
            || scene.has(draft.first(), "suffix")
            || draft.says("back", "yes");
    if (last == null || !kind.isContact() || !definite) {
      return;
    }
    Verdict verdict = factuality.of(draft, TimeValue.UNKNOWN);
    boolean ahead = verdict != null && verdict.status() == Status.PLANNED;
    if (ahead && last.status() == Status.HELD) {
      // "The coming summit" is not what was held.
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
    particulars.initiators(last, draft);
    List<TimeMention> times = last.status() == Status.HELD ? timing.after(draft) : timing.of(draft);
    if (!times.isEmpty() && isDay(last, draft, times)) {
      statements.times(scene, last, times);
      last.time(Timing.join(times));
    }
    last.spans().add(scene.sentence().span());
    if (factuality.isUnscheduled(draft)) {
      last.scheduled(false);
    }
    if (verdict != null && verdict.cue() != null) {
      particulars.status(last, draft, verdict);
    }
  }

  /**
   * The event told before that a noun of a kind means: the last of the kind whose day does not
   * speak against it; talks may be a call and a call talks.
   */
  private @Nullable Telling meant(Draft draft, Kinds.Kind kind) {
    Telling last = story.last(kind);
    if (last == null && kind.name().equals("call")) {
      Telling talks = story.last(kinds.get("talks"));
      last = talks != null && talks.isOfPeople() ? talks : null;
    }
    Telling call = story.last("call");
    boolean talks = kind.name().equals("talks") && (last == null || !last.kind().equals(kind));
    if (talks && call != null && call == story.events().getLast()) {
      return call;
    }
    TimeValue time = Timing.join(timing.of(draft));
    if (last == null || !time.isDated() || SameTime.compatible(last.time(), time)) {
      return last;
    }
    for (Telling told : story.events().reversed()) {
      boolean same = told.kind().equals(last.kind()) && told.time().isDated();
      if (same && SameTime.compatible(told.time(), time)) {
        return told;
      }
    }
    return last;
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

  /**
   * Whether an ordinal and a day of its own make it another of the row ("the first on 9 June"), or
   * a date another of the two ("in their talks on 5 June").
   */
  private boolean isAnother(Draft draft, Telling last) {
    boolean numbered = ordinals.isNumbered(draft.last());
    boolean theirs = scene.hasEnding("dual-pronouns", draft.first());
    if (!numbered && !theirs) {
      return false;
    }
    TimeValue time = Timing.join(timing.of(draft));
    return time.isDated()
        && (numbered || time.month() != null)
        && !SameTime.compatible(last.time(), time);
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
    Verdict verdict = neighbours.verdict(draft, arguments, factuality.of(draft, told));
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
    Telling denied = retelling.denied(draft, kind, arguments, time, verdict);
    if (denied != null) {
      named(denied, draft);
      return;
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
    particulars.add(telling, draft, verdict, times);
    placed.add(new Placed(telling, draft.first(), draft.last()));
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

  /** What is named without saying whether it took place is told only if it was told before. */
  private void named(@Nullable Telling telling, Draft draft) {
    if (telling != null) {
      telling.spans().add(scene.sentence().span());
      telling.scheduled(telling.scheduled() && !factuality.isUnscheduled(draft));
      placed.add(new Placed(telling, draft.first(), draft.last()));
    }
  }

  /** Whether words only say which one of a row an event is ("that is the first call"). */
  private boolean isOnlyNumbered(Draft draft, Verdict verdict, List<TimeMention> times) {
    return times.isEmpty()
        && draft.verb() == null
        && verdict.cue() == null
        && ordinals.isInRow(draft.first(), draft.last());
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
      particulars.add(telling, draft, verdict, times);
      placed.add(new Placed(telling, draft.first(), draft.last()));
    }
  }
}
