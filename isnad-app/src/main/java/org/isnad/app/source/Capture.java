package org.isnad.app.source;

import java.nio.charset.StandardCharsets;
import org.isnad.page.Hints;
import org.isnad.page.Outcome;
import org.isnad.page.PageReader;
import tools.jackson.databind.json.JsonMapper;

/** One document as it came, before anything was read from it. */
public final class Capture {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String TEXT = "text";

  private final String document;
  private final byte[] original;
  private final Hints hints;
  private final boolean isFields;

  /**
   * @param document the key under which results are cited
   * @param original the bytes to keep: the file's own, or what {@link #ofFields} made
   * @param hints what came beside them
   * @param isFields whether text and metadata came as separate fields
   */
  public Capture(String document, byte[] original, Hints hints, boolean isFields) {
    this.document = document;
    this.original = original.clone();
    this.hints = hints;
    this.isFields = isFields;
  }

  /** A document whose text and metadata came apart. */
  static Capture ofFields(String document, String text, Hints hints) {
    String json = MAPPER.createObjectNode().put(TEXT, text).toString();
    return new Capture(document, json.getBytes(StandardCharsets.UTF_8), hints, true);
  }

  /** The bytes to keep. */
  public byte[] original() {
    return original.clone();
  }

  /** What came beside the bytes. */
  public Hints hints() {
    return hints;
  }

  /** Whether text and metadata came as separate fields. */
  public boolean isFields() {
    return isFields;
  }

  /** The key under which results are cited. */
  public String document() {
    return document;
  }

  /** The first stage. */
  public Outcome read(PageReader reader) {
    if (!isFields) {
      return reader.read(document, original, hints);
    }
    return reader.readFields(document, MAPPER.readTree(original).get(TEXT).asString(), hints);
  }
}
