package org.isnad.bench.contacts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.bench.NameMatch;
import org.isnad.bench.merging.BCubed;
import org.isnad.bench.report.Errors;
import org.isnad.bench.report.Figure;
import org.isnad.event.Statement;
import org.isnad.event.Value;
import org.isnad.mention.Referent;
import org.jspecify.annotations.Nullable;

/**
 * Counts how well records agree with annotated articles. An event is found when a record that the
 * article tells is of its kind or a near one and has two of its sides, or its only one. A record
 * that the article makes its own story and that no annotation bears out is false; in an article
 * annotated as telling no contact every record is.
 */
final class ContactScore {
  /** Days by which the time of a record may be wider than the annotated one. */
  private static final int WIDER = 3;

  private final NameMatch match;
  private final Errors errors = new Errors();
  private final Map<String, Integer> right = new HashMap<>();
  private final Map<String, Integer> all = new HashMap<>();
  private final List<BCubed.Item> merged = new ArrayList<>();
  private int found;
  private int missed;
  private int wrong;

  private record Fit(int gold, int told, double fit) {}

  ContactScore(NameMatch match) {
    this.match = match;
  }

  void add(List<GoldEvent> events, boolean negative, List<Told> told) {
    List<GoldEvent> gold = events.stream().sorted(Comparator.comparing(e -> !e.main())).toList();
    Map<Integer, Integer> pairs = pairs(gold, told);
    for (int i = 0; i < gold.size(); i++) {
      Integer own = pairs.get(i);
      if (own != null) {
        found += gold.get(i).isWanted() ? 1 : 0;
        compare(gold.get(i), told.get(own));
      } else if (gold.get(i).isWanted()) {
        missed++;
        noteMissed(gold.get(i), told);
      }
    }
    for (int i = 0; i < told.size(); i++) {
      boolean claimed = negative || told.get(i).main();
      if (claimed && !pairs.containsValue(i)) {
        wrong++;
        noteFalse(gold, told.get(i), negative);
      }
    }
  }

  private Map<Integer, Integer> pairs(List<GoldEvent> gold, List<Told> told) {
    List<Fit> fits = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int t = 0; t < told.size(); t++) {
        double fit = fit(gold.get(g), told.get(t));
        if (fit > 0) {
          fits.add(new Fit(g, t, fit));
        }
      }
    }
    fits.sort(
        Comparator.comparingDouble((Fit f) -> -f.fit())
            .thenComparingInt(Fit::gold)
            .thenComparingInt(Fit::told));
    Map<Integer, Integer> pairs = new HashMap<>();
    Set<Integer> used = new HashSet<>();
    for (Fit fit : fits) {
      if (!pairs.containsKey(fit.gold()) && used.add(fit.told())) {
        pairs.put(fit.gold(), fit.told());
      }
    }
    return pairs;
  }

  private double fit(GoldEvent gold, Told told) {
    int kind = gold.likeness(told.record().kind());
    int sides = told.sides(gold, match);
    long named = gold.parties().stream().filter(p -> !p.name().isEmpty()).count();
    if (kind == 0 || sides < Math.max(1, Math.min(2, named))) {
      return 0;
    }
    return sides / (double) Math.max(1, gold.parties().size())
        + (kind == 2 ? 0.5 : 0)
        + (isDay(gold, told) ? 1 : 0)
        + (told.isToldAt(gold) ? 1.5 : 0);
  }

  private static boolean isDay(GoldEvent gold, Told told) {
    LocalDate from = told.record().time().from();
    return from != null
        && gold.from() != null
        && gold.to() != null
        && !from.isBefore(gold.from())
        && !from.isAfter(gold.to());
  }

  private void count(String field, boolean isRight) {
    all.merge(field, 1, Integer::sum);
    right.merge(field, isRight ? 1 : 0, Integer::sum);
  }

  private void compare(GoldEvent gold, Told told) {
    merged.add(new BCubed.Item(gold.event(), told.record().id()));
    if (!gold.kind().equals("other")) {
      boolean kind = gold.kind().equals(told.record().kind());
      count("kind", kind);
      note(kind, "kind " + gold.kind() + " read as " + told.record().kind(), "words of the kind");
    }
    count("own story of its page", gold.main() == told.main());
    boolean status =
        gold.status().equals(told.record().status().name())
            || told.record().history().stream()
                .anyMatch(s -> s.status().name().equals(gold.status()));
    count("status", status);
    note(
        status,
        "status "
            + gold.status().toLowerCase(Locale.ROOT)
            + " read as "
            + told.record().status().name().toLowerCase(Locale.ROOT),
        "words of factuality in the clause");
    date(gold, told);
    initiator(gold, told);
  }

  private void note(boolean isRight, String name, String mend) {
    if (!isRight) {
      errors.add(name, mend);
    }
  }

  private void date(GoldEvent gold, Told told) {
    LocalDate first = gold.from();
    LocalDate last = gold.to();
    if (first == null || last == null) {
      return;
    }
    LocalDate from = told.record().time().from();
    LocalDate to = told.record().time().to();
    if (from == null || to == null) {
      count("date", false);
      errors.add("day not read", "times told outside the clause; days that other pages give");
      return;
    }
    boolean meets = !from.isAfter(last) && !to.isBefore(first);
    long wider = ChronoUnit.DAYS.between(from, to) - ChronoUnit.DAYS.between(first, last);
    count("date", meets && wider <= WIDER);
    note(meets, "another day read", "which of several times belongs to the event");
    note(!meets || wider <= WIDER, "days too wide", "narrower windows from tense and context");
  }

  private void initiator(GoldEvent gold, Told told) {
    String who = gold.initiator();
    if (who == null) {
      return;
    }
    List<Referent> said =
        told.record().statements().stream()
            .filter(s -> s.field().equals("initiator"))
            .flatMap(s -> party(s).stream())
            .distinct()
            .toList();
    boolean isRight = said.stream().flatMap(p -> told.names(p)).anyMatch(n -> match.isSame(who, n));
    count("initiator read", !said.isEmpty());
    if (said.isEmpty()) {
      errors.add(
          "initiator not read", "nothing where the verb alone has a subject: see the codebook");
    } else {
      count("initiator", isRight);
      note(isRight, "another initiator read", "frames in which the one who acts is told");
    }
  }

  private static Optional<Referent> party(Statement statement) {
    return statement.value() instanceof Value.OfParty p ? Optional.of(p.who()) : Optional.empty();
  }

  private void noteMissed(GoldEvent gold, List<Told> told) {
    int most = told.stream().mapToInt(t -> t.sides(gold, match)).max().orElse(0);
    boolean stands = told.stream().anyMatch(t -> t.isToldAt(gold));
    if (gold.evidence().isEmpty() && gold.titled()) {
      errors.add("missed: told by the headline alone", "headlines without verb");
    } else if (most >= 2) {
      errors.add("missed: both sides read under another kind", "which noun or verb is the trigger");
    } else if (stands && most == 1) {
      errors.add(
          "missed: one side not read", "officials by their post alone, long lists, delegations");
    } else if (stands) {
      errors.add("missed: other parties read in its place", "who is the subject");
    } else if (gold.parties().size() < 2) {
      errors.add("missed: only one side is told", "sides from the context");
    } else {
      errors.add("missed: nothing read there", "frames and words that the rules lack");
    }
  }

  private void noteFalse(List<GoldEvent> gold, Told told, boolean negative) {
    boolean pair = gold.stream().anyMatch(g -> told.sides(g, match) >= 2);
    boolean one = gold.stream().anyMatch(g -> told.sides(g, match) == 1);
    if (negative) {
      errors.add("false: in an article without contact", "figurative and other uses");
    } else if (pair) {
      errors.add("false: a second event of the same sides", "what one telling repeats");
    } else if (one) {
      errors.add("false: one side is another", "who is the other side");
    } else {
      errors.add("false: not annotated", "background told as news");
    }
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    String counts = found + " found, " + missed + " missed, " + wrong + " false";
    figures.add(new Figure("detection F1", Figure.f1(found, wrong, missed), counts, 0.92));
    figures.add(Figure.of("detection precision", found, found + wrong, null));
    figures.add(Figure.of("detection recall", found, found + missed, null));
    figures.add(figure("kind", null));
    figures.add(figure("own story of its page", null));
    figures.add(figure("status", 0.93));
    figures.add(figure("date", 0.95));
    figures.add(figure("initiator", 0.95));
    figures.add(figure("initiator read", null));
    BCubed merging = BCubed.of(merged);
    String tellings = merged.size() + " tellings";
    figures.add(new Figure("merging B-cubed F1", merging.f1(), tellings, 0.96));
    figures.add(new Figure("merging B-cubed precision", merging.precision(), tellings, 0.97));
    return figures;
  }

  private Figure figure(String field, @Nullable Double goal) {
    return Figure.of(field, right.getOrDefault(field, 0), all.getOrDefault(field, 0), goal);
  }

  Errors errors() {
    return errors;
  }
}
