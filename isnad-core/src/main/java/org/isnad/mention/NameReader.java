package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordForm;
import org.isnad.mention.Meaning.Hit;
import org.isnad.mention.Meaning.NameKind;
import org.isnad.mention.Phrase.Local;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads the name of a person: one of the data, or one that its grammar and its title give away. */
final class NameReader {
  /** Words of an unknown name, counted without those that "son of" joins. */
  private static final int LONGEST_NAME = 4;

  private static final int SHORTEST_WORD = 2;

  private final Look look;
  private final Vocabulary vocabulary;
  private final Lexicon lexicon;

  NameReader(Look look, Lexicon lexicon) {
    this.look = look;
    this.vocabulary = look.vocabulary();
    this.lexicon = lexicon;
  }

  /**
   * A name.
   *
   * @param names those of the data it may mean; empty for a local name
   * @param weak whether nothing but a surname stands there
   */
  record Found(
      int first,
      int last,
      int clitics,
      int cut,
      List<Meaning.Person> names,
      @Nullable Local local,
      boolean weak) {}

  /** A name of the data, the longest, with the parts that lengthen it. */
  Optional<Found> known(int i, IntPredicate clitics) {
    List<Hit<Meaning.Person>> hits =
        look.all(i, Meaning.Person.class, clitics).stream()
            .filter(h -> h.sense().kind() != NameKind.GIVEN)
            .toList();
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    Hit<Meaning.Person> first = hits.getFirst();
    List<Meaning.Person> senses = new ArrayList<>();
    boolean weak = true;
    for (Hit<Meaning.Person> hit : hits) {
      if (hit.length() == first.length() && hit.clitics() == first.clitics()) {
        boolean unsure = hit.length() == 1 && (hit.level() > 1 || isOrdinaryWord(hit));
        boolean alone = hit.sense().kind() == NameKind.LAST || unsure;
        if (senses.stream().noneMatch(s -> s.person().equals(hit.sense().person()))) {
          senses.add(alone ? new Meaning.Person(hit.sense().person(), NameKind.LAST) : hit.sense());
        }
        weak &= alone;
      }
    }
    int last = lengthen(first.last());
    return Optional.of(new Found(i, last, first.clitics(), first.cut(), senses, null, weak));
  }

  /** Takes all "son of X", "of the house of Y" after a name. */
  private int lengthen(int last) {
    int end = last;
    for (int next = longer(end); next > end; next = longer(end)) {
      end = next;
    }
    return end;
  }

  /**
   * Takes one "son of X" or "of the house of Y" after a name; the same token when there is none.
   */
  private int longer(int end) {
    int next = end + 1;
    if (!look.isWord(next + 1) || !(isPart("son", next) || isPart("family", next))) {
      return end;
    }
    boolean joined = isPart("joined", next + 1) && look.isWord(next + 2);
    return joined ? next + 2 : next + 1;
  }

  /** The folded words of a part of a name, joined. */
  private String key(int first, int last) {
    StringBuilder key = new StringBuilder();
    for (int i = first; i <= last; i++) {
      key.append(vocabulary.spelling().exact(look.token(i).folded()));
    }
    return key.toString();
  }

  /** After "son of", only a family name with its article may follow. */
  private boolean isFamily(int i) {
    return look.token(i).folded().startsWith(vocabulary.article());
  }

  private boolean isPart(String kind, int i) {
    return look.isWord(i) && vocabulary.isPart(kind, look.token(i).folded());
  }

  /**
   * Whether a name clearly begins here: one of the data, or a given name before another name word.
   */
  boolean begins(int i) {
    if (!look.isWord(i)) {
      return false;
    }
    boolean known =
        look.all(i, Meaning.Person.class, Look.NONE).stream()
            .anyMatch(h -> h.sense().kind() == NameKind.FULL || h.sense().kind() == NameKind.ALONE);
    return known || (isClearGiven(i) && (isNameWord(i + 1) || isPart("son", i + 1)));
  }

  private boolean isClearGiven(int i) {
    String folded = look.token(i).folded();
    return vocabulary.isGiven(folded) && !vocabulary.isAmbiguousGiven(folded);
  }

  /** Whether an honorific with a name after it begins here. */
  boolean isAddressed(int i) {
    return look.longest(i, Meaning.Address.class, Look.NONE)
        .filter(a -> a.sense().kind() == Meaning.AddressKind.HONORIFIC)
        .filter(a -> begins(a.last() + 1) || isAddressed(a.last() + 1))
        .isPresent();
  }

  /**
   * A name that the data do not have.
   *
   * @param titled whether an office or honorific stands before it; without one only names that
   *     begin with a clear given name are taken
   */
  Optional<Found> unknown(int i, IntPredicate clitics, boolean titled) {
    if (!look.isWord(i)) {
      return Optional.empty();
    }
    Start start = start(i, clitics, titled);
    if (start == null) {
      return Optional.empty();
    }
    int end = i;
    int words = 1;
    boolean sons = false;
    boolean family = false;
    List<String> key = new ArrayList<>();
    key.add(vocabulary.spelling().exact(start.stem()));
    if (vocabulary.isPart("joined", start.stem()) && look.isWord(i + 1)) {
      end = i + 1;
      key.set(0, key.getFirst() + vocabulary.spelling().exact(look.token(end).folded()));
    }
    while (words < LONGEST_NAME) {
      int next = end + 1;
      int longer = longer(end);
      if (longer > end) {
        key.add(key(end + 2, longer));
        end = longer;
        sons = true;
        family = isPart("family", end - 1);
      } else if (isPart("regnal", next) || (isNameWord(next) && (!sons || isFamily(next)))) {
        end = isPart("joined", next) && look.isWord(next + 1) ? next + 1 : next;
        words++;
        key.add(key(next, end));
        family = !vocabulary.isGiven(look.token(end).folded()) && !isPart("regnal", end);
      } else {
        break;
      }
    }
    if (key.size() < SHORTEST_WORD) {
      return Optional.empty();
    }
    String text = text(i, end, start.cut());
    return Optional.of(
        new Found(
            i, end, start.clitics(), start.cut(), List.of(), new Local(text, key, family), false));
  }

  /** Whether a word has a given name in one of its readings. */
  boolean mayBegin(int i) {
    if (!look.isWord(i)) {
      return false;
    }
    for (Reading reading : look.token(i).readings()) {
      if (vocabulary.isGiven(reading.stem())) {
        return true;
      }
    }
    return false;
  }

  private record Start(int clitics, int cut, String stem) {}

  private @Nullable Start start(int i, IntPredicate clitics, boolean titled) {
    Token token = look.token(i);
    if (clitics.test(0) && isStart(i, token.folded(), titled)) {
      return new Start(0, 0, token.folded());
    }
    if (vocabulary.isGiven(token.folded()) || (titled && clitics.test(0))) {
      return null;
    }
    for (Reading reading : token.readings()) {
      int c = reading.clitics();
      if (c != 0
          && !Clitic.AL.in(c)
          && !Clitic.SA.in(c)
          && clitics.test(c)
          && vocabulary.isGiven(reading.stem())
          && !vocabulary.isAmbiguousGiven(reading.stem())) {
        return new Start(c, reading.cut(), reading.stem());
      }
    }
    return null;
  }

  private boolean isStart(int i, String folded, boolean titled) {
    if (vocabulary.isPart("never", look.token(i).plain())) {
      return false;
    }
    if (!titled && isVerb(folded)) {
      return false;
    }
    if (vocabulary.isGiven(folded)) {
      return titled || !vocabulary.isAmbiguousGiven(folded);
    }
    if (vocabulary.isPart("joined", folded)) {
      return titled;
    }
    return titled && isNameWord(i) && !folded.startsWith(vocabulary.article());
  }

  /** Whether a word may stand inside a name: known to no other table and no verb. */
  boolean isNameWord(int i) {
    if (!look.isWord(i)) {
      return false;
    }
    Token token = look.token(i);
    String folded = token.folded();
    if (folded.length() <= 1
        || vocabulary.isNotName(folded)
        || vocabulary.isPart("never", token.plain())) {
      return false;
    }
    if (isClearGiven(i) || vocabulary.isPart("particle", folded)) {
      return true;
    }
    if (isOrdinary(i, folded)) {
      return false;
    }
    for (Reading reading : token.readings()) {
      if (reading.clitics() != 0 && isCutWord(reading)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a reading without proclitics is an ordinary word, so that the whole is no name. */
  private boolean isCutWord(Reading reading) {
    int clitics = reading.clitics();
    if (clitics == Clitic.AL.bit()) {
      return vocabulary.isNotName(reading.stem()) || isVerbOrNoun(reading.stem());
    }
    if (Clitic.AL.in(clitics)) {
      return reading.stem().length() > SHORTEST_WORD;
    }
    return vocabulary.isNotName(reading.stem())
        || vocabulary.isGiven(reading.stem())
        || isVerbOrNoun(reading.stem());
  }

  private boolean isOrdinary(int i, String folded) {
    for (Hit<?> hit : look.at(i)) {
      boolean person = hit.sense() instanceof Meaning.Person;
      boolean weak = hit.sense() instanceof Meaning.Media m && m.needsHead();
      if (!person && !weak) {
        return true;
      }
    }
    return isVerbOrNoun(folded);
  }

  /** Whether a single word that could be a name is a common word too. */
  private boolean isOrdinaryWord(Hit<Meaning.Person> hit) {
    String stem = look.token(hit.first()).folded();
    for (Reading reading : look.token(hit.first()).readings()) {
      if (reading.clitics() == hit.clitics()) {
        stem = reading.stem();
      }
    }
    return vocabulary.isNotName(stem) || isVerb(stem);
  }

  private boolean isVerb(String folded) {
    return lexicon.forms(folded).stream().anyMatch(f -> f.is("past") || f.is("present"));
  }

  private boolean isVerbOrNoun(String folded) {
    for (WordForm form : lexicon.forms(folded)) {
      if (!form.features().isEmpty() || !form.pos().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word ends a job title: a verb, a mark, a conjunction. */
  boolean endsTitle(int i) {
    if (!look.is(i, TokenKind.WORD)) {
      return true;
    }
    String folded = look.token(i).folded();
    return look.word(i, "stop", Look.ANY).isPresent() || isVerb(folded);
  }

  private String text(int first, int last, int cut) {
    StringBuilder out = new StringBuilder(look.token(first).text().substring(cut));
    for (int i = first + 1; i <= last; i++) {
      out.append(' ').append(look.token(i).text());
    }
    return out.toString();
  }
}
