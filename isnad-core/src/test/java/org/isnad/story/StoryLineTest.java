package org.isnad.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Made texts: words without sense, so that what tells of one thing does so by design. */
class StoryLineTest {
  private static final LocalDate DAY = LocalDate.of(2031, 3, 10);

  @Test
  void textsOfOneThingAreOneStoryAndOthersAreNot() {
    List<Cluster> stories = StoryLine.of(news());
    Cluster bridge = storyOf("bridge-0", stories);
    assertThat(bridge.documents()).containsExactly("bridge-0", "bridge-1", "bridge-2", "bridge-3");
    assertThat(bridge.from()).isEqualTo(DAY);
    assertThat(bridge.to()).isEqualTo(DAY.plusDays(3));
    assertThat(bridge.id()).isEqualTo(Cluster.id("bridge-0"));
    assertThat(bridge.names().get(0).key()).isEqualTo("per.bridge");
    assertThat(storyOf("harvest-0", stories)).isNotEqualTo(bridge);
  }

  @Test
  void aNameAloneMakesNoStory() {
    Gist one = text("one", DAY, "per.same", "a1 a2 a3 a4 a5 a6");
    Gist other = text("other", DAY, "per.same", "b1 b2 b3 b4 b5 b6");
    List<Gist> texts = new ArrayList<>(news());
    texts.addAll(List.of(one, other));
    assertThat(storyOf("one", StoryLine.of(texts)).documents()).containsExactly("one");
  }

  @Test
  void aStoryThatRestedForAWeekIsNotTakenUpAgain() {
    List<Gist> texts = new ArrayList<>(news());
    texts.add(text("late", DAY.plusDays(12), "per.bridge", "bridge1 bridge2 bridge3 bridge4"));
    assertThat(storyOf("late", StoryLine.of(texts)).documents()).containsExactly("late");
  }

  @Test
  void theOrderInWhichTextsComeChangesNothing() {
    List<Gist> texts = new ArrayList<>(news());
    List<Cluster> stories = StoryLine.of(texts);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(texts, new Random(seed));
      assertThat(StoryLine.of(texts)).isEqualTo(stories);
    }
  }

  @Test
  void aLineThatIsTakenUpAgainFromAnyDayGivesTheSameStories() {
    List<Gist> texts = news();
    List<Cluster> whole = StoryLine.of(texts);
    for (int n = 1; n <= 3; n++) {
      LocalDate from = DAY.plusDays(n);
      List<Gist> early = texts.stream().filter(g -> isBefore(g, from)).toList();
      List<Gist> late = texts.stream().filter(g -> !isBefore(g, from)).toList();
      List<List<Gist>> open = new ArrayList<>();
      for (Cluster story : StoryLine.of(early)) {
        open.add(
            story.documents().stream()
                .map(d -> early.stream().filter(g -> g.document().equals(d)).findFirst())
                .flatMap(java.util.Optional::stream)
                .toList());
      }
      assertThat(StoryLine.from(open, late, days(texts))).isEqualTo(whole);
    }
  }

  @Test
  void aTextWithoutADayJoinsTheStoryItTells() {
    List<Gist> texts = new ArrayList<>(news());
    texts.add(text("undated", null, "per.bridge", "bridge1 bridge2 bridge3 bridge5"));
    Cluster story = storyOf("undated", StoryLine.of(texts));
    assertThat(story.documents()).contains("bridge-0").endsWith("undated");
    assertThat(story.to()).isEqualTo(DAY.plusDays(3));
  }

  @Test
  void whatADaySpeaksOfMoreThanTheDaysBeforeTrends() {
    List<DayCounts> days = days(news());
    List<Gist> today = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      today.add(text("t" + i, DAY.plusDays(4), "per.new", i < 8 ? "flood" : "filler" + i));
    }
    DayCounts counts = DayCounts.of(DAY.plusDays(4), today);
    Trend.OfDay trends = Trend.of(counts, days, 5);
    assertThat(trends.isCompared()).isTrue();
    assertThat(trends.words().get(0).key()).isEqualTo("flood");
    assertThat(trends.words().get(0).texts()).isEqualTo(8);
    assertThat(trends.names().get(0).key()).isEqualTo("per.new");
    assertThat(trends.names().get(0).before()).isZero();
  }

  @Test
  void withoutDaysBeforeNothingIsSaidToTrend() {
    DayCounts counts = DayCounts.of(DAY, news());
    assertThat(Trend.of(counts, List.of(counts), 5).words()).isEmpty();
    assertThat(Trend.of(counts, List.of(counts), 5).isCompared()).isFalse();
  }

  @Test
  void theScoreIsTheLogLikelihoodRatioAndOnlyGrowthHasOne() {
    // 10 of 100 against 10 of 1000: 2 (10 ln(10/1.818) + 90 ln(90/98.182) + 10 ln(10/18.182)
    // + 990 ln(990/981.818)) by hand.
    assertThat(Trend.score(10, 100, 10, 1000))
        .isCloseTo(22.91, org.assertj.core.data.Offset.offset(0.05));
    assertThat(Trend.score(1, 100, 10, 1000)).isZero();
  }

  // --- making texts --------------------------------------------------------------------------

  /** Four days of three stories, and texts that tell each something else. */
  private static List<Gist> news() {
    List<Gist> texts = new ArrayList<>();
    for (String about : List.of("bridge", "harvest", "vote")) {
      for (int i = 0; i < 4; i++) {
        texts.add(
            text(
                about + "-" + i,
                DAY.plusDays(i),
                "per." + about,
                "%1$s1 %1$s2 %1$s3 %1$s4 own%2$d%1$s all1".formatted(about, i)));
      }
    }
    for (int i = 0; i < 20; i++) {
      int n = i;
      String words =
          String.join(" ", IntStream.range(0, 6).mapToObj(k -> "w" + n + "x" + k).toList());
      texts.add(text("single-" + i, DAY.plusDays(i % 4), "cty.X" + i % 5, words + " all1"));
    }
    return texts;
  }

  private static Gist text(String document, @Nullable LocalDate day, String name, String words) {
    List<Term> terms = List.of(words.split(" ")).stream().map(w -> new Term(w, w, 1)).toList();
    String title = "what the text " + document + " tells";
    return new Gist(document, day, title, terms, List.of(new Term(name, name, 2)));
  }

  private static List<DayCounts> days(List<Gist> texts) {
    return texts.stream()
        .map(Gist::day)
        .filter(Objects::nonNull)
        .distinct()
        .map(day -> DayCounts.of(day, texts.stream().filter(g -> day.equals(g.day())).toList()))
        .toList();
  }

  private static boolean isBefore(Gist text, LocalDate day) {
    return text.day() != null && text.day().isBefore(day);
  }

  private static Cluster storyOf(String document, List<Cluster> stories) {
    return stories.stream().filter(s -> s.documents().contains(document)).findFirst().orElseThrow();
  }
}
