package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.isnad.attribution.AttributionReader;
import org.isnad.event.EventMention;
import org.isnad.event.EventReader;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.MentionReader;
import org.isnad.mention.Mentions;
import org.isnad.text.TextReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deeds do not depend on who does them: other states, and other words for the same, read alike. */
class DeedRenamingTest {
  private static final Lexicon LEXICON = Lexicon.load(List.of());
  private static final List<State> STATES =
      List.of(
          new State("فرنسا", "الفرنسي", "الفرنسية", "فرنسيين", "FRA"),
          new State("تركيا", "التركي", "التركية", "أتراك", "TUR"),
          new State("اليابان", "الياباني", "اليابانية", "يابانيين", "JPN"),
          new State("المكسيك", "المكسيكي", "المكسيكية", "مكسيكيين", "MEX"),
          new State("كينيا", "الكيني", "الكينية", "كينيين", "KEN"));

  private static final TextReader TEXTS = new TextReader(LEXICON);
  private static final MentionReader MENTIONS = new MentionReader(LEXICON);
  private static final AttributionReader ATTRIBUTIONS = new AttributionReader(LEXICON);
  private static final EventReader EVENTS = new EventReader(LEXICON, MENTIONS);

  private record State(String name, String man, String woman, String people, String code) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قتل مسلحون ثلاثة جنود A_people في كمين على الطريق الساحلي أمس",
        "اعتقلت الشرطة A_woman خمسة B_people بتهمة التهريب",
        "قصف الجيش A_man مواقع للمتمردين قرب الحدود مع B_name",
        "فرضت A_name عقوبات على B_name بسبب التجارب الصاروخية",
        "ستفرض A_name عقوبات على B_name الشهر المقبل",
        "لم تعتقل الشرطة A_woman أي متظاهر",
        "تظاهر مئات الطلاب أمام السفارة A_woman احتجاجا على رفع الرسوم",
        "سحبت A_name سفيرها من B_name وقطعت علاقاتها معها",
        "أدانت الحكومة A_woman الهجوم ودعت B_name إلى ضبط النفس",
        "هددت A_name بإغلاق الحدود مع B_name",
        "حشدت A_name قواتها على الحدود مع B_name",
        "وقال شاهد إن انتحاريا فجر نفسه قرب دورية A_woman فقتل جنديين وأصاب أربعة",
        "أفرجت السلطات A_woman عن صحافي B_man بعد شهرين من احتجازه"
      })
  void otherStatesReadAlike(String pattern) {
    List<String> first = read(pattern, STATES.get(0), STATES.get(1));
    assertThat(first).isNotEmpty();
    for (int i = 1; i < STATES.size(); i++) {
      State a = STATES.get(i);
      State b = STATES.get((i + 1) % STATES.size());
      assertThat(read(pattern, a, b)).as("%s for %s and %s", pattern, a, b).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "خطف|اختطف مجهولون مهندسا إيطاليا في العاصمة",
        "أصيب|جرح ضابط عراقي أمام منزله فجر الأربعاء",
        "شنت|نفذت الطائرات الأميركية غارات على معسكر للمتشددين",
        "أدانت|استنكرت|شجبت الحكومة الأردنية الهجوم",
        "طالبت|ناشدت|حثت نقابة الصحفيين السلطات المصرية",
        "أسفر|أدى الانفجار عن مقتل تسعة أشخاص وإصابة عشرين آخرين",
        "أفرجت|أفرج السلطات اللبنانية عن ثلاثة موقوفين سوريين"
      })
  void otherWordsForTheSameReadAlike(String pattern) {
    int end = pattern.indexOf(' ');
    String rest = pattern.substring(end);
    List<List<String>> read =
        List.of(pattern.substring(0, end).split("\\|")).stream()
            .map(verb -> read(verb + rest, STATES.get(0), STATES.get(1)))
            .toList();
    assertThat(read.getFirst()).isNotEmpty();
    assertThat(read).allSatisfy(r -> assertThat(types(r)).isEqualTo(types(read.getFirst())));
  }

  private static List<String> types(List<String> read) {
    return read.stream().map(r -> r.replaceFirst(" .* \\|", " |")).toList();
  }

  private static List<String> read(String pattern, State a, State b) {
    String words = fill(fill(pattern, "A_", a), "B_", b);
    Mentions read = MENTIONS.read(TEXTS.read(Examples.article(words, "")));
    return EVENTS.read(read, ATTRIBUTIONS.read(read)).stream().map(e -> told(e, a, b)).toList();
  }

  private static String fill(String pattern, String slot, State state) {
    return pattern
        .replace(slot + "name", state.name())
        .replace(slot + "man", state.man())
        .replace(slot + "woman", state.woman())
        .replace(slot + "people", state.people());
  }

  /** Type, kind, status, the numbers told, and who takes part, with the states renamed. */
  private static String told(EventMention e, State a, State b) {
    String who =
        e.participants().stream()
            .map(p -> p.role() + " " + p.referent().entity().id() + " " + p.sector())
            .sorted()
            .collect(Collectors.joining(", "));
    String counts =
        e.statements().stream()
            .filter(s -> s.rule().equals("deed.toll"))
            .map(s -> s.field() + " " + s.value())
            .collect(Collectors.joining(", "));
    return e.type() + " " + e.kind() + " " + e.status() + " " + counts + " | " + renamed(who, a, b);
  }

  private static String renamed(String who, State a, State b) {
    String out = Objects.requireNonNull(who);
    for (State s : List.of(a, b)) {
      String letter = s == a ? "A" : "B";
      out = out.replace(s.code(), letter).replace(s.code().toLowerCase(Locale.ROOT), letter);
    }
    return out;
  }
}
