package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.isnad.app.Workspace;
import org.isnad.app.web.write.Gate;
import org.isnad.record.EventRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The running server held against openapi.yaml: each operation, each parameter and each error gives
 * a status, a media type and a body that the contract names. Bodies are validated by a library.
 */
class ContractTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @TempDir static Path folder;
  private static Gate gate;
  private static AskedSite site;
  private static JsonNode contract;
  private static String run;
  private static final Set<String> ASKED = new TreeSet<>();

  @BeforeAll
  static void start() throws Exception {
    Workspace opened = Newsroom.open(folder);
    gate = Gate.open("Rim");
    site = AskedSite.of(opened, Server.start(opened, 0, gate));
    Object document =
        new Load(LoadSettings.builder().build())
            .loadFromInputStream(new ByteArrayInputStream(Assets.openApi()));
    contract = MAPPER.valueToTree(document);
    String text = "{\"texts\":[{\"text\":\"قائمة\\nاشترك\"}]}";
    HttpResponse<String> begun = send("POST", "/read", text, json(true));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    run = begun.headers().firstValue("Location").orElseThrow().substring("/read/".length());
    check("post", "/read", begun);
    send("GET", "/read/" + run + "/progress", null, "Accept", "text/event-stream");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void everyAddressAnswersAsTheContractSaysWithAndWithoutEachParameter() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (String path : contract.get("paths").propertyNames()) {
      JsonNode get = contract.get("paths").get(path).get("get");
      if (get == null || path.equals("/enter")) {
        continue;
      }
      String required = required(path, get);
      wrong.addAll(ask(path, filled(path) + required, 200));
      for (JsonNode parameter : parameters(get)) {
        if (parameter.get("in").stringValue().equals("query")) {
          String name = parameter.get("name").stringValue();
          String value = Links.encoded(sample(path, name, parameter.get("schema")));
          String separator = required.isEmpty() ? "?" : "&";
          String address = filled(path) + required + separator + name + "=" + value;
          wrong.addAll(ask(path, address, 200));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(ASKED).hasSizeGreaterThan(80);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/events", "/stories", "/names/per.x.rawi", "/names/per.x.rawi/with/per.x.karim"})
  void theTwinsOfAListHaveTheSameEntries(String list) throws Exception {
    String table = site.get(list + ".csv").body();
    String markdown = site.get(list + ".md").body();
    List<String> ids = new ArrayList<>();
    MAPPER
        .readTree(site.get(list + ".json").body())
        .findValues("id")
        .forEach(id -> {
          if (id.stringValue("").matches("(call|meeting)\\..*|s[0-9a-f]{12}")) {
            ids.add(id.stringValue());
          }
        });
    assertThat(ids).isNotEmpty().allMatch(table::contains);
    assertThat(table.lines()).hasSize(ids.size() + 1);
    assertThat(markdown.lines().filter(line -> line.startsWith("## "))).hasSize(ids.size());
  }

  @Test
  void aValueThatTheContractDoesNotAllowIsRefusedWithWhatIsWrong() throws Exception {
    List<String> wrong = new ArrayList<>();
    int refused = 0;
    for (String path : contract.get("paths").propertyNames()) {
      JsonNode get = contract.get("paths").get(path).get("get");
      if (get == null || path.equals("/enter")) {
        continue;
      }
      for (JsonNode parameter : parameters(get)) {
        String name = parameter.get("name").stringValue();
        boolean isQuery = parameter.get("in").stringValue().equals("query");
        if (isQuery && isBound(parameter.get("schema"))) {
          String required = required(path, get);
          String separator = required.isEmpty() ? "?" : "&";
          String address = filled(path) + required + separator + name + "=~none~";
          wrong.addAll(ask(path, address, 400));
          refused++;
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(refused).isGreaterThan(150);
  }

  @Test
  void whatIsNotThereIsSaidAsTheContractSays() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (String path : contract.get("paths").propertyNames()) {
      JsonNode get = contract.get("paths").get(path).get("get");
      if (get != null && path.contains("{") && !path.contains("{file}")) {
        wrong.addAll(ask(path, path.replaceAll("\\{[a-z]+}", "none"), 404));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void writesAreRefusedAsTheContractSays() throws Exception {
    for (String path : List.of("/decisions", "/read")) {
      refused("post", path, path, "{}", 401, json(false));
      refused(
          "post",
          path,
          path,
          "{}",
          401,
          "Content-Type",
          "application/json",
          "Authorization",
          "Bearer x");
      refused("post", path, path, "no", 400, json(true));
      refused(
          "post", path, path, "x", 415, "Content-Type", "text/plain", "Authorization", bearer());
      refused(
          "post",
          path,
          path,
          "{}",
          403,
          "Content-Type",
          "application/json",
          "Authorization",
          bearer(),
          "Origin",
          "https://elsewhere.example");
    }
    refused("post", "/read", "/read", "{}", 422, json(true));
    refused("delete", "/read/{run}", "/read/" + run, null, 401);
    refused("delete", "/read/{run}", "/read/" + run, null, 409, "Authorization", bearer());
    refused("delete", "/read/{run}", "/read/none", null, 404, "Authorization", bearer());
    refused("post", "/read/{run}/stop", "/read/none/stop", "", 401);
    String event = event("call");
    refused(
        "post",
        "/decisions",
        "/decisions",
        "{\"act\":\"accept\",\"event\":\"none\"}",
        404,
        json(true));
    HttpResponse<String> made =
        send("POST", "/decisions", "{\"act\":\"unsure\",\"event\":\"" + event + "\"}", json(true));
    assertThat(made.statusCode()).isEqualTo(201);
    check("post", "/decisions", made);
  }

  @Test
  void whatATextToReadMayBeIsWhatTheServerTakes() {
    JsonNode schema = contract.get("components").get("schemas").get("ToRead");
    assertThat(faults(schema, "{\"texts\":[{\"text\":\"x\",\"url\":null}],\"samples\":false}"))
        .isEmpty();
    assertThat(faults(schema, "{\"more\":1}")).isNotEmpty();
    assertThat(faults(schema, "{\"texts\":[{}]}")).isNotEmpty();
  }

  // --- asking ----------------------------------------------------------------------------------

  /** What is wrong with an answer; a redirect is an answer of its own. */
  private static List<String> ask(String path, String address, int expected) throws Exception {
    String accepted = path.endsWith("/progress") ? "text/event-stream" : "*/*";
    HttpResponse<String> answer = send("GET", address, null, "Accept", accepted);
    int status = answer.statusCode();
    ASKED.add(path);
    List<String> wrong = new ArrayList<>();
    if (status != expected && (expected != 200 || status != 302)) {
      wrong.add(address + ": " + status + " for " + expected);
    }
    faults("get", path, answer).forEach(fault -> wrong.add(address + ": " + fault));
    return wrong;
  }

  private static void refused(
      String method, String path, String address, String body, int expected, String... headers)
      throws Exception {
    HttpResponse<String> answer =
        send(method.toUpperCase(java.util.Locale.ROOT), address, body, headers);
    assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(expected);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    check(method, path, answer);
  }

  private static void check(String method, String path, HttpResponse<String> answer) {
    assertThat(faults(method, path, answer)).as(method + " " + path).isEmpty();
  }

  /** Holds an answer against the contract: its status, its media type, its body. */
  private static List<String> faults(String method, String path, HttpResponse<String> answer) {
    JsonNode responses = contract.get("paths").get(path).get(method).get("responses");
    JsonNode response = resolved(responses.get(Integer.toString(answer.statusCode())));
    if (response == null) {
      return List.of("status " + answer.statusCode() + " is not in the contract");
    }
    JsonNode content = response.get("content");
    if (content == null) {
      return List.of();
    }
    String type =
        answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "").strip();
    if (!content.has(type)) {
      return List.of(answer.statusCode() + " with " + type);
    }
    return switch (type) {
      case "text/csv" -> tableFaults(answer.body());
      case "text/markdown" -> markdownFaults(answer.body());
      default ->
          type.endsWith("json")
              ? faults(content.get(type).get("schema"), answer.body())
              : List.of();
    };
  }

  /** A table has a name for each column, each name once, and as many cells in each row. */
  private static List<String> tableFaults(String body) {
    CSVFormat form =
        CSVFormat.RFC4180.builder().setHeader().setAllowMissingColumnNames(false).get();
    try (CSVParser table = CSVParser.parse(body.replaceFirst("^\uFEFF", ""), form)) {
      List<String> names = table.getHeaderNames();
      return table.stream()
          .filter(row -> !row.isConsistent() || names.size() < 2)
          .map(row -> "row " + row.getRecordNumber() + " does not fit " + names)
          .toList();
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      return List.of(e.toString());
    }
  }

  /** What is isolated on a line of Markdown ends on it: else it would turn what comes after. */
  private static List<String> markdownFaults(String body) {
    return body.lines()
        .filter(line ->
            line.codePoints().filter(c -> c >= 0x2066 && c <= 0x2068).count()
                != line.codePoints().filter(c -> c == 0x2069).count())
        .toList();
  }

  private static List<String> faults(JsonNode schema, String body) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.set("components", contract.get("components"));
    for (String name : schema.propertyNames()) {
      whole.set(name, schema.get(name));
    }
    return SCHEMAS.getSchema(whole).validate(body, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  /** What a reference names, or the node itself. */
  private static JsonNode resolved(JsonNode node) {
    if (node == null || !node.has("$ref")) {
      return node;
    }
    JsonNode found = contract.at(node.get("$ref").stringValue().substring(1));
    assertThat(found.isMissingNode()).as(node.toString()).isFalse();
    return found;
  }

  private static List<JsonNode> parameters(JsonNode operation) {
    List<JsonNode> parameters = new ArrayList<>();
    if (operation.has("parameters")) {
      operation.get("parameters").forEach(p -> parameters.add(resolved(p)));
    }
    return parameters;
  }

  /** The query without which an address makes no sense. */
  private static String required(String path, JsonNode get) {
    if (path.startsWith("/contacts.")) {
      return "?who=per.x.rawi&who=per.x.karim";
    }
    return path.equals("/documents") ? "?key=" + Links.encoded(Newsroom.HARBOUR) : "";
  }

  private static boolean isBound(JsonNode schema) {
    return (schema.has("items") && isBound(schema.get("items")))
        || schema.has("enum")
        || schema.has("pattern")
        || schema.has("minimum")
        || (schema.has("format") && schema.get("format").stringValue().equals("date"));
  }

  /** A value that a parameter may have. */
  private static String sample(String path, String name, JsonNode schema) {
    if (schema.has("items") && schema.get("items").has("enum")) {
      return schema.get("items").get("enum").get(0).stringValue();
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(0).stringValue();
    }
    if (schema.has("format")) {
      return "2031-03-01";
    }
    if (schema.has("examples")) {
      return schema.get("examples").get(0).stringValue();
    }
    return switch (name) {
      case "who" -> "per.x.rawi";
      case "at" -> path.startsWith("/review") ? "1" : "5-9";
      case "with" -> event("meeting");
      case "documents" -> Newsroom.HARBOUR;
      case "page", "limit", "n", "seed", "problems" -> "1";
      case "year" -> "2031";
      case "kind" -> "call";
      case "type" -> "CONSULT";
      case "key" -> Newsroom.HARBOUR;
      case "since", "day" -> "2031-03-01";
      case "item", "statement" -> event("call");
      case "other" -> event("meeting");
      default -> "كلمة";
    };
  }

  private static String filled(String path) {
    String id =
        path.startsWith("/events")
            ? event("call")
            : path.startsWith("/documents")
                ? org.isnad.app.store.Document.id(Newsroom.HARBOUR)
                : path.startsWith("/stories")
                    ? site.workspace().stories().all().get(0).id()
                    : "per.x.rawi";
    return path.replace("{id}", id)
        .replace("{other}", "per.x.karim")
        .replace("{run}", run)
        .replace("{file}", "isnad.css");
  }

  private static String event(String kind) {
    return site.workspace().register().all().stream()
        .filter(r -> r.kind().equals(kind))
        .map(EventRecord::id)
        .findFirst()
        .orElseThrow();
  }

  private static String bearer() {
    return "Bearer " + gate.token();
  }

  private static String[] json(boolean isKnown) {
    return isKnown
        ? new String[] {"Content-Type", "application/json", "Authorization", bearer()}
        : new String[] {"Content-Type", "application/json"};
  }

  private static HttpResponse<String> send(
      String method, String address, String body, String... headers) throws Exception {
    return site.send(
        method,
        address,
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
        headers);
  }
}
