package org.isnad.app.source;

import java.nio.charset.StandardCharsets;
import org.isnad.page.Hints;
import org.isnad.page.Outcome;
import org.isnad.page.PageReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The characters of one document as they came, before anything was read from them.
 *
 * @param document the key under which results are cited
 * @param original the bytes to keep: the file's own, or the mapped fields as a JSON object
 * @param hints what came beside them
 * @param isFields whether text and metadata came as separate fields
 */
public record Capture(String document, byte[] original, Hints hints, boolean isFields) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String TEXT = "text";

  /** A document whose text and metadata came apart. */
  public static Capture ofFields(String document, String text, Hints hints) {
    ObjectNode node = MAPPER.createObjectNode().put("isnad", "fields").put(TEXT, text);
    return new Capture(
        document, node.toString().getBytes(StandardCharsets.UTF_8), hints, true);
  }

  /** A document of the store: what {@link #original} gave before. */
  public static Capture ofStored(String document, byte[] original, Hints hints, boolean isFields) {
    return new Capture(document, original, hints, isFields);
  }

  /** The first stage. */
  public Outcome read(PageReader reader) {
    if (!isFields) {
      return reader.read(document, original, hints);
    }
    JsonNode node = MAPPER.readTree(original);
    return reader.readFields(document, node.get(TEXT).asString(), hints);
  }
}
