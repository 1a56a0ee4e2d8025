package org.isnad.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Element;
import org.isnad.lexicon.Element.Kind;
import org.isnad.text.RuleMatch.Filler;
import org.isnad.text.StepIndex.Hit;
import org.isnad.text.StepIndex.Steps;
import org.jspecify.annotations.Nullable;

/**
 * Matching of patterns over one sentence: from the trigger to the right, then to the left. Commas,
 * quotation marks and brackets may stand between any two steps. Used by one thread for one
 * sentence.
 */
final class Walk {
  private static final Set<String> STOPS = Set.of(".", "؟", "?", "!", "؛", ";", ":", "…");

  private static final int LONGEST_ASIDE = 16;

  /** Longest title in quotation marks, with these. */
  private static final int LONGEST_TITLE = 7;

  private final List<Token> tokens;
  private final Steps steps;

  /** The chunks that begin at each token, the longest first; null where none does. */
  private final @Nullable List<Chunk>[] chunksFrom;

  /** The chunks that end at each token, the longest first; null where none does. */
  private final @Nullable List<Chunk>[] chunksTo;

  private final Set<String> governors;
  private final Set<String> asides;

  /**
   * @param governors words whose object or owner the party after them is
   * @param asides words that open an aside after a mark
   */
  Walk(
      List<Token> tokens,
      Steps steps,
      List<Chunk> chunks,
      Set<String> governors,
      Set<String> asides) {
    this.tokens = tokens;
    this.governors = governors;
    this.asides = asides;
    this.steps = steps;
    this.chunksFrom = lists(tokens.size());
    this.chunksTo = lists(tokens.size());
    for (Chunk chunk : chunks) {
      add(chunksFrom, chunk.first(), chunk);
      add(chunksTo, chunk.last(), chunk);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays know no parameters
  private static @Nullable List<Chunk>[] lists(int size) {
    return new List[size];
  }

  /** Adds a chunk behind those that are as long or longer. */
  private static void add(@Nullable List<Chunk>[] lists, int at, Chunk chunk) {
    List<Chunk> list = lists[at];
    if (list == null) {
      list = new ArrayList<>(2);
      lists[at] = list;
    }
    int place = list.size();
    while (place > 0 && length(list.get(place - 1)) < length(chunk)) {
      place--;
    }
    list.add(place, chunk);
  }

  private static int length(Chunk chunk) {
    return chunk.last() - chunk.first();
  }

  /** The chunks that begin at a token, the longest first. */
  List<Chunk> chunksAt(int token) {
    return at(chunksFrom, token);
  }

  private static List<Chunk> at(@Nullable List<Chunk>[] lists, int token) {
    List<Chunk> list = lists[token];
    return list == null ? List.of() : list;
  }

  @Nullable RuleMatch match(Pattern pattern, Filler trigger, Set<String> features) {
    int at = pattern.trigger();
    if (!allows(pattern, at, trigger.clitics(), features)) {
      return null;
    }
    Attempt attempt = new Attempt(pattern);
    attempt.put(at, trigger);
    int last = attempt.right(at + 1, trigger.last() + 1, -1, trigger.last());
    if (last < 0) {
      return null;
    }
    attempt.failed.clear();
    int first = attempt.left(at - 1, trigger.first() - 1, -1, trigger.first());
    if (first < 0) {
      return null;
    }
    return new RuleMatch(pattern.rule(), first, last, trigger.first(), attempt.slots());
  }

  private static boolean allows(Pattern pattern, int step, int clitics, Set<String> features) {
    Element element = pattern.steps().get(step);
    int wanted = pattern.cliticBits()[step];
    if (wanted != 0 && (clitics & wanted) == 0) {
      return false;
    }
    int beyondAnd = clitics & ~(Clitic.WA.bit() | Clitic.FA.bit());
    boolean word = element.kind() == Kind.WORD;
    if ((element.bare() || (word && wanted == 0)) && beyondAnd != 0) {
      return false;
    }
    if (element.features().isEmpty()) {
      return true;
    }
    for (String wantedFeature : element.features()) {
      if (features.contains(wantedFeature)) {
        return true;
      }
    }
    return false;
  }

  private boolean isStop(int i) {
    String mark = tokens.get(i).text();
    return tokens.get(i).kind() == TokenKind.PUNCTUATION
        && STOPS.contains(mark)
        && !(i > 0
            && Semicolons.isOne(tokens.get(i))
            && Semicolons.isComma(tokens, i, at(chunksTo, i - 1)));
  }

  private boolean isGovernor(int i) {
    return isIn(governors, i);
  }

  private boolean isAsideOpener(int i) {
    return isIn(asides, i);
  }

  private boolean isIn(Set<String> words, int i) {
    for (Reading reading : tokens.get(i).readings()) {
      int others = ~(Clitic.WA.bit() | Clitic.FA.bit() | Clitic.BI.bit());
      if ((reading.clitics() & others) == 0 && words.contains(reading.stem())) {
        return true;
      }
    }
    return false;
  }

  private boolean isSoft(int i) {
    TokenKind kind = tokens.get(i).kind();
    return switch (kind) {
      case OPEN_QUOTE, CLOSE_QUOTE, OPEN_BRACKET, CLOSE_BRACKET -> true;
      case PUNCTUATION -> !isStop(i);
      case WORD, NUMBER, FOREIGN, CLITIC -> false;
    };
  }

  /** One try of one pattern; keeps what fills the slots and which states have failed. */
  private final class Attempt {
    private final Pattern pattern;
    private final Filler[] fillers;
    private final States failed = new States();

    Attempt(Pattern pattern) {
      this.pattern = pattern;
      this.fillers = new Filler[pattern.steps().size()];
    }

    void put(int step, @Nullable Filler filler) {
      fillers[step] = filler;
    }

    Map<String, List<Filler>> slots() {
      Map<String, List<Filler>> out = new LinkedHashMap<>();
      for (int i = 0; i < fillers.length; i++) {
        String slot = pattern.steps().get(i).slot();
        if (slot != null && fillers[i] != null) {
          out.computeIfAbsent(slot, k -> new ArrayList<>(1)).add(fillers[i]);
        }
      }
      return out;
    }

    /** Matches steps from the given one on, from token i on; the last token taken, or -1. */
    int right(int step, int i, int left, int last) {
      if (step == pattern.steps().size()) {
        return last;
      }
      long state = state(step, i, left);
      if (failed.contains(state)) {
        return -1;
      }
      int end = rightStep(step, i, left, last);
      if (end < 0) {
        failed.add(state);
      }
      return end;
    }

    private int rightStep(int step, int i, int left, int last) {
      Element element = pattern.steps().get(step);
      if (element.kind() == Kind.GAP) {
        return rightGap(step, i, left < 0 ? element.gap() : left, last);
      }
      if (i < tokens.size()) {
        for (Filler filler : candidatesAt(step, i, last)) {
          put(step, filler);
          int end = right(step + 1, filler.last() + 1, -1, filler.last());
          if (end >= 0) {
            return end;
          }
          put(step, null);
        }
        if (isSoft(i)) {
          int end = right(step, i + 1, left, last);
          if (end >= 0) {
            return end;
          }
        }
      }
      return element.optional() ? right(step + 1, i, -1, last) : -1;
    }

    private int rightGap(int step, int i, int left, int last) {
      int end = right(step + 1, i, -1, last);
      if (end >= 0 || i >= tokens.size() || isStop(i)) {
        return end;
      }
      if (isSoft(i)) {
        end = right(step, i + 1, 0, last);
        int close = end < 0 && left > 0 ? closing(i) : -1;
        end = close < 0 ? end : right(step, close + 1, left - 1, last);
        return end < 0 ? right(step, i + 1, left, last) : end;
      }
      if (left == 0) {
        return -1;
      }
      for (Chunk chunk : at(chunksFrom, i)) {
        if (isAside(chunk)) {
          end = right(step, chunk.last() + 1, left - 1, last);
          if (end >= 0) {
            return end;
          }
        }
      }
      return right(step, i + 1, left - 1, last);
    }

    /** Matches steps from the given one back, from token i back; the first token taken, or -1. */
    int left(int step, int i, int left, int first) {
      if (step < 0) {
        return first;
      }
      long state = state(step, i, left);
      if (failed.contains(state)) {
        return -1;
      }
      int start = leftStep(step, i, left, first);
      if (start < 0) {
        failed.add(state);
      }
      return start;
    }

    private int leftStep(int step, int i, int left, int first) {
      Element element = pattern.steps().get(step);
      if (element.kind() == Kind.GAP) {
        return leftGap(step, i, left < 0 ? element.gap() : left, first);
      }
      if (i >= 0) {
        for (Filler filler : candidatesTo(step, i)) {
          put(step, filler);
          int start = left(step - 1, filler.first() - 1, -1, filler.first());
          if (start >= 0) {
            return start;
          }
          put(step, null);
        }
        if (isSoft(i)) {
          int start = left(step, i - 1, left, first);
          if (start >= 0) {
            return start;
          }
        }
      }
      return element.optional() ? left(step - 1, i, -1, first) : -1;
    }

    private int leftGap(int step, int i, int left, int first) {
      int start = left(step - 1, i, -1, first);
      if (start >= 0 || i < 0 || isStop(i)) {
        return start;
      }
      if (isSoft(i)) {
        start = left(step, i - 1, 0, first);
        int open = start < 0 && left > 0 ? opening(i) : -1;
        start = open < 0 ? start : left(step, open - 1, left - 1, first);
        return start < 0 ? left(step, i - 1, left, first) : start;
      }
      if (left == 0) {
        return -1;
      }
      for (Chunk chunk : at(chunksTo, i)) {
        if (isAside(chunk)) {
          start = left(step, chunk.first() - 1, left - 1, first);
          if (start >= 0) {
            return start;
          }
        }
      }
      return left(step, i - 1, left - 1, first);
    }

    /**
     * The mark that closes an aside: a comma or dash where a comma or dash and a preposition or
     * relative open it ("X met, in the course of his visit to Y, with Z"), else a bracket or the
     * end of a short title in quotation marks; -1 when there is none. The whole counts as one word
     * of a gap.
     */
    private int closing(int open) {
      if (!opensAside(open)) {
        return -1;
      }
      for (int i = open + 2; i < tokens.size() && i <= open + LONGEST_ASIDE && !isStop(i); i++) {
        if (closes(open, i)) {
          return i;
        }
      }
      return -1;
    }

    /** The mark that opens the aside which another closes; -1 when there is none. */
    private int opening(int close) {
      for (int i = close - 2; i >= 0 && i >= close - LONGEST_ASIDE && !isStop(i); i--) {
        if (closes(i, close)) {
          return opensAside(i) ? i : -1;
        }
      }
      return -1;
    }

    private boolean opensAside(int i) {
      boolean mark = tokens.get(i).kind() == TokenKind.PUNCTUATION;
      boolean closed =
          tokens.get(i).kind() == TokenKind.OPEN_BRACKET
              || tokens.get(i).kind() == TokenKind.OPEN_QUOTE;
      return closed || (mark && !isStop(i) && i + 1 < tokens.size() && isAsideOpener(i + 1));
    }

    private boolean closes(int open, int i) {
      boolean bracket = tokens.get(open).kind() == TokenKind.OPEN_BRACKET;
      if (tokens.get(open).kind() == TokenKind.OPEN_QUOTE) {
        return tokens.get(i).kind() == TokenKind.CLOSE_QUOTE && i - open <= LONGEST_TITLE;
      }
      TokenKind end = bracket ? TokenKind.CLOSE_BRACKET : TokenKind.PUNCTUATION;
      return tokens.get(i).kind() == end
          && (bracket || (tokens.get(open).kind() == end && !isStop(open)));
    }

    /** Times and places count as one word of a gap. */
    private boolean isAside(Chunk chunk) {
      return chunk.kind().equals("time") || chunk.kind().equals("place");
    }

    /** What may fill a step from a token on. */
    private List<Filler> candidatesAt(int step, int i, int taken) {
      return pattern.steps().get(step).kind() == Kind.SLOT
          ? chunks(step, at(chunksFrom, i), taken)
          : words(step, steps.startingAt(i));
    }

    /** What may fill a step up to a token. */
    private List<Filler> candidatesTo(int step, int i) {
      return pattern.steps().get(step).kind() == Kind.SLOT
          ? chunks(step, at(chunksTo, i), -1)
          : words(step, steps.endingAt(i));
    }

    private List<Filler> chunks(int step, List<Chunk> chunks, int taken) {
      Element element = pattern.steps().get(step);
      List<Filler> out = List.of();
      for (Chunk chunk : chunks) {
        if (element.name().contains(chunk.kind())
            && (!element.bare() || !isGoverned(step, chunk, taken))
            && !(Clitic.WA.in(chunk.clitics()) && pattern.isObject(step))
            && allows(pattern, step, chunk.clitics(), Set.of())) {
          out = out.isEmpty() ? new ArrayList<>(2) : out;
          out.add(
              new Filler(chunk.first(), chunk.last(), chunk.clitics(), chunk.ref(), chunk.kind()));
        }
      }
      return out;
    }

    private List<Filler> words(int step, List<Hit> hits) {
      List<Filler> out = List.of();
      for (Hit hit : hits) {
        boolean same = hit.step() == pattern.numbers()[step];
        if (same && allows(pattern, step, hit.clitics(), hit.features())) {
          out = out.isEmpty() ? new ArrayList<>(2) : out;
          out.add(new Filler(hit.first(), hit.last(), hit.clitics(), -1, hit.name()));
        }
      }
      if (out.size() > 1) {
        out.sort((a, b) -> Integer.compare(b.last() - b.first(), a.last() - a.first()));
      }
      return out;
    }

    /**
     * Whether a preposition that the pattern itself did not take stands before the chunk. Going
     * left, only the first step of a pattern can tell.
     */
    private boolean isGoverned(int step, Chunk chunk, int taken) {
      int before = chunk.first() - 1;
      boolean told = taken >= 0 ? before != taken : step == 0;
      return told && before >= 0 && isGovernor(before);
    }

    /** A number for a state, never 0. */
    private long state(int step, int i, int left) {
      return ((long) (step + 2) << 40) | ((long) (i + 1) << 16) | (left + 1);
    }
  }
}
