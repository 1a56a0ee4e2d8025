package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.NameTrainer.Mark;
import org.isnad.text.Sentence;

/** Finds the names of single sentences, known and unknown ones, and their classes. Thread-safe. */
public final class NameFinder {
  private final Vocabulary vocabulary;
  private final NameTagger tagger;

  /** With the names of the data and a model of unknown ones. */
  public NameFinder(Lexicon lexicon, NameModel model) {
    this.vocabulary = new Vocabulary(lexicon, new Gazetteer(lexicon));
    this.tagger = new NameTagger(model, true, vocabulary, lexicon);
  }

  /** The names in text order. */
  public List<Mark> names(Sentence sentence) {
    List<Mark> marks = new ArrayList<>();
    for (NameTagger.Found name : tagger.names(new Look(sentence, vocabulary))) {
      int start = sentence.tokens().get(name.first()).span().start();
      int end = sentence.tokens().get(name.last()).span().end();
      marks.add(new Mark(start, end, name.type()));
    }
    return marks;
  }
}
