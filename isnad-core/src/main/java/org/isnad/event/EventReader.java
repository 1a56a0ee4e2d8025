package org.isnad.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.article.Article;
import org.isnad.article.BlockLabel;
import org.isnad.article.Credit;
import org.isnad.article.How;
import org.isnad.attribution.Attributions;
import org.isnad.event.Attributes.Placed;
import org.isnad.event.Factuality.Verdict;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Rule;
import org.isnad.mention.Entity;
import org.isnad.mention.MentionReader;
import org.isnad.mention.Mentions;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TimeValue;
import org.isnad.page.Span;
import org.isnad.text.Chunk;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatcher;
import org.isnad.text.Sentence;
import org.isnad.text.TextReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of an article: runs the rules of the groups events, status, attributes, scope
 * and order over each sentence, settles parties, status, time and place, and joins what several
 * sentences tell of one event. Thread-safe.
 */
public final class EventReader {
  private static final List<String> GROUPS =
      List.of("events", "status", "attributes", "scope", "order");
  private static final String ANY_OFFICIALS = "grp.officials";
  private static final int LEDE = 1;

  private final Lexicon lexicon;
  private final MentionReader mentionReader;
  private final TextReader textReader;
  private final RuleMatcher matcher;
  private final Kinds kinds;

  /** With the rules and kinds of the data. */
  public EventReader(Lexicon lexicon, MentionReader mentionReader) {
    this.lexicon = lexicon;
    this.mentionReader = mentionReader;
    this.textReader = new TextReader(lexicon);
    this.kinds = new Kinds(lexicon);
    List<Rule> rules = new ArrayList<>();
    GROUPS.forEach(group -> rules.addAll(lexicon.rules(group)));
    this.matcher = RuleMatcher.of(lexicon, rules);
  }

  /** The events of the article, in the order they are told. */
  public List<EventMention> read(Mentions mentions, Attributions attributions) {
    Story story = new Story();
    Headline headline = new Headline(textReader, mentions);
    for (Sentence sentence : mentions.text().sentences()) {
      List<Chunk> chunks = mentionReader.chunks(mentions, sentence.index());
      List<RuleMatch> matches = matcher.match(sentence, chunks);
      Scene scene = new Scene(lexicon, mentions, attributions, sentence, chunks, matches);
      new SceneReader(scene, story, headline, kinds).read();
    }
    return finish(mentions, story);
  }

  private List<EventMention> finish(Mentions mentions, Story story) {
    List<EventMention> out = new ArrayList<>();
    TreeSet<String> taken = new TreeSet<>();
    for (Telling telling : story.events()) {
      boolean untold = telling.time().equals(TimeValue.UNKNOWN);
      if (untold && telling.status() == Status.HELD && (telling.lede() || telling.news())) {
        telling.time(Timing.asNews(mentions, telling.lede()));
      }
      String id = id(mentions, telling);
      int n = 1;
      while (!taken.add(n == 1 ? id : id + "-" + n)) {
        n++;
      }
      out.add(mention(mentions, telling, n == 1 ? id : id + "-" + n));
    }
    return out;
  }

  private String id(Mentions mentions, Telling telling) {
    String sides = String.join(",", new TreeSet<>(Story.ids(telling.sides())));
    String words = telling.spans().iterator().next().of(mentions.text().original());
    String document = mentions.text().article().document();
    return "m."
        + Statements.hash(
            document, telling.kind().name(), sides, lexicon.orthography().fold(words));
  }

  private static EventMention mention(Mentions mentions, Telling telling, String id) {
    Article article = mentions.text().article();
    boolean open =
        telling.status() == Status.PLANNED
            || telling.status() == Status.REQUESTED
            || telling.status() == Status.CONDITIONAL;
    Kinds.Kind kind = telling.kind();
    return new EventMention(
        id,
        article.document(),
        article.url(),
        article.outlet() == null ? null : nameOf(article.outlet().id(), article.outlet().name()),
        article.credit(Credit.Kind.AGENCY).map(c -> nameOf(c.id(), c.name())).orElse(null),
        day(article),
        mentions.textDate(),
        kind.name(),
        open ? kind.plannedType() : kind.type(),
        kind.mode(),
        open && kind.plannedCameo() != null ? kind.plannedCameo() : kind.cameo(),
        telling.status(),
        Aliases.named(telling.arguments(), mentions),
        telling.time(),
        telling.mediumStated(),
        telling.main(),
        telling.scheduled(),
        telling.trigger(),
        List.copyOf(telling.spans()),
        telling.statements(),
        telling.rule().id());
  }

  private static String nameOf(@Nullable String id, String name) {
    return id == null ? name : id;
  }

  private static @Nullable LocalDate day(Article article) {
    return article.published().from();
  }

  /** Reads one sentence into the story. */
  private static final class SceneReader {
    private final Scene scene;
    private final Story story;
    private final Headline headline;
    private final Kinds kinds;
    private final List<Draft> drafts;
    private final Participants participants;
    private final Factuality factuality;
    private final Retelling retelling;
    private final Timing timing;
    private final Places places;
    private final Statements statements;
    private final List<Placed> placed = new ArrayList<>();

    SceneReader(Scene scene, Story story, Headline headline, Kinds kinds) {
      this.scene = scene;
      this.story = story;
      this.headline = headline;
      this.kinds = kinds;
      this.participants = new Participants(scene, story);
      this.drafts = Frames.of(scene).stream().filter(this::isTold).toList();
      this.factuality = new Factuality(scene);
      this.retelling = new Retelling(scene, story, factuality);
      this.timing = new Timing(scene, drafts);
      this.places = new Places(scene, drafts);
      this.statements = new Statements(scene.mentions());
    }

    /** An event word without sides and without the article tells and recalls no event. */
    private boolean isTold(Draft draft) {
      boolean alone = draft.slots().keySet().stream().allMatch(Set.of("event", "verb")::contains);
      boolean definite = scene.isDefinite(draft.first()) || scene.has(draft.first(), "suffix");
      return !alone || definite || !participants.of(draft).isEmpty();
    }

    void read() {
      drafts.forEach(this::place);
      hosts();
      new Attributes(scene, story, participants, statements).read(placed);
      new Order(scene, statements).read(placed);
      story.subject(participants.topic());
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
      List<Argument> arguments = participants.of(draft);
      boolean bare = draft.says("alone", "no") && arguments.size() == 1;
      boolean hosted = bare || (kind.name().equals("visit") && !has(arguments, Role.VISITOR));
      if (hosted || (kind.isContact() && !isPublic(arguments))) {
        refersBack(draft, kind);
        return;
      }
      String least = draft.gives("min");
      int needed = least.isEmpty() ? kind.sides() : Integer.parseInt(least);
      if (Participants.sides(arguments) < needed) {
        refersBack(draft, kind);
        return;
      }
      boolean each = kind.name().equals("call") || draft.kind().equals("talk");
      if (arguments.size() > 2 && each) {
        for (List<Argument> call : participants.calls(draft, arguments)) {
          tell(draft, kind, call);
        }
        return;
      }
      tell(draft, kind, arguments);
    }

    private static boolean has(List<Argument> arguments, Role role) {
      return arguments.stream().anyMatch(a -> a.role() == role);
    }

    /** Whether one of the sides is more than a name: a body, state or group, or holds an office. */
    private static boolean isPublic(List<Argument> arguments) {
      return arguments.stream().map(Argument::referent).anyMatch(SceneReader::isPublic);
    }

    private static boolean isPublic(Referent referent) {
      Entity entity = referent.entity();
      Referent.Office office = referent.office();
      return switch (entity.kind()) {
        case PERSON -> entity.country() != null || (office != null && office.of() != null);
        case GROUP -> !entity.id().equals(ANY_OFFICIALS);
        case ORGANISATION, COUNTRY, PLACE -> true;
      };
    }

    private void tell(Draft draft, Kinds.Kind kind, List<Argument> arguments) {
      List<TimeMention> times = timing.of(draft);
      List<TimeMention> days = timing.list(times);
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
      if (draft.says("in-list", "call") && !times.isEmpty()) {
        inList(draft, arguments, times);
      }
    }

    /**
     * The event of the same sentence that a noun with an ordinal only describes ("they spoke on the
     * 12th, in the first call between them since"); null when it tells an event of its own.
     */
    private @Nullable Placed apposed(Draft draft, Kinds.Kind kind) {
      if (draft.verb() != null || placed.isEmpty() || !scene.isCounted(draft.first())) {
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
      boolean beside = drafts.stream().anyMatch(d -> d.kind().equals("call"));
      boolean after =
          !story.events().isEmpty() && story.events().getLast().kind().name().equals("call");
      return kinds.get(beside || after ? "call" : "talks");
    }

    /** A definite event noun without parties means the event already told. */
    private void refersBack(Draft draft, Kinds.Kind kind) {
      Telling last = story.last(kind);
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
      placed.add(new Placed(last, draft.first(), draft.last()));
      participants.of(draft).stream().filter(a -> !a.role().isSide()).forEach(last::add);
      List<TimeMention> times = timing.after(draft);
      boolean open = last.time().equals(TimeValue.UNKNOWN) && last.status() == Status.HELD;
      if (open && !times.isEmpty()) {
        times(last, times);
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
     * Whether an ordinal and a day of its own make it another of the row ("the first on 9 June").
     */
    private boolean isAnother(Draft draft, Telling last) {
      if (!scene.isNumbered(draft.last())) {
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
      if (news && scene.sentence().index() <= LEDE) {
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
      Order order = new Order(scene, statements);
      TimeValue beside = order.beside(draft, placed, story, done);
      return beside.equals(TimeValue.UNKNOWN) && done ? order.since(draft, placed) : beside;
    }

    private void tell(
        Draft draft,
        Kinds.Kind kind,
        List<Argument> arguments,
        TimeValue told,
        List<TimeMention> times) {
      Verdict verdict = factuality.of(draft, told);
      TimeValue time = verdict == null ? told : timing.ahead(told, verdict.status());
      if (verdict == null || (draft.says("distinct", "yes") && times.isEmpty())) {
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
        telling.tentative(isHeadline() && draft.verb() == null && verdict.cue() == null);
        story.add(telling);
      } else if (telling.isTentative() && !isHeadline()) {
        telling.replaced(verdict.status(), fuller(time, telling.time()));
        arguments.forEach(telling::add);
        story.opens(telling.sides());
      } else {
        if (telling.kind().name().equals("talks") && kind.name().equals("call")) {
          telling.becomes(kind);
        }
        arguments.forEach(telling::add);
        telling.time(time);
        story.opens(telling.sides());
      }
      settle(telling, draft, verdict, times);
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
      boolean lede = scene.sentence().index() <= LEDE && !draft.says("distinct", "yes");
      telling.lede(lede);
      telling.main(lede && !aside && headline.names(telling));
      telling.news(telling.kind().isContact() && factuality.isNews(draft));
      if (factuality.isUnscheduled(draft)) {
        telling.scheduled(false);
      }
      status(telling, draft, verdict);
      times(telling, times);
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

    private void times(Telling telling, List<TimeMention> times) {
      for (TimeMention time : times) {
        How how = time.value().how() == How.UNKNOWN ? How.STATED : time.value().how();
        telling.add(
            statements.of(
                scene, "time", new Value.OfTime(time.value()), time.span(), time.rule(), how));
      }
    }

    /** Slots that by themselves tell who began: the caller, the inviter, the sender. */
    private void initiators(Telling telling, Draft draft) {
      for (String slot : List.of("caller", "inviter", "sender")) {
        var filler = draft.slot(slot);
        if (filler != null && filler.ref() >= 0 && draft.says("initiator", slot)) {
          for (Referent who : scene.entity(filler).referents()) {
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

    private void status(Telling telling, Draft draft, Verdict verdict) {
      Status status = verdict.status();
      if (status == null) {
        return;
      }
      telling.status(status);
      RuleMatch cue = verdict.cue();
      Span span =
          cue == null
              ? scene.span(draft.first(), draft.last(), 0)
              : scene.span(cue.first(), cue.last(), 0);
      String rule = cue == null ? draft.rule().id() : cue.rule().id();
      telling.add(
          statements.of(scene, "status", new Value.OfStatus(status), span, rule, How.STATED));
    }

    private boolean isHeadline() {
      return scene.sentence().label() == BlockLabel.HEADLINE;
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
}
