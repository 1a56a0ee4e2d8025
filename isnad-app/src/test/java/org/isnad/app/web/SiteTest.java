package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.isnad.app.store.Document;
import org.isnad.app.web.write.Gate;
import org.isnad.record.EventRecord;
import org.isnad.story.Cluster;
import org.isnad.story.Story;
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

/** The real server over a real store, asked by HTTP. */
class SiteTest {
  @TempDir static Path folder;
  private static AskedSite site;

  @BeforeAll
  static void start() {
    site = AskedSite.of(Newsroom.open(folder));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void everyAddressOfTheDescriptionIsServedAndNoOther() {
    TreeSet<String> described = new TreeSet<>();
    described().keySet().forEach(path -> described.add((String) path));
    try (Server writing = Server.start(site.workspace(), 0, Gate.open("Rim"))) {
      assertThat(new TreeSet<>(writing.paths())).isEqualTo(described);
    }
    described.removeIf(path -> path.matches("/read[./].*|/read"));
    assertThat(new TreeSet<>(site.server().paths())).isEqualTo(described);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/events",
        "/contacts",
        "/sources",
        "/input",
        "/search?q=%D9%83",
        "/stories",
        "/stories?day=2031-03-02",
        "/names/per.x.rawi",
        "/names/per.x.rawi/with/per.x.karim",
        "/openapi.yaml"
      })
  void everyPageIsThereAndLoadsNothingFromElsewhere(String path) throws Exception {
    HttpResponse<String> answer = site.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.body()).doesNotContain("<script", " style=", "onclick", "src=\"http");
  }

  @Test
  void theTwinsOfTheRegisterHoldTheSameRecords() throws Exception {
    assertThat(JsonMapper.shared().readTree(site.get("/events.json").body())).hasSize(2);
    assertThat(site.get("/events.csv").body().lines()).hasSize(3);
    assertThat(site.get("/events.md").body().lines().filter(l -> l.startsWith("## "))).hasSize(2);
    assertThat(site.get("/events.json?kind=meeting").body()).contains("planned");
    assertThat(JsonMapper.shared().readTree(site.get("/events.json?kind=meeting").body()))
        .hasSize(1);
  }

  @Test
  void aSearchMarksWhatItFoundAndNarrowsByLinks() throws Exception {
    String path = "/search?q=" + URLEncoder.encode("\"نحو ساعه\" الراوي", StandardCharsets.UTF_8);
    String page = site.get(path).body();
    assertThat(page).contains("<mark>نحو ساعة</mark>").doesNotContain("<b>ليلا");
    assertThat(page).contains("outlet=").contains("level=prefixes");
    JsonNode found =
        JsonMapper.shared().readTree(site.get(path.replace("/search", "/search.json")).body());
    assertThat(found.get("schema").stringValue()).isEqualTo("isnad/search/1");
    JsonNode passage = null;
    for (JsonNode result : found.get("results")) {
      passage =
          result.get("shows").stringValue().equals("document") ? result.get("passage") : passage;
    }
    assertThat(passage).isNotNull();
    String text = passage.get("text").stringValue();
    JsonNode mark = passage.get("marks").get(passage.get("marks").size() - 1);
    assertThat(text.substring(mark.get(0).intValue(), mark.get(1).intValue())).contains("ساعة");
    assertThat(site.get(path.replace("/search", "/search.csv")).body()).startsWith("shows,key,");
    assertThat(site.get(path.replace("/search", "/search.md")).body()).contains("- **");
    assertThat(site.get("/search?level=stem&q=a").statusCode()).isEqualTo(400);
    assertThat(site.get("/search.json?from=never").statusCode()).isEqualTo(400);
  }

  @Test
  void whateverIsTypedIntoASearchIsAnswered() throws Exception {
    for (String typed : List.of("", "\"", "( [ *", "a AND", "،؛", "<script>", "\u202e")) {
      String page =
          site.get("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)).body();
      assertThat(page).contains("<h1>").doesNotContain("<script");
    }
  }

  @Test
  void theTwinsOfOneRecordAndOneDocumentSitBesideTheirPages() throws Exception {
    String event = "/events/" + call().id();
    assertThat(
            JsonMapper.shared().readTree(site.get(event + ".json").body()).get("id").stringValue())
        .isEqualTo(call().id());
    assertThat(site.get(event + ".md").body()).contains("##");
    String document = Links.document(Newsroom.HARBOUR);
    JsonNode article = JsonMapper.shared().readTree(site.get(document + ".json").body());
    assertThat(article.get("document").stringValue()).isEqualTo(Newsroom.HARBOUR);
    assertThat(site.get(document + ".csv").body()).contains(Newsroom.ABOUT_AN_HOUR);
    assertThat(site.get(document + ".md").body()).contains("&lt;b>").doesNotContain("<b>");
  }

  @Test
  void theAnswerCardGivesNoTotalWhenALengthIsMissingAndSaysWhoIsUnknown() throws Exception {
    String card = site.get("/contacts?who=Salem+Alrawi&who=per.x.karim&kind=call&lang=en").body();
    assertThat(card).contains("held once").contains("about").contains("more than");
    assertThat(site.get("/contacts?who=Nobody+Atall&who=per.x.karim&lang=en").body())
        .contains("Nobody in the register");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events/none", "/documents/none", "/nowhere", "/assets/none.css"})
  void aMissingPageIsExplainedToPeople(String path) throws Exception {
    HttpResponse<String> answer = site.get(path + "?lang=en");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is no page here").contains("<html lang=\"en\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events/none.json", "/documents/none.csv", "/nowhere.md"})
  void aMissingTwinIsExplainedToPrograms(String path) throws Exception {
    HttpResponse<String> answer = site.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.get("status").intValue()).isEqualTo(404);
    assertThat(problem.get("instance").stringValue()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/events?from=yesterday",
        "/events?status=perhaps",
        "/events?from=2031-02-02&to=2031-02-01",
        "/contacts?who=a&who=b&year=20x5"
      })
  void aSenselessQuestionIsAnsweredWithWhatIsWrong(String path) throws Exception {
    HttpResponse<String> answer = site.get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("class=\"notes\"").contains("<form");
    assertThat(site.get(path.replace("?", ".json?")).statusCode()).isEqualTo(400);
  }

  @Test
  void aStoryHasItsTextsEventsAndNamesAndItsTwinsTheSame() throws Exception {
    Story story = site.workspace().stories().all().get(0);
    String page = site.get(Links.story(story.id()) + "?lang=en").body();
    assertThat(page).contains("2 texts, 2 outlets").contains(harbour()).contains(bank());
    assertThat(page).contains("/events/" + call().id()).contains("/names/per.x.rawi");
    assertThat(page).contains("&lt;b&gt;").doesNotContain("<b>");
    JsonNode twin =
        JsonMapper.shared().readTree(site.get(Links.story(story.id()) + ".json").body());
    assertThat(twin.get("texts").intValue()).isEqualTo(2);
    assertThat(JsonMapper.shared().readTree(site.get("/stories.json").body()).get(0))
        .isEqualTo(twin);
    assertThat(site.get("/stories.csv").body().lines()).hasSize(2);
    assertThat(site.get("/stories.md").body()).contains("## ").doesNotContain("<b>");
    assertThat(site.get("/stories.json?day=2031-03-01").body().strip()).isEqualTo("[ ]");
    assertThat(site.get("/stories?day=soon").statusCode()).isEqualTo(400);
    assertThat(site.get("/stories/s000000000000").statusCode()).isEqualTo(404);
  }

  @Test
  void theStoryOfAnyOfItsTextsLeadsToIt() throws Exception {
    Story story = site.workspace().stories().all().get(0);
    String last = story.cluster().documents().get(1);
    HttpResponse<String> answer = site.get("/stories/" + Cluster.id(last));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(story.id());
  }

  @Test
  void somebodysPageHasOfficesCompanionsAndEventsInTime() throws Exception {
    String page = site.get("/names/per.x.rawi?lang=en").body();
    assertThat(page)
        .contains("Salem Alrawi")
        .contains("prime minister")
        .contains("/names/per.x.rawi/with/per.x.karim")
        .contains("<svg role=\"img\"")
        .contains("/events/" + call().id());
    String pair = site.get("/names/per.x.rawi/with/per.x.karim?lang=en").body();
    assertThat(pair).contains("/contacts?who=per.x.rawi&amp;who=per.x.karim");
    assertThat(JsonMapper.shared().readTree(site.get("/names/per.x.karim.json").body())).hasSize(2);
    assertThat(site.get("/names/per.nobody").statusCode()).isEqualTo(404);
    assertThat(site.get("/names/per.nobody.csv").statusCode()).isEqualTo(404);
  }

  @Test
  void theFirstPageIsANewsroom() throws Exception {
    String page = site.get("/?lang=en").body();
    int disputed = page.indexOf("id=\"disputed\"");
    int day = page.indexOf("id=\"day\"");
    int announced = page.indexOf("id=\"announced\"");
    int newest = page.indexOf("id=\"newest\"");
    assertThat(disputed).isPositive().isLessThan(day);
    assertThat(day).isLessThan(announced);
    assertThat(announced).isLessThan(newest);
  }

  @Test
  void charactersOutsideADocumentAreNoPlaceInIt() throws Exception {
    String document = Links.document(Newsroom.HARBOUR);
    assertThat(site.get(document + "?at=5-99999").statusCode()).isEqualTo(400);
    assertThat(site.get(document + "?at=9-9").statusCode()).isEqualTo(400);
    assertThat(site.get(document + "?at=99999999999-1").statusCode()).isEqualTo(400);
    assertThat(site.get(document + "?at=5-9").statusCode()).isEqualTo(200);
  }

  @Test
  void aDocumentKeyLeadsToItsPage() throws Exception {
    String key = URLEncoder.encode(Newsroom.HARBOUR, StandardCharsets.UTF_8);
    HttpResponse<String> answer = site.get("/documents?key=" + key);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .endsWith("/documents/" + Document.id(Newsroom.HARBOUR));
  }

  @Test
  void scrapedTextIsNeverTakenForATagOrAScript() throws Exception {
    for (String path : List.of("/sources", "/events/" + call().id(), harbour(), bank())) {
      assertThat(site.get(path).body()).doesNotContain("<b>").doesNotContain("javascript:");
    }
    assertThat(site.get(harbour()).body()).contains("&lt;b&gt;");
    assertThat(site.get(harbour()).body()).contains("href=\"https://harbour.example/news?id=1\"");
    String hostile = site.get("/events?text=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body();
    assertThat(hostile).doesNotContain("<script>");
  }

  @Test
  void theLanguageIsTheOneAskedForThenTheOneChosenThenTheBrowsers() throws Exception {
    assertThat(site.get("/").body()).contains("<html lang=\"ar\" dir=\"rtl\"");
    assertThat(site.get("/", "Accept-Language", "fr, en;q=0.5").body())
        .contains("<html lang=\"en\" dir=\"ltr\"");
    assertThat(site.get("/", "Accept-Language", "en", "Cookie", "lang=ar").body())
        .contains("<html lang=\"ar\"");
    HttpResponse<String> asked = site.get("/?lang=en", "Cookie", "lang=ar");
    assertThat(asked.body()).contains("<html lang=\"en\"");
    assertThat(asked.headers().firstValue("Set-Cookie").orElse(""))
        .contains("lang=en")
        .contains("HttpOnly")
        .contains("SameSite=Lax");
    assertThat(site.get("/", "Accept-Language", "*;q=x;;").statusCode()).isEqualTo(200);
  }

  @Test
  void textInArabicIsMarkedAsSuchInTheEnglishPages() throws Exception {
    String page = site.get("/events/" + call().id() + "?lang=en").body();
    assertThat(page).contains("Salem Alrawi</bdi>");
    assertThat(page).contains("<bdi lang=\"ar\" dir=\"rtl\">ناديا كريم</bdi>");
    assertThat(page).contains("<blockquote lang=\"ar\" dir=\"rtl\"");
  }

  @Test
  void onlyNamesOfThisMachineAreAnsweredTo() throws Exception {
    try (java.net.Socket socket =
        new java.net.Socket("127.0.0.1", site.server().address().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("/events/call");
    }
  }

  @Test
  void theWordsOfBothLanguagesHaveTheSameNames() {
    assertThat(messages("ar").keySet()).isEqualTo(messages("en").keySet());
    messages("ar")
        .forEach((id, text) ->
            assertThat(new MessageFormat(text).getArgumentNames())
                .as(id)
                .isEqualTo(new MessageFormat(messages("en").get(id)).getArgumentNames()));
  }

  @Test
  void theStylesNameNoPhysicalSideOutsideTheFileForNumbers() {
    String css = new String(Assets.bytes("isnad.css"), StandardCharsets.UTF_8);
    String rules = css.replaceAll("(?s)/\\*.*?\\*/", "");
    List<String> physical =
        rules.lines().filter(l -> l.matches(".*(\\b|-)(left|right)\\b.*")).toList();
    assertThat(physical).isEmpty();
    assertThat(rules)
        .doesNotContain("letter-spacing", "italic", "text-transform", "break-all", "justify;")
        .doesNotContainPattern("(?m)^  (direction|unicode-bidi):")
        .doesNotContainPattern("(?m)^  (margin|padding)-(top|bottom):");
    assertThat(rules.replaceAll("(?s).*?(\\nmark \\{[^}]*\\}).*", "$1"))
        .doesNotContain("padding", "border");
  }

  // --- asking --------------------------------------------------------------------------------

  private static EventRecord call() {
    return site.workspace().register().records().stream()
        .filter(r -> r.kind().equals("call"))
        .findFirst()
        .orElseThrow();
  }

  private static String harbour() {
    return Links.document(Newsroom.HARBOUR);
  }

  private static String bank() {
    return Links.document(Newsroom.BANK);
  }

  private static Map<?, ?> described() {
    LoadSettings settings = LoadSettings.builder().build();
    Object document =
        new Load(settings).loadFromInputStream(new ByteArrayInputStream(Assets.openApi()));
    return (Map<?, ?>) ((Map<?, ?>) document).get("paths");
  }

  private static Map<String, String> messages(String language) {
    Map<String, String> messages = new java.util.TreeMap<>();
    List<Object> lists =
        new ArrayList<>(site.workspace().lexicon().yaml(language + "/messages.yaml"));
    lists.add(
        new Load(LoadSettings.builder().build())
            .loadFromInputStream(
                SiteTest.class.getResourceAsStream("/isnad-app/web/" + language + ".yaml")));
    for (Object list : lists) {
      for (Object entry : (List<?>) list) {
        Map<?, ?> message = (Map<?, ?>) entry;
        messages.put((String) message.get("id"), (String) message.get("text"));
      }
    }
    return messages;
  }
}
