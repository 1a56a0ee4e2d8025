package org.isnad.app.fetch;

import org.isnad.page.Problem;

/** What one visit to a host makes of a task. */
sealed interface Step {
  /** It answered. */
  record Done(Task task, Fetched fetched) implements Step {}

  /** It answers elsewhere. */
  record Moved(Task task) implements Step {}

  /** It gives nothing. */
  record Failed(Problem problem) implements Step {}
}
