package org.isnad.app.web;

import java.util.List;

/**
 * One value of one field with all who say it.
 *
 * @param value the value with its hedge
 * @param sources outlets that carry it and origins they have it from; empty when only one text says
 *     it
 * @param says the statements that give it
 */
public record Fact(Line value, Line sources, List<Said> says) {
  public Fact {
    says = List.copyOf(says);
  }

  /**
   * The values of one field.
   *
   * @param code the field's name in the data
   * @param field the field in words
   * @param values its values
   */
  public record Field(String code, Line field, List<Fact> values) {
    public Field {
      values = List.copyOf(values);
    }
  }
}
