package org.isnad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Element;
import org.isnad.lexicon.Element.Kind;
import org.isnad.lexicon.Rule;

/**
 * One alternative of a rule, its steps numbered.
 *
 * @param numbers the number of each step, -1 for gaps
 * @param trigger the step from which it is tried
 * @param cliticBits the proclitics that each step asks for
 * @param objects which steps are slots of objects
 * @param before the numbers of the steps before the trigger that may not be left out
 * @param after those after it
 */
@SuppressWarnings("ArrayRecordComponent")
record Pattern(
    Rule rule,
    List<Element> steps,
    int[] numbers,
    int trigger,
    int[] cliticBits,
    boolean[] objects,
    long[] before,
    long[] after) {

  static Pattern compile(Rule rule, List<Element> steps, StepIndex index) {
    int[] numbers = new int[steps.size()];
    int[] bits = new int[steps.size()];
    for (int i = 0; i < steps.size(); i++) {
      numbers[i] = steps.get(i).kind() == Kind.GAP ? -1 : index.number(steps.get(i));
      bits[i] = bits(steps.get(i).clitics(), index);
    }
    int trigger = trigger(steps);
    return new Pattern(
        rule,
        List.copyOf(steps),
        numbers,
        trigger,
        bits,
        objects(steps, trigger),
        needed(steps, numbers, 0, trigger),
        needed(steps, numbers, trigger + 1, steps.size()));
  }

  /** The numbers of the steps of a stretch that may not be left out. */
  private static long[] needed(List<Element> steps, int[] numbers, int from, int to) {
    long[] out = Bits.NONE;
    for (int i = from; i < to; i++) {
      boolean needed = numbers[i] >= 0 && !steps.get(i).optional();
      out = needed ? Bits.with(out, numbers[i]) : out;
    }
    return out;
  }

  private static int bits(Set<String> names, StepIndex index) {
    int bits = 0;
    for (String name : names) {
      bits |= index.clitics(name);
    }
    return bits;
  }

  private static int trigger(List<Element> steps) {
    List<Integer> able = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Element step = steps.get(i);
      if (step.trigger()) {
        return i;
      }
      boolean words = step.kind() != Kind.GAP && step.kind() != Kind.SLOT;
      if (words && !step.optional()) {
        able.add(i);
      }
    }
    return able.getFirst();
  }

  /**
   * Whether a step is a bare slot behind another bare one: a subject's object. What "and" joins to
   * the subject is a second subject.
   */
  boolean isObject(int step) {
    return objects[step];
  }

  private static boolean[] objects(List<Element> steps, int trigger) {
    boolean[] objects = new boolean[steps.size()];
    boolean subject = false;
    for (int i = trigger; i < objects.length; i++) {
      boolean slot = isBareSlot(steps.get(i));
      objects[i] = slot && subject;
      subject |= slot;
    }
    return objects;
  }

  private static boolean isBareSlot(Element step) {
    return step.kind() == Kind.SLOT && step.bare();
  }

  int triggerStep() {
    return numbers[trigger];
  }
}
