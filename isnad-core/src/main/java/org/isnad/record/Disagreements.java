package org.isnad.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.event.Statement;
import org.isnad.record.ClaimCheck.Verdict;

/** Writes into records what their statements do not agree on, within and across records. */
final class Disagreements {
  private static final Comparator<Disagreement> ORDER =
      Comparator.comparing(Disagreement::field)
          .thenComparing(Disagreement::kind)
          .thenComparing(d -> String.join(" ", d.statements()))
          .thenComparing(Disagreement::findingEn);

  private final Findings findings;
  private final Conflicts conflicts;

  Disagreements(Findings findings, Places places) {
    this.findings = findings;
    this.conflicts = new Conflicts(findings, places);
  }

  List<EventRecord> checked(List<EventRecord> records) {
    Claims claims = new Claims(new Register(records), findings);
    Map<String, List<Disagreement>> orders = new Orders(findings).among(records);
    List<EventRecord> out = new ArrayList<>(records.size());
    for (EventRecord r : records) {
      List<Disagreement> found = new ArrayList<>(conflicts.in(r));
      found.addAll(arithmetic(r, claims));
      found.addAll(orders.getOrDefault(r.id(), List.of()));
      found.sort(ORDER);
      out.add(found.equals(r.disagreements()) ? r : with(r, found));
    }
    return out;
  }

  private List<Disagreement> arithmetic(EventRecord r, Claims claims) {
    Map<String, Disagreement> out = new LinkedHashMap<>();
    for (Statement s : r.statements()) {
      ClaimCheck check = claims.check(r, s);
      if (check != null && isRemarkable(check.verdict())) {
        out.putIfAbsent(
            s.field() + check.findingEn(),
            new Disagreement(
                s.field(),
                Disagreement.Kind.ARITHMETIC,
                List.of(s.id()),
                check.findingAr(),
                check.findingEn()));
      }
    }
    return List.copyOf(out.values());
  }

  private static boolean isRemarkable(Verdict verdict) {
    return verdict == Verdict.DIFFERS || verdict == Verdict.ONE_READING;
  }

  private static EventRecord with(EventRecord r, List<Disagreement> found) {
    return r.with(r.review().with(found));
  }
}
