package org.isnad.record;

import java.util.ArrayList;
import java.util.List;
import org.isnad.event.Statement;

/**
 * A count of people that rose while pages told of an event: history, no disagreement.
 *
 * @param field killed, wounded, abducted, arrested or released
 * @param from the highest count until then
 * @param to the higher count of a later day
 */
public record Rise(String field, Statement from, Statement to) {

  /** The rises of an event, by field and day. */
  public static List<Rise> of(EventRecord record) {
    List<Rise> out = new ArrayList<>();
    for (String field : Casualties.FIELDS) {
      Casualties.Page best = null;
      for (Casualties.Page page : Casualties.pages(record, field)) {
        if (best == null || Casualties.hasRisen(best, page)) {
          if (best != null) {
            out.add(new Rise(field, best.highest(), page.highest()));
          }
          best = page;
        } else if (count(page) > count(best)) {
          best = page;
        }
      }
    }
    return out;
  }

  private static double count(Casualties.Page page) {
    return Casualties.count(page.highest()).min();
  }
}
