package org.isnad.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/** An article while its lines are being read. */
final class Draft {
  /** Where a date was found, the most trustworthy first. */
  enum Place {
    LABELLED,
    UNDER_TITLE,
    ABOVE_TITLE,
    DATELINE,
    AFTER_BODY
  }

  private record Dated(Stamp stamp, Span span, Place place) {}

  private final List<Block> blocks = new ArrayList<>();
  private final List<Credit> credits = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final List<Dated> dates = new ArrayList<>();
  private final List<AgeReader.Age> ages = new ArrayList<>();
  private final List<Draft> embedded = new ArrayList<>();
  private Map<Integer, String> moments = Map.of();
  private @Nullable Line title;
  private @Nullable String author;
  private @Nullable String dateline;

  /** The moments that time elements give, by where their words start. */
  void moments(Map<Integer, String> given) {
    moments = given;
    embedded.forEach(d -> d.moments(given));
  }

  /** What a time element whose words stand at a place gives; null when there is none. */
  @Nullable String moment(Span span) {
    return moments.get(span.start());
  }

  void block(BlockLabel label, Span span, String reason) {
    if (span.length() > 0) {
      blocks.add(new Block(label, span, reason));
    }
  }

  /** Adds a line to the block before it when that is of the same kind, else as a block. */
  void extend(BlockLabel label, Span span, String reason) {
    Block before = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    boolean same =
        before != null
            && before.label() == label
            && before.reason().equals(reason)
            && before.span().end() + 1 == span.start();
    if (before != null && same) {
      blocks.set(
          blocks.size() - 1, new Block(label, new Span(before.span().start(), span.end()), reason));
    } else {
      block(label, span, reason);
    }
  }

  void credits(List<Credit> more) {
    credits.addAll(more);
  }

  void date(@Nullable Stamp stamp, Span span, Place place) {
    if (stamp != null) {
      dates.add(new Dated(stamp, span, place));
    }
  }

  void age(AgeReader.Age age) {
    ages.add(age);
  }

  List<AgeReader.Age> ages() {
    return ages;
  }

  void tags(List<String> more) {
    tags.addAll(more);
  }

  /** Keywords of metadata, cut apart, go before those of the text. */
  void replaceTags(List<String> better) {
    if (!better.isEmpty()) {
      tags.clear();
      tags.addAll(better);
    }
  }

  void title(Line line) {
    title = line;
  }

  void author(@Nullable String name) {
    author = author == null ? name : author;
  }

  void dateline(@Nullable String place) {
    dateline = dateline == null ? place : dateline;
  }

  void embed(Draft draft) {
    embedded.add(draft);
  }

  Optional<Line> title() {
    return Optional.ofNullable(title);
  }

  @Nullable String author() {
    return author;
  }

  @Nullable String dateline() {
    return dateline;
  }

  List<Block> blocks() {
    List<Block> sorted = new ArrayList<>(blocks);
    sorted.sort(Comparator.comparing(Block::span));
    return sorted;
  }

  List<Credit> credits() {
    return credits;
  }

  List<String> tags() {
    return tags;
  }

  List<Draft> embedded() {
    return embedded;
  }

  boolean hasBody() {
    return blocks.stream().anyMatch(b -> b.label() == BlockLabel.BODY);
  }

  /** The dates the page gives itself, those from the best places first. */
  List<Witness> witnesses(String text) {
    return dates.stream()
        .sorted(Comparator.comparing(Dated::place))
        .map(d ->
            new Witness(
                rank(d.place()), Moment.of(d.stamp()), d.span().of(text), "on the page", d.span()))
        .toList();
  }

  private static Witness.Rank rank(Place place) {
    return switch (place) {
      case LABELLED -> Witness.Rank.LABELLED;
      case UNDER_TITLE -> Witness.Rank.NEAR;
      case ABOVE_TITLE, DATELINE, AFTER_BODY -> Witness.Rank.FAR;
    };
  }
}
