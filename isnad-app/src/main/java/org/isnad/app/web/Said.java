package org.isnad.app.web;

import java.util.List;

/**
 * One statement as it is shown: a value, who says it through whom, and the words it was read from.
 *
 * @param id id of the statement
 * @param value the value with its hedge
 * @param how stated, derived, from metadata
 * @param rule id of the rule that read it
 * @param chain speaker first
 * @param quotes the words, with their sentence
 * @param written day of the text, empty when unknown
 */
public record Said(
    String id,
    Line value,
    Line how,
    String rule,
    List<Step> chain,
    List<Quote> quotes,
    Line written) {

  /**
   * A link of a chain.
   *
   * @param part speaker, platform, agency, outlet, copier
   * @param name who; words for "not named" when the text hides it
   */
  public record Step(Line part, Line name) {}

  /**
   * Words of a document inside their sentence.
   *
   * @param before of the sentence, before the words
   * @param words the words themselves
   * @param after of the sentence, after the words
   * @param href where they stand in the document
   * @param source outlet and title of the document
   * @param offsets UTF-16 units of the document's text, start and end
   */
  public record Quote(
      String before, String words, String after, String href, Line source, Line offsets) {}

  /**
   * A statement with the name of its field.
   *
   * @param field the field in words
   * @param said the statement
   */
  public record OfField(Line field, Said said) {}
}
