package org.isnad.mention;

import java.util.Arrays;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Meaning.Hit;
import org.isnad.text.TokenKind;
import org.isnad.text.WordNotes;

/**
 * What the trained model sees of a sentence: for each token the hashes of what holds there. What a
 * word tells alone, to itself and its neighbours, is apart from what words tell together, so that
 * it is weighed once for each word.
 */
final class NameFeatures {
  /** How far a word is seen. */
  static final int REACH = 2;

  private static final int[] NOTHING = {};

  /** Coarse groupings, of which three words in a row are seen. */
  private static final int COARSE = 2;

  /** Numbers of senses from here on are those of phrases. */
  private static final int PHRASES = 64 * 4;

  private final boolean words;
  private final NamePhrases phrases;
  private final Vocabulary vocabulary;
  private final WordNotes<List<NamePhrases.Opening>> openings;

  /**
   * With or without the words themselves.
   *
   * @param words false for a model that must tell names by their company and letters alone
   */
  NameFeatures(boolean words, NamePhrases phrases, Vocabulary vocabulary, Lexicon lexicon) {
    this.words = words;
    this.phrases = phrases;
    this.vocabulary = vocabulary;
    this.openings = new WordNotes<>(lexicon, word -> phrases.openings(word, vocabulary));
  }

  /**
   * What a word tells alone.
   *
   * @param distance how far it stands after the token it tells of; negative before it
   */
  int[] alone(NameTraits traits, int distance) {
    Hashes out = new Hashes();
    int d = distance + REACH;
    if (words) {
      out.add(2 + d, traits.word());
    }
    for (int sort : traits.sorts()) {
      out.add(45 + d, sort);
    }
    for (int g = 0; g < traits.classes().length; g++) {
      out.add(70 + g * 10 + d, traits.classes()[g]);
    }
    if (Math.abs(distance) == REACH) {
      return out.array();
    }
    out.add(33 + d, traits.shape());
    if (words) {
      out.add(7 + d, traits.stem());
    }
    if (distance == 0) {
      own(traits, out);
    } else {
      for (int i = 1; i < Math.min(3, traits.ends().length); i++) {
        out.add(27 + 3 * d + i, traits.ends()[i]);
      }
    }
    return out.array();
  }

  private static void own(NameTraits traits, Hashes out) {
    out.add(1, 0);
    for (int i = 0; i < traits.begins().length; i++) {
      out.add(20 + i, traits.begins()[i]);
      out.add(24 + i, traits.ends()[i]);
    }
    for (int g = 0; g < traits.rest().length; g++) {
      out.add(200 + g, traits.rest()[g]);
      out.add(210 + g, traits.rest()[g], traits.classes()[g]);
    }
  }

  /** Takes the features of the tokens one after the other. */
  interface Taker {
    /**
     * Takes those of one token.
     *
     * @param hashes only the first of them, and only until this returns
     */
    void take(int token, int[] hashes, int size);
  }

  /** What each token and its neighbours tell together. */
  int[][] together(Look look, NameTraits[] traits, NameTraits edge) {
    int[][] rows = new int[traits.length][];
    together(
        look, traits, edge, (token, hashes, size) -> rows[token] = Arrays.copyOf(hashes, size));
    return rows;
  }

  /** Hands over what each token and its neighbours tell together. */
  void together(Look look, NameTraits[] traits, NameTraits edge, Taker taker) {
    NameTraits[] wide = new NameTraits[traits.length + 2 * REACH];
    Arrays.fill(wide, edge);
    System.arraycopy(traits, 0, wide, REACH, traits.length);
    int[][] senses = senses(look);
    Hashes out = new Hashes();
    boolean quoted = false;
    for (int i = 0; i < traits.length; i++) {
      TokenKind kind = look.token(i).kind();
      quoted = kind == TokenKind.OPEN_QUOTE || (quoted && kind != TokenKind.CLOSE_QUOTE);
      out.size = 0;
      NameTraits own = wide[i + REACH];
      out.add(60, i == 0 ? 1 : 0);
      out.add(61, quoted ? 1 : 0);
      out.add(62, quoted ? 1 : 0, own.classes().length > 0 ? own.classes()[0] : 0);
      if (words) {
        words(wide, i + REACH, out);
      }
      out.add(37, wide[i + 1].shape(), own.shape());
      out.add(38, own.shape(), wide[i + 3].shape());
      company(wide, i + REACH, out);
      tables(wide, senses, i, out);
      taker.take(i, out.all, out.size);
    }
  }

  private static void words(NameTraits[] wide, int at, Hashes out) {
    int last = wide[at - 1].word();
    int own = wide[at].word();
    int next = wide[at + 1].word();
    out.add(10, last, own);
    out.add(11, own, next);
    out.add(12, wide[at - 2].word(), last);
    out.add(13, next, wide[at + 2].word());
    out.add(14, last, next);
  }

  private static void company(NameTraits[] wide, int at, Hashes out) {
    int[] own = wide[at].classes();
    int[] last = wide[at - 1].classes();
    int[] next = wide[at + 1].classes();
    int[] rest = wide[at].rest();
    int[] nextRest = wide[at + 1].rest();
    for (int g = 0; g < own.length; g++) {
      int mine = own[g];
      out.add(75 + g * 10, last[g], mine);
      out.add(76 + g * 10, mine, next[g]);
      if (rest.length > g) {
        out.add(220 + g, rest[g], last[g]);
      }
      if (nextRest.length > g) {
        out.add(230 + g, nextRest[g], mine);
      }
      if (g < COARSE) {
        out.add(77 + g * 10, last[g], next[g]);
        int before = wide[at - 2].classes()[g] * 4096 + last[g];
        int after = mine * 4096 + next[g];
        out.add(78 + g * 10, before, mine);
        out.add(79 + g * 10, after, wide[at + 2].classes()[g]);
      }
    }
  }

  private void tables(NameTraits[] wide, int[][] senses, int i, Hashes out) {
    NameTraits own = wide[i + REACH];
    int[] before = at(senses, i - 1);
    for (int d = -REACH; d <= REACH; d++) {
      for (int sense : at(senses, i + d)) {
        out.add(42 + d, sense);
      }
    }
    for (int sort : own.sorts()) {
      for (int other : wide[i + 1].sorts()) {
        out.add(50, sort, other);
      }
      for (int other : wide[i + 3].sorts()) {
        out.add(51, sort, other);
      }
      for (int other : before) {
        out.add(52, sort, other);
      }
    }
    for (int sense : at(senses, i)) {
      if (words) {
        out.add(53, sense, own.word());
      }
      for (int other : before) {
        out.add(54, sense, other);
      }
    }
  }

  private static int[] at(int[][] senses, int i) {
    return i < 0 || i >= senses.length ? NOTHING : senses[i];
  }

  /** For each token the senses that cover it, each with the token's place in it. */
  private int[][] senses(Look look) {
    int[][] senses = new int[look.size()][];
    Arrays.fill(senses, NOTHING);
    for (NamePhrases.Match match : phrases.matches(look.sentence(), vocabulary, openings)) {
      for (int t = match.first(); t <= match.last(); t++) {
        int place = place(match.first(), match.last(), t);
        for (int g = 0; g < match.groups().size(); g++) {
          if (match.groups().get(g) != 0) {
            int sort = g * 64 + match.groups().get(g);
            senses[t] = with(senses[t], PHRASES + sort * 4 + place);
          }
        }
      }
    }
    for (int i = 0; i < senses.length; i++) {
      long done = 0;
      for (Hit<?> hit : look.at(i)) {
        int sort = sort(hit);
        if ((done & (1L << sort)) == 0) {
          done |= 1L << sort;
          for (int t = hit.first(); t <= hit.last(); t++) {
            senses[t] = with(senses[t], sort * 4 + place(hit.first(), hit.last(), t));
          }
        }
      }
    }
    return senses;
  }

  private static int place(int first, int last, int token) {
    if (first == last) {
      return 3;
    }
    return token == first ? 0 : token == last ? 2 : 1;
  }

  private static int[] with(int[] some, int more) {
    for (int one : some) {
      if (one == more) {
        return some;
      }
    }
    int[] all = Arrays.copyOf(some, some.length + 1);
    all[some.length] = more;
    return all;
  }

  private static int sort(Hit<?> hit) {
    return switch (hit.sense()) {
      case Meaning.Person p -> (hit.level() > 0 ? 5 : 0) + number(p.kind());
      case Meaning.State s -> 10;
      case Meaning.Place p -> p.government() == null ? 11 : 12;
      case Meaning.Body b -> b.metonym() ? 13 : 14;
      case Meaning.Media m -> m.needsHead() ? 15 : 16;
      case Meaning.Title t -> t.construct() ? 17 : 18;
      case Meaning.Organ o -> o.alone() ? 19 : 20;
      case Meaning.Nisba n -> n.definite() ? 21 : 22;
      case Meaning.Address a -> 23 + number(a.kind());
      case Meaning.Word w -> 26 + (NameTraits.hash(w.kind()) & 31);
    };
  }

  private static int number(Meaning.NameKind kind) {
    return switch (kind) {
      case FULL -> 0;
      case ALONE -> 1;
      case LAST -> 2;
      case EPITHET -> 3;
      case GIVEN -> 4;
    };
  }

  private static int number(Meaning.AddressKind kind) {
    return switch (kind) {
      case HONORIFIC -> 0;
      case STATE -> 1;
      case BLESSING -> 2;
    };
  }

  /** A growing list of feature hashes. */
  private static final class Hashes {
    private int[] all = new int[96];
    private int size;

    void add(int template, int a) {
      add(template, a, 0);
    }

    void add(int template, int a, int b) {
      int h = template * 0x9E3779B1 + a;
      h = (h ^ (h >>> 16)) * 0x85EBCA6B + b;
      h = (h ^ (h >>> 13)) * 0xC2B2AE35;
      if (size == all.length) {
        all = Arrays.copyOf(all, size * 2);
      }
      all[size++] = h ^ (h >>> 16);
    }

    int[] array() {
      return Arrays.copyOf(all, size);
    }
  }
}
