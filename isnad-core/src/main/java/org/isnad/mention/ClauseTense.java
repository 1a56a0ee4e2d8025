package org.isnad.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table;
import org.isnad.lexicon.WordForm;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the clause around a time looks back or ahead: by the nearest verb or word of
 * planning before it ({@code ar/tense-words.tsv}), else, when it opens the sentence, the nearest
 * after it, else back. Thread-safe.
 */
final class ClauseTense {
  private static final Set<String> STOPS = Set.of("؛", ";", ".", "؟", "?", "!");

  /** Roles of words after which only a present form stands. */
  private static final Set<String> GOVERNORS = Set.of("NOT_PAST", "NOT_FUTURE", "TO");

  private static final int LEAST_VERB = 3;

  private final Lexicon lexicon;
  private final PhraseTable words;
  private final Set<String> names;
  private final WordNotes<List<PhraseTable.Opening>> openings;
  private final WordNotes<List<Verb>> verbs;

  /**
   * What a word without its proclitics is as a verb of the third person.
   *
   * @param forms what it is in the tables
   */
  private record Verb(Reading reading, List<WordForm> forms, boolean past, boolean present) {
    boolean isComing() {
      return Clitic.SA.in(reading.clitics());
    }
  }

  ClauseTense(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.words = PhraseTable.of(lexicon, "ar/tense-words.tsv");
    this.names = names(lexicon);
    this.openings = new WordNotes<>(lexicon, words::openings);
    this.verbs = new WordNotes<>(lexicon, this::verbs);
  }

  /** The words of people's names, some of which are shaped like verbs ("Sebastian"). */
  private static Set<String> names(Lexicon lexicon) {
    Set<String> out = new HashSet<>();
    for (String table : List.of("gazetteer/people-names.tsv", "ar/names/given.tsv")) {
      for (Table.Row row : lexicon.table(table).rows()) {
        for (String word : row.get("form").split("[ -]")) {
          out.add(lexicon.orthography().fold(word));
        }
      }
    }
    return Set.copyOf(out);
  }

  /** The tenses of one sentence, each worked out when it is asked for: most never are. */
  final class Of {
    private final Sentence sentence;
    private final @Nullable Tense[] cues;
    private final boolean[] read;
    private final String[] roles;

    Of(Sentence sentence) {
      this.sentence = sentence;
      int size = sentence.tokens().size();
      this.cues = new Tense[size];
      this.roles = new String[size];
      this.read = new boolean[size];
      List<Piece> found = new ArrayList<>();
      for (Token token : sentence.tokens()) {
        PhraseTable.find(sentence, token.index(), openings.of(token.word()), found);
      }
      for (Piece piece : found) {
        if (piece.sense() instanceof Sense.Word word) {
          mark(piece, word.value());
        }
      }
    }

    private @Nullable Tense cue(int i) {
      if (!read[i]) {
        read[i] = true;
        Token token = sentence.tokens().get(i);
        if (roles[i] == null && token.kind() == TokenKind.WORD) {
          cues[i] = cue(token);
        }
      }
      return cues[i];
    }

    private void mark(Piece piece, String value) {
      for (int i = piece.first(); i <= piece.last(); i++) {
        roles[i] = value;
      }
      if (value.equals("FUTURE") || value.equals("PAST") || value.equals("PRESENT")) {
        cues[piece.last()] = Tense.valueOf(value);
      }
    }

    /** The tense at an expression. */
    Tense at(int first, int last) {
      Tense before = before(first);
      if (before != null && before != Tense.PRESENT) {
        return before;
      }
      if (first > 0 && isLimit(sentence.tokens().get(first - 1))) {
        return Tense.FUTURE;
      }
      if (before != null) {
        return before;
      }
      if (wordsBefore(first) <= 1) {
        for (int i = last + 1; i < cues.length && !isStop(i); i++) {
          Tense cue = cue(i);
          if (cue != null) {
            return cue;
          }
        }
      }
      return Tense.PAST;
    }

    private long wordsBefore(int first) {
      return sentence.tokens().subList(0, first).stream()
          .filter(t -> t.kind() == TokenKind.WORD)
          .count();
    }

    private @Nullable Tense before(int first) {
      for (int i = first - 1; i >= 0 && !isStop(i); i--) {
        Tense cue = cue(i);
        if (cue != null) {
          return cue == Tense.PRESENT && isJoined(i) && isFuture(i) ? Tense.FUTURE : cue;
        }
        boolean relative = "RELATIVE".equals(roles[i]) && i + 1 < first;
        if (relative) {
          return Tense.PAST;
        }
      }
      return null;
    }

    /** Whether the verb before one that "and" joins to it is of the future, as that one then is. */
    private boolean isFuture(int verb) {
      for (int i = verb - 1; i >= 0 && !isStop(i); i--) {
        Tense cue = cue(i);
        if (cue != null && !(cue == Tense.PRESENT && isJoined(i))) {
          return cue == Tense.FUTURE;
        }
      }
      return false;
    }

    private boolean isJoined(int i) {
      return sentence.tokens().get(i).readings().stream().anyMatch(r -> Clitic.WA.in(r.clitics()));
    }

    private boolean isLimit(Token token) {
      return lexicon.inList("until-words", token.folded());
    }

    private boolean isStop(int i) {
      Token token = sentence.tokens().get(i);
      return token.kind() == TokenKind.PUNCTUATION && STOPS.contains(token.text());
    }

    private @Nullable Tense cue(Token token) {
      String before = role(token.index() - 1);
      Tense best = null;
      for (Verb verb : verbs.of(token.word())) {
        Reading reading = verb.reading();
        if (verb.isComing()) {
          boolean name = names.contains(token.folded());
          boolean like = !name && isLikePresent(verb) && isVerbPlace(token, reading);
          if (verb.present() || like) {
            return Tense.FUTURE;
          }
          continue;
        }
        boolean governed = GOVERNORS.contains(before);
        if (before.equals("SAME")) {
          return null;
        }
        if (verb.present() && (governed || !verb.past())) {
          return present(before, reading);
        }
        boolean here = isClauseStart(token.index()) || !isAlsoNoun(verb.forms());
        if (verb.past() && best == null && !before.equals("PREPOSITION") && here) {
          best = Tense.PAST;
        }
      }
      return best;
    }

    /** Whether a verb is more likely here than a noun: first in the clause or after such a word. */
    private boolean isClauseStart(int i) {
      return i == 0
          || sentence.tokens().get(i - 1).kind() != TokenKind.WORD
          || role(i - 1).equals("RELATIVE")
          || role(i - 1).equals("CLAUSE");
    }

    /**
     * Whether a verb that is in no table may stand here: first in its clause or after its subject.
     */
    private boolean isVerbPlace(Token token, Reading reading) {
      int i = token.index() - 1;
      boolean joined = Clitic.WA.in(reading.clitics()) || Clitic.FA.in(reading.clitics());
      return joined
          || isClauseStart(token.index())
          || role(i).equals("TO")
          || sentence.tokens().get(i).readings().stream().anyMatch(r -> Clitic.AL.in(r.clitics()));
    }

    private String role(int i) {
      return i < 0 || roles[i] == null ? "" : roles[i];
    }

    private Tense present(String before, Reading reading) {
      return switch (before) {
        case "NOT_PAST" -> Tense.PAST;
        case "NOT_FUTURE", "TO" -> Tense.FUTURE;
        case "WAS" -> Tense.PAST;
        default -> Clitic.LI.in(reading.clitics()) ? Tense.FUTURE : Tense.PRESENT;
      };
    }
  }

  /**
   * Its readings as a verb; none for a word that is none. Forms of the first person, which look
   * like others and are rare in the news, do not count.
   */
  private List<Verb> verbs(Word word) {
    List<Verb> out = new ArrayList<>();
    boolean any = false;
    for (Reading reading : word.readings()) {
      if (!isNominal(reading)) {
        List<WordForm> forms =
            lexicon.forms(reading.stem()).stream().filter(f -> !f.is("1s") && !f.is("1p")).toList();
        boolean past = forms.stream().anyMatch(f -> f.is("past"));
        boolean present = forms.stream().anyMatch(f -> f.is("present"));
        Verb verb = new Verb(reading, forms, past, present);
        out.add(verb);
        any |= past || present || verb.isComing();
      }
    }
    return any ? List.copyOf(out) : List.of();
  }

  private static boolean isNominal(Reading reading) {
    return Clitic.AL.in(reading.clitics())
        || Clitic.BI.in(reading.clitics())
        || Clitic.KA.in(reading.clitics());
  }

  private static boolean isAlsoNoun(List<WordForm> forms) {
    return forms.stream().anyMatch(f -> f.pos().equals("noun") || f.is("masdar"));
  }

  /** Whether an unknown word is shaped like a present verb. */
  private boolean isLikePresent(Verb verb) {
    String stem = verb.reading().stem();
    return stem.length() > LEAST_VERB
        && lexicon.listTable("present-prefixes").rows().stream()
            .anyMatch(r -> stem.startsWith(lexicon.orthography().fold(r.get("form"))))
        && verb.forms().isEmpty();
  }
}
