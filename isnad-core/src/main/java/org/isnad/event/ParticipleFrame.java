package org.isnad.event;

import java.util.List;
import org.isnad.event.Deed.Entry;
import org.isnad.lexicon.WordForm;
import org.jspecify.annotations.Nullable;

/**
 * Deeds of words that a participle tells beside the verb of its clause, whose subject does them
 * too: "affirmed the importance of the truce, calling on the parties to".
 */
final class ParticipleFrame {
  private static final int NEAR = 9;

  private final Scene scene;
  private final DeedForms forms;
  private final Clause clause;
  private final Completion completion;

  ParticipleFrame(Scene scene, DeedForms forms, Clause clause, Completion completion) {
    this.scene = scene;
    this.forms = forms;
    this.clause = clause;
    this.completion = completion;
  }

  /**
   * The form of a participle that was read as the verb of its own clause, and agrees with the verb
   * before when it is of the feminine; null for other words.
   */
  @Nullable WordForm form(int i) {
    Phrase here = clause.startingAt(i);
    WordForm form = forms.participle(scene.tokens().get(i));
    boolean own = form != null && here != null && here.sort() == Phrase.Sort.VERB;
    return form != null && own && (form.is("tanwin") || clause.isVerbOfHers(i)) ? form : null;
  }

  /** The parties of a deed that a participle tells; null when it tells none. */
  @Nullable FoundDeed of(int i, Entry entry) {
    if (!entry.words().isEmpty() || completion.isBlocked(i, i, entry.deed())) {
      return null;
    }
    Around after = clause.after(i, i, entry.prepositions());
    boolean governs =
        entry.prepositions().isEmpty()
            || after.isGoverned
            || clause.isGlued(i, entry.prepositions(), NEAR);
    if (!governs || !entry.deed().isVerbal()) {
      return null;
    }
    boolean she = scene.hasEnding("feminine-tails", i);
    List<Phrase> subject =
        clause.isVerbOfHers(i) == she
            ? clause.subjectBefore(i).stream().filter(ParticipleFrame::isSubject).toList()
            : List.of();
    return new FoundDeed(entry, i, i, i, subject, recipients(i, entry, after));
  }

  private List<Phrase> recipients(int i, Entry entry, Around after) {
    List<Phrase> side =
        !entry.prepositions().isEmpty()
            ? after.governed
            : after.bare.isEmpty() ? List.of() : after.bare.getFirst();
    boolean next = !side.isEmpty() && side.getFirst().first() == i + 1;
    if (!next && entry.prepositions().isEmpty()) {
      return List.of();
    }
    return side.stream().map(p -> p.isStance() ? p.holder() : p).filter(Phrase::isActor).toList();
  }

  private static boolean isSubject(Phrase phrase) {
    return phrase.isActor() && phrase.known() && phrase.preposition() == null;
  }
}
