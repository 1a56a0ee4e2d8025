package org.isnad.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.isnad.article.BlockLabel;
import org.isnad.attribution.Attribution;
import org.isnad.attribution.Attributions;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordForm;
import org.isnad.mention.Entity;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Mentions;
import org.isnad.mention.QuantityMention;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeMention;
import org.isnad.mention.Written;
import org.isnad.page.Span;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatch.Filler;
import org.isnad.text.Semicolons;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** One sentence with everything earlier stages and the event rules say of it. */
final class Scene extends SceneWords {
  private static final int ASIDE = 2;
  private static final int LEAST_NOUN = 3;
  private static final int EXCEPTION = 8;

  private final Lexicon lexicon;
  private final Mentions mentions;
  private final Attributions attributions;
  private final Sentence sentence;
  private final List<Chunk> chunks;
  private final List<RuleMatch> matches;
  private final Function<String, Optional<Referent>> states;
  private @Nullable List<TimeMention> times;
  private final BitSet inParty = new BitSet();
  private final BitSet inPerson = new BitSet();
  private final BitSet inTime = new BitSet();
  private final BitSet inChunk = new BitSet();

  Scene(
      Lexicon lexicon,
      ListedWords lists,
      Mentions mentions,
      Attributions attributions,
      Sentence sentence,
      List<Chunk> chunks,
      List<RuleMatch> matches,
      Function<String, Optional<Referent>> states) {
    super(lexicon, lists, attributions, sentence.tokens());
    this.lexicon = lexicon;
    this.mentions = mentions;
    this.attributions = attributions;
    this.sentence = sentence;
    this.chunks = chunks;
    for (Chunk chunk : chunks) {
      cover(chunk);
    }
    List<RuleMatch> kept = new ArrayList<>(matches);
    kept.removeIf(this::isNamed);
    this.matches = kept;
    this.states = states;
  }

  /** The state of a code, which the sentence need not name. */
  Optional<Referent> state(String code) {
    return states.apply(code);
  }

  private void cover(Chunk chunk) {
    inChunk.set(chunk.first(), chunk.last() + 1);
    switch (chunk.kind()) {
      case "party" -> inParty.set(chunk.first(), chunk.last() + 1);
      case "person" -> inPerson.set(chunk.first(), chunk.last() + 1);
      case "time" -> inTime.set(chunk.first(), chunk.last() + 1);
      default -> {}
    }
  }

  /** Whether the word of a cue is a part of somebody's name or title ("the Ghanaian"). */
  private boolean isNamed(RuleMatch match) {
    return match.rule().group().equals("status") && isInParty(match.anchor());
  }

  private boolean isInParty(int token) {
    return inParty.get(token);
  }

  /** Whether the token is a part of what a party or a time is called. */
  boolean isInPartyOrTime(int token) {
    return inParty.get(token) || inTime.get(token);
  }

  /** Whether the token is a part of what a person is called, as the rank of an officer. */
  boolean isInPerson(int token) {
    return isInParty(token)
        && chunks.stream()
            .anyMatch(c -> c.kind().equals("person") && c.first() <= token && token <= c.last());
  }

  Sentence sentence() {
    return sentence;
  }

  /** Whether the sentence is the headline. */
  boolean isHeadline() {
    return sentence.label() == BlockLabel.HEADLINE;
  }

  Mentions mentions() {
    return mentions;
  }

  /** When the sentence was written. */
  Written written() {
    return mentions.written(sentence.index());
  }

  /** The day the sentence was written; null when unknown. */
  @Nullable LocalDate today() {
    return written().day();
  }

  /** How many sentences of the same entry, or of the article, stand before it. */
  int place() {
    return sentence.index() - written().first();
  }

  /** Whether it opens the entry or the article: the headline or the first sentence after it. */
  boolean isLede() {
    return place() <= 1;
  }

  /** The matches of the rules of one group. */
  List<RuleMatch> matches(String group) {
    List<RuleMatch> of = List.of();
    for (RuleMatch match : matches) {
      if (match.rule().group().equals(group)) {
        of = of.isEmpty() ? new ArrayList<>(2) : of;
        of.add(match);
      }
    }
    return of;
  }

  EntityMention entity(Filler filler) {
    return mentions.entities().get(filler.ref());
  }

  Span span(Filler filler) {
    return span(filler.first(), filler.last(), filler.clitics());
  }

  /** The span of some tokens, the proclitics of the first left out. */
  Span span(int first, int last, int clitics) {
    Token token = tokens().get(first);
    int start = token.span().start();
    for (Reading reading : token.readings()) {
      if (reading.clitics() == clitics) {
        start += reading.cut();
        break;
      }
    }
    return new Span(start, tokens().get(last).span().end());
  }

  String words(Span span) {
    return span.of(mentions.text().original());
  }

  /** Party chunks that stand wholly inside the tokens, in order, the longest where some overlap. */
  List<Chunk> parties(int first, int last) {
    List<Chunk> out = new ArrayList<>();
    for (Chunk chunk : chunks) {
      boolean inside = chunk.first() >= first && chunk.last() <= last;
      if (chunk.kind().equals("party") && inside && !covered(chunk)) {
        out.add(chunk);
      }
    }
    return out;
  }

  private boolean covered(Chunk chunk) {
    for (Chunk c : chunks) {
      if (c.kind().equals("party")
          && c.first() <= chunk.first()
          && c.last() >= chunk.last()
          && c.last() - c.first() > chunk.last() - chunk.first()) {
        return true;
      }
    }
    return false;
  }

  List<Referent> referents(Chunk chunk) {
    return mentions.entities().get(chunk.ref()).referents();
  }

  /** Whether nobody but people is meant. */
  boolean arePeople(Chunk chunk) {
    return referents(chunk).stream().allMatch(r -> r.entity().kind() == Entity.Kind.PERSON);
  }

  List<TimeMention> times() {
    List<TimeMention> here = times;
    if (here == null) {
      here =
          mentions.times().stream()
              .filter(t -> t.sentence() == sentence.index() && t.type() != TimeMention.Type.SET)
              .toList();
      times = here;
    }
    return here;
  }

  List<Chunk> chunks(String kind) {
    List<Chunk> of = List.of();
    for (Chunk chunk : chunks) {
      if (chunk.kind().equals(kind)) {
        of = of.isEmpty() ? new ArrayList<>(4) : of;
        of.add(chunk);
      }
    }
    return of;
  }

  /** Whether words mean people by a title or noun alone, as "the two sides" do. */
  boolean isBackReference(Span span) {
    return chunks.stream()
        .filter(c -> c.kind().equals("party"))
        .map(c -> mentions.entities().get(c.ref()))
        .anyMatch(m -> m.span().equals(span) && m.form() == EntityMention.Form.ROLE);
  }

  /** Whether a party, place or time ends at the token. */
  boolean endsChunk(int token) {
    return chunks.stream().anyMatch(c -> c.last() == token);
  }

  /** The innermost attribution whose content holds the token. */
  @Nullable Attribution attribution(int token) {
    return attributions.of(tokens().get(token).span()).orElse(null);
  }

  Attributions attributions() {
    return attributions;
  }

  /** The tense of a token read as a verb; null when it can be none. */
  @Nullable Tense tense(int i) {
    Token token = tokens().get(i);
    if (token.kind() != TokenKind.WORD || isInParty(i)) {
      return null;
    }
    Tense found = null;
    for (Reading reading : token.readings()) {
      boolean nominal = reading.has(Clitic.AL) || reading.has(Clitic.BI) || reading.has(Clitic.KA);
      for (WordForm form : reading.forms()) {
        boolean governed = nominal || reading.has(Clitic.LI) || reading.has(Clitic.SA);
        if (!governed && form.is("past")) {
          if (isCue(i) || !lexicon.inList("prepositions", form.lemma())) {
            return Tense.PAST;
          }
        }
        if (!nominal && form.is("present")) {
          boolean future = reading.has(Clitic.SA) || (i > 0 && isIn("future-words", i - 1));
          found = future ? Tense.FUTURE : Tense.PRESENT;
        }
      }
    }
    return found;
  }

  /**
   * Whether a present verb with "and" goes on from a verb of that tense ("he will visit X and meet
   * Y").
   */
  boolean isToo(int verb, Tense tense) {
    if (tense(verb) != Tense.PRESENT || !isCoordinated(verb)) {
      return false;
    }
    for (int i = verb - 1; i >= 0 && !isCut(i, verb); i--) {
      Tense before = isIn("auxiliary-verbs", i) ? null : tense(i);
      if (before != null && !(before == Tense.PRESENT && isCoordinated(i))) {
        return before == tense;
      }
    }
    return false;
  }

  /** Whether a verb tells what somebody did next ("before he received Y"), after a past one. */
  boolean isNext(int verb) {
    if (!isIn("subjunctive-words", verb - 1) || !isIn("ahead-words", verb - 2)) {
      return false;
    }
    for (int i = verb - 3; i >= 0 && !isCut(i, verb); i--) {
      Tense before = isIn("auxiliary-verbs", i) || isIn("relatives", i - 1) ? null : tense(i);
      if (before != null) {
        return before == Tense.PAST;
      }
    }
    return false;
  }

  /** Whether "not" stands before the verb. */
  boolean isNegated(int verb) {
    int before = verb - 1;
    while (before > 0 && isIn("auxiliary-verbs", before)) {
      before--;
    }
    return tense(verb) != Tense.PAST && isIn("verb-negations", before);
  }

  /** Whether "except" or "but" follows the verb, so that "not" before it means "only". */
  boolean isExcepted(int verb) {
    for (int i = verb + 1; i < tokens().size() && i <= verb + EXCEPTION; i++) {
      if (isIn("except-words", i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token carries the article, known noun or not. */
  boolean isArticled(int i) {
    return isDefinite(i)
        || (tokens().get(i).readings().stream()
                .anyMatch(r -> r.has(Clitic.AL) && r.stem().length() >= LEAST_NOUN)
            && !isFunctionWord(i)
            && tense(i) == null);
  }

  /** Whether the verb tells what is done on the visit just named. */
  boolean isThere(int verb) {
    return isIn("where-words", verb - 1) || isIn("during-it", afterSubject(verb));
  }

  /** The token behind a verb and the party that stands right after it. */
  private int afterSubject(int verb) {
    for (Chunk chunk : parties(verb + 1, tokens().size() - 1)) {
      if (chunk.first() == verb + 1) {
        return chunk.last() + 1;
      }
    }
    return verb + 1;
  }

  /** Whether a full stop, colon or semicolon stands between two tokens. */
  boolean isCut(int a, int b) {
    for (int i = Math.max(a, 0); i < b; i++) {
      Token token = tokens().get(i);
      boolean semicolon = Semicolons.isOne(token) && !Semicolons.isComma(tokens(), i, chunks);
      if (token.is(":") || semicolon) {
        return true;
      }
    }
    return false;
  }

  /** The quantity that a rule found for one of its slots; null when there is none. */
  @Nullable QuantityMention quantity(RuleMatch match, String slot) {
    List<Filler> fillers = match.slots().get(slot);
    if (fillers == null) {
      return null;
    }
    Filler filler = fillers.getFirst();
    return mentions().quantities().stream()
        .filter(q -> q.sentence() == sentence().index())
        .filter(q -> q.first() == filler.first() && q.last() == filler.last())
        .findFirst()
        .orElse(null);
  }

  /** Whether the token stands in a question that may be answered with no. */
  boolean isQuestion(int token) {
    if (!tokens().getLast().text().endsWith("\u061f")) {
      return false;
    }
    for (int i = 0; i < token; i++) {
      if (isIn("yes-no-words", i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but a mark or an adverb of emphasis follows the token in its clause. */
  boolean endsClause(int token) {
    int next = token + 1;
    return next >= tokens().size()
        || tokens().get(next).kind() == TokenKind.PUNCTUATION
        || tokens().get(next).kind() == TokenKind.CLOSE_QUOTE
        || isIn("clause-enders", next);
  }

  /**
   * Whether the token is a finite verb that cuts what stands before it from a party that follows: a
   * coordinated verb always, any other unless it opens a relative clause or the party has a
   * preposition of its own.
   */
  boolean opensClause(int i, Filler party) {
    boolean rare = has(i, "plural") && has(i, "suffix");
    if (isInChunk(i) || rare || tense(i) == null || isAside(i, party.first())) {
      return false;
    }
    if (isIn("auxiliary-verbs", i)) {
      return false;
    }
    boolean and = isCoordinated(i);
    boolean apart = i > 0 && tokens().get(i - 1).kind() == TokenKind.PUNCTUATION;
    boolean relative = i > 0 && isIn("relatives", i - 1);
    boolean governed = (party.clitics() & ~AND) != 0 || isPreposition(party.first() - 1);
    return and || (!relative && (apart || !governed));
  }

  /** Whether the token opens a few words between marks, such as a blessing, before the party. */
  private boolean isAside(int i, int party) {
    if (i == 0 || tokens().get(i - 1).kind() == TokenKind.WORD) {
      return false;
    }
    for (int j = i + 1; j < party && j <= i + ASIDE; j++) {
      if (tokens().get(j).kind() != TokenKind.WORD) {
        return true;
      }
    }
    return false;
  }

  /** Whether the event is only what another is for ("he rang him to congratulate him"). */
  boolean isPurpose(Draft draft) {
    return draft.verb() == null
        && tense(draft.first()) == null
        && has(draft.first(), "masdar")
        && has(draft.first(), "suffix")
        && tokens().get(draft.first()).readings().stream()
            .anyMatch(r -> r.has(Clitic.LI) && !r.forms().isEmpty());
  }

  /** Whether the token is a part of somebody's name. */
  boolean isName(int token) {
    return inPerson.get(token);
  }

  /** Whether the token is a word that no mention takes. */
  boolean isUnread(int i) {
    return i >= 0
        && i < tokens().size()
        && tokens().get(i).kind() == TokenKind.WORD
        && !isInChunk(i);
  }

  private boolean isInChunk(int token) {
    return inChunk.get(token);
  }

  /** The first token from this one on that is neither in a time nor a mark; may be the size. */
  int afterTimes(int token) {
    int i = token;
    while (i < tokens().size() && (tokens().get(i).kind() == TokenKind.PUNCTUATION || isTime(i))) {
      i++;
    }
    return i;
  }

  /** Whether a token is part of a time expression. */
  boolean isTime(int token) {
    return times().stream().anyMatch(t -> t.first() <= token && token <= t.last());
  }

  /** Number of words (not marks) strictly between two tokens. */
  int wordsBetween(int a, int b) {
    int words = 0;
    for (int i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
      if (tokens().get(i).kind() == TokenKind.WORD || tokens().get(i).kind() == TokenKind.NUMBER) {
        words++;
      }
    }
    return words;
  }

  /** As the number of words between two tokens, where a party with all its titles is one word. */
  int stepsBetween(int a, int b) {
    int steps = 0;
    for (int i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
      TokenKind kind = tokens().get(i).kind();
      boolean word = kind == TokenKind.WORD || kind == TokenKind.NUMBER;
      steps += word && !(isInParty(i) && isInParty(i - 1)) ? 1 : 0;
    }
    return steps;
  }
}
