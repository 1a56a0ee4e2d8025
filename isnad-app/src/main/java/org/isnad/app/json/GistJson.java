package org.isnad.app.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.story.Gist;
import org.isnad.story.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads many gists that {@link CoreJson} wrote, without a look at their classes for every term.
 * Words that several have are kept once. For one thread.
 */
public final class GistJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, String> words = new HashMap<>();

  /**
   * The gist that {@link CoreJson#write} wrote.
   *
   * @throws CoreJson.StoredByOtherVersion when the text does not have the form of this version
   */
  public Gist read(String json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return gist(parser);
    } catch (JacksonException | DateTimeException e) {
      throw new CoreJson.StoredByOtherVersion(e);
    }
  }

  private Gist gist(JsonParser parser) {
    String document = "";
    LocalDate day = null;
    String title = null;
    List<Term> terms = List.of();
    List<Term> names = List.of();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "document" -> document = parser.getString();
        case "day" -> day = day(parser.getValueAsString());
        case "title" -> title = parser.getValueAsString();
        case "words" -> terms = terms(parser);
        case "names" -> names = terms(parser);
        default -> parser.skipChildren();
      }
    }
    return new Gist(document, day, title, terms, names);
  }

  private static @Nullable LocalDate day(@Nullable String iso) {
    return iso == null ? null : LocalDate.parse(iso);
  }

  private List<Term> terms(JsonParser parser) {
    List<Term> terms = new ArrayList<>();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      String key = "";
      String form = "";
      int count = 0;
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        switch (field) {
          case "key" -> key = shared(parser.getString());
          case "form" -> form = shared(parser.getString());
          case "count" -> count = parser.getIntValue();
          default -> parser.skipChildren();
        }
      }
      terms.add(new Term(key, form, count));
    }
    return terms;
  }

  private String shared(String word) {
    String known = words.putIfAbsent(word, word);
    return known == null ? word : known;
  }
}
