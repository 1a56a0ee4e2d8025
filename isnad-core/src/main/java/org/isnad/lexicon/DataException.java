package org.isnad.lexicon;

import java.util.List;
import java.util.stream.Collectors;

/** The data could not be loaded: each problem names file, line and cure. */
public final class DataException extends RuntimeException {
  private final List<DataProblem> problems;

  /** With every problem that was found. */
  public DataException(List<DataProblem> problems) {
    super(problems.stream().map(DataProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in file order. */
  public List<DataProblem> problems() {
    return problems;
  }
}
