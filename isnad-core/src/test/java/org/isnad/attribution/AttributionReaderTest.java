package org.isnad.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.article.BlockLabel;
import org.isnad.article.Credit;
import org.isnad.attribution.Attribution.Source.Kind;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Entity;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Mentions;
import org.isnad.mention.Name;
import org.isnad.mention.Referent;
import org.isnad.page.Span;
import org.isnad.text.Text;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.Test;

class AttributionReaderTest {
  private static final Lexicon LEXICON =
      Lexicon.of(Path.of("src/test/resources/attribution-lexicon"));
  private final TextReader texts = new TextReader(LEXICON);
  private final AttributionReader reader = new AttributionReader(LEXICON);

  private static Article article(String text, List<Credit> credits) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      boolean heading = line.startsWith("#");
      int from = start + (heading ? 1 : 0);
      BlockLabel label = heading ? BlockLabel.SUBHEADING : BlockLabel.BODY;
      blocks.add(new Block(label, new Span(from, start + line.length()), "test"));
      start += line.length() + 1;
    }
    return Article.builder("test", text).credits(credits).blocks(blocks).build();
  }

  private List<Attribution> read(String text) {
    Text read = texts.read(article(text, List.of()));
    return reader.read(new Mentions(read, null, List.of(), List.of(), List.of())).list();
  }

  private Attribution only(String text) {
    List<Attribution> found = read(text);
    assertThat(found).as(text).hasSize(1);
    return found.getFirst();
  }

  private static String content(Attribution attribution, String text) {
    return attribution.content().of(text);
  }

  @Test
  void theSpeakerStandsAfterTheVerbAndTheWordsAfterThat() {
    String text = "قال وزير الطرق، في بيان، إن الجسر مفتوح.";
    Attribution a = only(text);
    assertThat(a.source().text()).isEqualTo("وزير الطرق");
    assertThat(a.source().kind()).isEqualTo(Kind.PERSON);
    assertThat(content(a, text)).isEqualTo("الجسر مفتوح");
    assertThat(a.medium()).isEqualTo("في بيان");
    assertThat(a.cue().category()).isEqualTo("N");
    assertThat(a.direct()).isEmpty();
  }

  @Test
  void theSpeakerMayStandBeforeTheVerb() {
    String text = "وكان وزير الطرق قد أعلن أن الجسر مفتوح.";
    Attribution a = only(text);
    assertThat(a.source().text()).isEqualTo("وزير الطرق");
    assertThat(content(a, text)).isEqualTo("الجسر مفتوح");
  }

  @Test
  void theVowelSignOfAPassiveFormTellsThatNobodySpoke() {
    assertThat(read("وزير الطرق أعلن أن الجسر مفتوح.")).hasSize(1);
    assertThat(read("وزير الطرق أ\u064Fعلن أن الجسر مفتوح.")).isEmpty();
  }

  @Test
  void aMentionGivesTheSpeakerItsReferent() {
    String text = "قال سامي النجار إن الجسر مفتوح.";
    Text read = texts.read(article(text, List.of()));
    Entity entity = new Entity("per.sami", Entity.Kind.PERSON, new Name("سامي النجار", null), null);
    Referent who = new Referent(entity, null, null);
    EntityMention mention =
        new EntityMention(
            0,
            1,
            2,
            0,
            new Span(4, 15),
            "سامي النجار",
            EntityMention.Type.PERS,
            EntityMention.Form.NAME,
            List.of(who));
    Attributions found =
        reader.read(new Mentions(read, null, List.of(mention), List.of(), List.of()));
    assertThat(found.list()).hasSize(1);
    assertThat(found.list().getFirst().source().who()).isEqualTo(who);
    assertThat(found.list().getFirst().chain().links().getFirst())
        .isEqualTo(new Link(Part.SPEAKER, "سامي النجار", "per.sami"));
  }

  @Test
  void aQuotationRunsOverSentencesToItsClosingMark() {
    String text = "وقال الوزير: «الجسر مفتوح. الطريق طويل». وبعد ذلك غادر.";
    Attribution a = only(text);
    assertThat(content(a, text)).isEqualTo("الجسر مفتوح. الطريق طويل");
    assertThat(a.direct()).containsExactly(a.content());
  }

  @Test
  void wordsAfterAClosingMarkAreTheNewsrooms() {
    String text = "ذكر الوزير أن “الجسر الجديد مفتوح للجميع”، وذلك بعد شهر من العمل.";
    assertThat(content(only(text), text)).isEqualTo("الجسر الجديد مفتوح للجميع");
  }

  @Test
  void anUnclosedQuotationEndsWithItsParagraph() {
    String text = "وأضاف الوزير: \"الجسر مفتوح أمام الناس\nوغادر المكان.";
    assertThat(content(only(text), text)).isEqualTo("الجسر مفتوح أمام الناس");
  }

  @Test
  void aShortQuotationThatNamesSomethingIsNoSpeech() {
    String text = "قالت صحيفة «مرسال» إن الجسر مفتوح.";
    Attribution a = only(text);
    assertThat(a.source().kind()).isEqualTo(Kind.MEDIA);
    assertThat(a.direct()).isEmpty();
    assertThat(a.chain().links()).contains(new Link(Part.OUTLET, "مرسال", "org.mirsal"));
  }

  @Test
  void aDroppedSubjectIsTheLastSpeaker() {
    String text = "قال وزير الطرق إن الجسر مفتوح.\nوأضاف أن الطريق طويل.";
    List<Attribution> found = read(text);
    assertThat(found).extracting(a -> a.source().text()).containsOnly("وزير الطرق");
    assertThat(found.get(1).source().span()).isNull();
    assertThat(found.get(1).continues()).isTrue();
  }

  @Test
  void aHeadingEndsTheRunOfASpeaker() {
    String text = "قال وزير الطرق إن الجسر مفتوح.\n#خبر آخر\nوأضاف أن الطريق طويل.";
    assertThat(read(text)).hasSize(1);
  }

  @Test
  void aMasculineVerbDoesNotContinueAMinistry() {
    String text =
        "قال وزير الطرق إن الجسر مفتوح. وأكدت وزارة المال أن البناء غال. وأضاف أن الطريق طويل.";
    assertThat(read(text).getLast().source().text()).isEqualTo("وزير الطرق");
  }

  @Test
  void aParticipleGoesOnWithTheSpeakerAndEndsTheWordsBefore() {
    String text = "قال وزير الطرق إن الجسر مفتوح، مضيفا أن الطريق طويل.";
    List<Attribution> found = read(text);
    assertThat(found)
        .extracting(a -> content(a, text))
        .containsExactly("الجسر مفتوح", "الطريق طويل");
    assertThat(found.get(1).rule()).isEqualTo("adding");
  }

  @Test
  void accordingToAfterTheWordsCoversThemAndRelaysTheirSpeaker() {
    String text = "قال وزير الطرق إن الجسر مفتوح، بحسب وكالة \"راصد\".";
    List<Attribution> found = read(text);
    assertThat(found).hasSize(2);
    assertThat(content(found.get(0), text)).isEqualTo("الجسر مفتوح");
    assertThat(found.get(0).via()).containsExactly(new Link(Part.AGENCY, "راصد", "org.rasid"));
    assertThat(content(found.get(1), text)).isEqualTo("قال وزير الطرق إن الجسر مفتوح");
  }

  @Test
  void anAgencyInASentenceOfItsOwnRelaysTheOneBefore() {
    String text = "قال وزير الطرق إن الجسر مفتوح. وفق وكالة \"راصد\".\nوأضاف أن الطريق طويل.";
    List<Attribution> found = read(text);
    Link agency = new Link(Part.AGENCY, "راصد", "org.rasid");
    assertThat(found.getFirst().chain().links()).contains(agency);
    assertThat(found.getLast().source().text()).isEqualTo("وزير الطرق");
    assertThat(found.getLast().chain().links()).contains(agency);
  }

  @Test
  void aSentenceThatSaysHowWordsCameRelaysThem() {
    String text = "قال وزير الطرق إن الجسر مفتوح.\nجاء ذلك في بيان لوكالة \"راصد\".";
    Link agency = new Link(Part.AGENCY, "راصد", "org.rasid");
    assertThat(only(text).chain().links()).contains(agency);
  }

  @Test
  void aConclusionOfTheTextIsNobodysWords() {
    assertThat(read("الجسر مفتوح مما يؤكد أن الطريق آمن.")).isEmpty();
  }

  @Test
  void aRelayQuotesItsSource() {
    String text = "ونقلت وكالة \"راصد\" عن مصدر قوله إن الجسر مفتوح.";
    Attribution a = only(text);
    assertThat(a.source().text()).isEqualTo("مصدر");
    assertThat(a.source().kind()).isEqualTo(Kind.ANONYMOUS);
    assertThat(a.via()).containsExactly(new Link(Part.AGENCY, "راصد", "org.rasid"));
    assertThat(content(a, text)).isEqualTo("الجسر مفتوح");
  }

  @Test
  void aPostNamesItsPlatform() {
    String text = "وأعلن وزير الطرق عبر حساب على منصة «سراب» أن الجسر مفتوح.";
    Attribution a = only(text);
    assertThat(a.via()).containsExactly(new Link(Part.PLATFORM, "سراب", "org.sarab"));
    assertThat(content(a, text)).isEqualTo("الجسر مفتوح");
  }

  @Test
  void aHeadingGivesSpeakerAndOutlet() {
    String text = "#وزير الطرق لـ«مرسال»: الجسر يفتح غدا";
    Attribution a = only(text);
    assertThat(a.source().text()).isEqualTo("وزير الطرق");
    assertThat(a.via()).containsExactly(new Link(Part.OUTLET, "مرسال", "org.mirsal"));
    assertThat(content(a, text)).isEqualTo("الجسر يفتح غدا");
  }

  @Test
  void whatWasNotSaidAndWhatIsAskedAreNoAttributions() {
    assertThat(read("لم يقل الوزير إن الجسر مفتوح.")).isEmpty();
    assertThat(read("قال الوزير إن الجسر مفتوح؟")).isEmpty();
  }

  @Test
  void theInnermostAttributionOwnsASpan() {
    String text = "قال وزير الطرق إن مصدر المال أكد أن الجسر مفتوح.";
    Text read = texts.read(article(text, List.of()));
    Attributions found = reader.read(new Mentions(read, null, List.of(), List.of(), List.of()));
    int bridge = text.indexOf("الجسر");
    Span span = new Span(bridge, bridge + 5);
    assertThat(found.of(span).orElseThrow().source().text()).isEqualTo("مصدر المال");
    assertThat(found.chain(new Span(0, 3))).isEqualTo(found.newsroom());
  }

  @Test
  void aPhotoCreditNeverEntersAChain() {
    Credit photo = new Credit(Credit.Kind.PHOTO, "راصد", "org.rasid", null);
    Credit outlet = new Credit(Credit.Kind.OUTLET, "مرسال", "org.mirsal", null);
    Credit compiled = new Credit(Credit.Kind.COMPILED, "متابعات", null, null);
    Text read = texts.read(article("قال الوزير إن الجسر مفتوح.", List.of(photo, outlet, compiled)));
    Attributions found = reader.read(new Mentions(read, null, List.of(), List.of(), List.of()));
    Link unnamed = new Link(Part.AGENCY, "?", null);
    Link paper = new Link(Part.OUTLET, "مرسال", "org.mirsal");
    assertThat(found.newsroom().links()).containsExactly(unnamed, paper);
    assertThat(found.list().getFirst().chain().links())
        .containsExactly(new Link(Part.SPEAKER, "الوزير", null), unnamed, paper);
  }
}
