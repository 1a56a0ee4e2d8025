package org.isnad.event;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.isnad.attribution.Attribution;
import org.isnad.event.Phrase.Sort;
import org.isnad.mention.Entity;
import org.isnad.mention.Name;
import org.isnad.mention.Referent;
import org.isnad.text.Chunk;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Phrases of names, agent nouns and amounts. */
final class NounPhrases {
  private static final int GOVERNING = Clitic.BI.bit() | Clitic.LI.bit() | Clitic.KA.bit();

  private final Scene scene;
  private final Agents agents;
  private final DeedForms forms;
  private final PhraseWords words;
  private final AgentPhrases agentNouns;
  private final ShortNames shortNames;
  private final List<Phrase> before;

  /**
   * @param before the phrases read so far, to which others add
   */
  NounPhrases(Scene scene, Agents agents, DeedForms forms, PhraseWords words, List<Phrase> before) {
    this.scene = scene;
    this.agents = agents;
    this.forms = forms;
    this.words = words;
    this.before = before;
    this.shortNames = new ShortNames(scene);
    this.agentNouns = new AgentPhrases(scene, agents, forms, words, this);
  }

  /**
   * A phrase and where the text goes on.
   *
   * @param phrase the phrase
   * @param next the first token after it
   */
  record Found(Phrase phrase, int next) {}

  /** A phrase of a name or an agent noun that begins at a token; null when none does. */
  @Nullable Found of(int i) {
    if (isDescribing(i)) {
      return null;
    }
    Found land = scene.isAny("own-lands", i) && isNamedHere(i) ? ownLand(i) : null;
    if (land != null) {
      return land;
    }
    Referent body = words.chunk(i) == null ? shortNames.of(i) : null;
    if (body != null) {
      return body(i, body);
    }
    int head = quantity(i);
    Chunk whole = words.chunk(i);
    if (whole != null
        && head > i
        && whole.last() >= head
        && whole.kind().equals("party")
        && !isUnresolved(whole)) {
      return named(i, agentNouns.of(head, 0));
    }
    boolean cut = head > i && head < words.size() && words.preposition(head) != null;
    Found found = head < words.size() && !cut ? agentNouns.of(head, 0) : null;
    Chunk chunk = head < words.size() ? words.chunk(head) : null;
    boolean entity = PhraseWords.isEntity(chunk);
    boolean open = entity && found != null && isUnresolved(chunk);
    if (entity && !open && (found == null || words.last(head) + 1 >= found.next())) {
      found = named(head, found);
    } else if (open && found != null && chunk != null) {
      found = within(found, chunk);
    } else if (found == null && chunk != null && chunk.kind().startsWith("nisba")) {
      Referent state = scene.mentions().entities().get(chunk.ref()).referents().getFirst();
      boolean alone = head > i || isPeople(head) || !isAfterNoun(head);
      found = alone ? people(head, chunk, state) : null;
    }
    if (found == null && head > i) {
      Found crowd = agentNouns.of(i, 0);
      return crowd == null ? amount(i, head) : crowd;
    }
    if (found == null || head == i) {
      return found;
    }
    Phrase p = found.phrase();
    int clitics = (p.clitics() & ~GOVERNING) | clitics(i) | joined(i);
    return new Found(
        new Phrase(p.sort(), i, p.last(), clitics, null, p.referents(), p.sector(), true),
        Math.max(found.next(), words.isChunk(i, "count") ? words.last(i) + 1 : 0));
  }

  /** An agent noun over the whole of a name that means nobody known, with the state in it. */
  private Found within(Found found, Chunk chunk) {
    Phrase p = found.phrase();
    Referent who = p.referents().getFirst();
    for (Chunk nisba : scene.chunks("nisba")) {
      List<Referent> state = scene.referents(nisba);
      boolean inside = nisba.first() > p.first() && nisba.last() <= chunk.last();
      if (inside && !state.isEmpty() && who.entity().country() == null) {
        who = DescribedAgent.of(who, state.getFirst().entity().country());
      }
    }
    String sector = p.sector();
    for (Chunk party : scene.chunks("party")) {
      List<Referent> body = scene.referents(party);
      boolean inside = party.first() > p.last() && party.last() <= chunk.last();
      if (inside && !body.isEmpty() && sector == null && who.entity().country() == null) {
        sector = agents.sector(body.getFirst());
        who = DescribedAgent.of(who, body.getFirst().entity().country());
      }
    }
    int last = Math.max(p.last(), chunk.last());
    return new Found(
        new Phrase(p.sort(), p.first(), last, p.clitics(), null, List.of(who), sector, true),
        Math.max(found.next(), last + 1));
  }

  /** Whether words name somebody whom the article does not tell: "a Jordanian deputy". */
  private boolean isUnresolved(@Nullable Chunk chunk) {
    return chunk != null
        && chunk.kind().equals("party")
        && scene.mentions().entities().get(chunk.ref()).referents().isEmpty();
  }

  /** Whether a word that may name people is an adjective of the noun before: "a suicide attack". */
  private boolean isDescribing(int i) {
    if (!isAfterNoun(i)) {
      return false;
    }
    if (before.getLast().sort() != Sort.OTHER) {
      return isArmedForce(i);
    }
    return isFeminineAdjective(i) || scene.isAny("deed-adjectives", i) || isOfPress(i);
  }

  /** Whether a journalist is only the adjective of what is told to the press: "a press release". */
  private boolean isOfPress(int i) {
    return scene.isAny("press-heads", i - 1)
        && scene.isArticled(i) == scene.isArticled(i - 1)
        && agents.of(words.token(i)).stream().anyMatch(s -> "JRN".equals(s.agent().sector()));
  }

  /** Whether a word ends as adjectives of things do: "two military vehicles". */
  private boolean isFeminineAdjective(int i) {
    return words.chunk(i) == null
        && scene.hasEnding("adjective-endings", i)
        && agents.of(words.token(i)).stream()
            .noneMatch(s -> s.agent().isForce() || s.agent().isSite());
  }

  /** Whether a feminine adjective only says that the force before it is armed. */
  private boolean isArmedForce(int i) {
    boolean same =
        PhraseWords.isDefinite(words.token(i))
            == PhraseWords.isDefinite(words.token(before.getLast().last()));
    return same
        && words.chunk(i) == null
        && scene.hasEnding("feminine-tails", i)
        && scene.isAny("deed-adjectives", i);
  }

  /** Numbers and words of amount whose noun nobody knows. */
  private Found amount(int i, int head) {
    int last = Math.min(head, words.size()) - 1;
    return new Found(
        new Phrase(Sort.OTHER, i, last, clitics(i) | joined(i), null, List.of(), null, false),
        last + 1);
  }

  /** "And" written before a number as a token of its own. */
  private int joined(int i) {
    return i > 0 && words.token(i - 1).kind() == TokenKind.CLITIC && words.isAnd(i - 1)
        ? Clitic.WA.bit()
        : 0;
  }

  private int clitics(int i) {
    Chunk chunk = words.chunk(i);
    int and = chunk == null && isAmountWithAnd(i) ? Clitic.WA.bit() : 0;
    return chunk == null ? and : chunk.clitics() & ~Clitic.AL.bit();
  }

  /** Whether "and" is glued to a word of amount: "and dozens of"; "one" is spelled like that. */
  private boolean isAmountWithAnd(int i) {
    return words.isAnd(i)
        && !scene.list("not-amounts").contains(words.token(i).folded())
        && words.token(i).readings().stream()
            .anyMatch(r ->
                r.clitics() == Clitic.WA.bit() && scene.list("deed-amounts").contains(r.stem()));
  }

  private boolean isAfterNoun(int i) {
    return !before.isEmpty() && before.getLast().isNominal() && before.getLast().last() == i - 1;
  }

  /** Whether an adjective of a state stands in the plural, for its people. */
  private boolean isPeople(int i) {
    return scene.hasEnding("people-endings", i);
  }

  private Found people(int i, Chunk chunk, Referent state) {
    Entity land = state.entity();
    String code = land.country();
    Name name = new Name(words.words(i, chunk.last()), null);
    Entity group = new Entity("grp.people." + lower(code), Entity.Kind.GROUP, name, land.country());
    int next = agentNouns.adjectives(chunk.last() + 1);
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
  Found named(int i, @Nullable Found agent) {
    Chunk chunk = words.chunk(i);
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
            !party ? Sort.PLACE : referents.isEmpty() ? Sort.OTHER : Sort.ACTOR,
            i,
            chunk.last(),
            chunk.clitics(),
            null,
            referents,
            sector,
            true);
    return new Found(phrase, agentNouns.adjectives(chunk.last() + 1));
  }

  /** Where the noun of an amount stands: after numbers and words such as "a number of". */
  private int quantity(int i) {
    int j = i;
    while (j < words.size()) {
      Chunk chunk = words.chunk(j);
      if (chunk != null && chunk.kind().equals("number")) {
        j = chunk.last() + 1;
      } else if (chunk != null && chunk.kind().equals("count")) {
        return counted(chunk);
      } else if (chunk != null && chunk.kind().equals("time")) {
        break;
      } else if (scene.isIn("deed-amounts", j)
          || (j == i && isAmountWithAnd(j))
          || words.token(j).kind() == TokenKind.NUMBER) {
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
      if (agents.of(words.token(j)).stream().anyMatch(a -> !a.agent().isAmount())) {
        return j;
      }
    }
    return count.last();
  }

  private Found body(int i, Referent body) {
    int clitics = PhraseWords.clitics(words.token(i)) & ~Clitic.AL.bit();
    String sector = agents.sector(body);
    return new Found(
        new Phrase(Sort.ACTOR, i, i, clitics, null, List.of(body), sector, true), i + 1);
  }

  /** Whether a land opens what is said, or owns the noun before it: "the refusal of his land". */
  private boolean isNamedHere(int i) {
    return scene.isIn("noun-openers", i - 1) || (i > 0 && forms.isNominal(words.token(i - 1)));
  }

  /** The land of whoever speaks, else of whoever was named last: "said that his country". */
  private @Nullable Found ownLand(int i) {
    Attribution said = scene.attribution(i);
    Referent who = said == null ? null : said.source().who();
    String spoken = who == null ? null : who.entity().country();
    String named = spoken == null ? lastState() : spoken;
    String code = named == null ? onlyState() : named;
    Referent land = code == null ? null : scene.state(code).orElse(null);
    int clitics =
        words.token(i).readings().stream()
            .filter(r -> scene.list("own-lands").contains(r.stem()))
            .map(Reading::clitics)
            .findFirst()
            .orElse(0);
    return land == null
        ? null
        : new Found(new Phrase(Sort.ACTOR, i, i, clitics, null, List.of(land), null, true), i + 1);
  }

  /** The state of all who were named before, where it is one. */
  private @Nullable String onlyState() {
    List<String> all =
        before.stream()
            .filter(Phrase::isActor)
            .flatMap(p -> p.referents().stream())
            .map(r -> r.entity().country())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return all.size() == 1 ? all.getFirst() : null;
  }

  /**
   * The state of the people of a sort who are known from before in the sentence: "a Moroccan youth
   * … the youth"; null where none was told or several were.
   */
  @Nullable String stateBefore(String sort) {
    List<String> all =
        before.stream()
            .filter(p -> p.isActor() && !scene.isArticled(p.first()))
            .map(p -> p.referents().getFirst().entity())
            .filter(e -> e.id().startsWith("grp." + sort + "."))
            .map(Entity::country)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return all.size() == 1 ? all.getFirst() : null;
  }

  /** The state of who was named last: "the army said that its soldiers". */
  @Nullable String lastState() {
    for (int k = before.size() - 1; k >= 0; k--) {
      if (before.get(k).isActor() && before.get(k).preposition() == null) {
        return before.get(k).referents().getFirst().entity().country();
      }
    }
    return null;
  }
}
