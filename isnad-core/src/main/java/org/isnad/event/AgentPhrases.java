package org.isnad.event;

import java.util.List;
import org.isnad.event.Agents.Sighting;
import org.isnad.event.NounPhrases.Found;
import org.isnad.event.Phrase.Sort;
import org.isnad.mention.Entity;
import org.isnad.mention.Referent;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Phrases that begin with an agent noun: what the words after it add to it. */
final class AgentPhrases {
  private static final int AND = Clitic.WA.bit() | Clitic.FA.bit();
  private static final int GOVERNING = Clitic.BI.bit() | Clitic.LI.bit() | Clitic.KA.bit();

  private final Scene scene;
  private final Agents agents;
  private final DeedForms forms;
  private final PhraseWords words;
  private final NounPhrases names;

  /**
   * @param names reads the names that agent nouns belong to
   */
  AgentPhrases(Scene scene, Agents agents, DeedForms forms, PhraseWords words, NounPhrases names) {
    this.scene = scene;
    this.agents = agents;
    this.forms = forms;
    this.words = words;
    this.names = names;
  }

  /** The first token after the adjectives of people that begin with a token. */
  int adjectives(int i) {
    int j = i;
    while (j < words.size() && words.chunk(j) == null && isAdjective(j)) {
      j++;
    }
    return j;
  }

  private boolean isAdjective(int i) {
    List<Sighting> all = agents.of(words.token(i));
    return (!all.isEmpty() && all.getFirst().agent().isAdjective())
        || scene.isAny("agent-adjectives", i);
  }

  /** A phrase that begins with an agent noun. */
  @Nullable Found of(int i, int depth) {
    Token token = words.token(i);
    List<Sighting> all = agents.of(token);
    if (depth > 3 || all.isEmpty() || (all.getFirst().agent().isAdjective() && depth == 0)) {
      return null;
    }
    Sighting head = all.getFirst();
    boolean describes = head.form().is("tanwin") && i > 0 && forms.isDeed(words.token(i - 1));
    if (head.agent().isAdjective() || describes) {
      return null;
    }
    DescribedAgent made = new DescribedAgent(head.agent());
    int next = modifiers(i + 1, head, made, depth);
    if (head.form().is("suffix") && !head.agent().isArmed()) {
      made.isOf(names.lastState());
    }
    if (Clitic.AL.in(head.clitics()) && head.agent().isPerson() && made.isNobodys()) {
      made.isOf(names.stateBefore(head.agent().id()));
    }
    if (made.isOfLocalPolice()) {
      made.isOf(landAt(next));
    }
    if (head.agent().isThing() && made.country() == null) {
      return null;
    }
    Chunk after = i + 1 < words.size() ? words.chunk(i + 1) : null;
    boolean owned = !made.isNobodys() || (after != null && after.kind().equals("party"));
    if (head.agent().isOwned() && !head.isDefinite() && !owned) {
      return null;
    }
    if (head.agent().isSite() && made.isOpen()) {
      return null;
    }
    return new Found(
        new Phrase(
            Sort.ACTOR,
            i,
            next - 1,
            head.clitics() & ~Clitic.AL.bit(),
            null,
            List.of(made.referent()),
            made.sector(),
            true),
        next);
  }

  /** The land that is named as where somebody is, right after him; null when none is. */
  private @Nullable String landAt(int next) {
    Chunk place = next + 1 < words.size() && isIn(next) ? words.chunk(next + 1) : null;
    if (!PhraseWords.isEntity(place) || place == null || scene.referents(place).isEmpty()) {
      return null;
    }
    Entity land = scene.referents(place).getFirst().entity();
    boolean where = land.kind() == Entity.Kind.PLACE || land.kind() == Entity.Kind.COUNTRY;
    return where ? land.country() : null;
  }

  private boolean isIn(int i) {
    return words.token(i).kind() == TokenKind.WORD && scene.isIn("in-words", i);
  }

  private int modifiers(int from, Sighting head, DescribedAgent made, int depth) {
    int k = from;
    String ending = words.ending(from - 1);
    boolean closed =
        head.isDefinite() || head.form().is("tanwin") || !ending.isEmpty() || isCounted(from - 1);
    while (k < words.size() && words.token(k).kind() == TokenKind.WORD) {
      Chunk chunk = words.chunk(k);
      if (chunk != null && chunk.kind().startsWith("nisba") && !Clitic.WA.in(chunk.clitics())) {
        Referent state = scene.mentions().entities().get(chunk.ref()).referents().getFirst();
        made.isOf(state.entity().country());
        k = chunk.last() + 1;
        closed = true;
        continue;
      }
      String state = head.form().is("tanwin") ? asAdjective(chunk) : null;
      if (state != null) {
        made.isOf(state);
        k = k + 1;
        closed = true;
        continue;
      }
      if (chunk == null
          && !ending.isEmpty()
          && ending.equals(words.ending(k))
          && !words.isAnd(k)
          && scene.tense(k) == null
          && !forms.isVerb(words.token(k))) {
        k++;
        continue;
      }
      if (chunk == null && made.head().isBuilding() && scene.isIn("military-adjectives", k)) {
        made.military();
        k++;
        closed = true;
        continue;
      }
      if (chunk == null && isAdjective(k) && isOfCase(ending, words.ending(k))) {
        adjective(k, made);
        k++;
        closed = true;
        continue;
      }
      if (!closed && chunk == null && scene.isIn("this-words", k)) {
        k++;
        continue;
      }
      if (made.head().isThing() && k + 1 < words.size() && scene.isIn("drone-words", k + 1)) {
        k = k + 2;
        closed = true;
        continue;
      }
      if (chunk != null && k == from && names(head, chunk)) {
        made.named(scene.referents(chunk).getFirst());
        k = chunk.last() + 1;
        break;
      }
      if (k == from && made.head().isSite() && isOwnedAfter(k, depth, made)) {
        k++;
        closed = true;
        continue;
      }
      Found dependent = dependent(k, closed, depth, made);
      boolean kind = made.head().isGroup() || isOpenPolice(head, k);
      int purpose = dependent == null && !closed && kind ? purpose(k) : k;
      if (dependent == null && purpose == k) {
        break;
      }
      if (dependent != null) {
        made.of(dependent.phrase(), scene.isIn("deed-owners", k));
        dependent = withOther(dependent, made);
      }
      for (int i = k; dependent == null && i < purpose; i++) {
        adjective(i, made);
      }
      k = dependent == null ? purpose : dependent.next();
      closed = true;
    }
    Chunk name = k > from && k < words.size() ? words.chunk(k) : null;
    if (name != null && isTitleOf(head, name) && made.body() == null) {
      Referent who = scene.referents(name).getFirst();
      made.named(who.entity().country() == null ? DescribedAgent.of(who, made.country()) : who);
      return name.last() + 1;
    }
    return k;
  }

  /** Whether a definite noun right after police says which they are: "the traffic police". */
  private boolean isOpenPolice(Sighting head, int next) {
    return "COP".equals(head.agent().sector())
        && PhraseWords.isDefinite(words.token(next))
        && agents.of(words.token(next)).isEmpty();
  }

  /** Whether a word with one ending of the plural may describe one with another. */
  private static boolean isOfCase(String noun, String adjective) {
    return noun.isEmpty() || adjective.isEmpty() || noun.equals(adjective);
  }

  /** Whether a number stands right before a noun, so that it has no genitive: "14 states". */
  private boolean isCounted(int noun) {
    return noun > 0
        && (words.token(noun - 1).kind() == TokenKind.NUMBER
            || scene.chunks("number").stream().anyMatch(c -> c.last() == noun - 1));
  }

  /** Takes a person named beside the owner of an armed group in: "the gunmen of X and Y". */
  private Found withOther(Found owner, DescribedAgent made) {
    int k = owner.next();
    Chunk chunk = k < words.size() ? words.chunk(k) : null;
    boolean armed = made.head().isArmed() || made.head().isGroup();
    boolean person =
        armed
            && chunk != null
            && chunk.kind().equals("party")
            && chunk.clitics() == Clitic.WA.bit()
            && scene.referents(chunk).size() == 1
            && isPlainPerson(scene.referents(chunk).getFirst());
    return person && chunk != null ? new Found(owner.phrase(), chunk.last() + 1) : owner;
  }

  private static boolean isPlainPerson(Referent who) {
    return who.entity().kind() == Entity.Kind.PERSON && who.office() == null;
  }

  /**
   * The state that the name of a land is the adjective of, written the same with the ending of an
   * object: "a Turkish soldier"; null where it is none.
   */
  private @Nullable String asAdjective(@Nullable Chunk chunk) {
    if (!PhraseWords.isEntity(chunk) || chunk == null || chunk.first() != chunk.last()) {
      return null;
    }
    List<Referent> referents = scene.referents(chunk);
    if (referents.isEmpty()) {
      return null;
    }
    Entity land = referents.getFirst().entity();
    boolean like = scene.hasEnding("land-endings", chunk.first());
    return like && land.kind() == Entity.Kind.COUNTRY ? land.country() : null;
  }

  private void adjective(int i, DescribedAgent made) {
    List<Sighting> adjective = agents.of(words.token(i));
    if (!adjective.isEmpty() && adjective.getFirst().agent().isAdjective()) {
      made.adjective(adjective.getFirst().agent());
    }
  }

  /** Whether a name right after a definite noun of one person says who he is: "the farmer X". */
  private boolean names(Sighting head, @Nullable Chunk chunk) {
    return Clitic.AL.in(head.clitics())
        && head.agent().isPerson()
        && isOne(head)
        && isPerson(chunk);
  }

  /** Whether a name says who bears the title before it: "the director of the hospital X". */
  private boolean isTitleOf(Sighting head, Chunk name) {
    boolean title = !head.agent().isThing() && !head.agent().isSite() && !head.agent().isAmount();
    return title
        && !head.agent().isBuilding()
        && !head.agent().isForce()
        && !head.form().is("tanwin")
        && isOne(head)
        && isPerson(name)
        && scene.referents(name).getFirst().office() == null;
  }

  private static boolean isOne(Sighting head) {
    return !head.form().is("plural") && !head.form().is("dual");
  }

  private boolean isPerson(@Nullable Chunk chunk) {
    return chunk != null
        && chunk.kind().equals("party")
        && chunk.clitics() == 0
        && scene.referents(chunk).size() == 1
        && scene.referents(chunk).getFirst().entity().kind() == Entity.Kind.PERSON;
  }

  /** Whether one word nobody knows says what a site is for before its owner: "a training camp". */
  private boolean isOwnedAfter(int k, int depth, DescribedAgent made) {
    boolean free =
        words.chunk(k) == null
            && words.preposition(k) == null
            && words.by(k) == 0
            && !words.isAnd(k)
            && scene.tense(k) == null
            && agents.of(words.token(k)).isEmpty()
            && !scene.isIn("deed-owners", k)
            && !scene.isIn("relatives", k)
            && !scene.isIn("this-words", k)
            && (PhraseWords.clitics(words.token(k)) & ~Clitic.LI.bit() & ~Clitic.AL.bit()) == 0;
    int next = k + 1;
    if (!free || next >= words.size() || words.token(next).kind() != TokenKind.WORD) {
      return false;
    }
    Found owner = dependent(next, true, depth, made);
    return owner != null && !owner.phrase().referents().isEmpty();
  }

  /** What a noun belongs to: its genitive, or what follows "from" or "belonging to". */
  private @Nullable Found dependent(int k, boolean closed, int depth, DescribedAgent made) {
    if (scene.isIn("deed-owners", k)) {
      int next = k + 1;
      return next < words.size() ? inner(next, depth) : null;
    }
    if (words.preposition(k) != null) {
      boolean group = made.head().isGroup() || made.head().isRank() || made.head().isArmed();
      boolean member = group && scene.isIn("locative-prepositions", k);
      return member && k + 1 < words.size() ? body(k + 1) : null;
    }
    Found inner = inner(k, depth);
    boolean owner = inner != null && Clitic.LI.in(inner.phrase().clitics());
    if (owner && made.takesOwner()) {
      return inner;
    }
    return closed ? null : genitive(k, depth, made);
  }

  /** The body that somebody is in: "a leader in the movement". */
  private @Nullable Found body(int k) {
    Chunk chunk = words.chunk(k);
    Found found = PhraseWords.isEntity(chunk) ? names.named(k, null) : null;
    boolean body =
        found != null
            && found.phrase().isActor()
            && found.phrase().referents().getFirst().entity().kind() == Entity.Kind.ORGANISATION;
    return body ? found : null;
  }

  /** What kind of force it is: words nobody knows that an open group noun takes as its genitive. */
  private int purpose(int k) {
    int next = k;
    while (next < words.size() && next < k + 2) {
      Token token = words.token(next);
      boolean free = words.chunk(next) == null && token.kind() == TokenKind.WORD;
      if (!free
          || words.preposition(next) != null
          || words.by(next) > 0
          || scene.tense(next) != null) {
        return k;
      }
      next++;
      if (PhraseWords.isDefinite(token)) {
        return forms.isVerb(words.token(k)) || forms.isDeed(token) ? k : next;
      }
    }
    return k;
  }

  private @Nullable Found genitive(int k, int depth, DescribedAgent made) {
    Found inner = inner(k, depth);
    boolean glued =
        (inner != null && (inner.phrase().clitics() & (AND | GOVERNING)) != 0) || isOwnRelative(k);
    return glued || isObject(k) || (made.head().isArmed() && isImmovable(k)) ? null : inner;
  }

  /** Whether a noun means a place or building, which armed people attack and are not of. */
  private boolean isImmovable(int k) {
    return words.chunk(k) == null && agents.isImmovable(words.token(k));
  }

  /** Whether a noun means a relative of somebody named before: "his wife" is no genitive. */
  private boolean isOwnRelative(int k) {
    return agents.of(words.token(k)).stream()
        .anyMatch(s -> s.form().is("suffix") && s.agent().isRelative());
  }

  /** Whether an indefinite noun carries the ending of an object, which no genitive has. */
  private boolean isObject(int k) {
    List<Sighting> all = agents.of(words.token(k));
    return words.chunk(k) == null && !all.isEmpty() && all.getFirst().form().is("tanwin");
  }

  private @Nullable Found inner(int k, int depth) {
    Found agent = of(k, depth + 1);
    Chunk chunk = words.chunk(k);
    return PhraseWords.isEntity(chunk) && (agent == null || words.last(k) + 1 >= agent.next())
        ? names.named(k, agent)
        : agent;
  }
}
