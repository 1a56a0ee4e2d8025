package org.isnad.event;

import java.util.Objects;
import org.isnad.mention.TimeValue;

/** Whether two times of one article can be of one event. */
final class SameTime {
  private SameTime() {}

  /** Compatible: one says nothing, or both can be the same day. */
  static boolean compatible(TimeValue a, TimeValue b) {
    return !a.isTold() || !b.isTold() || stated(a, b);
  }

  /** Both say something and can be the same day. */
  static boolean stated(TimeValue a, TimeValue b) {
    if (!a.isTold() || !b.isTold()) {
      return false;
    }
    if (a.isDated() && b.isDated()) {
      boolean before = a.to() != null && b.from() != null && a.to().isBefore(b.from());
      boolean after = b.to() != null && a.from() != null && b.to().isBefore(a.from());
      return !before && !after;
    }
    if (a.month() != null && b.month() != null) {
      return a.month().equals(b.month()) && Objects.equals(a.day(), b.day());
    }
    if (a.weekday() != null && b.weekday() != null) {
      return a.weekday() == b.weekday() && Objects.equals(a.shiftFrom(), b.shiftFrom());
    }
    return a.isRelative() && Objects.equals(a.shiftFrom(), b.shiftFrom());
  }
}
