package org.isnad.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.isnad.article.How;
import org.isnad.mention.Entity;
import org.isnad.mention.Hedge;
import org.isnad.mention.QuantityMention;
import org.isnad.mention.Referent;
import org.isnad.page.Span;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a sentence says about an event beside its parties and time: length, initiator, topics,
 * outcomes, quality, ordinal and interval claims. Each goes to the nearest event of its sentence
 * that may have it, else to the event the story is about.
 */
final class Attributes {
  private static final double DAY = 24 * 60;

  /** Words between a noun and what counts it, as in "in a visit that is the third". */
  private static final int ASIDE = 3;

  private final Scene scene;
  private final Story story;
  private final Statements statements;
  private final Window window;
  private final Frequency frequency;
  private final Lengths lengths;

  Attributes(Scene scene, Story story, Statements statements) {
    this.scene = scene;
    this.story = story;
    this.statements = statements;
    this.window = new Window(scene);
    this.frequency = new Frequency(scene);
    this.lengths = new Lengths(scene);
  }

  /**
   * An event of this sentence and where its word stands.
   *
   * @param counted kind of the contacts that the words only count, where it is not the event's
   */
  record Placed(Telling telling, int first, int last, @Nullable String counted) {
    Placed(Telling telling, int first, int last) {
      this(telling, first, last, null);
    }
  }

  void read(List<Placed> placed) {
    Telling counted = null;
    for (RuleMatch match : scene.matches("attributes")) {
      boolean more = counted != null && isFurtherOrdinal(match);
      Telling owner = isOutdone(match) ? null : more ? counted : owner(match, placed);
      if (owner != null) {
        add(owner, match, placed);
        counted = isOrdinal(match) ? owner : counted;
      }
    }
  }

  private static boolean isOrdinal(RuleMatch match) {
    return match.rule().gives("field", "").equals("ordinal");
  }

  /** Whether the number only joins one told before ("the second since May, and the fifth this"). */
  private boolean isFurtherOrdinal(RuleMatch match) {
    Filler n = isOrdinal(match) ? slot(match, "n") : null;
    return n != null && n.first() == match.first() && Clitic.WA.in(n.clitics());
  }

  /** Whether a longer match of another rule takes the same length, number or person. */
  private boolean isOutdone(RuleMatch match) {
    boolean pronoun = match.rule().gives("who", "").equals("subject");
    if (pronoun && scene.matches("attributes").stream().anyMatch(m -> isNamed(m, match))) {
      return true;
    }
    for (String slot : List.of("length", "n", "who")) {
      Filler own = slot(match, slot);
      if (own == null) {
        continue;
      }
      for (RuleMatch other : scene.matches("attributes")) {
        Filler theirs = slot(other, slot);
        boolean same = theirs != null && theirs.first() == own.first();
        if (same && isField(other, match) && isRather(other, match)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one of two matches for the same words says more: the longer, else the first. */
  private static boolean isRather(RuleMatch a, RuleMatch b) {
    int more = (a.last() - a.first()) - (b.last() - b.first());
    return more > 0 || (more == 0 && a.first() < b.first());
  }

  /** Whether a match names the initiator whom the other only means by a pronoun. */
  private static boolean isNamed(RuleMatch named, RuleMatch pronoun) {
    return isField(named, pronoun)
        && slot(named, "who") != null
        && named.first() <= pronoun.last()
        && pronoun.first() <= named.last();
  }

  private static boolean isField(RuleMatch a, RuleMatch b) {
    return a.rule().gives("field", "").equals(b.rule().gives("field", ""));
  }

  private @Nullable Telling owner(RuleMatch match, List<Placed> placed) {
    List<String> all =
        List.of(match.rule().gives("of", "call meeting summit talks visit").split(" "));
    String reach = match.rule().gives("near", "");
    int near = reach.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(reach);
    List<String> kinds = new ArrayList<>(all);
    boolean visits = placed.stream().anyMatch(Attributes::isVisit) && namesVisit(match);
    if (isOrdinal(match) && (visits || countsVisits(match))) {
      kinds.removeIf(k -> !k.equals("visit"));
    }
    boolean claim = List.of("ordinal", "interval").contains(match.rule().gives("field", ""));
    Set<Telling> others = claim ? others(match, placed) : Set.of();
    Placed best = null;
    for (Placed p : placed) {
      boolean may =
          kinds.contains(p.telling().kind().name())
              && !others.contains(p.telling())
              && !scene.isCut(p.first(), match.first())
              && (reach.isEmpty() || unread(p, match) <= near);
      if (may && (best == null || distance(p, match) < distance(best, match))) {
        best = p;
      }
    }
    if (best != null || !reach.isEmpty() || match.rule().gives("field", "").equals("participant")) {
      return best == null ? null : best.telling();
    }
    return story.last(kinds, isPast(match), others);
  }

  /**
   * The events that a claim does not count: those told only as the one before, and those of other
   * people than the two whom the words of the claim name ("the second call of X with Y").
   */
  private Set<Telling> others(RuleMatch match, List<Placed> placed) {
    Set<Telling> out = new HashSet<>();
    for (Placed p : placed) {
      if (isEarlier(p, match)) {
        out.add(p.telling());
      }
    }
    Set<String> named = named(match);
    if (named.size() > 1) {
      placed.stream().map(Placed::telling).filter(t -> isOfOthers(t, named)).forEach(out::add);
      story.events().stream().filter(t -> isOfOthers(t, named)).forEach(out::add);
    }
    return out;
  }

  /** Ids of the people whom the words of a claim name. */
  private Set<String> named(RuleMatch match) {
    int last = Math.max(match.last(), window.after(match.first(), Integer.MAX_VALUE).opened());
    Set<String> ids = new HashSet<>();
    for (Chunk chunk : scene.parties(match.first(), last)) {
      List<Referent> who = scene.referents(chunk);
      if (who.size() == 1 && who.getFirst().entity().kind() == Entity.Kind.PERSON) {
        ids.add(who.getFirst().entity().id());
      }
    }
    return ids;
  }

  private static boolean isOfOthers(Telling telling, Set<String> named) {
    return !Story.ids(telling.sides()).containsAll(named);
  }

  /**
   * Whether an event is told only as the one before that which is counted ("the third, two weeks
   * after their last call").
   */
  private boolean isEarlier(Placed placed, RuleMatch match) {
    int before = placed.first() - 1;
    return before >= 0
        && (scene.isAny("last-words", before)
            || (match.last() < before && scene.isIn("limit-prepositions", before)));
  }

  /** Words between an event and what is said of it that name nobody. */
  private int unread(Placed placed, RuleMatch match) {
    int from = Math.min(placed.last(), match.last());
    int to = Math.max(placed.first(), match.first());
    return (int) IntStream.range(from + 1, to).filter(scene::isUnread).count();
  }

  private static boolean isVisit(Placed placed) {
    return isVisit(placed.telling());
  }

  private static boolean isVisit(Telling telling) {
    return telling.kind().name().equals("visit");
  }

  /** Whether it is a visit that is counted: "his third visit". */
  private boolean namesVisit(RuleMatch match) {
    for (int i = Math.max(0, match.first() - ASIDE); i <= match.last(); i++) {
      if (scene.isAny("event-visit", i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the noun right beside the number is a visit: "in his first official visit". */
  private boolean countsVisits(RuleMatch match) {
    Filler n = slot(match, "n");
    return n != null
        && (isVisitWord(n.last() + 1) || (n.first() > 0 && isVisitWord(n.first() - 1)));
  }

  private boolean isVisitWord(int word) {
    return word < scene.tokens().size() && scene.isAny("event-visit", word);
  }

  /** How long something took, how it was, how often it came, is told of what took place. */
  private static boolean isPast(RuleMatch match) {
    return Set.of("duration", "quality", "frequency").contains(match.rule().gives("field", ""));
  }

  private int distance(Placed placed, RuleMatch match) {
    if (placed.first() <= match.last() && match.first() <= placed.last()) {
      return 0;
    }
    boolean before = placed.last() < match.first();
    int words =
        before
            ? scene.wordsBetween(placed.last(), match.first())
            : scene.wordsBetween(match.last(), placed.first());
    return before ? words : words + 3;
  }

  private void add(Telling owner, RuleMatch match, List<Placed> placed) {
    String field = match.rule().gives("field", "");
    switch (field) {
      case "duration" -> duration(owner, match);
      case "initiator" -> initiator(owner, match);
      case "topic", "outcome" -> words(owner, match, field);
      case "quality" -> quality(owner, match);
      case "ordinal" -> ordinal(owner, match);
      case "interval" -> interval(owner, match);
      case "count" -> count(owner, match);
      case "frequency" -> frequency(owner, match, placed);
      case "participant" -> participant(owner, match);
      default ->
          throw new IllegalStateException("rule " + match.rule().id() + " has field " + field);
    }
  }

  private void participant(Telling owner, RuleMatch match) {
    Filler filler = slot(match, "who");
    if (filler != null && filler.ref() >= 0) {
      Role role = Role.valueOf(match.rule().gives("role", "attendee").toUpperCase(Locale.ROOT));
      for (Referent who : scene.entity(filler).referents()) {
        owner.add(new Argument(role, who, scene.span(filler)));
      }
    }
  }

  private void put(Telling owner, RuleMatch match, String field, Value value, Span span) {
    owner.add(statements.of(scene, field, value, span, match.rule().id(), How.STATED));
  }

  /** The length, where it is that of its event and was, or is to be, as that was or is to be. */
  private void duration(Telling owner, RuleMatch match) {
    boolean other = lengths.isOfOtherStage(match.first(), owner);
    QuantityMention length =
        other || lengths.isOfOther(match, owner) ? null : quantity(match, "length");
    boolean contact = owner.kind().isContact() && !isVisit(owner);
    if (length != null
        && length.kind() == QuantityMention.Kind.DURATION
        && !(contact && (length.min() > DAY || (length.min() == DAY && length.max() == null)))) {
      put(owner, match, "duration", duration(match, length), length.span());
    }
  }

  /** The length, with what the verb says of its ends where the words beside it say nothing. */
  private static Value duration(RuleMatch match, QuantityMention length) {
    String hedge = match.rule().gives("hedge", "");
    if (hedge.isEmpty() || length.hedge() != Hedge.EXACT) {
      return new Value.OfDuration(length.min(), length.max(), length.hedge());
    }
    return switch (Hedge.valueOf(hedge.toUpperCase(Locale.ROOT))) {
      case AT_MOST -> new Value.OfDuration(0, length.max(), Hedge.AT_MOST);
      case Hedge other -> new Value.OfDuration(length.min(), null, other);
    };
  }

  private void count(Telling owner, RuleMatch match) {
    QuantityMention n = quantity(match, "n");
    if (n != null) {
      Value value = new Value.OfCount(n.min(), n.max(), n.unit(), n.hedge());
      put(owner, match, "count", value, n.span());
    }
  }

  /** How many times, of which kind where that is not its event's. */
  private void frequency(Telling owner, RuleMatch match, List<Placed> placed) {
    if (!frequency.isOne(match)) {
      return;
    }
    Window.Scope scope = window.after(match.first(), Integer.MAX_VALUE);
    Span span = scene.span(match.first(), Math.max(match.last(), scope.last()), 0);
    String kind =
        placed.stream()
            .filter(p -> p.first() <= match.last() && match.first() <= p.last())
            .map(Placed::counted)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    put(owner, match, "frequency", frequency.value(match, scope, scene.words(span), kind), span);
  }

  private @Nullable QuantityMention quantity(RuleMatch match, String slot) {
    return scene.quantity(match, slot);
  }

  private static @Nullable Filler slot(RuleMatch match, String name) {
    List<Filler> fillers = match.slots().get(name);
    return fillers == null ? null : fillers.getFirst();
  }

  /** Only a party of the event can be its initiator; an organ of state stands for its head. */
  private void initiator(Telling owner, RuleMatch match) {
    if (match.rule().gives("who", "").equals("subject")) {
      Referent party = new SentenceTopic(scene).of(Set.of()).stream().findFirst().orElse(null);
      Referent side = party == null ? null : party(owner, party);
      if (side != null) {
        Span span = scene.span(match.first(), match.last(), 0);
        put(owner, match, "initiator", new Value.OfParty(side), span);
      }
      return;
    }
    for (Referent who : initiators(match)) {
      Referent party = party(owner, who);
      if (party != null) {
        Filler named = slot(match, "who");
        Span span = named == null ? scene.span(match.first(), match.last(), 0) : scene.span(named);
        put(owner, match, "initiator", new Value.OfParty(party), span);
      }
    }
  }

  /** Those named as who took the initiative; for "the latter" who was named last. */
  private List<Referent> initiators(RuleMatch match) {
    if (match.rule().gives("who", "").equals("latter")) {
      List<Chunk> before = scene.parties(0, match.first() - 1);
      List<Referent> last = before.isEmpty() ? List.of() : scene.referents(before.getLast());
      return last.isEmpty() ? last : List.of(last.getLast());
    }
    Filler filler = slot(match, "who");
    return filler == null || filler.ref() < 0 ? List.of() : scene.entity(filler).referents();
  }

  private static @Nullable Referent party(Telling owner, Referent who) {
    for (Referent side : owner.sides()) {
      if (side.entity().id().equals(who.entity().id())) {
        return side;
      }
    }
    for (Referent side : owner.sides()) {
      String country = side.entity().country();
      if (country != null && country.equals(who.entity().country())) {
        return side;
      }
    }
    return null;
  }

  private void words(Telling owner, RuleMatch match, String field) {
    Filler filler = slot(match, "what");
    int first = filler == null ? afterManner(match.last() + 1) : filler.first();
    int last = clauseEnd(first);
    boolean aside = filler == null && scene.isPreposition(first);
    if (aside || last < first || scene.wordsBetween(first - 1, last + 1) < 1) {
      return;
    }
    Span span = scene.span(first, last, 0);
    put(owner, match, field, new Value.OfText(scene.words(span)), span);
  }

  /** The first word after those that say how or when it was talked of ("by phone yesterday"). */
  private int afterManner(int token) {
    int i = token;
    while (scene.isIn("manner-words", i) || scene.isTime(i)) {
      i++;
    }
    return i;
  }

  /** The last token before a comma, a stop or a word that opens another clause. */
  private int clauseEnd(int first) {
    int last = first - 1;
    for (int i = first; i < scene.tokens().size(); i++) {
      Token token = scene.tokens().get(i);
      boolean mark = token.kind() == TokenKind.PUNCTUATION && !token.text().equals("-");
      if (mark || (i > first && scene.isIn("clause-openers", i))) {
        break;
      }
      last = i;
    }
    return last;
  }

  private void quality(Telling owner, RuleMatch match) {
    Filler filler = slot(match, "how");
    if (filler == null) {
      return;
    }
    int last = filler.last();
    for (int i = last + 1; i < scene.tokens().size() && scene.isIn("quality-tail", i); i++) {
      last = i;
    }
    Span span = scene.span(filler.first(), last, 0);
    put(owner, match, "quality", new Value.OfText(scene.words(span)), span);
  }

  private void ordinal(Telling owner, RuleMatch match) {
    QuantityMention n = quantity(match, "n");
    int value = n == null ? Integer.parseInt(match.rule().gives("n", "0")) : (int) n.min();
    if (value < 1 || (n != null && scene.isIn("party-heads", n.last() + 1))) {
      return;
    }
    Window.Scope scope = window.after(match.first(), next(n));
    int told = window.told(match.last());
    Span span = scene.span(match.first(), Math.max(told, scope.last()), 0);
    put(
        owner,
        match,
        "ordinal",
        new Value.OfOrdinal(value, scene.words(span), scope.since(), scope.until(), scope.frame()),
        span);
  }

  /** Whether a word that opens a window stands between two numbers. */
  private boolean hasWindow(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (scene.isIn("window-words", i)) {
        return true;
      }
    }
    return false;
  }

  /** Where the next number in a row begins, behind a window of the one before. */
  private int next(@Nullable QuantityMention n) {
    return scene.mentions().quantities().stream()
        .filter(q -> n != null && q.sentence() == n.sentence() && q.first() > n.last())
        .filter(q -> q.kind() == QuantityMention.Kind.ORDINAL)
        .mapToInt(QuantityMention::first)
        .filter(first -> n != null && hasWindow(n.last(), first))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private void interval(Telling owner, RuleMatch match) {
    QuantityMention length = quantity(match, "length");
    if (length == null || length.unit().toLowerCase(Locale.ROOT).startsWith("hour")) {
      return;
    }
    Span span = scene.span(match.first(), match.last(), 0);
    Double max = length.max();
    double minutes = length.min() > 0 || max == null ? length.min() : max;
    Value value = new Value.OfInterval(minutes / DAY, length.hedge(), scene.words(span));
    put(owner, match, "interval", value, span);
  }

  /** The referents of every office claim among the participants, as statements. */
  static List<Argument> claims(Telling telling) {
    List<Argument> out = new ArrayList<>();
    for (Argument argument : telling.arguments()) {
      if (argument.referent().claim() != null && argument.span() != null) {
        out.add(argument);
      }
    }
    return out;
  }
}
