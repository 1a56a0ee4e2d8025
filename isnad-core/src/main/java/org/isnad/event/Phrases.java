package org.isnad.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.isnad.event.Agents.Agent;
import org.isnad.event.Agents.Sighting;
import org.isnad.event.Phrase.Sort;
import org.isnad.mention.Entity;
import org.isnad.mention.Name;
import org.isnad.mention.Referent;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Cuts a sentence into phrases: who can act, places, other nouns, verbs and marks. */
final class Phrases {
  private static final int AND = Clitic.WA.bit() | Clitic.FA.bit();
  private static final int GOVERNING = Clitic.BI.bit() | Clitic.LI.bit() | Clitic.KA.bit();
  private static final int ASIDE = 8;

  /** Stands for the preposition of all words that say by whom something is done. */
  static final String BY = "BY";

  private final Scene scene;
  private final Agents agents;
  private final Predicate<Token> isVerb;
  private final Predicate<Token> isDeed;
  private final @Nullable Chunk[] chunkAt;
  private final List<Phrase> out = new ArrayList<>();

  /**
   * @param isVerb whether a token is a finite verb as the words of deeds have it
   * @param isDeed whether a token is a noun that tells a deed
   */
  Phrases(Scene scene, Agents agents, Predicate<Token> isVerb, Predicate<Token> isDeed) {
    this.scene = scene;
    this.agents = agents;
    this.isVerb = isVerb;
    this.isDeed = isDeed;
    this.chunkAt = new Chunk[scene.tokens().size()];
    for (String kind :
        List.of("nisba", "nisba-pair", "place", "party", "number", "count", "time")) {
      scene.chunks(kind).stream()
          .sorted(Comparator.comparingInt((Chunk c) -> c.last() - c.first()))
          .forEach(c -> {
            Chunk there = chunkAt[c.first()];
            boolean better = there == null || isAtLeast(c, there);
            chunkAt[c.first()] = better ? c : there;
          });
    }
  }

  private static boolean isAtLeast(Chunk c, Chunk there) {
    boolean name = there.kind().equals("party") || there.kind().equals("place");
    return c.last() >= there.last() && !(name && c.kind().equals("time"));
  }

  /** The phrases in text order. */
  List<Phrase> read() {
    String governing = null;
    int i = 0;
    while (i < chunkAt.length) {
      Token token = scene.tokens().get(i);
      if (token.kind() != TokenKind.WORD && token.kind() != TokenKind.NUMBER) {
        i = mark(i, token);
        governing = token.kind() == TokenKind.OPEN_QUOTE ? governing : null;
        continue;
      }
      int by = by(i);
      String preposition = by > 0 ? BY : preposition(i);
      Found found = preposition == null ? nominal(i) : null;
      if (by > 0) {
        governing = BY;
        i += by;
      } else if (preposition != null) {
        governing = preposition;
        i++;
      } else if (found != null) {
        add(found.phrase().governed(governed(found.phrase(), governing)));
        governing = null;
        i = found.next();
      } else if (chunkAt[i] != null && isChunk(i, "time")) {
        i = last(i) + 1;
        governing = null;
      } else {
        governing = word(i, token, governing);
        i++;
      }
    }
    return out;
  }

  /** A definite name right after an indefinite noun is its owner: what is told of the one. */
  private void add(Phrase phrase) {
    Phrase before = out.isEmpty() ? null : out.getLast();
    boolean owned =
        before != null
            && before.sort() == Sort.OTHER
            && before.last() == phrase.first() - 1
            && phrase.preposition() == null
            && phrase.isActor()
            && !Clitic.WA.in(phrase.clitics())
            && isOpen(before.last())
            && isDefinite(phrase);
    if (!owned || before == null) {
      out.add(phrase);
      return;
    }
    out.removeLast();
    out.add(
        new Phrase(
            Sort.ACTOR,
            before.first(),
            phrase.last(),
            before.clitics(),
            before.preposition(),
            phrase.referents(),
            phrase.sector(),
            true));
  }

  private boolean isOpen(int i) {
    Token token = scene.tokens().get(i);
    return !isDefinite(token) && !isDeed.test(token) && !isAccusative(token);
  }

  private boolean isDefinite(Phrase phrase) {
    Chunk chunk = chunkAt[phrase.first()];
    return isDefinite(scene.tokens().get(phrase.first()))
        || (chunk != null && (chunk.kind().equals("party") || chunk.kind().equals("place")));
  }

  /** Number of words that say by whom something is done; 0 when none does. */
  private int by(int i) {
    for (Reading reading : scene.tokens().get(i).readings()) {
      if ((reading.clitics() & ~AND) != 0) {
        continue;
      }
      String two =
          i + 1 < chunkAt.length ? reading.stem() + " " + scene.tokens().get(i + 1).folded() : "";
      if (scene.list("deed-by").contains(two)) {
        return 2;
      }
      if (scene.list("deed-by").contains(reading.stem())) {
        return 1;
      }
    }
    return 0;
  }

  /** The preposition before a phrase, or the name of the clitic that is glued to it. */
  private static @Nullable String governed(Phrase phrase, @Nullable String governing) {
    for (Clitic clitic : List.of(Clitic.BI, Clitic.LI, Clitic.KA)) {
      if (clitic.in(phrase.clitics())) {
        return clitic.name();
      }
    }
    return governing;
  }

  private int mark(int i, Token token) {
    String text = token.text();
    if (token.kind() == TokenKind.OPEN_BRACKET) {
      for (int j = i + 1; j < chunkAt.length && j <= i + ASIDE; j++) {
        if (scene.tokens().get(j).kind() == TokenKind.CLOSE_BRACKET) {
          return j + 1;
        }
      }
    }
    if (token.kind() == TokenKind.PUNCTUATION) {
      boolean comma = text.equals("\u060c") || text.equals(",");
      out.add(Phrase.mark(comma ? Sort.COMMA : Sort.STOP, i));
    }
    return i + 1;
  }

  /** A word that is no name: a verb, a relative, a word of speech or a noun nobody knows. */
  private @Nullable String word(int i, Token token, @Nullable String governing) {
    if (scene.isIn("relatives", i)) {
      out.add(Phrase.mark(Sort.RELATIVE, i));
      return null;
    }
    if (scene.isIn("that-words", i)) {
      out.add(Phrase.mark(Sort.STOP, i));
      return null;
    }
    if (scene.isIn("deed-fillers", i)) {
      return governing;
    }
    boolean free = governing == null && !isDefinite(token);
    if (free && (isVerb.test(token) || scene.tense(i) != null)) {
      out.add(Phrase.mark(Sort.VERB, i));
      return null;
    }
    int clitics = clitics(token);
    Phrase before = out.isEmpty() ? null : out.getLast();
    boolean joined =
        before != null
            && before.sort() == Sort.OTHER
            && before.last() == i - 1
            && governing == null
            && (clitics & (GOVERNING | AND)) == 0
            && !isDeed.test(token)
            && !isDeed.test(scene.tokens().get(before.last()))
            && !(isAccusative(token) && !isAccusative(scene.tokens().get(before.last())));
    Phrase own = new Phrase(Sort.OTHER, i, i, clitics, null, List.of(), null, false);
    if (joined && before != null) {
      out.removeLast();
      out.add(
          new Phrase(
              Sort.OTHER,
              before.first(),
              i,
              before.clitics(),
              before.preposition(),
              List.of(),
              null,
              false));
    } else {
      out.add(own.governed(governed(own, governing)));
    }
    return null;
  }

  private boolean isAccusative(Token token) {
    return token.folded().length() > 3
        && scene.list("tanwin-endings").stream().anyMatch(token.folded()::endsWith);
  }

  private static boolean isDefinite(Token token) {
    return token.readings().stream().anyMatch(r -> r.has(Clitic.AL));
  }

  /** The proclitics of a noun nobody knows, as far as its article shows them. */
  private static int clitics(Token token) {
    for (Reading reading : token.readings()) {
      if (reading.has(Clitic.AL)) {
        return reading.clitics();
      }
    }
    return 0;
  }

  private @Nullable String preposition(int i) {
    if (chunkAt[i] != null || !(scene.isIn("deed-prepositions", i) || scene.isPreposition(i))) {
      return null;
    }
    for (Reading reading : scene.tokens().get(i).readings()) {
      boolean plain = (reading.clitics() & ~AND) == 0;
      if (plain && scene.list("deed-prepositions").contains(reading.stem())) {
        return reading.stem();
      }
    }
    return scene.tokens().get(i).folded();
  }

  private record Found(Phrase phrase, int next) {}

  /** A phrase of a name or an agent noun that begins at a token; null when none does. */
  private @Nullable Found nominal(int i) {
    if (isDescribing(i)) {
      return null;
    }
    int head = quantity(i);
    Found found = head < chunkAt.length ? agent(head, 0) : null;
    Chunk chunk = head < chunkAt.length ? chunkAt[head] : null;
    boolean entity = isEntity(chunk);
    if (entity && (found == null || last(head) + 1 >= found.next())) {
      found = named(head, found);
    } else if (found == null && chunk != null && chunk.kind().startsWith("nisba")) {
      Referent state = scene.mentions().entities().get(chunk.ref()).referents().getFirst();
      boolean alone = head > i || isPeople(head) || !isAfterNoun(head);
      found = alone ? people(head, chunk, state) : null;
    }
    if (found == null || head == i) {
      return found == null && head > i ? amount(i, head) : found;
    }
    Phrase p = found.phrase();
    int clitics = (p.clitics() & ~GOVERNING) | clitics(i);
    return new Found(
        new Phrase(p.sort(), i, p.last(), clitics, null, p.referents(), p.sector(), true),
        Math.max(found.next(), isChunk(i, "count") ? last(i) + 1 : 0));
  }

  /** Whether a word that may name people is an adjective of the noun before: "a suicide attack". */
  private boolean isDescribing(int i) {
    return isAfterNoun(i)
        && out.getLast().sort() == Sort.OTHER
        && scene.tokens().get(i).readings().stream()
            .anyMatch(r -> scene.list("deed-adjectives").contains(r.stem()));
  }

  /** Numbers and words of amount whose noun nobody knows. */
  private Found amount(int i, int head) {
    int last = Math.min(head, chunkAt.length) - 1;
    return new Found(
        new Phrase(Sort.OTHER, i, last, clitics(i), null, List.of(), null, false), last + 1);
  }

  private int clitics(int i) {
    Chunk chunk = chunkAt[i];
    return chunk == null ? 0 : chunk.clitics() & ~Clitic.AL.bit();
  }

  private boolean isAfterNoun(int i) {
    return !out.isEmpty() && out.getLast().isNominal() && out.getLast().last() == i - 1;
  }

  /** Whether an adjective of a state stands in the plural, for its people. */
  private boolean isPeople(int i) {
    String folded = scene.tokens().get(i).folded();
    return scene.list("people-endings").stream().anyMatch(folded::endsWith);
  }

  private Found people(int i, Chunk chunk, Referent state) {
    Entity land = state.entity();
    String code = land.country();
    Name name = new Name(words(i, chunk.last()), null);
    Entity group = new Entity("grp.people." + lower(code), Entity.Kind.GROUP, name, land.country());
    int next = adjectives(chunk.last() + 1);
    return new Found(
        new Phrase(
            Sort.ACTOR,
            i,
            next - 1,
            chunk.clitics(),
            null,
            List.of(new Referent(group, null, null)),
            null,
            true),
        next);
  }

  private static String lower(@Nullable String code) {
    return code == null ? "x" : code.toLowerCase(Locale.ROOT);
  }

  /** A named party or place; the sector of an agent noun that begins with it counts too. */
  private Found named(int i, @Nullable Found agent) {
    Chunk chunk = chunkAt[i];
    if (chunk == null) {
      throw new IllegalStateException("no name at " + i);
    }
    List<Referent> referents = scene.mentions().entities().get(chunk.ref()).referents();
    boolean party = chunk.kind().equals("party");
    String sector = agent == null ? null : agent.phrase().sector();
    if (referents.size() == 1) {
      String own = agents.sector(referents.getFirst());
      sector = own != null ? own : sector;
    }
    Phrase phrase =
        new Phrase(
            party && !referents.isEmpty() ? Sort.ACTOR : Sort.PLACE,
            i,
            chunk.last(),
            chunk.clitics(),
            null,
            referents,
            sector,
            true);
    return new Found(phrase, adjectives(chunk.last() + 1));
  }

  /** Where the noun of an amount stands: after numbers and words such as "a number of". */
  private int quantity(int i) {
    int j = i;
    while (j < chunkAt.length) {
      Chunk chunk = chunkAt[j];
      if (chunk != null && chunk.kind().equals("number")) {
        j = chunk.last() + 1;
      } else if (chunk != null && chunk.kind().equals("count")) {
        return counted(chunk);
      } else if (scene.isIn("deed-amounts", j)
          || scene.tokens().get(j).kind() == TokenKind.NUMBER) {
        j++;
      } else if (j > i && scene.isIn("deed-partitives", j)) {
        j++;
      } else {
        break;
      }
    }
    return j;
  }

  /** The noun that is counted, which words such as "at least" may follow. */
  private int counted(Chunk count) {
    for (int j = count.first(); j <= count.last(); j++) {
      if (agents.of(scene.tokens().get(j)).stream().anyMatch(a -> !a.agent().isAmount())) {
        return j;
      }
    }
    return count.last();
  }

  private int adjectives(int i) {
    int j = i;
    while (j < chunkAt.length && chunkAt[j] == null && isAdjective(j)) {
      j++;
    }
    return j;
  }

  private boolean isAdjective(int i) {
    List<Sighting> all = agents.of(scene.tokens().get(i));
    return !all.isEmpty() && all.getFirst().agent().isAdjective();
  }

  /** A phrase that begins with an agent noun. */
  private @Nullable Found agent(int i, int depth) {
    Token token = scene.tokens().get(i);
    List<Sighting> all = agents.of(token);
    if (depth > 3 || all.isEmpty() || (all.getFirst().agent().isAdjective() && depth == 0)) {
      return null;
    }
    Sighting head = all.getFirst();
    if (head.agent().isAdjective()) {
      return null;
    }
    Made made = new Made(head.agent());
    int next = modifiers(i + 1, head, made, depth);
    if (head.form().is("suffix") && made.country == null) {
      made.country = lastState();
    }
    if (head.agent().isThing() && made.country == null) {
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
            List.of(referent(made)),
            made.sector(),
            true),
        next);
  }

  /** The state of who was named last: "the army said that its soldiers". */
  private @Nullable String lastState() {
    for (int k = out.size() - 1; k >= 0; k--) {
      if (out.get(k).isActor() && out.get(k).preposition() == null) {
        return out.get(k).referents().getFirst().entity().country();
      }
    }
    return null;
  }

  /** What the words after an agent noun add to it. */
  private static final class Made {
    private final Agent head;
    private @Nullable String sector;
    private @Nullable String country;
    private @Nullable Referent body;

    Made(Agent head) {
      this.head = head;
      this.sector = head.sector().isEmpty() ? null : head.sector();
    }

    @Nullable String sector() {
      return sector;
    }

    boolean takesOwner() {
      return head.isGroup() || head.isSite();
    }

    boolean isOpen() {
      return sector == null && country == null && body == null;
    }

    void adjective(Agent adjective) {
      boolean open = sector == null || sector.equals("CVL");
      if (!adjective.sector().isEmpty() && open) {
        sector = adjective.sector();
      }
    }

    void of(Phrase dependent) {
      if (dependent.referents().isEmpty()) {
        return;
      }
      Referent who = dependent.referents().getFirst();
      Entity entity = who.entity();
      if (country == null) {
        country = entity.country();
      }
      if ((head.isGroup() || head.isSite()) && sector == null) {
        sector = dependent.sector();
        body = entity.kind() == Entity.Kind.ORGANISATION ? who : body;
      }
    }
  }

  private int modifiers(int from, Sighting head, Made made, int depth) {
    int k = from;
    String ending = ending(from - 1);
    boolean closed = head.isDefinite() || head.form().is("tanwin") || !ending.isEmpty();
    while (k < chunkAt.length && scene.tokens().get(k).kind() == TokenKind.WORD) {
      Chunk chunk = chunkAt[k];
      if (chunk != null && chunk.kind().startsWith("nisba") && !Clitic.WA.in(chunk.clitics())) {
        Referent state = scene.mentions().entities().get(chunk.ref()).referents().getFirst();
        made.country = made.country == null ? state.entity().country() : made.country;
        k = chunk.last() + 1;
        closed = true;
        continue;
      }
      if (chunk == null && !ending.isEmpty() && ending.equals(ending(k)) && !isAnd(k)) {
        k++;
        continue;
      }
      if (chunk == null && isAdjective(k)) {
        made.adjective(agents.of(scene.tokens().get(k)).getFirst().agent());
        k++;
        closed = true;
        continue;
      }
      if (!closed && chunk == null && scene.isIn("this-words", k)) {
        k++;
        continue;
      }
      Found dependent = dependent(k, closed, depth, made);
      int purpose = dependent == null && !closed && made.head.isGroup() ? purpose(k) : k;
      if (dependent == null && purpose == k) {
        break;
      }
      if (dependent != null) {
        made.of(dependent.phrase());
      }
      k = dependent == null ? purpose : dependent.next();
      closed = true;
    }
    return k;
  }

  /** The ending of a plural that is not in construct; empty for other words. */
  private String ending(int i) {
    String folded = scene.tokens().get(i).folded();
    return scene.list("closed-endings").stream().filter(folded::endsWith).findFirst().orElse("");
  }

  private boolean isAnd(int i) {
    return scene.tokens().get(i).readings().stream().anyMatch(r -> (r.clitics() & AND) != 0);
  }

  /** What a noun belongs to: its genitive, or what follows "from" or "belonging to". */
  private @Nullable Found dependent(int k, boolean closed, int depth, Made made) {
    if (scene.isIn("deed-owners", k)) {
      int next = k + 1;
      return next < chunkAt.length ? inner(next, depth) : null;
    }
    if (preposition(k) != null) {
      return null;
    }
    Found inner = inner(k, depth);
    boolean owner = inner != null && Clitic.LI.in(inner.phrase().clitics());
    if (owner && made.takesOwner()) {
      return inner;
    }
    return closed ? null : genitive(k, depth);
  }

  /** What kind of force it is: words nobody knows that an open group noun takes as its genitive. */
  private int purpose(int k) {
    int next = k;
    while (next < chunkAt.length && next < k + 2) {
      Token token = scene.tokens().get(next);
      boolean free = chunkAt[next] == null && token.kind() == TokenKind.WORD;
      if (!free || preposition(next) != null || by(next) > 0 || scene.tense(next) != null) {
        return k;
      }
      next++;
      if (isDefinite(token)) {
        return isVerb.test(scene.tokens().get(k)) || isDeed.test(token) ? k : next;
      }
    }
    return k;
  }

  private @Nullable Found genitive(int k, int depth) {
    Found inner = inner(k, depth);
    boolean glued = inner != null && (inner.phrase().clitics() & (AND | GOVERNING)) != 0;
    return glued || isObject(k) ? null : inner;
  }

  /** Whether an indefinite noun carries the ending of an object, which no genitive has. */
  private boolean isObject(int k) {
    List<Sighting> all = agents.of(scene.tokens().get(k));
    return chunkAt[k] == null && !all.isEmpty() && all.getFirst().form().is("tanwin");
  }

  private @Nullable Found inner(int k, int depth) {
    Found agent = agent(k, depth + 1);
    Chunk chunk = chunkAt[k];
    return isEntity(chunk) && (agent == null || last(k) + 1 >= agent.next())
        ? named(k, agent)
        : agent;
  }

  private Referent referent(Made made) {
    if (made.body != null) {
      return made.body;
    }
    String id = "grp." + made.head.id();
    id = made.country == null ? id : id + "." + made.country.toLowerCase(Locale.ROOT);
    Name name = new Name(made.head.ar(), made.head.en().isEmpty() ? null : made.head.en());
    return new Referent(new Entity(id, Entity.Kind.GROUP, name, made.country), null, null);
  }

  private static boolean isEntity(@Nullable Chunk chunk) {
    return chunk != null && (chunk.kind().equals("party") || chunk.kind().equals("place"));
  }

  private boolean isChunk(int i, String kind) {
    Chunk chunk = chunkAt[i];
    return chunk != null && chunk.kind().equals(kind);
  }

  private int last(int i) {
    Chunk chunk = chunkAt[i];
    return chunk == null ? i : chunk.last();
  }

  private String words(int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      text.append(i == first ? "" : " ").append(scene.tokens().get(i).text());
    }
    return text.toString();
  }
}
