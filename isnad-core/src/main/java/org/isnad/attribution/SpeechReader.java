package org.isnad.attribution;

import java.util.Set;
import org.isnad.attribution.Draft.Frame;
import org.isnad.attribution.Draft.Style;
import org.isnad.attribution.Phrases.Hit;
import org.isnad.attribution.Words.Form;
import org.isnad.lexicon.WordForm;
import org.isnad.mention.EntityMention;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands around a speech verb: the speaker after or before it, medium, addressee and
 * time of the utterance, and where the reported words begin. Immutable.
 */
final class SpeechReader {
  private static final int LONGEST_PRONOUN = 3;

  /** The vowel sign "u". */
  private static final char DAMMA = '\u064F';

  private final Words words;
  private final MediaNames media;
  private final SourceReader sources;
  private final Mediums mediums;
  private final RelayReader relays;
  private final LeadingSource leading;

  SpeechReader(Words words, MediaNames media, SourceReader sources) {
    this.words = words;
    this.media = media;
    this.sources = sources;
    this.mediums = new Mediums(words, media);
    this.relays = new RelayReader(words, media, sources);
    this.leading = new LeadingSource(words, sources);
  }

  /** The frame of a finite verb; null when no reported words can be found. */
  @Nullable Draft finite(Flow flow, String rule, int at) {
    Form form = words.finite(flow.tokens(), at);
    if (form == null
        || words.notCues.at(flow.tokens(), at)
        || isPassive(flow.token(at), form)
        || isSetPhrase(flow, at)
        || isName(flow, at)
        || sources.boundaries.isMedium(flow, at)
        || (form.verb().takes("initial") && !form.hasObject() && isDoubtful(flow, at, form))
        || (form.verb().takes(words.from) && words.aboutHim.at(flow.tokens(), at + 1))
        || (form.verb().takes("accuses")
            && Words.cutOf(next(flow, at), Clitic.BI) >= 0
            && flow.entityFrom(at + 1) == null)
        || isIrrealis(flow, at, form)) {
      return null;
    }
    Draft draft = draft(rule, Frame.SPEECH, at, form);
    boolean quotes = form.verb().takes("relay") || relays.isQuoting(flow, at, form);
    if (quotes && relays.read(flow, draft, form)) {
      return draft;
    }
    Quotation said = QuotedBefore.of(flow, at, form);
    within(flow, draft);
    if (said == null && draft.source == null && form.clitics() == 0) {
      leading.read(flow, draft);
    }
    ComplementScan scan = scan(flow, draft, form);
    scan.subjects = draft.source == null;
    scan.run(at + 1);
    if (form.verb().takes("post") && draft.via.isEmpty()) {
      draft.via(new Link(Part.PLATFORM, Link.UNNAMED, null));
    }
    if (said != null && (draft.start < 0 || draft.style == Style.NOUN)) {
      QuotedBefore.set(draft, said);
      return draft;
    }
    if (draft.start < 0) {
      return null;
    }
    if ((draft.source == null && isInference(flow, at, form))
        || isPassive(flow, at, draft, form)
        || (draft.style == Style.NOUN && form.form().is("present") && form.verb().takes("event"))) {
      return null;
    }
    boolean object = draft.source != null && draft.source.first() > at;
    boolean appeals = form.verb().category().equals("D") && draft.style == Style.NOUN;
    if ((draft.source == null || (appeals && object))
        && form.clitics() == 0
        && describes(flow, at, form)) {
      draft.source = described(flow, at);
      if (draft.source == null || (draft.style == Style.NOUN && !appeals)) {
        return null;
      }
    }
    if (draft.source == null && !Clitic.WA.in(form.clitics())) {
      leading.read(flow, draft);
    }
    fronted(flow, draft);
    if (draft.source == null && form.verb().takes("named")) {
      return null;
    }
    SourcePhrase source = draft.source;
    if (source != null && source.first() > at && isMoved(flow, at, draft, form)) {
      return null;
    }
    boolean someone =
        source != null && (source.noun() != null || flow.entityFrom(source.first()) != null);
    if (!someone && source != null && source.last() < at && isThing(flow, source, draft)) {
      return null;
    }
    if (!someone && form.verb().takes("party")) {
      return null;
    }
    if (form.verb().takes("record") && !isRecord(source)) {
      return null;
    }
    boolean impersonal = !someone && words.impersonal.find(flow.tokens(), at, Phrases.AND) != null;
    boolean bound =
        draft.source == null
            && at > 0
            && words.that.find(flow.tokens(), at - 1, ComplementScan.THAT) != null
            && draft.style == Style.NOUN;
    return impersonal || bound ? null : draft;
  }

  /**
   * "A statement of the minister in which he said": he speaks who issued it, and where it was
   * issued.
   */
  private void within(Flow flow, Draft draft) {
    if (words.inIt.at(flow.tokens(), draft.cueLast + 1)) {
      int start = flow.start(flow.sentenceAt(draft.cueFirst));
      issuedBy(flow, draft, sources.issuers.last(flow, start, draft.cueFirst));
      mediums.posted(flow, draft, start, draft.cueFirst);
    }
  }

  private void issuedBy(Flow flow, Draft draft, Issuers.@Nullable Issued statement) {
    if (statement == null || draft.source != null) {
      return;
    }
    SourcePhrase by = statement.by();
    if (Subjects.agrees(draft, by, words.isFeminine(flow.token(by.first())))) {
      draft.source = by;
      draft.medium = flow.words(flow.span(statement.at(), by.last()));
    }
  }

  /** A past form that is written as a passive one, with "u" behind its first letter. */
  private static boolean isPassive(Token token, Form form) {
    int mark = form.cut() + 1;
    return form.form().is("past")
        && mark < token.text().length()
        && token.text().charAt(mark) == DAMMA;
  }

  /** "The rebels were accused of": with nobody between the one behind the verb and the charge. */
  private static boolean isPassive(Flow flow, int at, Draft draft, Form form) {
    return form.verb().takes("accuses")
        && draft.source != null
        && draft.source.first() > at
        && draft.style == Style.NOUN
        && flow.entityFrom(draft.start) == null
        && Words.cutOf(flow.token(draft.start), Clitic.BI) >= 0;
  }

  /** "The reasons that moved the government to": who is moved stands behind the verb. */
  private boolean isMoved(Flow flow, int at, Draft draft, Form form) {
    Hit who = at < 2 ? null : words.relatives.find(flow.tokens(), at - 1, Phrases.ANY);
    return who != null
        && form.verb().category().equals("D")
        && !form.hasObject()
        && who.row().get("gender").equals("f") == draft.feminine
        && flow.isKind(at - 2, TokenKind.WORD)
        && flow.entityAt(at - 2) == null
        && words.sourceNouns.find(flow.tokens(), at - 2, Phrases.ANY) == null;
  }

  /**
   * Whether what stands before a verb is no speaker: "the differences revealed a lack of trust".
   */
  private static boolean isThing(Flow flow, SourcePhrase source, Draft draft) {
    return draft.style == Style.NOUN
        && !draft.plural
        && source.media() == null
        && flow.opening(source.first()) == null;
  }

  /** Whether papers, studies or figures speak: only they "show" and only papers "learn". */
  private static boolean isRecord(@Nullable SourcePhrase source) {
    return source != null && (source.isDocument() || source.media() != null);
  }

  /** "Which prompted": a phrase that begins before the verb and reports nothing. */
  private boolean isSetPhrase(Flow flow, int at) {
    Hit hit = words.notCues.find(flow.tokens(), at - 1, Phrases.AND);
    return hit != null && hit.length() > 1;
  }

  /** Whether the word belongs to the name of a person, such as a given name like "told". */
  private static boolean isName(Flow flow, int at) {
    EntityMention mention = flow.entityAt(at);
    return mention != null
        && mention.form() == EntityMention.Form.NAME
        && mention.type() == EntityMention.Type.PERS
        && mention.first() < mention.last();
  }

  /** Whether a present form follows a noun without article, which it then describes. */
  private boolean describes(Flow flow, int at, Form form) {
    int before = at - 1;
    return form.form().is("present")
        && before >= flow.start(flow.sentenceAt(at))
        && flow.isKind(before, TokenKind.WORD)
        && flow.entityAt(before) == null
        && flow.timeStart(before) < 0
        && !Words.isDefinite(flow.token(before))
        && words.finite(flow.tokens(), before) == null
        && !words.isFunction(flow.tokens(), before);
  }

  /** The document such a noun names: "a notice that says", "a joint notice that says". */
  private @Nullable SourcePhrase described(Flow flow, int at) {
    for (int i = at - 1; i >= Math.max(flow.start(flow.sentenceAt(at)), at - 2); i--) {
      boolean noun = words.sourceNouns.find(flow.tokens(), i, Phrases.AND) != null;
      SourcePhrase source = noun ? sources.read(flow, i, leading.andCut(flow, i), at, true) : null;
      if (source != null && source.isDocument()) {
        return source;
      }
    }
    return null;
  }

  /** "Which confirms that": a conclusion of the text, not somebody's words. */
  private boolean isInference(Flow flow, int at, Form form) {
    return at > 0
        && form.form().is("present")
        && !form.hasObject()
        && words.inferences.find(flow.tokens(), at - 1, Phrases.AND) != null;
  }

  private static Token next(Flow flow, int at) {
    return flow.token(Math.min(at + 1, flow.size() - 1));
  }

  /**
   * Whether a word that is more often a preposition or noun is that here: in its bare form, where
   * no clause begins, and with nobody behind it who could speak.
   */
  private boolean isDoubtful(Flow flow, int at, Form form) {
    boolean inflected = form.form().is("3fs") || form.form().is("plural");
    boolean bare = form.verb().takes("object") || (form.form().is("past") && !inflected);
    EntityMention mention = flow.entityFrom(at + 1);
    Hit noun = words.sourceNouns.find(flow.tokens(), at + 1, 0);
    boolean somebody =
        "PERSON".equals(SourceReader.kindOf(noun))
            || (mention != null && mention.type() == EntityMention.Type.PERS);
    boolean about = false;
    for (int i = at + 2; i < Math.min(at + 10, flow.end(flow.sentenceAt(at))); i++) {
      about |= form.verb().takes(flow.token(i).folded());
    }
    return bare
        && !(somebody && about && !isSecond(flow, at, form, 1))
        && (!isInitial(flow, at, form) || isSecond(flow, at, form, somebody ? 1 : 0));
  }

  /**
   * "Between this and between that": the word stands without "and" before it in the sentence, with
   * a pronoun of so many letters or more.
   */
  private static boolean isSecond(Flow flow, int at, Form form, int least) {
    String plain =
        flow.token(at).readings().stream()
            .filter(r -> r.clitics() == form.clitics())
            .map(Reading::stem)
            .findFirst()
            .orElse(flow.token(at).folded());
    for (int i = flow.start(flow.sentenceAt(at)); i < at; i++) {
      String before = flow.token(i).folded();
      int more = before.length() - plain.length();
      if (before.startsWith(plain) && more >= least && more <= LONGEST_PRONOUN) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word that is more often a preposition stands where a clause begins. */
  private boolean isInitial(Flow flow, int at, Form form) {
    boolean opens = at == flow.start(flow.sentenceAt(at)) || flow.isPunctuation(at - 1);
    return opens || form.clitics() != 0 || words.conjunctions.at(flow.tokens(), at - 1);
  }

  /** The frame of "the statement read", with the document or its owner as source. */
  @Nullable Draft document(Flow flow, String rule, int at) {
    Hit hit = words.documentCues.find(flow.tokens(), at, Phrases.AND);
    if (hit == null) {
      return null;
    }
    int end = flow.end(flow.sentenceAt(at));
    int from = at + hit.length();
    boolean back = hit.row().get("place").equals("before");
    int start = flow.start(flow.sentenceAt(at));
    int first = back ? sources.issuers.document(flow, start, at) : from;
    SourcePhrase source = first < 0 ? null : sources.read(flow, first, 0, back ? at : end, !back);
    if (source == null || !source.isDocument()) {
      return null;
    }
    String lemma = hit.row().get("form");
    Draft draft =
        new Draft(rule, Frame.SPEECH, at, from - 1, hit.cut(), lemma, hit.row().get("category"));
    draft.source = source;
    draft.inIt = back;
    if (back) {
      mediums.posted(flow, draft, start, at);
    }
    int behind = back ? from : source.last() + 1;
    Words.Verb verb = new Words.Verb(lemma, draft.category, Set.of("that", "direct"));
    Form form =
        new Form(verb, new WordForm(lemma, "verb", Set.of("past")), hit.clitics(), hit.cut());
    scan(flow, draft, form).run(behind);
    for (int i = behind; i < Math.max(draft.start, 0) && i < end; i++) {
      draft.via(media.at(flow.tokens(), i));
    }
    return draft.start < 0 ? null : draft;
  }

  /** The frame of a participle of circumstance. */
  @Nullable Draft circumstance(Flow flow, String rule, int at) {
    Form form = words.circumstance(flow.token(at));
    if (form == null || form.form().is("suffix") || words.notCues.at(flow.tokens(), at)) {
      return null;
    }
    Draft draft = draft(rule, Frame.CIRCUMSTANCE, at, form);
    boolean detached =
        at == flow.start(flow.sentenceAt(at)) || !flow.isKind(at - 1, TokenKind.WORD);
    ComplementScan scan = scan(flow, draft, form);
    scan.nouns = detached;
    scan.subjects = false;
    scan.run(at + 1);
    boolean governs =
        at + 1 < flow.size()
            && form.verb().takes(flow.token(at + 1).folded())
            && isClause(flow, at);
    boolean opens = draft.style != Style.NOUN && draft.start <= at + 3;
    boolean noun = draft.style == Style.DIRECT && words.masdar(flow.token(at), 0) != null;
    boolean sure = detached || form.form().is("tanwin") || (!noun && (opens || governs));
    return draft.start < 0 || !sure ? null : draft;
  }

  /**
   * Whether a participle stands behind a finished clause, not behind "was" or a noun it describes.
   */
  private boolean isClause(Flow flow, int at) {
    return !words.had.at(flow.tokens(), at - 1) && !Words.isDefinite(flow.token(at));
  }

  /** The frame of a verbal noun: "his statement that", "the announcement of N that". */
  @Nullable Draft masdar(Flow flow, String rule, int at) {
    boolean saying = words.saying.at(flow.tokens(), at);
    Form form =
        saying
            ? words.masdar(flow.token(at), Clitic.BI.bit() | Clitic.AL.bit())
            : words.masdar(flow.token(at));
    boolean speech = form != null && form.verb().takes("that");
    if (form == null || !speech || words.finite(flow.tokens(), at) != null) {
      return null;
    }
    Draft draft = draft(rule, Frame.MASDAR, at, form);
    ComplementScan scan = scan(flow, draft, form);
    scan.nouns = false;
    scan.look.prepositions = form.hasObject();
    scan.look.direct = form.hasObject();
    scan.look.reach = 12;
    scan.jumps = false;
    scan.subjects = !form.hasObject();
    scan.run(at + 1);
    boolean spoken = form.hasObject() || draft.source != null;
    if (saying && draft.start == at + 1 + thatLength(flow, at + 1)) {
      Draft by = draft(rule, Frame.CIRCUMSTANCE, at, form);
      by.start = draft.start;
      by.startCut = draft.startCut;
      by.style = draft.style;
      return by;
    }
    return draft.start < 0 || !spoken ? null : draft;
  }

  private int thatLength(Flow flow, int at) {
    Hit that = words.that.find(flow.tokens(), at, 0);
    return that == null ? 0 : that.length();
  }

  private ComplementScan scan(Flow flow, Draft draft, Form form) {
    return new ComplementScan(words, media, sources, flow, draft, form);
  }

  private static Draft draft(String rule, Frame frame, int at, Form form) {
    Draft draft =
        new Draft(rule, frame, at, at, form.cut(), form.verb().lemma(), form.verb().category());
    draft.feminine = form.isFeminine();
    draft.object = form.hasObject();
    draft.goesOn = form.verb().takes("more");
    draft.plural = form.form().is("plural") || form.form().is("dual");
    return draft;
  }

  /** "He did not say", "if he says", "that he say", "will he say?". */
  private boolean isIrrealis(Flow flow, int at, Form form) {
    int sentence = flow.sentenceAt(at);
    int start = flow.start(sentence);
    if (at > start) {
      int before = at - 1;
      if (words.negations.find(flow.tokens(), before, Phrases.ANY) != null
          || words.irrealis.find(flow.tokens(), before, Phrases.AND) != null) {
        return true;
      }
      boolean preposition =
          words.nounLinks.find(flow.tokens(), before, 0) != null
              || words.mediumPrepositions.find(flow.tokens(), before, 0) != null;
      boolean governed =
          words.circumstance(flow.token(before)) != null
              || words.occasions.find(flow.tokens(), before, Phrases.AND) != null;
      if (preposition || (governed && form.form().is("past") && form.clitics() == 0)) {
        return true;
      }
      boolean that = words.that.find(flow.tokens(), before, Phrases.ANY) != null;
      if (that && form.form().is("present") && flow.token(before).folded().length() <= 3) {
        return true;
      }
    }
    int last = flow.end(sentence) - 1;
    boolean question = flow.isMark(last, "?") || flow.isMark(last, "\u061F");
    return question && flow.around(at) == null && flow.around(last - 1) == null;
  }

  /** "In a post on his platform N, the president announced": the medium before the verb. */
  private void fronted(Flow flow, Draft draft) {
    int start = flow.start(flow.sentenceAt(draft.cueFirst));
    for (int i = start; i < Math.min(start + 3, draft.from); i++) {
      if (words.finite(flow.tokens(), i) != null && words.isVerbOnly(flow.token(i))) {
        return;
      }
      if (sources.boundaries.isMedium(flow, i)) {
        int last = draft.from - 1;
        while (last > i && flow.isComma(last)) {
          last--;
        }
        for (int k = i; k <= last; k++) {
          if (words.finite(flow.tokens(), k) != null && flow.around(k) == null && k > i + 2) {
            return;
          }
        }
        Issuers.Issued statement = sources.issuers.last(flow, i, last + 1);
        SourcePhrase by = statement == null ? null : statement.by();
        if (by != null && by.media() == null && (by.noun() != null || by.who() != null)) {
          issuedBy(flow, draft, statement);
        }
        mediums.medium(flow, draft, i, last);
        draft.from = i;
        return;
      }
    }
  }
}
