package org.isnad.app.answer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiPredicate;
import org.isnad.Isnad;
import org.isnad.attribution.Chain;
import org.isnad.event.EventMention;
import org.isnad.event.Evidence;
import org.isnad.event.Statement;
import org.isnad.event.Value;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What became of a fact from one version of a page to the next.
 *
 * @param before what was told; null when it was not
 * @param after what is told; null when it is not any more
 * @param sameWords whether the sentence that tells it stayed, so that what stands around it, or the
 *     day of the page, made the difference
 */
public record FactChange(@Nullable Fact before, @Nullable Fact after, boolean sameWords) {
  /**
   * A fact without its place in the text.
   *
   * @param kind of the event
   * @param participants ids
   * @param field of the statement
   * @param value of the statement
   * @param chain who says so
   */
  public record Fact(
      String kind, List<String> participants, String field, Value value, Chain chain) {
    public Fact {
      participants = List.copyOf(participants);
    }

    private boolean isOfSameField(Fact other) {
      return kind.equals(other.kind)
          && participants.equals(other.participants)
          && field.equals(other.field);
    }
  }

  /** What happened. */
  public enum Form {
    ADDED,
    REMOVED,
    /** Another value, other participants or another teller. */
    CHANGED,
    /** The same in other words. */
    REWORDED
  }

  /** What happened. */
  public Form form() {
    if (before == null || after == null) {
      return before == null ? Form.ADDED : Form.REMOVED;
    }
    return before.equals(after) ? Form.REWORDED : Form.CHANGED;
  }

  /** A fact with the words of the sentence that tells it. */
  private record Told(Fact fact, String words) {
    boolean hasWordsOf(Told other) {
      return words.equals(other.words) && fact.field().equals(other.fact.field());
    }

    boolean hasFieldOf(Told other) {
      return fact.isOfSameField(other.fact);
    }
  }

  /**
   * All changes.
   *
   * @param facts in the order of the earlier text, then what came, in the order of the later
   * @param same number of facts that are told as before
   */
  record All(List<FactChange> facts, int same) {}

  /** From one version to the next. */
  static All between(Isnad.Reading earlier, Isnad.Reading later) {
    List<Told> before = told(earlier);
    List<Told> after = told(later);
    int same = match(before, after, Told::equals).size();
    List<FactChange> changes = new ArrayList<>();
    for (BiPredicate<Told, Told> likeness :
        List.<BiPredicate<Told, Told>>of(
            (a, b) -> a.fact.equals(b.fact), Told::hasWordsOf, Told::hasFieldOf)) {
      changes.addAll(match(before, after, likeness));
    }
    before.forEach(told -> changes.add(new FactChange(told.fact, null, false)));
    after.forEach(told -> changes.add(new FactChange(null, told.fact, false)));
    return new All(List.copyOf(changes), same);
  }

  /** Takes out of both lists what belongs together. */
  private static List<FactChange> match(
      List<Told> before, List<Told> after, BiPredicate<Told, Told> likeness) {
    List<FactChange> matches = new ArrayList<>();
    for (Iterator<Told> each = before.iterator(); each.hasNext(); ) {
      Told told = each.next();
      for (int i = 0; i < after.size(); i++) {
        if (likeness.test(told, after.get(i))) {
          Told now = after.remove(i);
          matches.add(new FactChange(told.fact, now.fact, told.words.equals(now.words)));
          each.remove();
          break;
        }
      }
    }
    return matches;
  }

  private static List<Told> told(Isnad.Reading reading) {
    LinkedHashSet<Told> told = new LinkedHashSet<>();
    for (Isnad.Story story : reading.articles()) {
      for (EventMention event : story.events()) {
        List<String> who =
            event.participants().stream().map(a -> a.referent().entity().id()).sorted().toList();
        for (Statement s : event.statements()) {
          Fact fact = new Fact(event.kind(), who, s.field(), s.value(), s.chain());
          told.add(new Told(fact, words(story, s)));
        }
      }
    }
    return new ArrayList<>(told);
  }

  private static String words(Isnad.Story story, Statement statement) {
    StringBuilder words = new StringBuilder();
    for (Evidence evidence : statement.evidence()) {
      story.text().sentences().stream()
          .map(Sentence::span)
          .filter(span -> span.overlaps(evidence.span()))
          .forEach(span -> words.append(span.of(story.article().text())).append('\n'));
    }
    return words.toString().replaceAll("\\s+", " ");
  }
}
