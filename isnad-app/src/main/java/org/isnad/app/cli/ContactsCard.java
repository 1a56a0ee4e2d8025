package org.isnad.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.app.answer.Contacts;
import org.isnad.event.Statement;
import org.isnad.event.Value;
import org.isnad.mention.Hedge;
import org.isnad.record.ClaimCheck;
import org.isnad.record.Disagreement;
import org.isnad.record.EventRecord;
import org.isnad.record.Series;

/** The answer card as text. Unknown lengths stay unknown: no total is made of the rest. */
final class ContactsCard {
  private final Contacts contacts;
  private final Words words;
  private final PrintWriter out;

  private ContactsCard(Contacts contacts, Words words, PrintWriter out) {
    this.contacts = contacts;
    this.words = words;
    this.out = out;
  }

  static void write(Contacts contacts, Words words, PrintWriter out) {
    ContactsCard card = new ContactsCard(contacts, words, out);
    card.head();
    card.held();
    card.others();
    card.claims();
    card.disagreements();
  }

  private void head() {
    String kind = contacts.kind();
    String what = kind == null ? words.say("contacts.any") : words.kind(kind);
    String who =
        contacts.parties().stream()
            .map(p -> words.name(p.name()))
            .collect(Collectors.joining(" · "));
    String period = contacts.from() == null ? "" : contacts.from() + ".." + contacts.to() + "  ";
    int held = contacts.series().held().size();
    out.println(period + words.say("contacts.head", "n", held, "kind", what) + "  " + who);
  }

  private void held() {
    int number = 0;
    for (Series.Item item : contacts.series().held()) {
      EventRecord r = item.record();
      out.println();
      out.println(
          ++number + ". " + words.time(r.time()) + " (" + words.how(r.time()) + ")" + kind(r));
      told("contacts.length", item.lengths());
      told("contacts.initiator", item.initiators());
      if (r.place() != null) {
        out.println("   " + words.say("contacts.place") + ": " + words.value(r.place()));
      }
      out.println("   " + words.say("contacts.told") + ": " + words.tellers(r));
      out.println("   " + words.say("contacts.id") + ": " + r.id());
    }
    Series series = contacts.series();
    if (!series.held().isEmpty()) {
      out.println();
      out.println(
          words.say(
              "contacts.lengths",
              "held",
              series.held().size(),
              "known",
              series.known(),
              "unknown",
              series.unknown(),
              "sum",
              sum(series)));
    }
  }

  private String kind(EventRecord r) {
    return contacts.kind() != null ? "" : "  " + words.kind(r.kind());
  }

  private void told(String label, List<Statement> statements) {
    if (statements.isEmpty()) {
      out.println("   " + words.say(label) + ": " + words.say("unknown"));
    }
    for (Statement s : statements) {
      String value = words.value(s.value());
      out.println("   " + words.say(label) + ": " + value + "  [" + words.chain(s.chain()) + "]");
    }
  }

  private String sum(Series series) {
    Series.Total total = series.minutes();
    if (total == null) {
      return words.say("unknown");
    }
    Double max = total.max();
    Hedge hedge = max == null ? Hedge.AT_LEAST : max == total.min() ? Hedge.ABOUT : Hedge.BETWEEN;
    return words.length(new Value.OfDuration(total.min(), max, hedge));
  }

  private void others() {
    List<EventRecord> others = contacts.series().others();
    if (!others.isEmpty()) {
      out.println();
      out.println(words.say("contacts.other"));
    }
    for (EventRecord r : others) {
      String line = "  " + words.time(r.time()) + "  " + r.id() + "  " + words.kind(r.kind());
      out.println(line + "  " + words.status(r.status()) + "  " + words.tellers(r));
    }
  }

  private void claims() {
    List<ClaimCheck> claims = contacts.series().claims();
    if (!claims.isEmpty()) {
      out.println();
      out.println(words.say("contacts.claims"));
    }
    for (ClaimCheck claim : claims) {
      String verdict = words.say("verdict." + claim.verdict().name());
      out.println("  " + verdict + ": " + words.finding(claim.findingAr(), claim.findingEn()));
    }
  }

  private void disagreements() {
    List<Disagreement> clashes = contacts.disagreements();
    if (!clashes.isEmpty()) {
      out.println();
      out.println(words.say("contacts.disagreements"));
    }
    for (Disagreement d : clashes) {
      out.println("  " + words.finding(d.findingAr(), d.findingEn()));
    }
  }
}
