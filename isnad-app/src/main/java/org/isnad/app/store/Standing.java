package org.isnad.app.store;

/** How a page that was just captured stands to what the store holds under its key. */
public enum Standing {
  /** Nothing is stored under the key. */
  NEW,
  /** The same page, read by the same program and data. */
  SAME,
  /** Another page, or the same page read by another program or with other data. */
  CHANGED,
  /** The store holds a later capture. */
  OLDER
}
