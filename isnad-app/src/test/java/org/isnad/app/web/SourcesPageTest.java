package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.app.Workspace;
import org.isnad.app.read.Listener;
import org.isnad.app.source.Sources;
import org.isnad.app.store.DataFolder;
import org.isnad.page.PageReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Three invented outlets carry one agency's text, one after the other, and a fourth tells the same
 * event in its own words: who was first, who copied whom, and how the graph of copies looks.
 */
@Tag("browser")
class SourcesPageTest {
  private static final String AGENCY_TEXT =
      """
      أنقرة ولشبونة تتفقان على خط بحري جديد
      لشبونة (رويترز) - التقى الرئيس التركي رجب طيب أردوغان رئيس الوزراء البرتغالي لويس مونتينيغرو \
      يوم الثلاثاء 4 مارس 2025 في لشبونة، وبحثا مدة ساعتين تقريبا افتتاح خط بحري يصل مرافئ بلديهما \
      قبل نهاية الصيف.
      وقال متحدث باسم الحكومة البرتغالية إن الجانبين فرغا من رسم مسار السفن ومن جدول أجور الشحن، \
      وإن لجنة من المهندسين ستزور المرافئ الأربعة في الأسابيع المقبلة لتفحص أرصفتها ورافعاتها.
      وأضاف أن الخط سيبدأ بسفينتين كل أسبوع، تحملان الفاكهة والنسيج ذهابا والفلين والورق إيابا، \
      وأن عددهما قد يزيد إذا أقبل التجار على حجز الحاويات.
      """;
  private static final String OWN_TEXT =
      """
      مونتينيغرو يستقبل أردوغان
      استقبل رئيس الوزراء البرتغالي لويس مونتينيغرو ضيفه الرئيس التركي رجب طيب أردوغان في لشبونة \
      يوم الثلاثاء 4 مارس 2025، وذكر مراسلنا أن لقاءهما استمر أكثر من ثلاث ساعات ولم يصدر بعده بيان.
      ورأى مراسلنا حشدا صغيرا من المحتجين عند مدخل القصر، رفعوا لافتات عن أجور الصيادين ثم تفرقوا.
      """;

  @TempDir static Path folder;
  private static BrowsedSite site;

  @BeforeAll
  static void start() throws IOException {
    Workspace workspace = Workspace.open(new DataFolder(folder.resolve("data")));
    ArrayNode pages = JsonNodeFactory.instance.arrayNode();
    page(
        pages, "https://lighthouse.example/1", "صحيفة المنارة المتخيلة", "2025-03-04", AGENCY_TEXT);
    page(pages, "https://shore.example/1", "موقع الشاطئ التخيلي", "2025-03-05", AGENCY_TEXT);
    page(pages, "https://sail.example/1", "جريدة الشراع المتخيلة", "2025-03-06", AGENCY_TEXT);
    page(pages, "https://oar.example/1", "مجلة المجداف المتخيلة", "", OWN_TEXT);
    page(pages, "https://oar.example/2", "مجلة المجداف المتخيلة", "2025-03-07", "قائمة\nاشترك");
    Path file = Files.writeString(folder.resolve("pages.json"), pages.toString());
    Sources sources = new Sources(new PageReader(), null, null, InputStream.nullInputStream());
    workspace.read(to -> sources.each(file.toString(), to), Listener.NONE);
    site = BrowsedSite.of(workspace);
  }

  private static void page(ArrayNode pages, String url, String outlet, String day, String text) {
    pages.addObject().put("url", url).put("outlet", outlet).put("published", day).put("text", text);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void whoToldFirstAndWhoCarriesWhoseWordsIsCounted() throws Exception {
    JsonNode all = JsonMapper.shared().readTree(get("/sources.json"));
    JsonNode first = outlet(all, "المنارة");
    assertThat(first.get("documents").intValue()).isEqualTo(1);
    assertThat(first.get("newest").stringValue()).isEqualTo("2025-03-04");
    assertThat(first.get("shared").intValue()).isPositive();
    assertThat(first.get("first").intValue()).isEqualTo(first.get("shared").intValue());
    assertThat(first.get("copied").intValue()).isPositive();
    assertThat(first.get("copies").intValue()).isZero();
    JsonNode last = outlet(all, "الشراع");
    assertThat(last.get("copies").intValue()).isEqualTo(1);
    assertThat(last.get("first").intValue()).isZero();
    assertThat(last.get("from").get(0).get("n").intValue()).isEqualTo(1);
    JsonNode own = outlet(all, "المجداف");
    assertThat(own.get("undated").intValue()).isEqualTo(1);
    assertThat(own.get("copies").intValue()).isZero();
    assertThat(own.get("problems").get(0).get("n").intValue()).isEqualTo(1);
    assertThat(all.get("agencies").get(0).get("documents").intValue()).isEqualTo(3);
    assertThat(all.get("agencies").get(0).get("outlets")).hasSize(3);
    assertThat(get("/sources.csv").lines()).hasSize(6);
    assertThat(get("/sources.md")).contains("first 1 of 1");
    assertThat(get("/sources?lang=en")).contains("1 of 1", "Carries words of", "Reuters");
  }

  @Test
  void theGraphOfCopiesAndTheSourcesFitTheirScreens() {
    String event =
        site.workspace().register().records().stream()
            .max(java.util.Comparator.comparingInt(r -> r.tellings().size()))
            .map(r -> Links.event(r.id()))
            .orElseThrow();
    for (String language : List.of("ar", "en")) {
      try (BrowserContext context =
          site.browser().newContext(new Browser.NewContextOptions().setLocale(language))) {
        Page page = context.newPage();
        page.navigate(site.at("/sources"));
        Looks.see(page, "outlets", language);
        page.navigate(site.at(event));
        Looks.see(page, "copies", language);
      }
    }
  }

  private static JsonNode outlet(JsonNode all, String part) {
    for (JsonNode outlet : all.get("outlets")) {
      if (outlet.get("name").stringValue("").contains(part)) {
        return outlet;
      }
    }
    throw new AssertionError(part + ": " + all);
  }

  private static String get(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(java.net.URI.create(site.at(path))).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
