package org.isnad.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A part of a long list for programs that ask for one with {@code limit} or {@code page}; the
 * addresses of the other parts stand in the header {@code Link}, the number of all entries in
 * {@code X-Total-Count}. Who asks for neither gets all.
 */
final class Slice {
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private Slice() {}

  static <T> List<T> of(Visit visit, List<T> all) {
    visit.context().header("X-Total-Count", Integer.toString(all.size()));
    if (visit.asked("limit").isEmpty() && visit.asked("page").isEmpty()) {
      return all;
    }
    int size = number(visit, "limit", USUAL, MOST);
    int pages = Math.max(1, (all.size() + size - 1) / size);
    int page = number(visit, "page", 1, Integer.MAX_VALUE);
    List<String> links = new ArrayList<>();
    links.add(link(visit, 1, "first"));
    if (page > 1) {
      links.add(link(visit, Math.min(page - 1, pages), "prev"));
    }
    if (page < pages) {
      links.add(link(visit, page + 1, "next"));
    }
    links.add(link(visit, pages, "last"));
    visit.context().header("Link", String.join(", ", links));
    long from = Math.min(all.size(), (page - 1L) * size);
    return all.subList((int) from, (int) Math.min(all.size(), from + size));
  }

  private static int number(Visit visit, String part, int usual, int most) {
    String asked = visit.asked(part);
    if (asked.isEmpty()) {
      return usual;
    }
    if (!asked.matches("[1-9][0-9]{0,6}")) {
      throw RequestProblem.senseless(
          visit.wording().say("error.number", "field", Line.code(part), "value", Line.code(asked)));
    }
    return Math.min(most, Integer.parseInt(asked));
  }

  private static String link(Visit visit, int page, String relation) {
    String path = visit.context().path();
    return "<"
        + visit.here(path, Map.of("page", Integer.toString(page)))
        + ">; rel=\""
        + relation
        + "\"";
  }
}
