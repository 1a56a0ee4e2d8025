package org.isnad.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.article.BlockLabel;
import org.isnad.attribution.Draft.Frame;
import org.isnad.attribution.Draft.Style;
import org.isnad.mention.EntityMention;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * The speakers of one article as the reading goes on: finds who speaks where the sentence does not
 * say, and what a short form such as "the ministry" stands for. Belongs to one reading of one
 * article.
 */
final class Speakers {
  private static final int FARTHEST = 2;

  private final Words words;
  private final MediaNames media;
  private final Subjects subjects;
  private final ShortForms shortForms;
  private final IssuedPapers issuedPapers;
  private final MediaPaths paths;
  private final Principals principals;
  private final List<Turn> turns = new ArrayList<>();

  /** The sources of the turns. */
  private final List<SourcePhrase> spoken = new ArrayList<>();

  private @Nullable SourcePhrase actor;
  private int paragraph;
  private int lastSpoken = Integer.MIN_VALUE;

  private record Turn(SourcePhrase source, boolean feminine, List<Link> via) {}

  Speakers(Words words, MediaNames media, SourceReader sources) {
    this.words = words;
    this.media = media;
    this.subjects = new Subjects(words, sources);
    this.shortForms = new ShortForms(words, media);
    this.issuedPapers = new IssuedPapers(words, sources);
    this.paths = new MediaPaths(words, media, shortForms);
    this.principals = new Principals(words, subjects);
  }

  /** Nothing is carried over a heading. */
  void reset() {
    forget();
    actor = null;
  }

  /** Goes on to the next paragraph. */
  void paragraph() {
    paragraph++;
    if (paragraph - lastSpoken > FARTHEST) {
      forget();
    }
  }

  private void forget() {
    turns.clear();
    spoken.clear();
  }

  private void speaks(Turn turn) {
    turns.add(turn);
    spoken.add(turn.source());
  }

  /** Finds the sources of the drafts of a paragraph, in text order; removes those without any. */
  void resolve(Flow flow, List<Draft> drafts, Map<Integer, List<Link>> came) {
    Map<Integer, List<Link>> open = new TreeMap<>(came);
    List<Draft> done = new ArrayList<>();
    issuedPapers.add(flow);
    for (Draft draft : drafts) {
      int sentence = flow.sentenceAt(draft.cueFirst);
      open.keySet().removeIf(s -> s <= sentence && relayed(open.get(s)));
      draft.nested = draft.nested || isNested(flow, draft, drafts);
      relay(flow, draft);
      if (flow.around(draft.cueFirst) != null && !isKnown(flow, draft.source)) {
        continue;
      }
      if (draft.source != null) {
        draft.source = fuller(flow, draft.inIt ? issued(flow, draft.source) : draft.source);
        draft.source = ofIssuer(flow, draft.source);
        paths.add(flow, draft, draft.source, done);
        inherit(flow, draft);
      } else {
        drop(flow, draft, done);
        if (isOwnThought(flow, draft, done)) {
          continue;
        }
      }
      if (draft.source == null) {
        continue;
      }
      if (draft.source.isDocument() && draft.medium == null) {
        draft.medium = draft.source.text();
      }
      done.add(draft);
      note(flow, draft, done);
    }
    open.values().forEach(this::relayed);
    drafts.retainAll(done);
    actor = actor(flow, flow.sentences().size());
    shortForms.add(flow);
  }

  /** "The union issued a statement, in which stands": a document of the subject of its sentence. */
  private SourcePhrase issued(Flow flow, SourcePhrase document) {
    int start = flow.start(flow.sentenceAt(document.first()));
    SourcePhrase by =
        document.kind() == Attribution.Source.Kind.DOCUMENT
            ? subjects.within(flow, start, document.first(), true)
            : null;
    return by == null ? document : document.issuedBy(by);
  }

  /** A document, of which the page tells who issued it. */
  private SourcePhrase ofIssuer(Flow flow, SourcePhrase source) {
    if (source.kind() != Attribution.Source.Kind.DOCUMENT) {
      return source;
    }
    SourcePhrase by = issuedPapers.by(flow, source.first());
    by = by == null ? issuedPapers.by(flow, source) : by;
    return by == null ? source : source.issuedBy(by);
  }

  /**
   * Whether a verb without speaker inside reported words goes on with their speaker: "he said that
   * they believe that" reports one thing.
   */
  private boolean isOwnThought(Flow flow, Draft draft, List<Draft> done) {
    boolean bare = draft.carried && draft.frame == Frame.SPEECH && draft.style != Style.DIRECT;
    if (draft.source == null || !bare || draft.object || subjects.isRelative(flow, draft)) {
      return false;
    }
    boolean joined = draft.from < draft.cueFirst || words.hasAnd(flow.token(draft.cueFirst));
    return !joined
        && done.stream()
            .anyMatch(d ->
                !d.isNominal()
                    && d.holds(draft.cueFirst)
                    && d.cueFirst < draft.cueFirst
                    && d.source != null
                    && draft.source.isSame(d.source));
  }

  /** Who quotes somebody is named in full or, as "the agency", meant by an earlier name. */
  private void relay(Flow flow, Draft draft) {
    if (draft.relay != null) {
      SourcePhrase relay = fuller(flow, draft.relay);
      Link link = relay.media();
      boolean person = relay.who() != null || "PERSON".equals(relay.noun());
      boolean body = relay.kind() == Attribution.Source.Kind.ORGANISATION;
      if (link == null && person) {
        draft.under(media.ofReporter(flow.tokens(), relay.first(), relay.last()));
      } else if (link != null || !body) {
        draft.under(link == null ? new Link(Part.OUTLET, relay.name(), null) : link);
      }
    }
  }

  /** The last speaker's words came through these agents; what goes on with him does too. */
  private boolean relayed(@Nullable List<Link> links) {
    if (!turns.isEmpty() && links != null) {
      Turn last = turns.getLast();
      List<Link> via = last.via().isEmpty() ? links : last.via();
      turns.set(turns.size() - 1, new Turn(last.source(), last.feminine(), via));
    }
    return true;
  }

  /** Inside a quotation only a speaker that the data knows is believed. */
  private static boolean isKnown(Flow flow, @Nullable SourcePhrase source) {
    return source != null && (source.noun() != null || flow.entityFrom(source.first()) != null);
  }

  private static boolean isNested(Flow flow, Draft draft, List<Draft> drafts) {
    if (flow.around(draft.cueFirst) != null) {
      return true;
    }
    return drafts.stream()
        .anyMatch(d ->
            d != draft && !d.isNominal() && d.holds(draft.cueFirst) && d.cueFirst < draft.cueFirst);
  }

  private SourcePhrase fuller(Flow flow, SourcePhrase source) {
    return shortForms.fuller(flow, source, spoken, sentence -> actor(flow, sentence));
  }

  /**
   * The same speaker again, named anew, speaks through the same agency; through whomever he spoke
   * to when he is not named, or goes on speaking.
   */
  private void inherit(Flow flow, Draft draft) {
    if (turns.isEmpty() || draft.nested || draft.isNominal() || draft.source == null) {
      return;
    }
    boolean unnamed =
        draft.source.kind() == Attribution.Source.Kind.ANONYMOUS
            && Words.isDefinite(flow.token(draft.source.first()));
    Turn last = turns.getLast();
    for (int i = turns.size() - 1; unnamed && i >= 0; i--) {
      if (turns.get(i).source().isSame(draft.source)) {
        last = turns.get(i);
        break;
      }
    }
    if (last.source().isSame(draft.source)) {
      draft.continues = true;
      if (draft.via.isEmpty()) {
        boolean all = draft.goesOn || unnamed;
        last.via().stream().filter(l -> all || l.part() == Part.AGENCY).forEach(draft::via);
      }
    }
  }

  private void drop(Flow flow, Draft draft, List<Draft> done) {
    if (flow.around(draft.cueFirst) != null) {
      return;
    }
    if (words.inIt.at(flow.tokens(), draft.cueLast + 1)) {
      int start = flow.start(flow.sentenceAt(draft.cueFirst));
      SourcePhrase by = issuedPapers.between(flow, start, draft.cueFirst);
      if (by != null && Subjects.agrees(draft, by, words.isFeminine(flow.token(by.first())))) {
        take(draft, fuller(flow, by), List.of(), false);
        return;
      }
    }
    Draft before = previous(flow, draft, done);
    if (draft.frame == Frame.SPEECH && subjects.isRelative(flow, draft)) {
      relative(flow, draft, before);
      return;
    }
    if (before == null && draft.frame == Frame.CIRCUMSTANCE) {
      before = inRelative(flow, draft, done);
    }
    SourcePhrase several =
        draft.frame == Frame.CIRCUMSTANCE ? principals.several(flow, draft, before) : null;
    if (several != null) {
      take(draft, several, List.of(), false);
      return;
    }
    Draft principal = draft.frame == Frame.CIRCUMSTANCE ? principals.of(draft, before, done) : null;
    if (principal != null && principal.source != null) {
      take(draft, principal.source, principal.via, true);
      return;
    }
    if (before != null
        && before.source != null
        && Subjects.agrees(draft, before.source, before.feminine)) {
      take(draft, before.source, before.via, true);
      draft.continues = true;
      return;
    }
    SourcePhrase near = draft.frame == Frame.SPEECH ? subjects.nearest(flow, draft) : null;
    if (near != null) {
      take(draft, near, List.of(), true);
      return;
    }
    if (draft.frame == Frame.SPEECH && !joins(flow, draft)) {
      take(draft, subjects.of(flow, draft), List.of(), false);
      return;
    }
    SourcePhrase subject = opensSentence(flow, draft) ? null : subjects.of(flow, draft);
    if (subject != null) {
      take(draft, subject, List.of(), false);
      return;
    }
    for (int i = turns.size() - 1; i >= 0; i--) {
      Turn turn = turns.get(i);
      boolean fits = Subjects.agrees(draft, turn.source(), turn.feminine());
      if (fits && !namesItself(flow, draft, turn.source())) {
        take(draft, turn.source(), turn.via(), true);
        draft.continues = true;
        return;
      }
    }
    if (draft.frame == Frame.CIRCUMSTANCE && before != null && before.source != null) {
      take(draft, before.source, before.via, true);
      return;
    }
    if (turns.isEmpty() && draft.style != Style.BEFORE && draft.frame != Frame.MASDAR) {
      SourcePhrase last = actor(flow, flow.sentenceAt(draft.cueFirst));
      if (last != null && Subjects.agrees(draft, last, draft.feminine)) {
        take(draft, last, List.of(), true);
      }
    }
  }

  /**
   * The one the last sentence before is about: who speaks in "The envoy came to the city. He said
   * that". Nobody when that sentence names no subject.
   */
  private @Nullable SourcePhrase actor(Flow flow, int sentence) {
    boolean title = flow.label() != BlockLabel.BODY;
    if (sentence == 0 || title) {
      return title ? null : actor;
    }
    int start = flow.start(sentence - 1);
    SourcePhrase found = subjects.within(flow, start, flow.end(sentence - 1), true);
    return found != null && isActor(found) ? found : null;
  }

  private static boolean isActor(SourcePhrase source) {
    return switch (source.kind()) {
      case PERSON, ORGANISATION, ANONYMOUS -> source.media() == null;
      case COUNTRY, MEDIA, DOCUMENT -> false;
    };
  }

  /** "N, who said that", "the attack, which he said", "a trend which shows". */
  private void relative(Flow flow, Draft draft, @Nullable Draft before) {
    draft.nested = true;
    Phrases.Hit who = words.relatives.find(flow.tokens(), draft.cueFirst - 1, Phrases.ANY);
    boolean she = who != null && who.row().get("gender").equals("f");
    boolean topic = she && !draft.feminine && !draft.plural;
    SourcePhrase head = topic ? null : subjects.antecedent(flow, draft);
    if (head != null) {
      take(draft, head, List.of(), false);
      return;
    }
    if (who != null && !topic && !draft.object && isThing(flow, draft.cueFirst - 2)) {
      return;
    }
    SourcePhrase speaker = before == null ? null : before.source;
    if (speaker == null && topic) {
      speaker = subjects.of(flow, draft);
    }
    if (speaker == null && topic && !turns.isEmpty()) {
      speaker = turns.getLast().source();
    }
    take(draft, speaker, List.of(), true);
  }

  /** Whether a plain noun stands there, of which nobody knows that it can speak. */
  private boolean isThing(Flow flow, int at) {
    return at >= 0
        && flow.isKind(at, TokenKind.WORD)
        && flow.entityAt(at) == null
        && words.sourceNouns.find(flow.tokens(), at, Phrases.ANY) == null;
  }

  /** The last frame of the sentence that stands in "N, who welcomed it, saying". */
  private @Nullable Draft inRelative(Flow flow, Draft draft, List<Draft> done) {
    int sentence = flow.sentenceAt(draft.cueFirst);
    for (int i = done.size() - 1; i >= 0; i--) {
      Draft d = done.get(i);
      boolean same = flow.sentenceAt(d.cueFirst) == sentence && d.cueFirst < draft.cueFirst;
      if (same && !d.isNominal() && !d.carried && subjects.isRelative(flow, d)) {
        return d;
      }
    }
    return null;
  }

  /** Whether the reported words begin with the name of the would-be speaker: nobody speaks so. */
  private static boolean namesItself(Flow flow, Draft draft, SourcePhrase source) {
    if (source.who() == null || draft.style == Style.DIRECT) {
      return false;
    }
    String id = source.who().entity().id();
    for (int i = draft.start; i < Math.min(draft.start + 3, flow.size()); i++) {
      EntityMention mention = flow.entityFrom(i);
      if (mention != null && mention.form() == EntityMention.Form.NAME) {
        return mention.referents().stream().anyMatch(r -> r.entity().id().equals(id));
      }
    }
    return false;
  }

  private static void take(
      Draft draft, @Nullable SourcePhrase source, List<Link> via, boolean carried) {
    if (source == null) {
      return;
    }
    draft.source = source;
    draft.carried = carried;
    if (draft.via.isEmpty()) {
      via.forEach(draft::via);
    }
  }

  /** The frame before it in the same sentence. */
  private static @Nullable Draft previous(Flow flow, Draft draft, List<Draft> done) {
    int sentence = flow.sentenceAt(draft.cueFirst);
    for (int i = done.size() - 1; i >= 0; i--) {
      Draft d = done.get(i);
      boolean same = flow.sentenceAt(d.cueFirst) == sentence && d.cueFirst < draft.cueFirst;
      boolean leads = d.isNominal() && d.style != Style.BEFORE;
      if (same && (leads || (!d.isNominal() && !d.nested))) {
        return d;
      }
    }
    return null;
  }

  /**
   * Whether the verb goes on with what was said before, and does not describe the noun before it.
   */
  private boolean joins(Flow flow, Draft draft) {
    int before = draft.cueFirst - 1;
    return before < flow.start(flow.sentenceAt(draft.cueFirst))
        || !flow.isKind(before, TokenKind.WORD)
        || words.hasAnd(flow.token(draft.cueFirst))
        || flow.timeStart(before) >= 0
        || words.conjunctions.at(flow.tokens(), before)
        || words.perfect.at(flow.tokens(), before)
        || words.adverbs.at(flow.tokens(), before)
        || words.topics.find(flow.tokens(), flow.start(flow.sentenceAt(before)), Phrases.AND)
            != null
        || draft.from < draft.cueFirst;
  }

  private boolean opensSentence(Flow flow, Draft draft) {
    int start = flow.start(flow.sentenceAt(draft.cueFirst));
    for (int i = start; i < draft.cueFirst; i++) {
      boolean light =
          words.conjunctions.at(flow.tokens(), i)
              || words.perfect.at(flow.tokens(), i)
              || words.adverbs.at(flow.tokens(), i)
              || flow.isPunctuation(i)
              || flow.isKind(i, TokenKind.CLITIC);
      if (!light) {
        return false;
      }
    }
    return true;
  }

  private void note(Flow flow, Draft draft, List<Draft> done) {
    SourcePhrase source = draft.source;
    if (source == null) {
      return;
    }
    boolean only =
        done.stream()
            .noneMatch(d ->
                d != draft
                    && !d.isNominal()
                    && flow.sentenceAt(d.cueFirst) == flow.sentenceAt(draft.cueFirst));
    boolean own = draft.start >= flow.start(flow.sentenceAt(draft.cueFirst));
    boolean leads = draft.style != Style.BEFORE || (only && own);
    boolean who = turns.isEmpty() && !draft.carried && subjects.isRelative(flow, draft);
    boolean speaks = draft.isNominal() ? leads : !draft.nested || who;
    boolean came =
        draft.isNominal()
            && words.came.at(flow.tokens(), flow.start(flow.sentenceAt(draft.cueFirst)));
    if (draft.frame == Frame.MASDAR || !speaks || came) {
      return;
    }
    boolean feminine = draft.carried ? feminineOf(source) || draft.feminine : draft.feminine;
    if (draft.relay != null && draft.relay.isPaper() && !draft.relay.equals(draft.source)) {
      speaks(new Turn(fuller(flow, draft.relay), draft.feminine, List.of()));
    }
    speaks(new Turn(source, feminine, List.copyOf(draft.via)));
    lastSpoken = paragraph;
  }

  private boolean feminineOf(SourcePhrase source) {
    return turns.stream().anyMatch(t -> t.feminine() && t.source().equals(source));
  }
}
