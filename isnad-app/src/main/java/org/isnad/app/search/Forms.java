package org.isnad.app.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The forms of words as the index takes them: all forms of one word at one place. */
final class Forms extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Level level;
  private final List<WordForms> words;
  private int next;
  private Iterator<String> forms = List.<String>of().iterator();

  Forms(Level level, List<WordForms> words) {
    this.level = level;
    this.words = words;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    boolean isFirst = !forms.hasNext();
    if (isFirst) {
      if (next == words.size()) {
        return false;
      }
      forms = words.get(next++).on(level).iterator();
    }
    term.append(forms.next());
    step.setPositionIncrement(isFirst ? 1 : 0);
    return true;
  }

  @Override
  public void reset() {
    next = 0;
    forms = List.<String>of().iterator();
  }
}
