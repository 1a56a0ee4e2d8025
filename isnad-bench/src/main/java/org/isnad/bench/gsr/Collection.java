package org.isnad.bench.gsr;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of arabic_event_gsr in a folder. */
final class Collection {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** In the XML files, which are as regular as tables, a sentence's id and its codes. */
  private static final Pattern CODES =
      Pattern.compile(
          "<Sentence [^>]*\\bid=\"([^\"]*)\"[^>]*>.*?sourcecode=\"([^\"]*)\" targetcode=\"([^\"]*)\"",
          Pattern.DOTALL);

  private static final Pattern DAY = Pattern.compile("^AAW_ARB_(\\d{8})\\.");

  private final Path folder;

  Collection(Path folder) {
    this.folder = folder;
  }

  /** The sentences with coded actors of one type: assault or protest. */
  List<CodedSentence> coded(String type) throws IOException {
    Map<String, List<ActorCode>> released = new HashMap<>();
    Matcher matcher = CODES.matcher(Files.readString(folder.resolve(type + "_gsr.xml")));
    while (matcher.find()) {
      released.putIfAbsent(
          matcher.group(1),
          List.of(ActorCode.parse(matcher.group(2)), ActorCode.parse(matcher.group(3))));
    }
    List<CodedSentence> out = new ArrayList<>();
    for (JsonNode node : JSON.readTree(Files.readString(folder.resolve(type + "_spans.json")))) {
      String id = node.path("_id").asString();
      List<ActorCode> codes = released.getOrDefault(id, List.of(ActorCode.NONE, ActorCode.NONE));
      out.add(
          new CodedSentence(
              id,
              day(node.path("source").asString()),
              node.path("event_type").asString(),
              node.path("text").asString(),
              codes.get(0),
              codes.get(1),
              annotated(node, "source_role"),
              annotated(node, "target_role")));
    }
    return out;
  }

  /** The day in the number of a newspaper's sentence; null for those of other sources. */
  private static @Nullable LocalDate day(String source) {
    Matcher matcher = DAY.matcher(source);
    return matcher.find()
        ? LocalDate.parse(matcher.group(1), DateTimeFormatter.BASIC_ISO_DATE)
        : null;
  }

  private static List<ActorCode> annotated(JsonNode sentence, String field) {
    List<ActorCode> out = new ArrayList<>();
    for (JsonNode span : sentence.path("spans")) {
      JsonNode code = span.path(field);
      if (code.isObject()) {
        out.add(ActorCode.of(code.path("main").asString(""), code.path("role").asString("")));
      }
    }
    return out;
  }

  /** The sentences of one type that were only labelled. */
  List<LabelledSentence> labelled(String type) throws IOException {
    List<LabelledSentence> out = new ArrayList<>();
    Path file = folder.resolve(type + "_gsr.csv");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        String id = row.getField("id");
        out.add(new LabelledSentence(id, day(id), row.getField("text"), row.getField("label")));
      }
    }
    return out;
  }
}
