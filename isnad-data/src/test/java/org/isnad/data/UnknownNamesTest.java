package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.MentionReader;
import org.isnad.mention.Mentions;
import org.isnad.mention.NameFinder;
import org.isnad.mention.NameMention;
import org.isnad.mention.NameModel;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.Test;

/** The trained model that the data ship, on people, bodies and places that no table knows. */
class UnknownNamesTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());

  @Test
  void unknownPeopleBodiesAndPlacesAreFound() throws IOException {
    assertThat(names("وقال المحامي غسان الطربوشي إن موكله غادر مدينة بيرغاموس"))
        .contains("غسان الطربوشي PERS", "بيرغاموس LOC");
    assertThat(names("أعلنت شركة نورلاند للطيران عن رحلات إلى فرنسا"))
        .contains("فرنسا LOC")
        .anySatisfy(name -> assertThat(name).endsWith("نورلاند للطيران ORG"));
  }

  @Test
  void ordinarySentencesHaveNoNames() throws IOException {
    assertThat(names("ارتفعت أسعار الخضار والفواكه في الأسواق خلال الأسبوع الماضي")).isEmpty();
  }

  @Test
  void theNamesOfAPairArePeopleOfThePair() {
    String words = "بحث الرئيسان الأميركي دونالد ترامب والروسي فلاديمير بوتين الملف النووي.";
    MentionReader reader = new MentionReader(LEXICON);
    Mentions read =
        reader.read(new TextReader(LEXICON).read(Examples.article(words, "2025-06-01")));
    assertThat(reader.names(read))
        .extracting(NameMention::entity)
        .extracting(e -> e == null ? null : e.id())
        .containsExactly("per.trump", "per.putin");
  }

  private static List<String> names(String text) throws IOException {
    byte[] bytes = LEXICON.model(NameModel.PATH).orElseThrow();
    NameFinder finder = new NameFinder(LEXICON, NameModel.read(new ByteArrayInputStream(bytes)));
    return finder.names(new TextReader(LEXICON).sentence(text)).stream()
        .map(m -> text.substring(m.start(), m.end()) + " " + m.type())
        .toList();
  }
}
