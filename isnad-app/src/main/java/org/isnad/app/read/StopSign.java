package org.isnad.app.read;

import java.util.ArrayList;
import java.util.List;

/** Lets one thread ask another to end a reading before everything is read. */
public final class StopSign {
  private final List<Runnable> heard = new ArrayList<>();
  private boolean isSet;

  /** A sign that nobody sets. */
  public static StopSign none() {
    return new StopSign();
  }

  /** Asks to end. What was stored stays stored. */
  public void set() {
    List<Runnable> told;
    synchronized (this) {
      isSet = true;
      told = List.copyOf(heard);
      heard.clear();
    }
    told.forEach(Runnable::run);
  }

  /** Whether somebody asked to end. */
  public synchronized boolean isSet() {
    return isSet;
  }

  /** Has something done when the sign is set; at once when it is set already. */
  void onSet(Runnable action) {
    synchronized (this) {
      if (!isSet) {
        heard.add(action);
        return;
      }
    }
    action.run();
  }

  /**
   * Ends a reading where it stands.
   *
   * @throws Stopped when the sign is set
   */
  void check() {
    if (isSet()) {
      throw new Stopped();
    }
  }

  /** Somebody asked to end. */
  public static final class Stopped extends RuntimeException {
    private Stopped() {
      super("stopped", null, false, false);
    }
  }
}
