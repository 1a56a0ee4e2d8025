package org.isnad.page;

/** The outer form of a captured page, which decides how its article is found. */
public enum Shape {
  /** A text file that holds a page with its menus, lists and credits line by line. */
  DUMP,
  /** An HTML page. */
  HTML,
  /** An article whose text and metadata came as separate fields (JSON, JSONL, CSV). */
  FIELDS
}
