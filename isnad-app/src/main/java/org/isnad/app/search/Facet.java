package org.isnad.app.search;

import java.util.Locale;

/** What results can be narrowed by. */
public enum Facet {
  /** {@code document} or {@code event}. */
  SHOWS,
  /** Name of an outlet. */
  OUTLET,
  /** Name or id of an agency. */
  AGENCY,
  /** Id of a person or body. */
  PERSON,
  /** Country of a participant, ISO 3166 alpha-3 or code of a body. */
  COUNTRY,
  /** Kind of event, as {@code call}. */
  KIND,
  /** PLOVER type of event. */
  TYPE,
  /** Status of an event, in lower case. */
  STATUS,
  /** Year of publication or of the event. */
  YEAR;

  /** Its name in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of the index by which results are narrowed. */
  String filter() {
    return "q." + code();
  }

  /** The field of the index in which values are counted. */
  String counted() {
    return "v." + code();
  }
}
