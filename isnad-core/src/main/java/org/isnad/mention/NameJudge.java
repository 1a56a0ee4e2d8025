package org.isnad.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordForm;
import org.isnad.mention.Phrase.Extent;
import org.isnad.mention.Phrase.Local;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.isnad.text.Word;
import org.isnad.text.WordNotes;

/**
 * Sets the phrases of a text against the names that the trained model finds in it: names without a
 * title that the model knows nothing of are no names, and people and bodies that no table knows are
 * taken in where a sentence tells of a contact. Only sentences for which this matters are tagged.
 */
final class NameJudge {
  private static final String CONTACTS = "contact-words";
  private static final String SPEECH = "speech-verbs";
  private static final String THAT = "that-words";

  /** Marks of a word: one of contacts, a verb of speech, no common word. */
  private static final int CONTACT = 1;

  private static final int SPEAKS = 2;
  private static final int RARE = 4;

  /** Letters that must be left of a word when those before them are words of their own. */
  private static final int SHORTEST_STEM = 2;

  /** Words after a verb of speech among which its subject is looked for. */
  private static final int NEAR = 1;

  private final NameTagger tagger;
  private final Vocabulary vocabulary;
  private final Lexicon lexicon;
  private final WordNotes<Integer> marks;

  NameJudge(NameTagger tagger, Vocabulary vocabulary, Lexicon lexicon) {
    this.tagger = tagger;
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
    this.marks = new WordNotes<>(lexicon, this::marks);
  }

  /** For one text, whose sentences may be read more than once. */
  Hearing hearing() {
    return new Hearing();
  }

  /** What was found of the sentences of one text. */
  final class Hearing {
    private final Map<Integer, List<NameTagger.Found>> found = new HashMap<>();

    private List<NameTagger.Found> names(Look look) {
      return found.computeIfAbsent(look.sentence().index(), s -> tagger.names(look.plain()));
    }

    /** The phrases of a sentence without names that are none, with those that were missed. */
    List<Phrase> mended(Look look, List<Phrase> phrases) {
      boolean doubted = anyDoubtful(phrases, look);
      int[] marks = marks(look);
      boolean speech = isAny(SPEAKS, marks);
      boolean contact =
          (speech && isGivenNameSpeaker(look, phrases, marks))
              || hasNamesake(look, phrases)
              || ((isAny(CONTACT, marks) || (speech && hasUnknownSpeaker(look, phrases, marks)))
                  && mayHideName(phrases, marks));
      if (!doubted && !contact) {
        return phrases;
      }
      List<Phrase> kept = new ArrayList<>();
      for (Phrase phrase : phrases) {
        if (!isDoubtful(phrase, look) || isPerson(phrase, look)) {
          kept.add(phrase);
        }
      }
      if (contact) {
        names(look).forEach(name -> take(name, kept, look));
      }
      return kept;
    }

    private boolean isPerson(Phrase phrase, Look look) {
      return names(look).stream()
          .anyMatch(n -> n.type() == EntityMention.Type.PERS && overlap(n, phrase));
    }
  }

  /** A name that no table knows and that no title, honorific or kinship announces. */
  private static boolean isDoubtful(Phrase phrase, Look look) {
    return phrase instanceof Phrase.Person person
        && person.local() != null
        && person.roles().isEmpty()
        && !person.kin()
        && look.longest(person.extent().first(), Meaning.Address.class, Look.ANY).isEmpty();
  }

  private static boolean anyDoubtful(List<Phrase> phrases, Look look) {
    for (Phrase phrase : phrases) {
      if (isDoubtful(phrase, look)) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlap(NameTagger.Found name, Phrase phrase) {
    Extent extent = phrase.extent();
    return name.first() <= extent.last() && extent.first() <= name.last();
  }

  /** The marks of each word of a sentence. */
  private int[] marks(Look look) {
    int[] out = new int[look.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = look.isWord(i) ? marks.of(look.token(i).word()) : 0;
    }
    return out;
  }

  private int marks(Word word) {
    return (isOf(CONTACTS, word) ? CONTACT : 0)
        | (isOf(SPEECH, word) ? SPEAKS : 0)
        | (isRare(word) ? RARE : 0);
  }

  private static boolean isAny(int mark, int[] marks) {
    for (int own : marks) {
      if ((own & mark) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether two words in a row stand in no phrase and are no common words. */
  private static boolean mayHideName(List<Phrase> phrases, int[] marks) {
    boolean last = false;
    for (int i = 0; i < marks.length; i++) {
      boolean here = (marks[i] & RARE) != 0 && !isTaken(i, i, phrases);
      if (here && last) {
        return true;
      }
      last = here;
    }
    return false;
  }

  private boolean isRare(Word word) {
    Beginnings beginnings = vocabulary.beginnings(word);
    for (int r = 0; r < word.readings().size(); r++) {
      Reading reading = word.readings().get(r);
      boolean plain = reading.clitics() == 0 || reading.stem().length() > SHORTEST_STEM;
      if (plain && beginnings.isGiven(r)) {
        return true;
      }
      if (plain && (vocabulary.isNotName(reading.stem()) || !reading.forms().isEmpty())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a verb of speech has no known subject, but a word after it that may be one. */
  private boolean hasUnknownSpeaker(Look look, List<Phrase> phrases, int[] marks) {
    for (int i = 0; i < marks.length; i++) {
      int next = i + 1;
      if ((marks[i] & SPEAKS) != 0
          && look.isWord(next)
          && !lexicon.inList(THAT, look.token(next).folded())
          && !isTaken(next, next + NEAR, phrases)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a given name of no phrase and another word stand right behind a verb of speech. */
  private boolean isGivenNameSpeaker(Look look, List<Phrase> phrases, int[] marks) {
    for (int i = 0; i < marks.length; i++) {
      if ((marks[i] & SPEAKS) != 0
          && (opensName(look, i + 1, phrases) || opensName(look, i + 2, phrases))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a given name stands before the surname of somebody known: it may be another's. */
  private boolean hasNamesake(Look look, List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      int before = phrase.extent().first() - 1;
      boolean given = isOneWord(phrase) && look.isWord(before) && isGiven(look, before);
      if (given && !isTaken(before, before, phrases)) {
        return true;
      }
    }
    return false;
  }

  private boolean opensName(Look look, int i, List<Phrase> phrases) {
    return look.isWord(i)
        && look.isWord(i + 1)
        && isGiven(look, i)
        && phrases.stream().noneMatch(p -> stands(p, i, i) && !isOneWord(p));
  }

  private boolean isGiven(Look look, int i) {
    return vocabulary.nameWord(look.token(i)).is(NameWord.Sort.GIVEN);
  }

  private static boolean isTaken(int first, int last, List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      if (stands(phrase, first, last)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(Phrase phrase, int first, int last) {
    return phrase.extent().first() <= last && phrase.extent().last() >= first;
  }

  private boolean isOf(String list, Word word) {
    for (Reading reading : word.readings()) {
      for (WordForm form : reading.forms()) {
        if (lexicon.inList(list, form.lemma())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Puts a name of several words among the phrases when nothing else stands in its place. */
  private void take(NameTagger.Found name, List<Phrase> phrases, Look look) {
    boolean person = name.type() == EntityMention.Type.PERS;
    boolean body = name.type() == EntityMention.Type.ORG;
    if (name.first() == name.last() || !(person || body) || !isOfWords(name, look)) {
      return;
    }
    boolean given = person && isGiven(look, name.first());
    // One word of it that is the surname of somebody known, too, does not make it his name.
    if (phrases.stream().anyMatch(p -> overlap(name, p) && !(given && isOneWord(p)))) {
      return;
    }
    phrases.removeIf(p -> overlap(name, p));
    Extent extent =
        new Extent(look.sentence().index(), name.first(), name.last(), name.clitics(), name.cut());
    int at = 0;
    while (at < phrases.size() && phrases.get(at).extent().first() < name.first()) {
      at++;
    }
    phrases.add(at, person ? person(name, extent, look) : body(name, extent, look));
  }

  private static boolean isOneWord(Phrase phrase) {
    return phrase instanceof Phrase.Person person
        && person.roles().isEmpty()
        && person.extent().first() == person.extent().last();
  }

  private static boolean isOfWords(NameTagger.Found name, Look look) {
    for (int i = name.first(); i <= name.last(); i++) {
      if (!look.isWord(i)) {
        return false;
      }
    }
    return true;
  }

  private Phrase person(NameTagger.Found name, Extent extent, Look look) {
    boolean family = new NameWords(look, lexicon).isFamilyName(name.last());
    Local local = new Local(text(name, look), key(name, look), family);
    return new Phrase.Person(extent, List.of(), List.of(), local, false, false);
  }

  private Phrase body(NameTagger.Found name, Extent extent, Look look) {
    Entity entity =
        new Entity(
            "org.x." + String.join("-", key(name, look)),
            Entity.Kind.ORGANISATION,
            new Name(text(name, look), null),
            null);
    return new Phrase.Named(extent, entity, EntityMention.Type.ORG, EntityMention.Form.NAME);
  }

  private static String text(NameTagger.Found name, Look look) {
    StringBuilder out = new StringBuilder(look.token(name.first()).text().substring(name.cut()));
    for (int i = name.first() + 1; i <= name.last(); i++) {
      out.append(' ').append(look.token(i).text());
    }
    return out.toString();
  }

  private List<String> key(NameTagger.Found name, Look look) {
    List<String> key = new ArrayList<>();
    for (int i = name.first(); i <= name.last(); i++) {
      Token token = look.token(i);
      String stem =
          i > name.first()
              ? token.folded()
              : token.readings().stream()
                  .filter(r -> r.clitics() == name.clitics())
                  .map(Reading::stem)
                  .findFirst()
                  .orElse(token.folded());
      key.add(vocabulary.spelling().exact(stem));
    }
    return key;
  }
}
