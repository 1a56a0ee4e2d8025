package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.app.Workspace;
import org.isnad.app.ledger.Desk;
import org.isnad.app.ledger.Wish;
import org.isnad.app.store.Writer;
import org.isnad.record.Decision.Act;
import org.isnad.record.EventRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers that a visitor has already, lists in parts, and the first page as it is kept. */
class RevisionTest {
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  @TempDir Path folder;
  private AskedSite site;

  @BeforeEach
  void start() {
    site = AskedSite.of(Newsroom.open(folder));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/events", "/events.json", "/events.atom", "/sources.csv"})
  void whoHasTheAnswerIsToldSoUntilTheRegisterChanges(String path) throws Exception {
    site.get("/events");
    String tag = site.get(path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> same = site.get(path, "If-None-Match", tag);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.headers().firstValue("ETag")).hasValue(tag);
    assertThat(site.get(path, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);

    accept();

    HttpResponse<String> changed = site.get(path, "If-None-Match", tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
  }

  @Test
  void anotherLanguageOrAnotherChoiceIsAnotherAnswer() throws Exception {
    String tag = site.get("/events").headers().firstValue("ETag").orElseThrow();
    String[] others = {"Accept-Language", "en", "Cookie", "lang=en"};
    for (int i = 0; i < others.length; i += 2) {
      HttpResponse<String> other =
          site.get("/events", "If-None-Match", tag, others[i], others[i + 1]);
      assertThat(other.statusCode()).as(others[i]).isEqualTo(200);
      assertThat(other.body()).contains("<html lang=\"en\"");
    }
  }

  @Test
  void aPageThatIsKeptIsTheSameUntilTheRegisterChangesAndForItsOwnHostAndLanguageAlone()
      throws Exception {
    site.get("/events");
    HttpResponse<String> made = site.get("/events");
    HttpResponse<String> kept = site.get("/events");
    assertThat(kept.body()).isEqualTo(made.body());
    assertThat(kept.headers().firstValue("ETag")).isEqualTo(made.headers().firstValue("ETag"));
    assertThat(kept.headers().firstValue("Content-Type"))
        .isEqualTo(made.headers().firstValue("Content-Type"));
    assertThat(kept.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(site.get("/events", "Accept-Language", "en").body()).contains("<html lang=\"en\"");
    assertThat(site.get("/events?kind=meeting").body()).isNotEqualTo(made.body());
    accept();
    assertThat(site.get("/events").headers().firstValue("ETag"))
        .isNotEqualTo(made.headers().firstValue("ETag"));
  }

  @Test
  void aListInPartsLeadsFromPartToPartToAllOfIt() throws Exception {
    Set<String> seen = new TreeSet<>();
    String path = "/events.json?limit=1";
    int parts = 0;
    while (!path.isEmpty()) {
      HttpResponse<String> part = site.get(path);
      assertThat(part.headers().firstValue("X-Total-Count")).hasValue("2");
      JsonNode records = JsonMapper.shared().readTree(part.body());
      assertThat(records).hasSize(1);
      seen.add(records.get(0).get("id").stringValue());
      String links = part.headers().firstValue("Link").orElse("");
      assertThat(links).contains(parts == 0 ? "rel=\"next\"" : "rel=\"prev\"");
      Matcher next = NEXT.matcher(links);
      path = next.find() ? next.group(1) : "";
      parts++;
    }
    assertThat(parts).isEqualTo(2);
    assertThat(seen).hasSize(2);
    assertThat(site.get("/events.json").headers().firstValue("Link")).isEmpty();
    assertThat(site.get("/stories.json?limit=1").headers().firstValue("X-Total-Count"))
        .hasValue("1");
    assertThat(site.get("/events.json?limit=none").statusCode()).isEqualTo(400);
  }

  @Test
  void theFirstPageIsThereAtTheNextStartAndNeverOfAnotherState() throws Exception {
    site.get("/events");
    String first = site.get("/").body();
    Path kept = site.workspace().store().folder().kept();
    try (Stream<Path> files = Files.list(kept)) {
      assertThat(files).isNotEmpty();
    }
    site.serve(Server.start(site.workspace(), 0));
    assertThat(site.get("/").body()).isEqualTo(first);
    accept();
    assertThat(site.get("/").statusCode()).isEqualTo(200);
    assertThat(site.get("/?lang=en").body()).contains("<html lang=\"en\"").isNotEqualTo(first);
  }

  @Test
  void storiesThatNobodyCouldGatherWhileAnotherWroteAreThereAfterwards() {
    try (Workspace other = Newsroom.open(folder.resolve("other"))) {
      assertThat(other.register().records()).isNotEmpty();
      Writer writer = other.store().writer();
      try {
        assertThat(other.stories().all()).isEmpty();
      } finally {
        writer.close();
      }
      assertThat(other.stories().all()).hasSize(1);
    }
  }

  @Test
  void aKeptPageIsFoundUnderItsNameAloneAndOldOnesGo() throws Exception {
    Path place = folder.resolve("pages-kept");
    KeptHome kept = new KeptHome(place);
    assertThat(kept.find("a")).isEmpty();
    kept.keep("a", "<p>أ</p>\n");
    assertThat(kept.find("a")).hasValue("<p>أ</p>\n");
    assertThat(new KeptHome(place).find("a")).hasValue("<p>أ</p>\n");
    assertThat(new KeptHome(place).find("b")).isEmpty();
    for (int i = 0; i < 20; i++) {
      kept.keep("n" + i, "page " + i);
    }
    try (Stream<Path> files = Files.list(place)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(12);
      for (Path file : all) {
        Files.writeString(file, "another name\nanother page");
      }
    }
    assertThat(new KeptHome(place).find("n19")).isEmpty();
    assertThat(kept.find("n19")).hasValue("page 19");
  }

  private void accept() {
    String id =
        site.workspace().register().records().stream()
            .map(EventRecord::id)
            .findFirst()
            .orElseThrow();
    new Desk(site.workspace())
        .decide(new Wish(Act.ACCEPT, id, null, List.of(), null, null, null, null, "Rim", ""));
  }
}
