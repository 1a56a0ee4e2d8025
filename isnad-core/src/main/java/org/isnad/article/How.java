package org.isnad.article;

/** How a date or value is known. */
public enum How {
  /** Written out in the text. */
  STATED,
  /** Computed from something stated; the rule is named beside it. */
  DERIVED,
  /** Taken from metadata of the page or its container. */
  METADATA,
  /** Not known; the value is then absent. */
  UNKNOWN
}
