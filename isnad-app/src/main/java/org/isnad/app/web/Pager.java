package org.isnad.app.web;

import java.util.List;
import java.util.Map;

/**
 * Where a page of a long list stands.
 *
 * @param first number of the first entry shown, from 0
 * @param size how many entries a page has
 * @param place which page of how many; empty when there is one
 * @param earlier address of the page before, empty when none
 * @param later address of the page after, empty when none
 */
public record Pager(int first, int size, Line place, String earlier, String later) {
  /**
   * The page that a visit asks for.
   *
   * @param all how many entries there are
   * @param size how many a page has
   */
  public static Pager of(Visit visit, int all, int size) {
    int pages = Math.max(1, (all + size - 1) / size);
    int page = Math.min(Faults.page(visit), pages);
    return new Pager(
        (page - 1) * size,
        size,
        pages == 1 ? Line.EMPTY : visit.wording().say("events.page", "page", page, "pages", pages),
        page > 1 ? turn(visit, page - 1) : "",
        page < pages ? turn(visit, page + 1) : "");
  }

  private static String turn(Visit visit, int page) {
    return visit.here(visit.context().path(), Map.of("page", Integer.toString(page)));
  }

  /** The entries of this page. */
  public <T> List<T> part(List<T> all) {
    return all.subList(Math.min(first, all.size()), Math.min(first + size, all.size()));
  }
}
