package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.ValidationWarnings;
import biweekly.component.VEvent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.isnad.app.export.Calendar;
import org.isnad.app.export.Feed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be followed and taken away, read back by the libraries of others. */
class FollowTest {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/events",
        "/stories",
        "/search",
        "/names/per.x.rawi",
        "/names/per.x.rawi/with/per.x.karim"
      })
  void aFeedIsReadByAFeedReaderAndTheJsonFeedHasTheSame(String path) throws Exception {
    String query = path.equals("/search") ? "?q=%D8%A7%D9%84%D8%B1%D8%A7%D9%88%D9%8A" : "";
    HttpResponse<String> atom = site.get(path + ".atom" + query);
    assertThat(type(atom)).startsWith("application/atom+xml");
    SyndFeed feed = new SyndFeedInput().build(new StringReader(atom.body()));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries()).isNotEmpty();
    for (SyndEntry entry : feed.getEntries()) {
      assertThat(entry.getUri()).startsWith("urn:isnad:");
      assertThat(entry.getLink()).startsWith(site.server().address().toString());
      assertThat(entry.getTitle()).isNotBlank();
      assertThat(entry.getUpdatedDate().toInstant().atOffset(ZoneOffset.UTC).getYear())
          .isEqualTo(2031);
      assertThat(
              site.get(entry.getLink().substring(site.server().address().toString().length() - 1)))
          .returns(200, HttpResponse::statusCode);
    }
    JsonNode json = JsonMapper.shared().readTree(site.get(path + ".feed" + query).body());
    assertThat(json.get("version").stringValue()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(json.get("items")).hasSize(feed.getEntries().size());
    for (int i = 0; i < feed.getEntries().size(); i++) {
      JsonNode item = json.get("items").get(i);
      assertThat(item.get("id").stringValue()).isEqualTo(feed.getEntries().get(i).getUri());
      assertThat(item.get("url").stringValue()).isEqualTo(feed.getEntries().get(i).getLink());
      assertThat(item.get("content_text").stringValue()).isNotNull();
    }
    assertThat(site.get(path + ".atom" + query).body()).isEqualTo(atom.body());
  }

  @Test
  void aStoryIsFollowedByItsTextsAndEvents() throws Exception {
    String path = Links.story(site.workspace().stories().all().get(0).id());
    SyndFeed feed =
        new SyndFeedInput().build(new StringReader(site.get(path + ".atom?lang=en").body()));
    assertThat(feed.getEntries()).extracting(SyndEntry::getUri).hasSize(4);
    assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).contains(Newsroom.TITLE);
    assertThat(site.get(path + "?lang=en").body()).contains("type=\"application/atom+xml\"");
  }

  @Test
  void hostileTextIsTextInAFeed() throws Exception {
    Feed.Entry hostile =
        new Feed.Entry(
            "urn:isnad:event:x",
            "http://127.0.0.1/events/x?a=1&b=2",
            "]]><script>alert(1)</script>\u0000\u000b\ud800",
            "</summary><b>x</b>",
            java.time.Instant.parse("2031-03-02T00:00:00Z"));
    Feed feed = new Feed("<t>", "http://127.0.0.1/a", "http://127.0.0.1/", "ar", List.of(hostile));
    SyndEntry read = new SyndFeedInput().build(new StringReader(feed.atom())).getEntries().get(0);
    assertThat(read.getTitle()).isEqualTo("]]><script>alert(1)</script>\uFFFD");
    assertThat(read.getLink()).isEqualTo("http://127.0.0.1/events/x?a=1&b=2");
    assertThat(JsonMapper.shared().readTree(feed.json()).get("items")).hasSize(1);
  }

  @Test
  void anAnnouncedMeetingIsATentativeWindowInACalendar() throws Exception {
    HttpResponse<String> answer = site.get("/events.ics?lang=ar");
    assertThat(type(answer)).startsWith("text/calendar");
    assertThat(answer.body().split("\r\n"))
        .allSatisfy(
            l -> assertThat(l.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    ICalendar calendar = Biweekly.parse(answer.body()).first();
    ValidationWarnings warnings = calendar.validate(biweekly.ICalVersion.V2_0);
    assertThat(warnings.isEmpty()).as(warnings.toString()).isTrue();
    assertThat(calendar.getEvents()).hasSize(1);
    VEvent event = calendar.getEvents().get(0);
    assertThat(event.getStatus().isTentative()).isTrue();
    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    assertThat(event.getDateStart().getValue().getRawComponents().toString()).contains("20310310");
    assertThat(event.getDateEnd().getValue().getRawComponents().toString()).contains("20310321");
    assertThat(event.getSummary().getValue()).contains("ناديا كريم");
    assertThat(event.getUid().getValue()).endsWith("@isnad");
    assertThat(Biweekly.parse(site.get("/events.ics?kind=call").body()).first().getEvents())
        .isEmpty();
    assertThat(Biweekly.parse(site.get("/names/per.x.rawi.ics").body()).first().getEvents())
        .hasSize(1);
  }

  @Test
  void aStatedDayIsFirmAndCommasAndLineEndsStayText() {
    java.time.LocalDate day = java.time.LocalDate.of(2031, 3, 1);
    String name = "قمة، ".repeat(40);
    String text =
        Calendar.of(
            "x",
            List.of(
                new Calendar.Entry(
                    "e1", day, day, false, name, "a, b; c\\d\ne", "http://127.0.0.1/", day, 2)));
    VEvent event = Biweekly.parse(text).first().getEvents().get(0);
    assertThat(event.getStatus().isConfirmed()).isTrue();
    assertThat(event.getSummary().getValue()).isEqualTo(name);
    assertThat(event.getDescription().getValue()).isEqualTo("a, b; c\\d\ne");
    assertThat(event.getSequence().getValue()).isEqualTo(2);
  }

  @Test
  void anAnnotationPointsAtTheExactWords() throws Exception {
    String document = Links.document(Newsroom.HARBOUR);
    JsonNode annotations = JsonMapper.shared().readTree(site.get(document + ".jsonld").body());
    assertThat(annotations.get("@context").stringValue())
        .isEqualTo("http://www.w3.org/ns/anno.jsonld");
    String text =
        JsonMapper.shared().readTree(site.get(document + ".json").body()).get("text").stringValue();
    assertThat(annotations.get("total").intValue()).isEqualTo(4);
    for (JsonNode annotation : annotations.get("first").get("items")) {
      JsonNode target = annotation.get("target");
      assertThat(target.get("source").stringValue()).endsWith(document);
      JsonNode position = target.get("selector").get(0);
      JsonNode quote = target.get("selector").get(1);
      String exact = quote.get("exact").stringValue();
      assertThat(text.substring(position.get("start").intValue(), position.get("end").intValue()))
          .isEqualTo(exact);
      assertThat(text)
          .contains(quote.get("prefix").stringValue() + exact + quote.get("suffix").stringValue());
    }
    JsonNode first = annotations.get("first").get("items").get(0);
    String event = first.get("body").get(1).get("source").stringValue();
    HttpResponse<String> answer = site.get(java.net.URI.create(event).getRawPath() + ".jsonld");
    assertThat(answer.statusCode()).as(event).isEqualTo(200);
    assertThat(JsonMapper.shared().readTree(answer.body()).get("total").intValue()).isEqualTo(5);
  }

  @Test
  void aTableMayBeginWithTheMarkThatSpreadsheetsNeed() throws Exception {
    for (String path : List.of("/events.csv", "/stories.csv", "/sources.csv")) {
      String plain = site.get(path).body();
      assertThat(site.get(path + "?bom=1").body()).isEqualTo("\uFEFF" + plain);
      assertThat(CsvReader.builder().ofCsvRecord(plain).stream().count()).isGreaterThan(1);
    }
  }

  @Test
  void theJoinedTablesStandAtTheAddressOfTheEvents() throws Exception {
    for (org.isnad.app.export.Table table : org.isnad.app.export.Table.values()) {
      for (String path : List.of("/events.csv", "/names/per.x.rawi.csv")) {
        String text = site.get(path + "?table=" + table.label()).body();
        assertThat(text).startsWith(String.join(",", table.columns()) + "\n");
        assertThat(text).doesNotContain("javascript:");
        assertThat(CsvReader.builder().ofCsvRecord(text).stream().count()).isGreaterThan(1);
      }
    }
    assertThat(site.get("/events.csv?table=none").statusCode()).isEqualTo(400);
  }

  @Test
  void aLineOfTimeNamesTheOtherSideAndProvenanceAndGdeltAreBesideIt() throws Exception {
    for (String path : List.of("/names/per.x.rawi", "/names/per.x.rawi/with/per.x.karim")) {
      JsonNode line =
          JsonMapper.shared().readTree(site.get(path + ".timeline.json?lang=en").body());
      assertThat(line.get("events")).hasSize(2);
      assertThat(line.get("events").get(0).get("display_date").stringValue()).contains("March");
      JsonNode provenance = JsonMapper.shared().readTree(site.get(path + ".prov.json").body());
      assertThat(provenance.get("entity").propertyNames()).isNotEmpty();
      assertThat(site.get(path + ".tsv").body().strip().split("\t", -1)).hasSizeGreaterThan(50);
    }
    JsonNode line =
        JsonMapper.shared().readTree(site.get("/names/per.x.rawi.timeline.json?lang=ar").body());
    assertThat(line.get("events").get(0).get("group").stringValue()).isEqualTo("ناديا كريم");
    String story = Links.story(site.workspace().stories().all().get(0).id());
    assertThat(site.get(story + ".timeline.json").body()).contains("unique_id");
    assertThat(site.get("/search.timeline.json?q=%D9%83%D8%B1%D9%8A%D9%85").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aMissingFeedIsExplainedToPrograms() throws Exception {
    for (String path :
        List.of("/names/per.nobody.atom", "/stories/none.feed", "/events/none.jsonld")) {
      HttpResponse<String> answer = site.get(path);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(type(answer)).startsWith("application/problem+json");
    }
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }
}
