package org.isnad.app.fetch;

import java.util.ArrayList;
import java.util.List;
import org.isnad.page.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An address that is asked for.
 *
 * @param asked as the user or a list gave it
 * @param now where redirects have led
 * @param passed where they led before
 * @param depth number of lists, one inside the other, that led to it
 * @param known what was answered last time
 */
record Task(Address asked, Address now, List<Address> passed, int depth, @Nullable Fetched known) {
  Task {
    passed = List.copyOf(passed);
  }

  /** The same, after one more redirect. */
  Task movedTo(Address next) {
    List<Address> before = new ArrayList<>(passed);
    before.add(now);
    return new Task(asked, next, before, depth, known);
  }

  boolean hasPassed(Address address) {
    return now.equals(address) || passed.contains(address);
  }

  /** What was answered last time, when it was this very address that answered. */
  @Nullable Fetched knownHere() {
    return known != null && known.landed().equals(now.toString()) ? known : null;
  }

  Problem problem(String code, String message) {
    String place = now.equals(asked) ? "" : " (at " + now + ")";
    return new Problem(asked.toString(), "fetch", code, message + place);
  }
}
