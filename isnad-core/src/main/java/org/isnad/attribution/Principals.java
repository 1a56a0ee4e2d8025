package org.isnad.attribution;

import java.util.List;
import org.isnad.attribution.Draft.Frame;
import org.jspecify.annotations.Nullable;

/** Those for whom the speaker of a sentence speaks, and who go on where a circumstance does. */
final class Principals {
  private final Words words;
  private final Subjects subjects;

  Principals(Words words, Subjects subjects) {
    this.words = words;
    this.subjects = subjects;
  }

  /**
   * "The spokesman said that the president stressed that, pointing to": the president points.
   *
   * @return what the one spoken for says right before; null when nobody speaks for another
   */
  @Nullable Draft of(Draft draft, @Nullable Draft before, List<Draft> done) {
    SourcePhrase spokesman = before == null ? null : before.source;
    Draft last = done.isEmpty() ? null : done.getLast();
    boolean speaksFor = spokesman != null && words.isSpokesman(spokesman.head());
    if (!speaksFor || last == null || last == before || before == null || last.isNominal()) {
      return null;
    }
    SourcePhrase principal = last.source;
    boolean inside = before.cueFirst < last.cueFirst && last.frame == Frame.SPEECH && !last.carried;
    boolean person =
        principal != null
            && principal.who() != null
            && principal.kind() == Attribution.Source.Kind.PERSON;
    return inside && person && principal != null && Subjects.agrees(draft, principal, last.feminine)
        ? last
        : null;
  }

  /** "The palace said that N and M agreed, both stressing that": the two, not the palace. */
  @Nullable SourcePhrase several(Flow flow, Draft draft, @Nullable Draft before) {
    boolean one = before != null && before.source != null && !before.source.plural();
    if (!draft.plural || !one || before == null || !before.holds(draft.cueFirst - 2)) {
      return null;
    }
    return subjects.several(flow, before.start, draft.cueFirst);
  }
}
