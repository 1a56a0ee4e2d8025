package org.isnad.app.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.isnad.event.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Core records as the store keeps them: JSON with the components in their declared order, read back
 * to equal records. Not for users: they get {@link EventJson} and {@link StageJson}. May be shared
 * between threads.
 */
public final class CoreJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultVisibility(v ->
              v.withFieldVisibility(Visibility.ANY)
                  .withGetterVisibility(Visibility.NONE)
                  .withIsGetterVisibility(Visibility.NONE))
          .addMixIn(Value.class, NamedValue.class)
          .build();

  private CoreJson() {}

  /** The record as JSON on one line. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /**
   * The record that {@link #write} wrote.
   *
   * @throws StoredByOtherVersion when the text does not have the form of this version
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw new StoredByOtherVersion(e);
    }
  }

  /** What another version of the program stored has another form. */
  public static final class StoredByOtherVersion extends RuntimeException {
    StoredByOtherVersion(Throwable cause) {
      super(
          "the data folder was written by another version of Isnad; run `isnad read --again`",
          cause);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Value.OfStatus.class, name = "status"),
    @JsonSubTypes.Type(value = Value.OfTime.class, name = "time"),
    @JsonSubTypes.Type(value = Value.OfPlace.class, name = "place"),
    @JsonSubTypes.Type(value = Value.OfDuration.class, name = "duration"),
    @JsonSubTypes.Type(value = Value.OfParty.class, name = "party"),
    @JsonSubTypes.Type(value = Value.OfText.class, name = "text"),
    @JsonSubTypes.Type(value = Value.OfOrdinal.class, name = "ordinal"),
    @JsonSubTypes.Type(value = Value.OfFrequency.class, name = "frequency"),
    @JsonSubTypes.Type(value = Value.OfInterval.class, name = "interval"),
    @JsonSubTypes.Type(value = Value.OfCount.class, name = "count"),
    @JsonSubTypes.Type(value = Value.OfRole.class, name = "role"),
    @JsonSubTypes.Type(value = Value.OfOrder.class, name = "order")
  })
  private interface NamedValue {}
}
