package org.isnad.app.cli;

import java.io.InputStream;
import org.isnad.app.source.FieldMap;
import org.isnad.app.source.InputFormat;
import org.isnad.app.source.Sources;
import org.isnad.page.PageReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How input is understood. */
final class InputOptions {
  @Option(
      names = "--map",
      paramLabel = "FIELD=NAME,...",
      converter = MapConverter.class,
      description = {
        "Which field of JSON, JSONL or CSV holds what:",
        "text, title, url, outlet, published, captured, author.",
        "For example --map text=content,url=link."
      })
  private @Nullable FieldMap map;

  Sources sources(PageReader reader, @Nullable InputFormat forced, InputStream stdin) {
    return new Sources(reader, forced, map, stdin);
  }

  static final class MapConverter implements ITypeConverter<FieldMap> {
    @Override
    public FieldMap convert(String text) {
      try {
        return FieldMap.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
