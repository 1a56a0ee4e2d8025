package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.app.Workspace;
import org.isnad.app.answer.Filter;
import org.isnad.app.review.Draw;
import org.isnad.app.review.Items;
import org.isnad.app.web.write.Gate;
import org.isnad.event.Statement;
import org.isnad.record.Decision;
import org.isnad.record.EventRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may write over HTTP, and what is written. */
class WriteTest {
  private static final Pattern WORD = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

  @TempDir Path folder;
  private AskedSite site;
  private Gate gate;

  @BeforeEach
  void start() {
    Workspace opened = Newsroom.open(folder);
    gate = Gate.open("the server's user");
    site = AskedSite.of(opened, Server.start(opened, 0, gate));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aProgramWithTheTokenEntersEveryKindOfDecision() throws Exception {
    String call = record("call").id();
    String meeting = record("meeting").id();
    String statement = record("call").statements().get(0).id();
    for (String wish :
        List.of(
            "{'act':'accept','event':'" + call + "','author':'Rim'}",
            "{'act':'reject','event':'" + call + "','statement':'" + statement + "'}",
            "{'act':'unsure','event':'" + statement + "'}",
            "{'act':'note','event':'" + call + "','reason':'ask the outlet'}",
            "{'act':'set','event':'" + call + "','field':'duration','value':'about 75'}",
            "{'act':'split','event':'" + call + "','documents':['bank.txt'],'reason':'two calls'}",
            "{'act':'merge','event':'" + call + "','other':'" + meeting + "','reason':'one'}")) {
      HttpResponse<String> answer = json(wish, "Authorization", "Bearer " + gate.token());
      assertThat(answer.statusCode()).as(wish + answer.body()).isEqualTo(201);
      assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/ledger#j.");
    }
    List<Decision> all = site.workspace().store().ledger().all();
    assertThat(all).hasSize(7);
    assertThat(all.get(0).author()).isEqualTo("Rim");
    assertThat(all.get(1).author()).isEqualTo("the server's user");
    String last = all.get(6).id();
    assertThat(bearer("{'act':'undo','undoes':'" + last + "'}").statusCode()).isEqualTo(201);
    assertThat(site.workspace().store().ledger().active()).hasSize(6);
    assertThat(bearer("{'act':'undo','undoes':'" + last + "'}").statusCode()).isEqualTo(422);
  }

  @Test
  void nobodyWritesWithoutTheTokenOrTheCookie() throws Exception {
    String wish = "{'act':'accept','event':'" + record("call").id() + "'}";
    assertThat(json(wish).statusCode()).isEqualTo(401);
    assertThat(json(wish, "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
    assertThat(json(wish, "Authorization", "Basic " + gate.token()).statusCode()).isEqualTo(401);
    assertThat(
            json(wish, "Cookie", "isnad-writer-" + site.server().address().getPort() + "=guess")
                .statusCode())
        .isEqualTo(401);
    HttpResponse<String> refused = json(wish);
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(refused.body());
    assertThat(problem.get("status").intValue()).isEqualTo(401);
    assertThat(problem.get("detail").stringValue()).isNotBlank();
    assertThat(site.workspace().store().ledger().all()).isEmpty();
  }

  @Test
  void aServerThatWasNotToldToWriteRefusesEvenWhoKnowsAToken() throws Exception {
    try (Server reading = Server.start(site.workspace(), 0)) {
      HttpRequest post =
          HttpRequest.newBuilder(reading.address().resolve("/decisions"))
              .header("Content-Type", "application/json")
              .header("Authorization", "Bearer ")
              .POST(BodyPublishers.ofString("{}"))
              .build();
      assertThat(site.client().send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
      assertThat(reading.entrance()).isEmpty();
    }
    assertThat(site.workspace().store().ledger().all()).isEmpty();
  }

  @Test
  void theEntranceWorksOnceAndItsCookieIsForNoScriptAndNoOtherSite() throws Exception {
    String address = site.server().entrance().orElseThrow().toString();
    HttpRequest head = HttpRequest.newBuilder(java.net.URI.create(address)).HEAD().build();
    HttpResponse<String> asked = site.client().send(head, BodyHandlers.ofString());
    assertThat(asked.headers().firstValue("Set-Cookie")).isEmpty();
    HttpResponse<String> entered = site.get(address);
    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly", "SameSite=Strict", "Path=/");
    assertThat(site.get(address).statusCode()).isEqualTo(403);
    assertThat(site.server().entrance()).isEmpty();
  }

  @Test
  void aFormOfAPageIsTakenAndItsReaderGoesOn() throws Exception {
    String cookie = site.enter();
    String call = record("call").id();
    Map<String, String> form =
        Map.of(
            "act", "accept", "event", call, "form", word(cookie, call), "back", "/events/" + call);
    HttpResponse<String> answer = form(form, "Cookie", cookie, "Origin", origin());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/events/" + call);
    assertThat(record("call").verdict()).isNotNull();
  }

  @Test
  void whatAnotherSiteSendsIsRefusedThoughTheBrowserAddsTheCookie() throws Exception {
    String cookie = site.enter();
    String call = record("call").id();
    String word = word(cookie, call);
    Map<String, String> form = Map.of("act", "accept", "event", call, "form", word);
    assertThat(form(form, "Cookie", cookie, "Origin", "https://elsewhere.example").statusCode())
        .isEqualTo(403);
    assertThat(form(form, "Cookie", cookie, "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(form(form, "Cookie", cookie).statusCode()).isEqualTo(403);
    assertThat(
            form(form, "Cookie", cookie, "Origin", origin(), "Sec-Fetch-Site", "same-site")
                .statusCode())
        .isEqualTo(403);
    assertThat(form(form, "Cookie", cookie, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(
            json(
                    "{'act':'accept','event':'" + call + "'}",
                    "Origin",
                    "https://elsewhere.example",
                    "Authorization",
                    "Bearer " + gate.token())
                .statusCode())
        .isEqualTo(403);
    assertThat(site.workspace().store().ledger().all()).isEmpty();
  }

  @Test
  void aFormWithoutTheWordOfThisServerIsRefused() throws Exception {
    String cookie = site.enter();
    String call = record("call").id();
    for (String word : List.of("", "a.b", ".", word(cookie, call) + "x")) {
      Map<String, String> form = Map.of("act", "accept", "event", call, "form", word);
      assertThat(form(form, "Cookie", cookie, "Origin", origin()).statusCode())
          .as(word)
          .isEqualTo(403);
    }
    assertThat(site.workspace().store().ledger().all()).isEmpty();
  }

  @Test
  void aFormLeadsOnlyToPagesOfThisServer() throws Exception {
    String cookie = site.enter();
    String call = record("call").id();
    String word = word(cookie, call);
    for (String back :
        List.of("//elsewhere.example/", "https://elsewhere.example/", "/\\e", "/a\r\nb")) {
      Map<String, String> form = Map.of("act", "accept", "event", call, "form", word, "back", back);
      HttpResponse<String> answer = form(form, "Cookie", cookie, "Origin", origin());
      assertThat(answer.statusCode()).as(back).isEqualTo(201);
      assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/ledger");
    }
  }

  @Test
  void whatCannotBeDecidedIsSaidWithAStatusOfItsOwn() throws Exception {
    String call = record("call").id();
    Map<String, Integer> wishes =
        Map.of(
            "{'act':'accept','event':'e.none'}",
            404,
            "{'act':'accept','event':'" + call + "','statement':'s.none'}",
            404,
            "{'act':'merge','event':'" + call + "','other':'" + call + "','reason':'x'}",
            422,
            "{'act':'merge','event':'" + call + "','other':'" + record("meeting").id() + "'}",
            422,
            "{'act':'set','event':'" + call + "','field':'duration','value':'long'}",
            422,
            "{'act':'split','event':'" + call + "','documents':[],'reason':'x'}",
            422,
            "{'act':'erase','event':'" + call + "'}",
            400,
            "{'act':'accept','event':'" + call + "','more':1}",
            400,
            "not json",
            400);
    for (Map.Entry<String, Integer> wish : wishes.entrySet()) {
      HttpResponse<String> answer = bearer(wish.getKey());
      assertThat(answer.statusCode()).as(wish.getKey()).isEqualTo(wish.getValue());
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
    HttpRequest text =
        HttpRequest.newBuilder(site.server().address().resolve("/decisions"))
            .header("Content-Type", "text/plain")
            .header("Authorization", "Bearer " + gate.token())
            .POST(BodyPublishers.ofString("act=accept"))
            .build();
    assertThat(site.client().send(text, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
    assertThat(site.workspace().store().ledger().all()).isEmpty();
  }

  @Test
  void whatOneCoderRejectsOrMendsIsThereForTheNextAsItWasRead() throws Exception {
    Draw draw = new Draw(Draw.Unit.FACT, Draw.Order.RANDOM, 100, 7);
    List<String> before = items().drawn(Filter.ALL, draw);
    EventRecord call = record("call");
    Statement length =
        call.statements().stream()
            .filter(s -> s.field().equals("duration"))
            .findFirst()
            .orElseThrow();
    Statement initiator =
        call.statements().stream()
            .filter(s -> s.field().equals("initiator"))
            .findFirst()
            .orElseThrow();
    bearer(
        "{'act':'set','event':'%s','statement':'%s','field':'duration','value':'75'}"
            .formatted(call.id(), length.id()));
    bearer("{'act':'reject','event':'" + initiator.id() + "'}");
    assertThat(record("call").statements()).doesNotContain(length, initiator);
    Statement mended =
        record("call").statements().stream()
            .filter(s -> s.rule().equals("ledger"))
            .findFirst()
            .orElseThrow();
    assertThat(mended.evidence()).isEqualTo(length.evidence());
    assertThat(mended.chain()).isEqualTo(length.chain());
    bearer("{'act':'reject','event':'" + record("meeting").id() + "'}");
    assertThat(items().drawn(Filter.ALL, draw)).isEqualTo(before);
    assertThat(items().item(length.id()).orElseThrow().statement()).isEqualTo(length);
    bearer("{'act':'accept','event':'" + length.id() + "'}");
    assertThat(record("call").statements()).contains(length).doesNotContain(mended);
    String kappa = site.get("/review.csv").body();
    assertThat(kappa.lines()).hasSize(4);
  }

  private Items items() {
    return new Items(site.workspace().register(), site.workspace().store());
  }

  @Test
  void noAddressWritesWhenItIsOnlyAskedFor() throws Exception {
    assertThat(site.get("/decisions").statusCode()).isEqualTo(405);
  }

  // --- asking ----------------------------------------------------------------------------------

  private EventRecord record(String kind) {
    return site.workspace().register().all().stream()
        .filter(r -> r.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private String origin() {
    return "http://127.0.0.1:" + site.server().address().getPort();
  }

  private String word(String cookie, String event) throws Exception {
    String page = site.get("/events/" + event, "Cookie", cookie).body();
    Matcher word = WORD.matcher(page);
    assertThat(word.find()).isTrue();
    return word.group(1);
  }

  private HttpResponse<String> bearer(String body) throws Exception {
    return json(body, "Authorization", "Bearer " + gate.token());
  }

  private HttpResponse<String> json(String body, String... headers) throws Exception {
    return post("application/json", body.replace('\'', '"'), headers);
  }

  private HttpResponse<String> form(Map<String, String> fields, String... headers)
      throws Exception {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return post("application/x-www-form-urlencoded", body, headers);
  }

  private HttpResponse<String> post(String type, String body, String... headers) throws Exception {
    String[] all =
        Stream.concat(Stream.of("Content-Type", type), Stream.of(headers)).toArray(String[]::new);
    return site.send("POST", "/decisions", BodyPublishers.ofString(body), all);
  }
}
