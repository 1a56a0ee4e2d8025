package org.isnad.app.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The schema as it is published. */
public final class EventSchema {
  private EventSchema() {}

  public static Schema published() throws IOException {
    return published("event-1");
  }

  /** The schema of a form, such as {@code story-1}. */
  public static Schema published(String form) throws IOException {
    String text = Files.readString(Path.of("..", "docs", "schema", form + ".schema.json"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }
}
