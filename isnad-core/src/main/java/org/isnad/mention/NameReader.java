package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Meaning.Hit;
import org.isnad.mention.Meaning.NameKind;
import org.isnad.mention.NameWord.Sort;
import org.isnad.mention.Phrase.Local;
import org.jspecify.annotations.Nullable;

/** Reads the name of a person: one of the data, or one that its grammar and its title give away. */
final class NameReader {
  /** Words of an unknown name, counted without those that "son of" joins. */
  private static final int LONGEST_NAME = 4;

  private static final int SHORTEST_WORD = 2;

  private final Look look;
  private final Vocabulary vocabulary;
  private final NameWords words;

  NameReader(Look look, Lexicon lexicon) {
    this.look = look;
    this.vocabulary = look.vocabulary();
    this.words = new NameWords(look, lexicon);
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
    List<Hit<Meaning.Person>> hits = look.all(i, Meaning.Person.class, clitics);
    if (!hits.isEmpty()) {
      hits.removeIf(h -> !mayBeMeant(h));
    }
    return hits.isEmpty() ? Optional.empty() : Optional.of(found(i, hits));
  }

  private boolean mayBeMeant(Hit<Meaning.Person> hit) {
    return hit.sense().kind() != NameKind.GIVEN
        && (hit.length() > 1 || hit.level() == 0 || isLike(hit));
  }

  private Found found(int i, List<Hit<Meaning.Person>> hits) {
    Hit<Meaning.Person> first = hits.getFirst();
    List<Meaning.Person> senses = new ArrayList<>();
    boolean weak = true;
    for (Hit<Meaning.Person> hit : hits) {
      boolean same = hit.length() == first.length() && hit.clitics() == first.clitics();
      // Who is written just so is meant before who only sounds so.
      if (same && (first.level() > 0 || hit.level() == 0)) {
        boolean unsure = hit.length() == 1 && (hit.level() > 0 || words.isOrdinaryWord(hit));
        boolean alone = hit.sense().kind() == NameKind.LAST || unsure;
        if (senses.stream().noneMatch(s -> s.person().equals(hit.sense().person()))) {
          senses.add(alone ? new Meaning.Person(hit.sense().person(), NameKind.LAST) : hit.sense());
        }
        weak &= alone;
      }
    }
    int last = weak ? first.last() : lengthen(first.last());
    return new Found(i, last, first.clitics(), first.cut(), senses, null, weak);
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
    if (!look.isWord(next + 1)
        || !(words.isPart(Sort.SON, next) || words.isPart(Sort.FAMILY, next))) {
      return end;
    }
    boolean joined = words.isPart(Sort.JOINED, next + 1) && look.isWord(next + 2);
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

  /** Whether a word goes on with a name; without a title the second word must be clearly a name. */
  private boolean isNext(int i, NameWords.Title title, int count) {
    return look.isWord(i)
        && ((title != NameWords.Title.NONE || count > 1)
            ? words.isNameWord(i)
            : words.isFirmNameWord(i));
  }

  /** Whether a given name with "son of" after it stands here, so that it is no title. */
  boolean isSonOf(int i) {
    return words.mayBegin(i) && words.isPart(Sort.SON, i + 1);
  }

  /** Whether a single word that only sounds like a name is no other word. */
  private boolean isLike(Hit<Meaning.Person> hit) {
    return !words.isOrdinaryWord(hit) && (hit.clitics() != 0 || words.isNameWord(hit.first()));
  }

  /** Whether a given name with a family name after it stands here, so that it is no title. */
  boolean isName(int i) {
    return words.mayBegin(i) && words.isNameWord(i + 1);
  }

  /** Whether a name unknown to the data may begin at a word that no table knows. */
  boolean mayBegin(int i) {
    return words.mayBegin(i);
  }

  /** After "son of", only a family name with its article may follow. */
  private boolean isFamily(int i) {
    return look.token(i).folded().startsWith(vocabulary.article());
  }

  /**
   * Whether a name clearly begins here: one of the data, or a given name before another name word.
   */
  boolean begins(int i) {
    if (!look.isWord(i)) {
      return false;
    }
    for (Hit<Meaning.Person> hit : look.all(i, Meaning.Person.class, Look.NONE)) {
      NameKind kind = hit.sense().kind();
      if (kind == NameKind.FULL || kind == NameKind.ALONE) {
        return true;
      }
    }
    return (words.isClearGiven(i)
        && (words.isFirmNameWord(i + 1) || words.isPart(Sort.SON, i + 1)));
  }

  /**
   * Where a name that was found after the words of a title begins: the word before a single name is
   * its first name where no table knows that word.
   *
   * @param end the first token after the title's own words
   */
  int first(int i, int end) {
    boolean single =
        look.longest(i, Meaning.Person.class, Look.NONE).filter(h -> h.length() == 1).isPresent();
    boolean given = single && i - 1 >= end && look.isWord(i - 1) && words.isUnknownName(i - 1);
    return given ? i - 1 : i;
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
   * @param title whether an office or honorific stands before it; without one only names that begin
   *     with a clear given name are taken
   */
  Optional<Found> unknown(int i, IntPredicate clitics, NameWords.Title title) {
    if (!look.isWord(i) || look.word(i, TwoNames.KIND, Look.ANY).isPresent()) {
      return Optional.empty();
    }
    NameWord.Start start = words.start(i, clitics, title);
    if (start == null) {
      return Optional.empty();
    }
    int end = i;
    int count = 1;
    boolean sons = false;
    boolean family = false;
    List<String> key = new ArrayList<>();
    key.add(vocabulary.spelling().exact(start.stem()));
    if (vocabulary.isPart("joined", start.stem()) && look.isWord(i + 1)) {
      end = i + 1;
      key.set(0, key.getFirst() + vocabulary.spelling().exact(look.token(end).folded()));
    }
    while (count < LONGEST_NAME) {
      int next = end + 1;
      int longer = longer(end);
      if (longer > end) {
        key.add(key(end + 2, longer));
        end = longer;
        sons = true;
        family = words.isPart(Sort.FAMILY, end - 1);
      } else if (words.isPart(Sort.REGNAL, next)
          || (isNext(next, title, count) && (!sons || isFamily(next)))) {
        end = words.isPart(Sort.JOINED, next) && look.isWord(next + 1) ? next + 1 : next;
        count++;
        key.add(key(next, end));
        family = words.isFamilyName(end) && !words.isPart(Sort.REGNAL, end);
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

  /** Whether a word ends a job title: a verb, a mark, a conjunction. */
  boolean endsTitle(int i) {
    return !look.isWord(i) || look.word(i, "stop", Look.ANY).isPresent() || words.isVerb(i);
  }

  private String text(int first, int last, int cut) {
    StringBuilder out = new StringBuilder(look.token(first).text().substring(cut));
    for (int i = first + 1; i <= last; i++) {
      out.append(' ').append(look.token(i).text());
    }
    return out.toString();
  }
}
