package org.isnad.event;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.isnad.event.Deed.Entry;
import org.isnad.event.Deed.Frame;
import org.isnad.event.DeedWord.Form;
import org.isnad.lexicon.WordForm;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;

/**
 * Where in a sentence a word may tell a deed, as far as the words alone say: those that complete it
 * follow, those that it needs are there, none makes it figurative. Asked before the sentence is cut
 * into phrases, which costs far more and is done only where a word may tell one.
 */
final class DeedSites {
  private static final List<Clitic> PREPOSITIONS = List.of(Clitic.BI, Clitic.LI, Clitic.KA);
  private static final int GLUED = Clitic.BI.bit() | Clitic.LI.bit() | Clitic.KA.bit();

  private final Scene scene;
  private final DeedLexicon words;
  private final DeedForms forms;
  private final GoverningVerbs governing;

  DeedSites(Scene scene, DeedLexicon words, DeedForms forms) {
    this.scene = scene;
    this.words = words;
    this.forms = forms;
    this.governing = new GoverningVerbs(scene, words, forms);
  }

  /** The tokens at which a deed may be told; no other token tells one. */
  BitSet all() {
    BitSet out = new BitSet();
    List<Token> tokens = scene.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      DeedWord word = forms.word(tokens.get(i));
      if (word.isDeed()
          && tokens.get(i).kind() == TokenKind.WORD
          && !scene.isName(i)
          && !scene.isInPartyOrTime(i)
          && isOpen(i, word)) {
        out.set(i);
      }
    }
    return out;
  }

  private boolean isOpen(int i, DeedWord word) {
    for (Form noun : word.nouns()) {
      for (Entry entry : noun.entries()) {
        if (isComplete(i, entry, NounFrame.NEXT)) {
          return true;
        }
      }
    }
    if (word.nouns().isEmpty() && word.participle() != null && isParticiple(i, word.participle())) {
      return true;
    }
    if (word.verbs().isEmpty() || scene.isIn("deed-noun-prepositions", i - 1)) {
      return false;
    }
    for (Form verb : word.verbs()) {
      for (Entry entry : verb.entries()) {
        boolean open =
            entry.frame() == Frame.STATES
                ? isStated(i, entry)
                : isComplete(i, entry, Completion.FAR)
                    && (!entry.deed().isGoverned() || isGoverned(i, entry));
        if (open) {
          return true;
        }
      }
    }
    return governing.site(i) != null;
  }

  private boolean isParticiple(int i, WordForm participle) {
    for (Entry entry : words.entries(participle.lemma(), false)) {
      if (entry.words().isEmpty()
          && entry.deed().isVerbal()
          && isGoverned(i, entry)
          && !Completion.isBlocked(scene, forms, i, i, entry.deed())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a preposition of a verb, if it has any, may govern a phrase after it. It stands after
   * the verb, unless the verb itself may be a word that a preposition passes over.
   */
  private boolean isGoverned(int verb, Entry entry) {
    Set<String> prepositions = entry.prepositions();
    if (prepositions.isEmpty()) {
      return true;
    }
    List<Token> tokens = scene.tokens();
    for (int i = scene.isIn("deed-fillers", verb) ? 0 : verb; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (prepositions.contains(token.folded())) {
        return true;
      }
      for (Reading reading : token.readings()) {
        if (prepositions.contains(reading.stem()) || isGlued(reading.clitics(), prepositions)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isGlued(int clitics, Set<String> prepositions) {
    if ((clitics & GLUED) != 0) {
      for (Clitic clitic : PREPOSITIONS) {
        if (clitic.in(clitics) && prepositions.contains(clitic.name())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the words that complete a word follow it, each within so many, and none blocks it. */
  private boolean isComplete(int i, Entry entry, int far) {
    List<Token> tokens = scene.tokens();
    int at = i;
    for (String word : entry.words()) {
      int next = at + 1;
      int end = Math.min(tokens.size() - 1, at + far);
      while (next <= end && !forms.completes(tokens.get(next), word)) {
        next++;
      }
      if (next > end) {
        return false;
      }
      at = next;
    }
    return !Completion.isBlocked(scene, forms, i, at, entry.deed());
  }

  /** Whether the noun that a verb of saying carries follows it. */
  private boolean isStated(int verb, Entry entry) {
    List<Token> tokens = scene.tokens();
    String noun = entry.words().getFirst();
    int end = Math.min(tokens.size() - 1, verb + VerbalFrame.CARRIED);
    for (int i = verb + 1; i <= end; i++) {
      if (forms.isOpenNoun(tokens.get(i), noun)) {
        return !Completion.lacks(scene, forms, entry.deed());
      }
    }
    return false;
  }
}
