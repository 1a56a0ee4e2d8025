package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Meaning.Hit;
import org.isnad.mention.Phrase.Extent;
import org.isnad.text.Clitic;
import org.jspecify.annotations.Nullable;

/** Reads all phrases of a sentence from left to right, the longest at each token. */
final class PhraseReader {
  private final Look look;
  private final PersonReader persons;
  private final PairReader pairs;
  private final GroupReader groups;
  private final BodyReader bodies;
  private final NameJudge.@Nullable Hearing judge;

  /**
   * For one sentence.
   *
   * @param judge says which names are none and which were missed; null to trust the grammar
   */
  PhraseReader(Look look, Lexicon lexicon, NameJudge.@Nullable Hearing judge) {
    this.look = look;
    this.judge = judge;
    NameReader names = new NameReader(look, lexicon);
    this.persons = new PersonReader(look, lexicon);
    this.pairs = new PairReader(look, persons);
    this.groups = new GroupReader(look, new RoleReader(look, names, 0), names);
    this.bodies = new BodyReader(look);
  }

  /** The phrases in text order; a coordination stands for its members. */
  List<Phrase> read() {
    List<Phrase> flat = new ArrayList<>();
    int i = 0;
    while (i < look.size()) {
      int ordinary = ordinary(i);
      if (ordinary >= 0) {
        i = ordinary + 1;
        continue;
      }
      Phrase phrase = at(i);
      if (phrase == null) {
        i++;
      } else {
        if (!isEponym(phrase)) {
          flat.add(phrase);
        }
        i = phrase.extent().last() + 1;
      }
    }
    return joined(judge == null ? flat : judge.mended(look, flat));
  }

  /** The last token of an everyday phrase that begins with a name ("birthplace"); -1 for none. */
  private int ordinary(int i) {
    return look.word(i, "ordinary", Look.ANY).map(Hit::last).orElse(-1);
  }

  /** A person in the name of a hospital, road or prize is not there. */
  private boolean isEponym(Phrase phrase) {
    return phrase instanceof Phrase.Person
        && look.word(phrase.extent().first() - 1, "named-after", Look.ANY).isPresent();
  }

  private @Nullable Phrase at(int i) {
    if (!look.isKnown(i) && !persons.mayBegin(i)) {
      return null;
    }
    Phrase best = better(null, pairs.read(i, Look.ANY));
    best = better(best, groups.read(i, Look.ANY));
    best = better(best, persons.read(i, Look.ANY));
    return better(best, bodies.read(i, Look.ANY));
  }

  private static @Nullable Phrase better(@Nullable Phrase best, Optional<? extends Phrase> one) {
    return one.isPresent() && (best == null || isBetter(one.get(), best)) ? one.get() : best;
  }

  /** Whether it is longer, or surer: known as a whole where the other cuts a letter off. */
  private static boolean isBetter(Phrase one, Phrase best) {
    boolean weak = best instanceof Phrase.Person p && p.weak();
    boolean whole = one.extent().cut() < best.extent().cut();
    return one.extent().last() > best.extent().last()
        || ((weak || whole) && one.extent().last() == best.extent().last());
  }

  private List<Phrase> joined(List<Phrase> flat) {
    List<Phrase> out = new ArrayList<>();
    int i = 0;
    while (i < flat.size()) {
      List<Phrase> members = new ArrayList<>();
      members.add(flat.get(i));
      int next = i + 1;
      while (next < flat.size() && joins(members, flat.get(next))) {
        members.add(flat.get(next));
        next++;
      }
      if (members.size() > 1) {
        out.add(coordination(members));
      } else {
        out.add(flat.get(i));
      }
      i = next;
    }
    return out;
  }

  private boolean joins(List<Phrase> members, Phrase next) {
    Phrase last = members.getLast();
    boolean listed = acts(members.getFirst()) && acts(next);
    int gap = next.extent().first() - last.extent().last();
    int between = last.extent().last() + 1;
    if (gap == 2 && look.isAnd(between)) {
      return listed && next.extent().clitics() == 0;
    }
    boolean and = next.extent().clitics() == Clitic.WA.bit();
    boolean comma = gap == 2 && look.isComma(between);
    return listed && and && (gap == 1 || (comma && isPerson(last) && isPerson(next)));
  }

  private static boolean isPerson(Phrase phrase) {
    return phrase instanceof Phrase.Person || phrase instanceof Phrase.Group;
  }

  /** Whether a phrase can be one of several actors. */
  private boolean acts(Phrase phrase) {
    return switch (phrase) {
      case Phrase.Person p -> true;
      case Phrase.Group g -> true;
      case Phrase.Organ o -> true;
      case Phrase.Capital c -> true;
      case Phrase.Either e -> true;
      case Phrase.Named n ->
          n.entity().kind() != Entity.Kind.PLACE && !look.vocabulary().isMedium(n.entity().id());
      case Phrase.Pair p -> false;
      case Phrase.Nisbas n -> false;
      case Phrase.Coordination c -> false;
    };
  }

  private Phrase coordination(List<Phrase> members) {
    Extent first = members.getFirst().extent();
    int last = members.getLast().extent().last();
    for (int back = 3; back >= 1; back--) {
      Optional<Hit<Meaning.Word>> both = look.word(first.first() - back, "both", Look.ANY);
      if (both.isPresent() && both.get().last() == first.first() - 1) {
        Hit<Meaning.Word> word = both.get();
        Extent extent =
            new Extent(first.sentence(), word.first(), last, word.clitics(), word.cut());
        return new Phrase.Coordination(extent, members);
      }
    }
    return new Phrase.Coordination(first.to(last), members);
  }
}
