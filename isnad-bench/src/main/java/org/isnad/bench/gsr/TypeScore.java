package org.isnad.bench.gsr;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.isnad.bench.report.Errors;
import org.isnad.bench.report.Figure;
import org.isnad.event.Argument;
import org.isnad.event.EventMention;
import org.isnad.event.Role;

/** Types and actor codes of the events of coded sentences, counted against the released codes. */
final class TypeScore {
  private int sentences;
  private int found;
  private int events;
  private int right;
  private final Side sources = new Side();
  private final Side targets = new Side();

  /** How often one side was coded, and coded right. */
  private static final class Side {
    private int coded;
    private int found;
    private int foundAsAny;
    private int given;
    private int givenRight;

    void add(ActorCode gold, List<ActorCode> annotated, Set<ActorCode> read) {
      given += read.size();
      if (read.contains(gold)) {
        givenRight++;
      }
      if (!gold.isNone()) {
        coded++;
        found += read.contains(gold) ? 1 : 0;
        boolean any = annotated.stream().anyMatch(a -> !a.isNone() && read.contains(a));
        foundAsAny += any || read.contains(gold) ? 1 : 0;
      }
    }

    Figure figure(String name, double goal) {
      return Figure.of(name + " country and role", found, coded, goal);
    }

    String line(String name) {
      return "  %s country and role: %s of %d coded (any annotator %s), precision %s%n"
          .formatted(
              name,
              Ratio.of(found, coded),
              coded,
              Ratio.of(foundAsAny, coded),
              Ratio.of(givenRight, given));
    }
  }

  void add(CodedSentence sentence, List<EventMention> read) {
    List<EventMention> own = own(sentence.type(), read);
    sentences++;
    events += read.size();
    right += own.size();
    found += own.isEmpty() ? 0 : 1;
    sources.add(sentence.source(), sentence.sources(), codes(own, Role.ACTOR));
    targets.add(sentence.target(), sentence.targets(), codes(own, Role.RECIPIENT));
  }

  static List<EventMention> own(String type, List<EventMention> read) {
    return read.stream().filter(e -> e.type().equals(type)).toList();
  }

  /** The codes of all who play a part in some events. */
  static Set<ActorCode> codes(List<EventMention> events, Role role) {
    List<ActorCode> out = new ArrayList<>();
    for (EventMention event : events) {
      for (Argument who : event.participants()) {
        ActorCode code = ActorCode.of(who.referent().entity(), who.sector());
        if (who.role() == role && !code.isNone()) {
          out.add(code);
        }
      }
    }
    return new LinkedHashSet<>(out);
  }

  /** All counts together, with their goals. */
  List<Figure> figures() {
    return List.of(
        Figure.of("type recall", found, sentences, 0.75),
        Figure.of("type precision", right, events, 0.80),
        sources.figure("source", 0.50),
        targets.figure("target", 0.35));
  }

  /** Notes what is wrong with one sentence, by class. */
  static void note(CodedSentence sentence, List<EventMention> read, Errors errors) {
    List<EventMention> own = own(sentence.type(), read);
    if (own.isEmpty()) {
      errors.add(sentence.type() + " not read", "verbs and nouns that the lists of deeds lack");
    } else {
      note("source", sentence.source(), codes(own, Role.ACTOR), errors);
      note("target", sentence.target(), codes(own, Role.RECIPIENT), errors);
    }
    read.stream()
        .filter(e -> !own.contains(e))
        .forEach(
            e -> errors.add("also read: " + e.type(), "often right; other types are not coded"));
  }

  private static void note(String side, ActorCode gold, Set<ActorCode> read, Errors errors) {
    if (gold.isNone() || read.contains(gold)) {
      return;
    }
    if (read.isEmpty()) {
      errors.add(side + " not read", "parties outside the clause");
    } else if (read.stream().anyMatch(c -> Objects.equals(c.country(), gold.country()))) {
      errors.add(side + " of another sector", "sectors of the words that name groups");
    } else if (read.stream().anyMatch(c -> Objects.equals(c.role(), gold.role()))) {
      errors.add(side + " of another country", "countries of groups that are not named");
    } else {
      errors.add(side + " is another", "who is subject and who object");
    }
  }

  String report(String name) {
    return "%s, %d sentences%n  type recall %s, precision %s of %d events%n"
            .formatted(name, sentences, Ratio.of(found, sentences), Ratio.of(right, events), events)
        + sources.line("source")
        + targets.line("target");
  }
}
