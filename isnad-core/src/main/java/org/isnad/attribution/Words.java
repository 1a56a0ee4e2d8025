package org.isnad.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;
import org.isnad.lexicon.WordForm;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** The word lists that attribution works with. Immutable. */
final class Words {
  final Phrases that;
  final Phrases according;
  final Phrases ownWords;
  final Phrases quotingNouns;
  final Phrases conjunctions;
  private final Phrases timeConjunctions;
  final Phrases issued;
  final Phrases issuing;
  final Phrases issues;
  final Phrases cited;
  final Phrases perfect;
  final Phrases had;
  final Phrases negations;
  final Phrases irrealis;
  final Phrases impersonal;
  final Phrases relatives;
  final Phrases what;
  final Phrases aboutHim;
  final Phrases topics;
  final Phrases agents;
  final Phrases adverbs;
  final Phrases mediumPrepositions;
  final Phrases occasions;
  final Phrases mediaNouns;
  final Phrases press;
  final Phrases tails;
  final Phrases objectHeads;
  final Phrases sourceNouns;
  final Phrases sourceAdjectives;
  final Phrases nounLinks;
  final Phrases stances;
  final Phrases notCues;
  final Phrases documentCues;
  final Phrases splitters;
  final Phrases quantifiers;
  final Phrases inferences;
  final Phrases came;
  final Phrases colonBlockers;
  final Phrases indefiniteLinks;
  final Phrases nearest;
  final Phrases same;
  final Phrases contrasts;
  final Phrases saying;
  final Phrases demonstratives;
  final Phrases inIt;
  final Phrases authors;

  /** "From", before the one whose words are relayed. */
  final String from;

  /** The proclitic "by, with". */
  final String by;

  /** The proclitic "to, for". */
  final String to;

  /** The article. */
  private final String article;

  private static final int LONG = 4;

  private final Set<String> tanwin;
  private final Set<String> nisbaTails;
  private final Set<String> owned;
  private final Set<String> feminineTails;
  private final Set<String> ownTails;
  private final Map<String, String> plurals = new HashMap<>();

  private final Lexicon lexicon;
  private final PhraseHeads heads;
  private final Set<String> plainWords = new HashSet<>();
  private final SpeechForms speech;

  /**
   * A speech verb of the data.
   *
   * @param lemma its dictionary form as spelled in the data
   * @param category see {@link Attribution.Cue}
   * @param complements what may follow it: {@code that}, {@code direct}, {@code noun}, {@code
   *     object}, {@code relay} ("quoted from"), {@code relay} with another preposition ("attributed
   *     to"), or a preposition, folded
   */
  record Verb(String lemma, String category, Set<String> complements) {
    boolean takes(String complement) {
      return complements.contains(complement);
    }
  }

  /**
   * A word read as a form of a speech verb.
   *
   * @param verb the verb
   * @param form the inflected form
   * @param clitics proclitics cut off
   * @param cut UTF-16 units of the token before the form
   */
  record Form(Verb verb, WordForm form, int clitics, int cut) {
    boolean isFinite() {
      return form.is("past") || form.is("present");
    }

    boolean isFeminine() {
      return form.is("3fs") || form.is("f");
    }

    boolean hasObject() {
      return form.is("suffix");
    }
  }

  /**
   * The words of the data.
   *
   * @param heads takes the first words of phrases
   */
  Words(Lexicon lexicon, PhraseHeads heads) {
    this.lexicon = lexicon;
    this.heads = heads;
    this.that = list("that-words");
    this.according = list("according-words");
    this.ownWords = list("own-words");
    this.quotingNouns = list("quoting-nouns");
    this.conjunctions = list("conjunctions");
    this.timeConjunctions = list("time-conjunctions");
    this.issued = list("issued-words");
    this.issuing = list("issuing-words");
    this.issues = list("issue-verbs");
    this.cited = list("cited-words");
    this.perfect = list("perfect-words");
    this.had = list("had-words");
    this.negations = list("negations");
    this.irrealis = list("irrealis-words");
    this.impersonal = list("impersonal-openers");
    this.relatives = list("relatives");
    this.what = list("what-words");
    this.aboutHim = list("about-him-words");
    this.topics = list("topic-openers");
    this.agents = list("deed-by");
    this.adverbs = list("utterance-adverbs");
    this.mediumPrepositions = list("medium-prepositions");
    this.occasions = list("occasion-prepositions");
    this.mediaNouns = list("media-nouns");
    this.press = list("addressees");
    this.tails = list("tail-words");
    this.objectHeads = list("object-heads");
    this.sourceNouns = list("source-nouns");
    this.sourceAdjectives = list("source-adjectives");
    this.nounLinks = list("noun-links");
    this.stances = list("stance-openers");
    this.notCues = list("not-cues");
    this.documentCues = list("document-cues");
    this.came = list("came-words");
    this.inferences = list("inference-words");
    this.quantifiers = list("quantifiers");
    this.splitters = list("clause-splitters");
    this.colonBlockers = list("colon-blockers");
    this.indefiniteLinks = list("indefinite-links");
    this.owned = Set.copyOf(lexicon.list("pronoun-tails"));
    this.feminineTails = endings("feminine-tails");
    this.ownTails = endings("own-tails");
    for (Row row : lexicon.listTable("plural-endings").rows()) {
      plurals.put(
          lexicon.orthography().plain(row.get("form")),
          lexicon.orthography().plain(row.get("nominative")));
    }
    this.nisbaTails = Set.copyOf(lexicon.list("nisba-tails"));
    this.nearest = list("nearest-subjects");
    this.same = list("same-words");
    this.contrasts = list("contrast-words");
    this.saying = list("saying-words");
    this.demonstratives = list("demonstratives");
    this.inIt = list("in-it-words");
    this.authors = list("author-words");
    this.tanwin =
        lexicon.listTable("tanwin-endings").rows().stream()
            .map(r -> r.get("form").substring(1))
            .collect(Collectors.toSet());
    this.from = lexicon.list("relay-from").stream().findFirst().orElse("");
    this.by = clitic(Clitic.BI);
    this.to = clitic(Clitic.LI);
    this.article = clitic(Clitic.AL);
    this.speech = new SpeechForms(lexicon, plainWords);
  }

  private Set<String> endings(String name) {
    return lexicon.listTable(name).rows().stream()
        .map(r -> lexicon.orthography().plain(r.get("form")))
        .collect(Collectors.toSet());
  }

  private String clitic(Clitic clitic) {
    return clitic(lexicon, clitic);
  }

  /** A proclitic as the data spell it; empty when they have none. */
  static String clitic(Lexicon lexicon, Clitic clitic) {
    return lexicon.table("ar/clitics.tsv").rows().stream()
        .filter(r -> r.get("clitics").equals(clitic.name()))
        .map(r -> r.get("form"))
        .findFirst()
        .orElse("");
  }

  /** The proclitic preposition of a bit set as it is written; empty when there is none. */
  String glued(int clitics) {
    return Clitic.BI.in(clitics) ? by : Clitic.LI.in(clitics) ? to : "";
  }

  private Phrases list(String name) {
    plainWords.addAll(lexicon.list(name));
    return Phrases.ofLists(lexicon, heads, name);
  }

  /** The token as a past or present form of a speech verb, after "and" at most. */
  @Nullable Form finite(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean bound =
        i > 0
            && speech.isDoubtful(token)
            && (what.at(tokens, i - 1) || relatives.at(tokens, i - 1));
    return bound ? speech.finite(token) : speech.sure(token);
  }

  /** The token as a participle of circumstance ("saying", "adding"), after "and" at most. */
  @Nullable Form circumstance(Token token) {
    return speech.circumstance(token);
  }

  /** The token as a verbal noun of speaking, with or without an attached pronoun. */
  @Nullable Form masdar(Token token) {
    return speech.masdar(token, Phrases.AND | Clitic.BI.bit() | Clitic.LI.bit());
  }

  /** The token as a verbal noun of speaking after the given proclitics at most. */
  @Nullable Form masdar(Token token, int allowed) {
    return speech.masdar(token, allowed);
  }

  /** Whether the word looks like a definite adjective of relation: "the democratic". */
  boolean isNisba(Token token) {
    for (Reading reading : token.readings()) {
      boolean article = reading.clitics() == Clitic.AL.bit();
      if (article && nisbaTails.stream().anyMatch(t -> endsIn(reading.stem(), t))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsIn(String stem, String tail) {
    return stem.length() > tail.length() + 2 && stem.endsWith(tail);
  }

  /** Whether the word ends in an attached pronoun: "her freedom". */
  boolean isOwned(Token token) {
    return owned.stream().anyMatch(t -> endsIn(token.folded(), t));
  }

  /** Whether a word of grammar stands there: a conjunction, relative, negation, preposition. */
  boolean isFunction(List<Token> tokens, int i) {
    return conjunctions.at(tokens, i)
        || relatives.find(tokens, i, Phrases.ANY) != null
        || what.find(tokens, i, Phrases.ANY) != null
        || that.find(tokens, i, Phrases.ANY) != null
        || perfect.at(tokens, i)
        || had.at(tokens, i)
        || adverbs.at(tokens, i)
        || negations.find(tokens, i, Phrases.ANY) != null
        || inferences.find(tokens, i, Phrases.AND) != null
        || occasions.find(tokens, i, Phrases.AND) != null;
  }

  /** Whether the word is written as an indefinite accusative: an object or adverb, no subject. */
  boolean hasTanwin(Token token) {
    return token.kind() == TokenKind.WORD && tanwin.stream().anyMatch(token.text()::contains);
  }

  /** Whether a role is told of one of several: "a spokesman for", "a source in". */
  boolean isIndefinite(String role) {
    String[] parts = role.split(" ", 3);
    return parts.length > 2
        && lexicon.inList("indefinite-links", lexicon.orthography().fold(parts[1]));
  }

  /** A word without the article it begins with; any other as it is. */
  String withoutArticle(String word) {
    return word.startsWith(article) ? word.substring(article.length()) : word;
  }

  /** Whether some reading of the token carries the article. */
  static boolean isDefinite(Token token) {
    return Clitic.AL.in(token.word().clitics());
  }

  /** UTF-16 units of a proclitic at the head of the token; -1 when it has none such. */
  static int cutOf(Token token, Clitic clitic) {
    if (token.kind() == TokenKind.CLITIC) {
      return token.readings().getFirst().has(clitic) ? token.text().length() : -1;
    }
    int best = -1;
    for (Reading reading : token.readings()) {
      boolean article = Clitic.AL.in(reading.clitics());
      boolean fits = (reading.clitics() & ~Phrases.AND & ~Clitic.AL.bit()) == clitic.bit();
      if (fits && (best < 0 || (article && clitic == Clitic.LI))) {
        best = reading.cut();
      }
    }
    return best;
  }

  /** Whether the token begins with "and" or "so", as far as the data can tell. */
  boolean hasAnd(Token token) {
    if (token.kind() == TokenKind.CLITIC) {
      return (token.readings().getFirst().clitics() & Phrases.AND) != 0;
    }
    boolean and = false;
    boolean known = false;
    for (Reading reading : token.readings()) {
      if ((reading.clitics() & Phrases.AND) != 0) {
        and = true;
        known |= isKnown(reading.stem());
      }
    }
    return and && (known || (!isKnown(token.folded()) && token.folded().length() > LONG));
  }

  /**
   * Whether the token begins with the preposition "by", as far as the data and the next word can
   * tell: many names begin with the same letter.
   */
  boolean isBy(List<Token> tokens, int i, boolean nameNext) {
    Token token = tokens.get(i);
    boolean may = token.kind() == TokenKind.WORD && Clitic.BI.in(token.word().clitics());
    if (!may || isKnown(token.folded())) {
      return false;
    }
    boolean definiteNext = nameNext || (i + 1 < tokens.size() && isDefinite(tokens.get(i + 1)));
    for (Reading reading : token.readings()) {
      int proper = reading.clitics() & ~Phrases.AND;
      boolean sure = Clitic.AL.in(proper) || isKnown(reading.stem()) || definiteNext;
      if (Clitic.BI.in(proper) && sure) {
        return true;
      }
    }
    return false;
  }

  private boolean isKnown(String stem) {
    return !lexicon.forms(stem).isEmpty() || plainWords.contains(stem);
  }

  /**
   * A definite word without the "to" before it, whose article is written into it; the word as it
   * stands when it is none such.
   */
  String withoutTo(Token token) {
    String found = token.text();
    boolean sure = false;
    for (Reading reading : token.readings()) {
      boolean definite = reading.clitics() == (Clitic.LI.bit() | Clitic.AL.bit());
      if (definite && !sure) {
        String rest = token.text().substring(reading.cut());
        boolean restored = reading.stem().length() > rest.length();
        found = article + (restored ? to : "") + rest;
        sure = isKnown(reading.stem());
      }
    }
    return found;
  }

  /** UTF-16 units of "and" or "so" at the head of the token; 0 when it has none. */
  static int andCut(Token token) {
    for (Reading reading : token.readings()) {
      boolean and = (reading.clitics() & Phrases.AND) != 0;
      if (and && (reading.clitics() & ~Phrases.AND) == 0) {
        return reading.cut();
      }
    }
    return 0;
  }

  /** Whether the token can only be a dual or plural noun in the oblique case: never a subject. */
  boolean isOblique(Token token) {
    boolean oblique = false;
    for (Reading reading : token.readings()) {
      if ((reading.clitics() & ~Clitic.AL.bit()) == 0) {
        for (WordForm form : reading.forms()) {
          if (!form.is("oblique")) {
            return false;
          }
          oblique = true;
        }
      }
    }
    return oblique;
  }

  /**
   * Whether a "that" there opens no reported words: "and if it were", which is "although", or
   * "since that", "after that".
   */
  boolean isAlthough(List<Token> tokens, int i) {
    Phrases.Hit hit = that.find(tokens, i, Phrases.AND);
    if (hit != null && hit.clitics() != 0 && had.at(tokens, i + hit.length())) {
      return true;
    }
    Phrases.Hit since = timeConjunctions.find(tokens, i - 1, Phrases.AND);
    return since != null && since.length() > 1;
  }

  /**
   * The words with a sound masculine plural at their head, and its adjectives, in the nominative:
   * as a name stands by itself, whatever governs it in the sentence.
   */
  String nominative(String text) {
    String[] parts = text.split(" ", -1);
    for (int i = 0; i < parts.length && !plurals.isEmpty(); i++) {
      String plain = lexicon.orthography().plain(parts[i]);
      String ending = plurals.keySet().stream().filter(plain::endsWith).findFirst().orElse("");
      if (ending.isEmpty() || (i == 0 && !isSoundPlural(plain, ending))) {
        break;
      }
      parts[i] = plain.substring(0, plain.length() - ending.length()) + plurals.get(ending);
    }
    return String.join(" ", parts);
  }

  /** Whether the word is the oblique form of a plural that the data list in the nominative. */
  private boolean isSoundPlural(String plain, String ending) {
    String stem = plain.substring(0, plain.length() - ending.length());
    String nominative = lexicon.orthography().fold(stem + plurals.get(ending));
    return plainWords.contains(nominative);
  }

  /** Whether the word ends in "his", "her", "their", as far as its letters tell. */
  boolean isOwn(Token token) {
    return ownTails.stream().anyMatch(t -> endsIn(token.plain(), t));
  }

  /** Whether the word is written as a feminine noun, or as a sound feminine plural. */
  boolean isFeminine(Token token) {
    String word = token.plain();
    return feminineTails.stream().anyMatch(t -> word.length() > t.length() + 1 && word.endsWith(t));
  }

  /** Whether the head of a source says that he speaks for somebody. */
  boolean isSpokesman(String head) {
    return lexicon.inList("spokesman-words", lexicon.orthography().fold(head));
  }

  /** Whether the token is the word, however its letters are spelled. */
  boolean isWord(Token token, String word) {
    return token.folded().equals(lexicon.orthography().fold(word));
  }

  /** Whether the token is the name of one of the few states that are masculine. */
  boolean isMasculineLand(Token token) {
    return token.readings().stream().anyMatch(r -> lexicon.inList("masculine-lands", r.stem()));
  }

  /** Whether the token is a dual or plural noun. */
  boolean isPlural(Token token) {
    for (Reading reading : token.readings()) {
      for (WordForm form : reading.forms()) {
        if (form.pos().equals("noun") && (form.is("dual") || form.is("plural"))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the token may be a finite form of any verb, and nothing else that the data knows. */
  boolean isVerbOnly(Token token) {
    return speech.isVerbOnly(token);
  }

  /** Whether the word is a verbal noun of any verb, or listed as the head of what is said. */
  boolean isObjectHead(List<Token> tokens, int i) {
    if (objectHeads.at(tokens, i)) {
      return true;
    }
    for (Reading reading : tokens.get(i).readings()) {
      if (reading.clitics() == 0) {
        for (WordForm form : reading.forms()) {
          if (form.is("masdar")) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
