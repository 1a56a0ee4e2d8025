package org.isnad.event;

import java.util.List;
import java.util.Set;
import org.isnad.event.Deed.Entry;
import org.isnad.event.DeedWord.Form;
import org.isnad.lexicon.WordForm;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Finds the deeds whose verbal nouns the verbs of a sentence govern: "denied having sent". */
final class GoverningVerbs {
  private static final List<Clitic> PREPOSITIONS = List.of(Clitic.BI, Clitic.LI);
  private static final int GLUED = Clitic.BI.bit() | Clitic.LI.bit();
  private static final int NEVER =
      Clitic.KA.bit() | Clitic.SA.bit() | Clitic.WA.bit() | Clitic.FA.bit();

  private final Scene scene;
  private final DeedLexicon words;
  private final DeedForms forms;

  GoverningVerbs(Scene scene, DeedLexicon words, DeedForms forms) {
    this.scene = scene;
    this.words = words;
    this.forms = forms;
  }

  /**
   * A verb and what it may tell.
   *
   * @param governor what it says became of the deed
   * @param form its form
   * @param noun token of the verbal noun
   * @param entries the deeds of that noun
   */
  record Site(DeedGovernor governor, WordForm form, int noun, List<Entry> entries) {
    Site {
      entries = List.copyOf(entries);
    }
  }

  /** The verb at a token that governs others; null for other words. */
  @Nullable DeedGovernor governor(int v) {
    for (Form form : forms.word(scene.tokens().get(v)).verbs()) {
      DeedGovernor governor = words.governor(form.form().lemma());
      if (governor != null) {
        return governor;
      }
    }
    return null;
  }

  /** The deed whose verbal noun a verb governs; null when it is no such verb or governs none. */
  @Nullable Site site(int v) {
    for (Form form : forms.word(scene.tokens().get(v)).verbs()) {
      DeedGovernor governor = words.governor(form.form().lemma());
      Site site = governor == null ? null : site(v, form.form(), governor);
      if (site != null) {
        return site;
      }
    }
    return null;
  }

  private @Nullable Site site(int v, WordForm form, DeedGovernor governor) {
    if (scene.isPreposition(v - 1) || scene.isIn("deed-prepositions", v - 1)) {
      return null;
    }
    List<Token> tokens = scene.tokens();
    int end = Math.min(tokens.size() - 1, v + Completion.FAR);
    for (int i = v + 1; i <= end; i++) {
      Token token = tokens.get(i);
      if (scene.isIn("relatives", i) || scene.isIn("that-words", i)) {
        return null;
      }
      if (token.kind() != TokenKind.WORD || scene.isName(i)) {
        continue;
      }
      for (String noun : forms.word(token).completing()) {
        List<Entry> entries = governor.of(noun);
        if (entries.isEmpty() || !isGoverned(i, noun, governor)) {
          continue;
        }
        boolean open = !PhraseWords.isDefinite(token);
        List<Entry> own = entries.stream().filter(e -> open || !isWithObject(e)).toList();
        if (!own.isEmpty()) {
          return new Site(governor, form, i, own);
        }
      }
    }
    return null;
  }

  /**
   * The verb that governs a verbal noun which only carries another: that of "launch" in "decided to
   * launch an attack"; -1 when none does.
   */
  int over(int noun) {
    Token token = scene.tokens().get(noun);
    if (forms.light(token).isEmpty() || !forms.isVerbalNoun(token)) {
      return -1;
    }
    for (int v = noun - 1; v >= Math.max(0, noun - Completion.FAR); v--) {
      DeedGovernor governor = governor(v);
      if (governor != null) {
        return isGoverned(noun, token.folded(), governor) ? v : -1;
      }
      if (scene.isIn("relatives", v) || scene.isIn("that-words", v)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isWithObject(Entry entry) {
    return entry.prepositions().isEmpty() && VerbFrame.isTransitive(entry.deed());
  }

  /** Whether a verbal noun stands behind one of some prepositions, or behind none. */
  private boolean isGoverned(int i, String noun, DeedGovernor governor) {
    Set<String> prepositions = governor.prepositions();
    boolean after = scene.isPreposition(i - 1) || scene.isIn("deed-prepositions", i - 1);
    for (Reading reading : scene.tokens().get(i).readings()) {
      if (!reading.stem().equals(noun) || (reading.clitics() & NEVER) != 0) {
        continue;
      }
      int glued = reading.clitics() & GLUED;
      if (after
          ? glued == 0 && prepositions.contains(scene.tokens().get(i - 1).folded())
          : glued == 0 ? governor.object() : isOne(glued, prepositions)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(int glued, Set<String> prepositions) {
    return PREPOSITIONS.stream().anyMatch(c -> c.in(glued) && prepositions.contains(c.name()));
  }
}
