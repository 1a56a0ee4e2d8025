package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.app.Workspace;
import org.isnad.app.fetch.Limits;
import org.isnad.app.read.Fetching;
import org.isnad.app.store.DataFolder;
import org.isnad.app.store.Writer;
import org.isnad.app.web.read.Terms;
import org.isnad.app.web.write.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Pages given over HTTP: how they are read, followed, ended and refused. */
class ReadingTest {
  private static final Path SAMPLES = Path.of("..", "samples", "leader-calls");
  private static final String MAY = "04-may-call.txt";
  private static final String BOUNDARY = "------part";
  private static final Pattern WORD = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
  private static final int SMALL = 200_000;

  @TempDir Path folder;
  private AskedSite served;
  private Gate gate;

  @BeforeEach
  void start() {
    Workspace opened = Workspace.open(new DataFolder(folder));
    gate = Gate.open("Rim");
    served = AskedSite.of(opened, Server.start(opened, 0, gate, new Terms(asking(true), SMALL)));
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void aProgramGivesATextAndFollowsItToTheEventsItTells() throws Exception {
    ObjectNode text = JsonNodeFactory.instance.objectNode().put("text", sample(MAY));
    text.put("url", "https://paper.example/may").put("outlet", "صحيفة متخيلة");
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("author", "Sami");
    body.putArray("texts").add(text);
    HttpResponse<String> answer = give(body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String run = answer.headers().firstValue("Location").orElseThrow();
    assertThat(run).startsWith("/read/r");
    JsonNode begun = json(answer.body());
    assertThat(begun.get("schema").stringValue()).isEqualTo("isnad/reading/1");
    assertThat(begun.get("author").stringValue()).isEqualTo("Sami");

    List<String> events = follow(run);
    assertThat(events.getLast()).contains("\"state\":\"done\"");

    JsonNode over = json(served.get(run + ".json").body());
    assertThat(over.get("done").get("read").intValue()).isEqualTo(1);
    assertThat(over.get("problems")).isEmpty();
    assertThat(over.get("changes").get(0).get("form").stringValue()).isEqualTo("added");
    String event = over.get("changes").get(0).get("event").stringValue();
    assertThat(served.get("/events/" + event).statusCode()).isEqualTo(200);
    assertThat(served.get(run + "?lang=en").body())
        .contains("new event")
        .contains("/events/" + event);
    assertThat(served.workspace().store().documents().getFirst().key())
        .isEqualTo("https://paper.example/may");
    assertThat(json(served.get("/read.json").body())).hasSize(1);
  }

  @Test
  void filesAreReadAndWhatIsNoPageIsToldInWordsWithItsName() throws Exception {
    byte[] form =
        form(
            file("files", MAY, Files.readAllBytes(SAMPLES.resolve(MAY))),
            file("files", "C:\\news\\../empty.txt", new byte[0]),
            file("files", "photo.bin", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}));
    String run = read(form);
    follow(run);
    JsonNode over = json(served.get(run + ".json").body());
    assertThat(over.get("done").get("read").intValue()).isEqualTo(1);
    assertThat(over.get("problems")).hasSize(2);
    assertThat(over.get("problems").get(0).get("document").stringValue())
        .startsWith("upload/")
        .endsWith("/empty.txt");
    String page = served.get(run + "?lang=ar").body();
    assertThat(page).contains("مشكلتان", "لا شيء فيها", "ليست صفحة نص", "photo.bin");
    assertThat(served.get("/input?problems=1&lang=en").body()).contains("There is nothing in it");
    assertThat(left()).isEmpty();

    String again = read(form(file("files", MAY, Files.readAllBytes(SAMPLES.resolve(MAY)))));
    follow(again);
    assertThat(json(served.get(again + ".json").body()).get("done").get("unchanged").intValue())
        .isEqualTo(1);
    assertThat(served.get(again + "?lang=en").body()).contains("No event is new");
  }

  @Test
  void aFormOfAPageLeadsToItsReading() throws Exception {
    String cookie = served.enter();
    Matcher word = WORD.matcher(served.get("/read", "Cookie", cookie).body());
    assertThat(word.find()).isTrue();
    byte[] form =
        form(
            field("form", word.group(1)),
            field("text", sample(MAY)),
            field("addresses", " \n"),
            file("files", "", new byte[0]));
    String[] browser = {
      "Cookie", cookie, "Origin", origin(), "Accept", "text/html", "Content-Type", multipart()
    };
    HttpResponse<String> answer = post("/read", form, browser);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    String run = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    follow(run);
    assertThat(served.workspace().register().records()).isNotEmpty();

    byte[] nothing = form(field("form", word.group(1)));
    assertThat(post("/read", nothing, browser).headers().firstValue("Location").orElse(""))
        .endsWith("/read?wrong=nothing");
    byte[] forged = form(field("form", "a.b"), field("text", "x"));
    assertThat(post("/read", forged, browser).statusCode()).isEqualTo(403);
    browser[3] = "https://elsewhere.example";
    assertThat(post("/read", form, browser).statusCode()).isEqualTo(403);
  }

  @Test
  void whoStopsAReadingKeepsWhatWasStoredAndReadersAreServedMeanwhile() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    try (org.isnad.app.fetch.Site site = org.isnad.app.fetch.Site.open()) {
      ObjectNode body = pageAndWaiting(site, asked, never);
      String run = give(body).headers().firstValue("Location").orElseThrow();
      asked.await();
      awaitDocuments(run, 1);
      assertThat(served.get("/events").statusCode()).isEqualTo(200);
      assertThat(json(served.get(run + ".json").body()).get("state").stringValue())
          .isEqualTo("reading");
      assertThat(served.get(run).body()).contains("http-equiv=\"refresh\"", "/assets/read.js");

      HttpResponse<String> second = give(body);
      assertThat(second.statusCode()).isEqualTo(409);
      assertThat(second.headers().firstValue("Location")).hasValue(run);
      assertThat(json(second.body()).get("detail").stringValue()).contains("Rim");

      assertThat(delete(run).statusCode()).isEqualTo(202);
      assertThat(follow(run).getLast()).contains("\"state\":\"stopped\"");
      never.countDown();
      assertThat(served.workspace().store().status().documents()).isEqualTo(1);
      assertThat(served.workspace().register().records()).isNotEmpty();
      assertThat(delete(run).statusCode()).isEqualTo(409);
      assertThat(served.get(run + "?lang=en").body()).contains("the rest was not read");
      assertThat(left()).isEmpty();

      site.page("/slow", sample("07-october-list.txt"));
      String next = give(body).headers().firstValue("Location").orElseThrow();
      follow(next);
      JsonNode done = json(served.get(next + ".json").body()).get("done");
      assertThat(done.get("read").intValue()).isEqualTo(1);
      assertThat(done.get("unchanged").intValue()).isEqualTo(1);
    }
  }

  /** Asks for a page and for one that the site keeps back until it may give it. */
  private static ObjectNode pageAndWaiting(
      org.isnad.app.fetch.Site site, CountDownLatch asked, CountDownLatch given)
      throws IOException {
    site.page("/first", sample(MAY));
    site.on(
        "/slow",
        x -> {
          asked.countDown();
          given.await();
        });
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("addresses").add(site.address("/first")).add(site.address("/slow"));
    return body;
  }

  @Test
  void aServerThatIsClosedEndsItsReadingAndTheStoreIsSound() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    try (org.isnad.app.fetch.Site site = org.isnad.app.fetch.Site.open()) {
      ObjectNode body = pageAndWaiting(site, asked, never);
      String run = give(body).headers().firstValue("Location").orElseThrow();
      asked.await();
      awaitDocuments(run, 1);
      served.server().close();
      never.countDown();
    }
    served.serve(Server.start(served.workspace(), 0, gate, new Terms(asking(true), SMALL)));
    assertThat(served.get("/events.json").body()).contains("call");
    assertThat(served.workspace().store().status().documents()).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void whoComesWhileAnotherProgramWritesIsToldWhich() throws Exception {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("samples", true);
    Writer writer = served.workspace().store().writer();
    try {
      HttpResponse<String> answer = give(body);
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(json(answer.body()).get("detail").stringValue())
          .contains(Long.toString(ProcessHandle.current().pid()));
      assertThat(served.get("/read?lang=en").body()).contains("is writing to the register now");
    } finally {
      writer.close();
    }
  }

  @Test
  void hostsInsidePrivateNetworksAreNotAskedAndAMissingNetworkIsSaid() throws Exception {
    served.serve(Server.start(served.workspace(), 0, gate, new Terms(asking(false), SMALL)));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("addresses").add("http://127.0.0.1:9/page").add("http://nowhere.invalid/page");
    String run = give(body).headers().firstValue("Location").orElseThrow();
    follow(run);
    String page = served.get(run + "?lang=en").body();
    assertThat(page).contains("inside a private network", "The site cannot be reached: no network");
    assertThat(json(served.get(run + ".json").body()).get("problems"))
        .extracting(p -> p.get("code").stringValue())
        .containsExactlyInAnyOrder("refused", "unreachable");
  }

  @Test
  void whatIsTooLargeOrNoAddressOrNotUnderstoodIsRefusedWithAStatusOfItsOwn() throws Exception {
    byte[] large = form(file("files", "a.txt", new byte[SMALL + 1]));
    assertThat(post("/read", large, bearer(multipart())).statusCode()).isEqualTo(413);
    HttpRequest unmeasured =
        HttpRequest.newBuilder(served.server().address().resolve("/read"))
            .headers(bearer(multipart()))
            .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
            .build();
    assertThat(served.client().send(unmeasured, BodyHandlers.ofString()).statusCode())
        .isEqualTo(413);
    for (String body :
        List.of("not json", "[]", "{\"more\":1}", "{\"texts\":[{}]}", "{\"samples\":\"yes\"}")) {
      HttpResponse<String> answer =
          post("/read", body.getBytes(StandardCharsets.UTF_8), bearer("application/json"));
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
    for (String body :
        List.of("{}", "{\"addresses\":[\"/etc/passwd\"]}", "{\"addresses\":[\"file:///etc\"]}")) {
      HttpResponse<String> answer =
          post("/read", body.getBytes(StandardCharsets.UTF_8), bearer("application/json"));
      assertThat(answer.statusCode()).as(body).isEqualTo(422);
    }
    assertThat(post("/read", new byte[1], bearer("text/plain")).statusCode()).isEqualTo(415);
    assertThat(post("/read", new byte[9], bearer(multipart())).statusCode()).isEqualTo(400);
    assertThat(served.workspace().store().status().documents()).isZero();
    assertThat(left()).isEmpty();
  }

  @Test
  void nobodyReadsWithoutTheTokenAndAReadOnlyServerHasNoSuchAddress() throws Exception {
    byte[] body = "{\"samples\":true}".getBytes(StandardCharsets.UTF_8);
    assertThat(post("/read", body, "Content-Type", "application/json").statusCode()).isEqualTo(401);
    assertThat(served.get("/read?lang=en").body())
        .contains("isnad serve --write")
        .doesNotContain("<form");
    assertThat(served.get("/read/none.json").statusCode()).isEqualTo(404);
    try (Server reading = Server.start(served.workspace(), 0)) {
      for (String path : List.of("/read", "/read.json", "/read/r1", "/read/r1/progress")) {
        HttpRequest request = HttpRequest.newBuilder(reading.address().resolve(path)).build();
        assertThat(served.client().send(request, BodyHandlers.ofString()).statusCode())
            .as(path)
            .isEqualTo(404);
      }
      HttpRequest post =
          HttpRequest.newBuilder(reading.address().resolve("/read"))
              .headers(bearer("application/json"))
              .POST(BodyPublishers.ofByteArray(body))
              .build();
      assertThat(served.client().send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void anEmptyRegisterOffersTheSamplesToWhoMayReadAndCommandsToOthers() throws Exception {
    System.setProperty("isnad.home", "..");
    try {
      assertThat(served.get("/?lang=en").body())
          .contains("The register is empty", "./isnad read samples/leader-calls")
          .doesNotContain("name=\"samples\"");
      String cookie = served.enter();
      String first = served.get("/?lang=en", "Cookie", cookie).body();
      assertThat(first).contains("name=\"samples\"", "href=\"/read\"");
      Matcher word = WORD.matcher(first);
      assertThat(word.find()).isTrue();
      HttpResponse<String> answer =
          post(
              "/read",
              ("samples=1&form=" + word.group(1)).getBytes(StandardCharsets.UTF_8),
              "Cookie",
              cookie,
              "Origin",
              origin(),
              "Accept",
              "text/html",
              "Content-Type",
              "application/x-www-form-urlencoded");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
      String run = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
      follow(run);
      assertThat(json(served.get(run + ".json").body()).get("done").get("read").intValue())
          .isEqualTo(12);
      assertThat(served.get("/?lang=en", "Cookie", cookie).body())
          .doesNotContain("name=\"samples\"");
    } finally {
      System.clearProperty("isnad.home");
    }
  }

  // --- asking ----------------------------------------------------------------------------------

  private static Fetching asking(boolean isPrivateAllowed) {
    Limits limits =
        new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            5_000_000,
            3,
            1,
            Duration.ofMillis(1),
            Duration.ofSeconds(1),
            Duration.ZERO,
            4,
            100);
    return new Fetching(limits, Duration.ZERO, isPrivateAllowed, "Isnad/test");
  }

  private static String sample(String name) throws IOException {
    return Files.readString(SAMPLES.resolve(name));
  }

  /** What was given and still lies beside the store. */
  private List<Path> left() throws IOException {
    Path incoming = new DataFolder(folder).incoming();
    if (!Files.isDirectory(incoming)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(incoming)) {
      return all.toList();
    }
  }

  /** Hears how a reading goes on until it is over. */
  private List<String> follow(String run) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(served.server().address().resolve(run + "/progress"))
            .header("Accept", "text/event-stream")
            .build();
    HttpResponse<Stream<String>> answer = served.client().send(request, BodyHandlers.ofLines());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    List<String> events = new ArrayList<>();
    try (Stream<String> lines = answer.body()) {
      lines.filter(line -> line.startsWith("data:")).forEach(events::add);
    }
    assertThat(events).isNotEmpty();
    return events;
  }

  /** Follows a reading until so many documents are done. */
  private void awaitDocuments(String run, int documents) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(served.server().address().resolve(run + "/progress"))
            .header("Accept", "text/event-stream")
            .build();
    try (Stream<String> lines = served.client().send(request, BodyHandlers.ofLines()).body()) {
      assertThat(lines.anyMatch(line -> line.contains("\"documents\":" + documents))).isTrue();
    }
  }

  private String read(byte[] form) throws Exception {
    HttpResponse<String> answer = post("/read", form, bearer(multipart()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> give(ObjectNode body) throws Exception {
    return post(
        "/read", body.toString().getBytes(StandardCharsets.UTF_8), bearer("application/json"));
  }

  private String[] bearer(String type) {
    return new String[] {"Authorization", "Bearer " + gate.token(), "Content-Type", type};
  }

  private static String multipart() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  private static byte[] form(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(("--" + BOUNDARY + "\r\n").getBytes(StandardCharsets.UTF_8));
      all.write(part);
      all.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    all.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }

  private static byte[] field(String name, String value) {
    return ("Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] file(String name, String file, byte[] bytes) throws IOException {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    String head =
        "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n".formatted(name, file)
            + "Content-Type: application/octet-stream\r\n\r\n";
    part.write(head.getBytes(StandardCharsets.UTF_8));
    part.write(bytes);
    return part.toByteArray();
  }

  private String origin() {
    return "http://127.0.0.1:" + served.server().address().getPort();
  }

  private HttpResponse<String> delete(String path) throws Exception {
    return served.send(
        "DELETE", path, BodyPublishers.noBody(), "Authorization", "Bearer " + gate.token());
  }

  private HttpResponse<String> post(String path, byte[] body, String... headers) throws Exception {
    return served.send("POST", path, BodyPublishers.ofByteArray(body), headers);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
