package org.isnad.app.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.isnad.page.PageReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents from JSON, one object at a time, however long the file is. */
final class JsonInputs {
  private static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxStringLength((int) PageReader.DEFAULT_LIMIT)
                      .build())
              .build());

  private JsonInputs() {}

  /** Objects one after the other, or in arrays. */
  static void array(String name, InputStream in, FieldMap map, Consumer<Input> to) {
    int number = 0;
    try (JsonParser parser = MAPPER.createParser(new KeptOpen(in))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          number++;
          to.accept(input(name + ":" + number, parser.readValueAsTree(), map));
        } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
          number++;
          to.accept(notAnObject(name + ":" + number));
        }
      }
    } catch (JacksonException e) {
      to.accept(broken(name + ":" + (number + 1), e));
    }
    if (number == 0) {
      to.accept(Sources.bad(name, "empty", "no JSON object in it"));
    }
  }

  /** An object a line; a broken line spoils no other. */
  static void lines(String name, InputStream in, FieldMap map, PageReader pages, Consumer<Input> to)
      throws IOException {
    Reader characters =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    int limit = (int) Math.min(pages.limit(), Integer.MAX_VALUE / 2);
    LineReader reader = new LineReader(characters, limit);
    int number = 0;
    boolean any = false;
    for (String line = reader.next(); line != null; line = reader.next()) {
      number++;
      if (reader.isTooLong()) {
        any = true;
        to.accept(new Input.Bad(pages.tooLarge(name + ":" + number, limit + 1L)));
        continue;
      }
      String json = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (!json.isBlank()) {
        any = true;
        to.accept(line(name + ":" + number, json, map));
      }
    }
    if (!any) {
      to.accept(Sources.bad(name, "empty", "no JSON object in it"));
    }
  }

  private static Input line(String place, String json, FieldMap map) {
    try {
      JsonNode node = MAPPER.readTree(json);
      return node.isObject() ? input(place, node, map) : notAnObject(place);
    } catch (JacksonException e) {
      return broken(place, e);
    }
  }

  private static Input input(String place, JsonNode node, FieldMap map) {
    return map.input(place, node.propertyNames(), field -> text(node.get(field)));
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null || !node.isValueNode() || node.isNull() ? null : node.asString();
  }

  private static Input notAnObject(String place) {
    return Sources.bad(place, "not-an-object", "not a JSON object");
  }

  private static Input broken(String place, JacksonException e) {
    return e instanceof StreamConstraintsException
        ? Sources.bad(place, "too-large", "more than is read: " + e.getOriginalMessage())
        : Sources.bad(place, "broken-json", "not JSON: " + e.getOriginalMessage());
  }
}
