package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampReaderTest {
  private final StampReader reader =
      new StampReader(Lexicon.of(Path.of("src/test/resources/article-lexicon")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3rd, May 2031 GMT | 2031-05-03",
        "03 مايو 2031 11:21 م | 2031-05-03",
        "الخميس 3 أيار 2031 الساعة 9:40 | 2031-05-03",
        "3 أيار/مايو 2031 | 2031-05-03",
        "٣ مايو ٢٠٣١ | 2031-05-03",
        "3/مايو/2031 | 2031-05-03",
        "مايو 3, 2031 | 2031-05-03",
        "3 مايو، 2031 6:48 ص | 2031-05-03",
        "2031/05/03 - 14:15 غرينتش | 2031-05-03",
        "2031-05-03T10:00:00+03:00 | 2031-05-03",
        "03-05-2031 | 08:13 | 2031-05-03",
        "13.05.2031 | 2031-05-13",
        "05/13/2031 | 2031-05-13",
        "03/05/31 | 2031-05-03",
        "15 شوال 1436 هـ الموافق 31 مايو 2015 م | 2015-05-31",
        "9/10/1436 هـ | 2015-07-25",
        "۱۶ آذر ۱۴۰۴ | 2025-12-07",
      })
  void readsEveryFamilyOfStamps(String row) {
    int cut = row.lastIndexOf('|');
    assertThat(reader.parse(row.substring(0, cut).strip()))
        .as(row)
        .hasValueSatisfying(s -> assertThat(s.day()).isEqualTo(row.substring(cut + 1).strip()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 مايو",
        "مايو 2031",
        "الخميس",
        "14:15",
        "31/31/2031",
        "45 مايو 2031",
        "12-10",
        ""
      })
  void aDateWithoutDayMonthOrYearIsNoStamp(String words) {
    assertThat(reader.parse(words)).as(words).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 مايو 2031 11:21 م بتوقيت القاهرة | 2031-05-03T23:21+03:00",
        "2031/05/03 - 14:15 غرينتش | 2031-05-03T14:15Z",
        "12:05 ص 3 مايو 2031 | none",
      })
  void anInstantNeedsBothTimeAndZone(String words, String at) {
    assertThat(reader.parse(words).orElseThrow().at().map(Object::toString).orElse("none"))
        .isEqualTo(at);
  }
}
