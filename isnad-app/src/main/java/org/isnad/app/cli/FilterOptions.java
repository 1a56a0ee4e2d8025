package org.isnad.app.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.app.answer.Filter;
import org.isnad.app.json.EventJson;
import org.isnad.event.Status;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The filters of the register. */
final class FilterOptions {
  @Option(
      names = "--who",
      paramLabel = "NAME",
      description =
          "A party by name, in Arabic or English, or by id. Given twice: both must take part.")
  private List<String> who = new ArrayList<>();

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "call, meeting, visit, summit, talks, letter, agreement ...")
  private Set<String> kinds = new LinkedHashSet<>();

  @Option(
      names = "--type",
      split = ",",
      paramLabel = "TYPE",
      description = "PLOVER event type, such as CONSULT.")
  private Set<String> types = new LinkedHashSet<>();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Events that may have been on this day or later, such as 2025-02-12.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Events that may have been on this day or earlier.")
  private @Nullable LocalDate to;

  @Option(
      names = "--status",
      split = ",",
      paramLabel = "STATUS",
      description =
          "held, planned, ongoing, denied, postponed, cancelled, requested, conditional,"
              + " unconfirmed.")
  private Set<Status> statuses = new LinkedHashSet<>();

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Id or part of the name of an outlet that tells it.")
  private @Nullable String outlet;

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "Words in names, places or quoted words, in any spelling.")
  private @Nullable String text;

  Filter filter(Asking asking) {
    return new Filter(
        asking.who(who),
        lower(kinds),
        types.stream().map(t -> t.toUpperCase(Locale.ROOT)).collect(Collectors.toSet()),
        from,
        to,
        statuses,
        outlet,
        text);
  }

  /** The same filters as the query of an address; empty when there are none. */
  String query() {
    StringBuilder query = new StringBuilder();
    who.forEach(w -> add(query, "who", w));
    lower(kinds).stream().sorted().forEach(k -> add(query, "kind", k));
    types.stream()
        .map(t -> t.toUpperCase(Locale.ROOT))
        .sorted()
        .forEach(t -> add(query, "type", t));
    add(query, "from", from);
    add(query, "to", to);
    statuses.stream().sorted().forEach(s -> add(query, "status", EventJson.name(s)));
    add(query, "outlet", outlet);
    add(query, "text", text);
    return query.toString();
  }

  private static void add(StringBuilder query, String name, @Nullable Object value) {
    if (value != null) {
      query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
      query.append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20"));
    }
  }

  private static Set<String> lower(Set<String> words) {
    return words.stream().map(w -> w.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }
}
