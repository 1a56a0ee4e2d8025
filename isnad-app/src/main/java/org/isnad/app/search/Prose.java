package org.isnad.app.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.isnad.page.Span;

/**
 * All words of an item beside its title.
 *
 * @param text the blocks of an article's story, one after the other on lines of their own, then
 *     what else it is found by
 * @param blocks where these blocks stand in the article's text; none for an event
 */
public record Prose(String text, List<Span> blocks) {
  static final Prose NONE = new Prose("", List.of());

  public Prose {
    blocks = List.copyOf(blocks);
  }

  /** A block: where it stands in the article, and where in this text. */
  record Part(Span there, Span here) {}

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (Span block : blocks) {
      int end = at + block.end() - block.start();
      parts.add(new Part(block, new Span(at, end)));
      at = end + 1;
    }
    return parts;
  }

  /** The places of the blocks as they are stored. */
  byte[] packed() {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Integer.BYTES * blocks.size());
    blocks.forEach(b -> bytes.putInt(b.start()).putInt(b.end()));
    return bytes.array();
  }

  static Prose of(String text, byte[] packed) {
    List<Span> blocks = new ArrayList<>();
    for (ByteBuffer bytes = ByteBuffer.wrap(packed); bytes.hasRemaining(); ) {
      blocks.add(new Span(bytes.getInt(), bytes.getInt()));
    }
    return new Prose(text, blocks);
  }
}
