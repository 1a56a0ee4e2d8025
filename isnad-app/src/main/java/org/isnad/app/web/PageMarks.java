package org.isnad.app.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Mention;
import org.isnad.page.Span;

/** What can be marked in a document, each sort when it is asked for. */
public enum PageMarks {
  FACTS,
  PEOPLE,
  BODIES,
  PLACES,
  OTHERS,
  TIMES,
  QUANTITIES,
  SPEECH;

  /** As it stands in an address and as the name of its style. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The sorts that a visit asks for; facts when it asks for none. */
  static Set<PageMarks> asked(Visit visit) {
    Set<PageMarks> asked = EnumSet.noneOf(PageMarks.class);
    for (String code : visit.all("marks")) {
      for (PageMarks each : values()) {
        if (each.code().equals(code)) {
          asked.add(each);
        }
      }
    }
    Faults faults = new Faults(visit);
    faults.known(
        "marks", "marks.title", c -> Arrays.stream(values()).anyMatch(m -> m.code().equals(c)));
    faults.refuse();
    return asked.isEmpty() ? EnumSet.of(FACTS) : asked;
  }

  /** Where each sort stands in an article; facts are not among them. */
  static Map<PageMarks, List<Span>> in(Article article, Isnad isnad) {
    Map<PageMarks, List<Span>> found = new EnumMap<>(PageMarks.class);
    for (PageMarks each : values()) {
      found.put(each, new ArrayList<>());
    }
    Isnad.Story story = isnad.read(article).articles().get(0);
    for (EntityMention entity : story.mentions().entities()) {
      if (entity.form() != EntityMention.Form.COORDINATION
          && entity.form() != EntityMention.Form.GROUP) {
        add(found, of(entity), entity.span());
      }
    }
    story.mentions().times().stream().map(Mention::span).forEach(s -> add(found, TIMES, s));
    story.mentions().quantities().stream()
        .map(Mention::span)
        .forEach(s -> add(found, QUANTITIES, s));
    story.attributions().list().forEach(a -> add(found, SPEECH, a.content()));
    return found;
  }

  private static PageMarks of(EntityMention entity) {
    return switch (entity.type()) {
      case PERS -> PEOPLE;
      case ORG -> BODIES;
      case LOC -> PLACES;
      case MISC -> OTHERS;
    };
  }

  private static void add(Map<PageMarks, List<Span>> found, PageMarks sort, Span span) {
    List<Span> spans = Objects.requireNonNull(found.get(sort));
    if (!spans.contains(span)) {
      spans.add(span);
    }
  }

  /** The styles of spans: of two sorts in one place, the first keeps it. */
  static Map<Span, String> styles(Map<PageMarks, List<Span>> found, Set<PageMarks> asked) {
    Map<Span, String> styles = new HashMap<>();
    for (PageMarks sort : asked) {
      found.getOrDefault(sort, List.of()).forEach(s -> styles.putIfAbsent(s, "is-" + sort.code()));
    }
    return styles;
  }
}
