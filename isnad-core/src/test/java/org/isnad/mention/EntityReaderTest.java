package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.article.Article;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.TextReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads short texts with the small gazetteer of {@code entity-lexicon}. */
class EntityReaderTest {
  private static final Lexicon LEXICON = Lexicon.of(Path.of("src/test/resources/entity-lexicon"));
  private static final LocalDate SUMMER_2025 = LocalDate.of(2025, 8, 20);
  private static final LocalDate SPRING_2018 = LocalDate.of(2018, 4, 1);

  private final TextReader texts = new TextReader(LEXICON);
  private final EntityReader reader = new EntityReader(LEXICON);

  @Test
  void aNamedPersonIsOneMentionWithTitleStateNameAndTitlesAfterIt() {
    assertThat(
            read(
                SUMMER_2025,
                "التقى صاحب السمو الملكي الأمير محمد بن سلمان بن عبدالعزيز آل سعود ولي العهد رئيس مجلس"
                    + " الوزراء - حفظه الله - الرئيس الفرنسي، إيمانويل ماكرون، أمس"))
        .containsExactly(
            "صاحب السمو الملكي الأمير محمد بن سلمان بن عبدالعزيز آل سعود ولي العهد رئيس مجلس الوزراء"
                + " - حفظه الله - = per.mbs",
            "الرئيس الفرنسي، إيمانويل ماكرون = per.macron");
  }

  @Test
  void namesMeetAcrossSpellingsAndProclitics() {
    assertThat(read(SUMMER_2025, "بحث سولبيرج وستورة مع ايمانويل مكرون، وقال لماكرون"))
        .containsExactly("ستورة = per.store", "ايمانويل مكرون = per.macron", "ماكرون = per.macron");
    assertThat(read(SUMMER_2025, "إرنا سولبرج. وقال سولبيرغ"))
        .containsExactly("إرنا سولبرج = per.solberg", "سولبيرغ = per.solberg");
  }

  @Test
  void aBareSurnameThatIsAWordNeedsThePersonOnThePage() {
    assertThat(read(SUMMER_2025, "بعد سلام جديد قال الصفدي")).isEmpty();
    assertThat(read(SUMMER_2025, "قال نواف سلام إن سلام جديد"))
        .containsExactly("نواف سلام = per.salam", "سلام = per.salam");
    assertThat(read(SUMMER_2025, "قال الوزير الأردني الصفدي"))
        .containsExactly("الوزير الأردني الصفدي = per.safadi");
  }

  @Test
  void relativesOfOneNameStayApart() {
    assertThat(read(SUMMER_2025, "التقت السيدة الأولى بريجيت ماكرون مع ماكرون"))
        .containsExactly(
            "السيدة الأولى بريجيت ماكرون = per.macron-brigitte", "ماكرون = per.macron");
    assertThat(read(SUMMER_2025, "قال نجل الرئيس الفرنسي جون ماكرون"))
        .containsExactly("نجل الرئيس الفرنسي جون ماكرون = per.x.جون-ماكرون");
  }

  @Test
  void aRoleAloneIsItsHolderOnTheDayOfTheText() {
    assertThat(read(SPRING_2018, "قال رئيس الوزراء النرويجي"))
        .containsExactly("رئيس الوزراء النرويجي = per.solberg");
    assertThat(read(SUMMER_2025, "قال رئيس وزراء النرويج"))
        .containsExactly("رئيس وزراء النرويج = per.store");
  }

  @Test
  void withoutADayARoleStaysOpenUnlessThePageOrTheDataNameOnlyOne() {
    assertThat(read(null, "قال رئيس الوزراء النرويجي")).containsExactly("رئيس الوزراء النرويجي = ");
    assertThat(read(null, "قالت إرنا سولبرغ. وقال رئيس الوزراء النرويجي"))
        .containsExactly("إرنا سولبرغ = per.solberg", "رئيس الوزراء النرويجي = per.solberg");
    assertThat(read(null, "قال العاهل الأردني")).containsExactly("العاهل الأردني = per.abdullah");
  }

  @Test
  void aRoleThatNobodyIsKnownToHoldStandsForItsHolder() {
    assertThat(read(SUMMER_2025, "بحث وزير الخارجية المصري مع وزير الخارجية النرويجي"))
        .containsExactly(
            "وزير الخارجية المصري = per.abdelatty",
            "وزير الخارجية النرويجي = per.holder.foreign-minister.nor");
    assertThat(read(SUMMER_2025, "بحث وزير الخارجية المصري مع نظيره النرويجي"))
        .endsWith("نظيره النرويجي = per.holder.foreign-minister.nor");
    assertThat(read(SUMMER_2025, "التقى وزير الثقافة المصري هاني سليم نظيره الأردني"))
        .as("a minister's counterpart is no minister of something else")
        .endsWith("نظيره الأردني = ");
  }

  @Test
  void counterpartsHaveTheOfficeOfTheOneBefore() {
    assertThat(read(SUMMER_2025, "بحث وزير الخارجية المصري مع نظيره الأردني"))
        .containsExactly("وزير الخارجية المصري = per.abdelatty", "نظيره الأردني = per.safadi");
    assertThat(
            read(
                SUMMER_2025,
                "التقى وزير الخارجية الفرنسي نظيريه الأردني أيمن الصفدي والمصري بدر عبد العاطي"))
        .containsExactly(
            "وزير الخارجية الفرنسي = per.barrot",
            "نظيريه الأردني أيمن الصفدي والمصري بدر عبد العاطي = per.safadi per.abdelatty");
  }

  @Test
  void dualsNameTheOpenPairOrTheSidesBesideThem() {
    assertThat(read(SUMMER_2025, "بحث ماكرون مع نظيره المصري الحرب. وقال الرئيسان"))
        .endsWith("الرئيسان = per.macron per.sisi");
    assertThat(read(SUMMER_2025, "قال الرئيسين الفرنسي والمصري"))
        .containsExactly("الرئيسين الفرنسي والمصري = per.macron per.sisi");
    assertThat(read(SUMMER_2025, "لقاء زعيمي ألمانيا والأردن"))
        .containsExactly("زعيمي ألمانيا والأردن = per.merz per.abdullah");
    assertThat(read(SUMMER_2025, "قال وزيرا الخارجية الفرنسي جان نويل بارو، والأردني أيمن الصفدي"))
        .containsExactly(
            "وزيرا الخارجية الفرنسي جان نويل بارو، والأردني أيمن الصفدي = per.barrot per.safadi");
    assertThat(read(SUMMER_2025, "بحث الجانبان المصري والقطري"))
        .containsExactly("الجانبان المصري والقطري = cty.EGY cty.QAT");
  }

  @Test
  void theMinisterIsTheOneWhomThePageCallsSo() {
    assertThat(
            read(
                SUMMER_2025, "التقى الوزير جان نويل بارو نظيره المصري بدر عبد العاطي. وقال الوزير"))
        .endsWith("الوزير = per.barrot");
  }

  @Test
  void aRoleThatClashesWithItsOfficeIsKeptAsAClaim() {
    EntityMention clash =
        mentions(SUMMER_2025, "قال الرئيس الفرنسي السابق إيمانويل ماكرون").getFirst();
    assertThat(clash.referents().getFirst().claim()).isEqualTo("الرئيس الفرنسي السابق");
    EntityMention past = mentions(SUMMER_2025, "قال المستشار السابق أولاف شولتس").getFirst();
    assertThat(past.referents().getFirst().claim()).isNull();
    EntityMention usual = mentions(SUMMER_2025, "قال المستشار الألماني أولاف شولتس").getFirst();
    assertThat(usual.referents().getFirst().claim()).isNull();
  }

  @Test
  void epithetsAndStateAdjectivesStandForPeople() {
    assertThat(read(SUMMER_2025, "قال ساكن الإليزيه"))
        .containsExactly("ساكن الإليزيه = per.macron");
    assertThat(read(SUMMER_2025, "قال الأردني أيمن الصفدي"))
        .containsExactly("الأردني أيمن الصفدي = per.safadi");
  }

  @Test
  void unknownPeopleNeedATitleOrAClearGivenName() {
    assertThat(read(SUMMER_2025, "قال محافظ جدة المهندس سعيد الغافري. وقال الغافري"))
        .contains("الغافري = per.x.سعيد-الغافري");
    assertThat(read(SUMMER_2025, "قال خالد بن ناصر العتابي أمس"))
        .containsExactly("خالد بن ناصر العتابي = per.x.خالد-ناصر-العتابي");
    assertThat(read(SUMMER_2025, "هنأ كريم اتفاق على سعيد")).isEmpty();
  }

  @Test
  void capitalsAreGovernmentsExceptAfterWordsOfPlace() {
    assertThat(read(SUMMER_2025, "أعلنت باريس اتفاقا بين برلين وأوسلو"))
        .containsExactly(
            "باريس = cty.FRA",
            "برلين وأوسلو = cty.DEU cty.NOR",
            "برلين = cty.DEU",
            "أوسلو = cty.NOR");
    assertThat(read(SUMMER_2025, "لقاء في باريس بعد زيارة برلين وبأوسلو"))
        .containsExactly("باريس = loc.paris", "برلين = loc.berlin", "أوسلو = loc.oslo");
    assertThat(read(SUMMER_2025, "العاصمة الفرنسية باريس ثم العاصمة الألمانية"))
        .containsExactly("العاصمة الفرنسية باريس = loc.paris", "العاصمة الألمانية = loc.berlin");
    assertThat(read(SUMMER_2025, "قال العاهل الأردني في عمان")).endsWith("عمان = loc.amman");
    assertThat(read(SUMMER_2025, "قال الجيش القطري في عمان")).endsWith("عمان = cty.OMN");
  }

  @Test
  void stateAdjectivesThatStandTogetherArePairs() {
    assertThat(read(SUMMER_2025, "المحادثات المصرية القطرية"))
        .containsExactly("المصرية القطرية = cty.EGY cty.QAT");
    assertThat(read(SUMMER_2025, "الحرب الفرنسية-الألمانية"))
        .containsExactly("الفرنسية-الألمانية = cty.FRA cty.DEU");
  }

  @Test
  void bodiesTakeTheirState() {
    assertThat(read(SUMMER_2025, "قالت الخارجية القطرية. وأعلنت وزارة الخارجية. وقالت الوزارة"))
        .containsExactly(
            "الخارجية القطرية = org.foreign-ministry.qat",
            "وزارة الخارجية = org.foreign-ministry.qat",
            "الوزارة = org.foreign-ministry.qat");
    assertThat(read(SUMMER_2025, "مجلس الأمن المصري"))
        .doesNotContain("مجلس الأمن = org.un-security-council");
    assertThat(read(SUMMER_2025, "أعضاء مجلس الأمن الدولي"))
        .containsExactly("أعضاء مجلس الأمن الدولي = org.un-security-council");
  }

  @Test
  void namesOfMediaThatAreWordsNeedTheirNoun() {
    assertThat(read(SUMMER_2025, "زار بترا مع فرانس برس")).containsExactly("فرانس برس = org.afp");
    assertThat(read(SUMMER_2025, "وكالة \"بترا\" الأردنية وصحيفة المنارة"))
        .containsExactly("وكالة \"بترا\" الأردنية = org.petra", "صحيفة المنارة = org.manara");
  }

  @Test
  void groupsKeepTheBodyTheyBelongTo() {
    assertThat(read(SUMMER_2025, "التقى عددا من قادة دول حلف شمال الأطلسي (الناتو)"))
        .containsExactly("عددا من قادة دول حلف شمال الأطلسي (الناتو) = grp.leaders.nato");
    assertThat(read(SUMMER_2025, "مع ممثلين من بعض الدول الأوروبية"))
        .containsExactly("ممثلين من بعض الدول الأوروبية = grp.representatives-european");
  }

  @Test
  void aCoordinationStandsBeforeItsMembers() {
    assertThat(
            read(
                SUMMER_2025, "التقى كل من ماكرون والمستشار الألماني وعدد من قادة حلف شمال الأطلسي"))
        .containsExactly(
            "كل من ماكرون والمستشار الألماني وعدد من قادة حلف شمال الأطلسي = per.macron per.merz"
                + " grp.leaders.nato",
            "ماكرون = per.macron",
            "المستشار الألماني = per.merz",
            "عدد من قادة حلف شمال الأطلسي = grp.leaders.nato");
  }

  private List<String> read(@Nullable LocalDate day, String text) {
    return mentions(day, text).stream()
        .filter(m -> m.type() != EntityMention.Type.MISC || m.referents().size() > 1)
        .map(m ->
            m.text()
                + " = "
                + m.referents().stream().map(r -> r.entity().id()).collect(Collectors.joining(" ")))
        .toList();
  }

  private List<EntityMention> mentions(@Nullable LocalDate day, String text) {
    Article article = Article.builder("test", text).build();
    return reader.read(texts.read(article), day);
  }

  @Test
  void aGivenNameMayBeTheLastWordOfATextWithoutAStop() {
    assertThat(read(SUMMER_2025, "التقى وزير الخارجية والمغتربين والتعاون محمد")).hasSize(1);
  }
}
