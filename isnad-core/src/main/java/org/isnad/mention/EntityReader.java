package org.isnad.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Sentence;
import org.isnad.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds people, bodies, states and places in an article and says who is meant: names by the
 * gazetteers and their spelling classes, roles by dated offices, "the two presidents" by what
 * stands before. Thread-safe.
 */
public final class EntityReader {
  private final Lexicon lexicon;
  private final Vocabulary vocabulary;
  private final HomeNames home;
  private final SharedBodyNames shared;
  private @Nullable NameTagger tagger;
  private @Nullable NameJudge judge;
  private boolean asked;

  /** With the gazetteers and the word tables of {@code ar/names/}. */
  public EntityReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.vocabulary = new Vocabulary(lexicon, new Gazetteer(lexicon));
    this.home = new HomeNames(lexicon, vocabulary);
    this.shared = new SharedBodyNames(lexicon, vocabulary);
  }

  /**
   * The mentions in text order; a coordination stands before its members.
   *
   * @param textDate the day the text was written; null when unknown, then only roles with one
   *     possible holder resolve
   */
  public List<EntityMention> read(Text text, @Nullable LocalDate textDate) {
    WordTrie page = new WordTrie();
    home.addTo(page, text.article().outlet());
    List<Look> looks = looks(text, page);
    NameJudge judge = judge();
    NameJudge.Hearing hearing = judge == null ? null : judge.hearing();
    List<List<Phrase>> phrases = phrases(looks, hearing);
    if (shared.addTo(page, looks, phrases)) {
      again(looks, phrases, page, hearing);
    }
    Cast cast = cast(phrases, textDate);
    Set<List<String>> two = new TwoNames(looks, cast).in(phrases);
    if (!two.isEmpty()) {
      Meaning apart = new Meaning.Word(TwoNames.KIND, "");
      two.forEach(key -> page.add(key, new Meaning.Entry(apart, key)));
      again(looks, phrases, page, hearing);
      cast = cast(phrases, textDate);
    }
    if (!cast.localNames().isEmpty()) {
      addNames(page, cast);
      again(looks, phrases, page, hearing);
      addAll(phrases, cast);
    }
    return new Resolver(text, cast, vocabulary).resolve(phrases, looks);
  }

  /**
   * The names in the text, in order: those that the trained model finds, each with whose it is;
   * without a model, the mentions by name.
   */
  List<NameMention> names(Mentions mentions) {
    NameLayer layer = new NameLayer(mentions, vocabulary.spelling());
    NameTagger model = tagger();
    if (model == null) {
      return layer.ofMentions();
    }
    List<Look> looks =
        mentions.text().sentences().stream().map(s -> new Look(s, vocabulary)).toList();
    List<List<NameTagger.Found>> found = looks.stream().map(model::names).toList();
    return layer.of(NameMemory.of(looks, found, vocabulary, lexicon));
  }

  /** The model, read when names are first asked for; null when the data have none. */
  private synchronized @Nullable NameTagger tagger() {
    if (!asked) {
      tagger =
          NameModel.of(lexicon).map(m -> new NameTagger(m, true, vocabulary, lexicon)).orElse(null);
      judge = tagger == null ? null : new NameJudge(tagger, vocabulary, lexicon);
      asked = true;
    }
    return tagger;
  }

  private synchronized @Nullable NameJudge judge() {
    tagger();
    return judge;
  }

  private Cast cast(List<List<Phrase>> phrases, @Nullable LocalDate textDate) {
    Cast cast = new Cast(vocabulary.gazetteer(), vocabulary.spelling(), textDate);
    addAll(phrases, cast);
    return cast;
  }

  private static void addAll(List<List<Phrase>> phrases, Cast cast) {
    phrases.forEach(s -> s.forEach(cast::add));
  }

  /** Reads the sentences again in which the page's own names stand. */
  private void again(
      List<Look> looks,
      List<List<Phrase>> phrases,
      WordTrie page,
      NameJudge.@Nullable Hearing hearing) {
    for (int i = 0; i < looks.size(); i++) {
      Look look = looks.get(i).with(page);
      if (look != looks.get(i)) {
        looks.set(i, look);
        phrases.set(i, new PhraseReader(look, lexicon, hearing).read());
      }
    }
  }

  private List<Look> looks(Text text, WordTrie page) {
    List<Look> looks = new ArrayList<>(text.sentences().size());
    for (Sentence sentence : text.sentences()) {
      looks.add(new Look(sentence, vocabulary).with(page));
    }
    return looks;
  }

  private List<List<Phrase>> phrases(List<Look> looks, NameJudge.@Nullable Hearing hearing) {
    List<List<Phrase>> phrases = new ArrayList<>(looks.size());
    for (Look look : looks) {
      phrases.add(new PhraseReader(look, lexicon, hearing).read());
    }
    return phrases;
  }

  /** The names that only this page knows; their last words name them again. */
  private void addNames(WordTrie page, Cast cast) {
    for (Map.Entry<List<String>, Gazetteer.Person> entry : cast.localNames().entrySet()) {
      List<String> key = entry.getKey();
      page.add(
          key, new Meaning.Entry(new Meaning.Person(entry.getValue(), Meaning.NameKind.FULL), key));
      if (cast.isFamily(key)) {
        addFamily(page, entry.getValue(), List.of(key.getLast()));
        for (String house : vocabulary.familyWords()) {
          addFamily(
              page, entry.getValue(), List.of(vocabulary.spelling().exact(house), key.getLast()));
        }
      }
    }
  }

  private static void addFamily(WordTrie page, Gazetteer.Person person, List<String> key) {
    page.add(key, new Meaning.Entry(new Meaning.Person(person, Meaning.NameKind.LAST), key));
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }
}
