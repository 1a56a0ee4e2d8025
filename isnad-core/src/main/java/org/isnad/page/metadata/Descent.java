package org.isnad.page.metadata;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Goes over an element and all that is inside it, in page order, without asking each node for its
 * next one. However deep a page nests, the stack of calls does not.
 */
public final class Descent {
  /** What is done on the way. */
  public interface Visitor {
    /**
     * An element begins.
     *
     * @return whether to go into it; {@link #leave} is called only then
     */
    boolean enter(Element element);

    /** A text. */
    default void text(TextNode text) {}

    /** An element ends that was gone into. */
    default void leave(Element element) {}
  }

  private final Visitor visitor;
  private Element[] open = new Element[64];
  private int[] next = new int[64];
  private int[] sizes = new int[64];

  private Descent(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Goes over an element; nothing may be moved or removed on the way. */
  public static void over(Element root, Visitor visitor) {
    if (visitor.enter(root)) {
      new Descent(visitor).into(root);
    }
  }

  private void into(Element root) {
    int depth = 0;
    open[0] = root;
    sizes[0] = root.childNodeSize();
    while (depth >= 0) {
      Element element = open[depth];
      if (next[depth] == sizes[depth]) {
        visitor.leave(element);
        depth--;
        continue;
      }
      Node node = element.childNode(next[depth]++);
      if (node instanceof TextNode text) {
        visitor.text(text);
      } else if (node instanceof Element inner && visitor.enter(inner)) {
        depth++;
        if (depth == open.length) {
          open = Arrays.copyOf(open, depth * 2);
          next = Arrays.copyOf(next, depth * 2);
          sizes = Arrays.copyOf(sizes, depth * 2);
        }
        open[depth] = inner;
        next[depth] = 0;
        sizes[depth] = inner.childNodeSize();
      }
    }
  }
}
