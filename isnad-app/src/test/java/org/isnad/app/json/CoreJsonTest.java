package org.isnad.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.app.Made;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.article.BlockLabel;
import org.isnad.article.Credit;
import org.isnad.article.Entry;
import org.isnad.article.How;
import org.isnad.article.Metadata;
import org.isnad.article.PagePart;
import org.isnad.article.PublicationDate;
import org.isnad.copy.Carrier;
import org.isnad.page.Hints;
import org.isnad.page.Page;
import org.isnad.page.Span;
import org.isnad.story.Gist;
import org.isnad.story.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoreJsonTest {
  private static final LocalDate DAY = LocalDate.of(2031, 3, 1);
  private static final OffsetDateTime AT = DAY.atTime(9, 5).atOffset(ZoneOffset.UTC);
  private static final Span SPAN = new Span(2, 7);

  @ParameterizedTest
  @MethodSource
  void recordsAreReadBackEqual(Object value) {
    String json = CoreJson.write(value);
    assertThat(json).doesNotContain("\n");
    Object read = CoreJson.read(json, value.getClass());
    assertThat(read).isEqualTo(value);
  }

  static Stream<Object> recordsAreReadBackEqual() {
    return Stream.of(
        SPAN,
        new Term("جسر", "جسور \"عالية\"\n", 3),
        new Gist("d", DAY, "عنوان", List.of(new Term("a", "A", 1)), List.of(new Term("b", "B", 2))),
        Gist.none("d"),
        new Block(BlockLabel.LIST_ITEM, SPAN, "a line"),
        PublicationDate.UNKNOWN,
        date(),
        Made.article("a.txt", "نص \u0000 \uD83D\uDE00"),
        whole(),
        new Carrier(
            "d",
            new Carrier.Body("org.made", "صحيفة"),
            List.of(new Carrier.Body("org.agency", "وكالة")),
            List.of(new Carrier.Body("other", "Other")),
            DAY,
            DAY.plusDays(1),
            AT),
        new Carrier("d", null, List.of(), List.of(), null, null, null),
        Hints.NONE,
        new Hints(
            "https://a.example/1",
            "windows-1256",
            "text/html",
            Instant.parse("2031-03-01T10:00:00.5Z"),
            new Page.Fields("عنوان", "صحيفة", "2031-03-01", "فلان")));
  }

  private static PublicationDate date() {
    return new PublicationDate(DAY, DAY.plusDays(1), AT, How.METADATA, "2031", SPAN);
  }

  /** An article with a value for every component. */
  private static Article whole() {
    Article embedded = Made.article("a.txt#2", "نص");
    return new Article(
        "a.txt",
        "https://a.example/1",
        "نص الصفحة كله",
        "عنوان",
        SPAN,
        date(),
        DAY,
        true,
        "فلان",
        new Article.Outlet(null, "صحيفة"),
        "عمّان",
        List.of(new Credit(Credit.Kind.AGENCY, "وكالة", "org.agency", SPAN)),
        List.of("كلمة", "أخرى"),
        "ar",
        List.of(new Block(BlockLabel.BODY, SPAN, "a paragraph")),
        List.of(embedded),
        new Metadata(
            List.of("فلان"),
            "سياسة",
            "https://a.example/canonical",
            date(),
            "ar",
            new PagePart("a.example/1", 2),
            List.of(new Metadata.Finding("title", "عنوان", "og:title", true))),
        List.of(new Entry(SPAN, DAY, LocalTime.of(10, 30), ZoneOffset.UTC, How.STATED, "10:30")));
  }
}
