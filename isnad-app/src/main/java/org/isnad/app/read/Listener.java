package org.isnad.app.read;

import org.isnad.page.Problem;

/** Hears how reading goes on. Called from one thread. */
public interface Listener {
  /** Hears nothing. */
  Listener NONE =
      new Listener() {
        @Override
        public void document(String document, Result result) {}

        @Override
        public void problem(Problem problem) {}
      };

  /** What became of a document. */
  enum Result {
    /** Read and stored. */
    READ,
    /** It is in the store already. */
    UNCHANGED,
    /** The store holds a later capture of it, and keeps it as an earlier version. */
    OLDER,
    /** It has a problem. */
    PROBLEM
  }

  /** One more document is done. */
  void document(String document, Result result);

  /** A document has a problem. */
  void problem(Problem problem);

  /** All documents are done; what follows from them is brought up to date. */
  default void settling() {}
}
