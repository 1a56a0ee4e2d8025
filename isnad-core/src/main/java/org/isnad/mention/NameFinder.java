package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.NameTrainer.Mark;
import org.isnad.text.Sentence;

/**
 * Finds the names of sentences and of whole texts, known and unknown ones, and their classes.
 * Thread-safe.
 */
public final class NameFinder {
  private final Vocabulary vocabulary;
  private final Lexicon lexicon;
  private final NameTagger tagger;

  /** With the names of the data and a model of unknown ones. */
  public NameFinder(Lexicon lexicon, NameModel model) {
    this.vocabulary = new Vocabulary(lexicon, new Gazetteer(lexicon));
    this.lexicon = lexicon;
    this.tagger = new NameTagger(model, true, vocabulary, lexicon);
  }

  /** The names of a sentence read by itself, in text order. */
  public List<Mark> names(Sentence sentence) {
    return marks(sentence, tagger.names(new Look(sentence, vocabulary)));
  }

  /** The names of each of a text's sentences, in text order: a name is known again. */
  public List<List<Mark>> names(List<Sentence> text) {
    List<Look> looks = text.stream().map(s -> new Look(s, vocabulary)).toList();
    List<List<NameTagger.Found>> found = looks.stream().map(tagger::names).toList();
    List<List<NameTagger.Found>> all = NameMemory.of(looks, found, vocabulary, lexicon);
    List<List<Mark>> marks = new ArrayList<>();
    for (int s = 0; s < text.size(); s++) {
      marks.add(marks(text.get(s), all.get(s)));
    }
    return marks;
  }

  private static List<Mark> marks(Sentence sentence, List<NameTagger.Found> names) {
    List<Mark> marks = new ArrayList<>();
    for (NameTagger.Found name : names) {
      int start = sentence.tokens().get(name.first()).span().start();
      int end = sentence.tokens().get(name.last()).span().end();
      marks.add(new Mark(start, end, name.type()));
    }
    return marks;
  }
}
