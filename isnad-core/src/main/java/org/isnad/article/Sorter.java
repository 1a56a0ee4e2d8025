package org.isnad.article;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.article.Furniture.Found;
import org.jspecify.annotations.Nullable;

/** Says of each line by itself what furniture it may be. */
final class Sorter {
  private final Furniture furniture;
  private final StampReader stamps;

  Sorter(Furniture furniture, StampReader stamps) {
    this.furniture = furniture;
    this.stamps = stamps;
  }

  List<Item> sort(String text, List<Line> lines) {
    return lines.stream().map(line -> item(text, line)).toList();
  }

  /** What one line may be. */
  Item item(String text, Line line) {
    Found found = furniture.find(text, line).orElse(null);
    if (found != null && isDated(found.mark())) {
      Optional<Stamp> stamp = stamps.find(text, line.head(), found.rest());
      if (stamp.isEmpty()) {
        stamp = stamps.find(text, line.head());
      }
      boolean labelOnly = found.rest() == line.head().size();
      boolean relative = line.wordCount() <= 5 || found.match() != Furniture.Match.LABEL;
      return stamp.isPresent() || labelOnly || relative
          ? new Item(line, found, stamp.orElse(null))
          : new Item(line, null, null);
    }
    if (found == null && isAddress(text, line)) {
      found = new Found(Mark.LINK_BACK, Furniture.Match.LINE, line.head().size());
    }
    if (found != null) {
      return new Item(line, found, null);
    }
    Stamp stamp = alone(text, line);
    if (stamp == null && line.isWhole() && stamps.isClock(text, line.head())) {
      return new Item(
          line, new Found(Mark.CLOCK, Furniture.Match.NUMBER, line.head().size()), null);
    }
    return stamp != null && isClock(line)
        ? new Item(line, new Found(Mark.CLOCK, Furniture.Match.LABEL, line.head().size()), stamp)
        : new Item(line, null, stamp);
  }

  /** A line that is nothing but an electronic address. */
  private static boolean isAddress(String text, Line line) {
    if (line.span().length() >= 120) {
      return false;
    }
    String words = line.of(text);
    boolean signed = (words.indexOf('@') >= 0 || words.indexOf('.') >= 0 || words.contains("://"));
    boolean one = signed && words.chars().noneMatch(Character::isWhitespace);
    return one
        && words.chars().noneMatch(c -> c >= 0x0600 && c <= 0x06FF)
        && (words.contains("@") || words.contains("://") || words.startsWith("www."));
  }

  /** A date beside words that only page headers use. */
  private boolean isClock(Line line) {
    for (int i = 0; i < line.head().size(); i++) {
      if (furniture.labelAt(line.head(), i).filter(t -> isHeaderOnly(t)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** One word such as "today" stands in real stamps too. */
  private static boolean isHeaderOnly(Furniture.Tail label) {
    return label.mark() == Mark.CLOCK && label.rest() - label.first() > 1;
  }

  private static boolean isDated(Mark mark) {
    return mark == Mark.STAMP || mark == Mark.UPDATED || mark == Mark.CLOCK;
  }

  private @Nullable Stamp alone(String text, Line line) {
    if (line.wordCount() > 24 || !line.isWhole() || !stamps.mayStandIn(line.head())) {
      return null;
    }
    Set<Integer> known = new HashSet<>();
    for (int i = 0; i < line.head().size(); i++) {
      Optional<Furniture.Tail> label = furniture.labelAt(line.head(), i);
      if (label.isPresent()) {
        for (int k = label.get().first(); k < label.get().rest(); k++) {
          known.add(k);
        }
      }
    }
    return stamps.alone(text, line.head(), known).orElse(null);
  }
}
