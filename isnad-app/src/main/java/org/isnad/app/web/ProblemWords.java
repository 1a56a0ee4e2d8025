package org.isnad.app.web;

import org.isnad.page.Problem;

/** Says what is wrong with a document in the words of the interface. */
public final class ProblemWords {
  private ProblemWords() {}

  /** The sort of problem; a sort that has no words is told by its code. */
  public static Line of(String code, Wording wording) {
    String id = "problem." + code;
    return wording.has(id)
        ? wording.say(id)
        : wording.say("problem.other", "code", Line.code(code));
  }

  /** What is wrong with a document. */
  public static Line of(Problem problem, Wording wording) {
    return of(problem.code(), wording);
  }

  /** What the reader itself said, for those who look closer: an English sentence. */
  public static Line detail(Problem problem) {
    return Line.leftToRight(Line.clean(problem.message()));
  }
}
