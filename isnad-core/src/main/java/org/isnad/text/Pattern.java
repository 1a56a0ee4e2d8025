package org.isnad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Element;
import org.isnad.lexicon.Element.Kind;
import org.isnad.lexicon.Rule;

/** One alternative of a rule, its words numbered. */
@SuppressWarnings("ArrayRecordComponent")
record Pattern(
    Rule rule,
    List<Element> steps,
    int[] numbers,
    int trigger,
    int[] cliticBits,
    boolean[] objects) {

  static Pattern compile(Rule rule, List<Element> steps, StepIndex index) {
    int[] numbers = new int[steps.size()];
    int[] bits = new int[steps.size()];
    for (int i = 0; i < steps.size(); i++) {
      numbers[i] = StepIndex.isIndexed(steps.get(i)) ? index.number(steps.get(i)) : -1;
      bits[i] = bits(steps.get(i).clitics(), index);
    }
    int trigger = trigger(steps);
    return new Pattern(rule, List.copyOf(steps), numbers, trigger, bits, objects(steps, trigger));
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
