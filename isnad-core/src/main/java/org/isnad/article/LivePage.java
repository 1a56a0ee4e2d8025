package org.isnad.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of a live page: stretches of the story that each stand under a time of day, or
 * over one. A page with fewer than two of them is none.
 */
final class LivePage {
  private static final int LEAST = 2;
  private static final int LEAST_GLUED = 3;
  private static final int LONGEST_GLUED = 40;
  private static final int FAR = 366;
  private static final int QUARTER = 15;
  private static final int WIDEST_ZONE = 14 * 60;

  /** A stamp of the page that may open or close an entry. */
  record Mark(
      Span span,
      @Nullable LocalDate day,
      @Nullable LocalTime time,
      @Nullable ZoneId zone,
      How how,
      boolean isTimed,
      String raw) {
    /** Two stamps with no text between them are one: a day's heading above the first clock. */
    Mark and(Mark next) {
      boolean later = next.time != null;
      return new Mark(
          span.cover(next.span),
          day == null ? next.day : day,
          later ? next.time : time,
          later ? next.zone : zone,
          day == null ? next.how : how,
          isTimed || next.isTimed,
          raw + ' ' + next.raw);
    }
  }

  /** A stamp with the text on either side of it, up to the stamps beside it. */
  private static final class Stretch {
    Mark mark;
    final @Nullable Span above;
    @Nullable Span below;

    Stretch(Mark mark, @Nullable Span above) {
      this.mark = mark;
      this.above = above;
    }
  }

  private final Tools tools;
  private final String text;
  private final Draft draft;
  private final PublicationDate published;
  private final @Nullable Instant served;
  private final @Nullable ZoneId zone;

  /**
   * @param published the date of the page
   * @param served when the page was fetched or saved
   * @param zone where the outlet is; null when unknown
   */
  LivePage(
      Tools tools,
      String text,
      Draft draft,
      PublicationDate published,
      @Nullable Instant served,
      @Nullable ZoneId zone) {
    this.tools = tools;
    this.text = text;
    this.draft = draft;
    this.published = published;
    this.served = served;
    this.zone = zone;
  }

  /**
   * The entries in text order; empty when the page is no live page.
   *
   * @param modified the last change of the page
   */
  List<Entry> entries(PublicationDate modified) {
    List<Block> blocks = draft.blocks();
    List<Stretch> stretches = stretches(blocks, false);
    if (stretches.stream().filter(s -> s.mark.isTimed()).count() < LEAST) {
      stretches = stretches(blocks, true);
      if (stretches.stream().filter(s -> s.mark.isTimed()).count() < LEAST_GLUED) {
        return List.of();
      }
    }
    List<Mark> marks = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    boolean closes = stretches.getLast().below == null && stretches.getFirst().above != null;
    for (Stretch stretch : stretches) {
      Span told = closes ? stretch.above : stretch.below;
      if (told != null) {
        marks.add(stretch.mark);
        spans.add(told.cover(stretch.mark.span()));
      }
    }
    boolean live = marks.stream().filter(Mark::isTimed).count() >= LEAST;
    return live && marks.stream().noneMatch(this::isHistory)
        ? EntryDays.of(marks, spans, published, modified, zone)
        : List.of();
  }

  /** A list of what happened in other years is no live page. */
  private boolean isHistory(Mark mark) {
    LocalDate page = published.from();
    LocalDate day = mark.day();
    return page != null && day != null && day.isBefore(page.minusDays(FAR));
  }

  private List<Stretch> stretches(List<Block> blocks, boolean glued) {
    List<Stretch> stretches = new ArrayList<>();
    Span above = null;
    for (Block block : blocks) {
      boolean story = block.label().isStory() && block.label() != BlockLabel.HEADLINE;
      Optional<Mark> mark =
          glued && story ? glued(block) : mark(block, above == null && stretches.isEmpty());
      Stretch last = stretches.isEmpty() ? null : stretches.getLast();
      if (mark.isPresent() && last != null && last.below == null && !glued) {
        last.mark = last.mark.and(mark.get());
      } else if (mark.isPresent()) {
        stretches.add(new Stretch(mark.get(), last == null ? above : last.below));
      }
      if (story && (mark.isEmpty() || glued)) {
        Stretch open = stretches.isEmpty() ? null : stretches.getLast();
        if (open == null) {
          above = above == null ? block.span() : above.cover(block.span());
        } else {
          open.below = open.below == null ? block.span() : open.below.cover(block.span());
        }
      }
    }
    return stretches;
  }

  /** The stamp of a block that is one; a labelled stamp above all text is that of the page. */
  private Optional<Mark> mark(Block block, boolean isAbove) {
    boolean heading = block.label() == BlockLabel.SUBHEADING;
    if (block.label() != BlockLabel.DATE && !heading) {
      return Optional.empty();
    }
    boolean ofPage = block.reason().startsWith("marker") || block.span().equals(published.span());
    if (isAbove && ofPage) {
      return Optional.empty();
    }
    String words = block.span().of(text);
    List<Word> line = Word.of(tools.orthography, text, block.span().start(), block.span().end());
    Optional<Mark> written = written(block.span(), words, line, heading);
    String given = draft.moment(block.span());
    Optional<Mark> told =
        given == null
            ? Optional.empty()
            : told(block.span(), given, written.map(Mark::time).orElse(null));
    return told.isPresent() ? told : written;
  }

  private Optional<Mark> written(Span span, String words, List<Word> line, boolean alone) {
    Optional<Stamp> stamp =
        alone ? tools.stamps.alone(text, line, java.util.Set.of()) : tools.stamps.find(text, line);
    if (stamp.isPresent()) {
      Stamp s = stamp.get();
      How how = s.converted() ? How.DERIVED : How.STATED;
      return Optional.of(new Mark(span, s.day(), s.time(), s.zone(), how, s.time() != null, words));
    }
    Optional<StampReader.Clock> clock = tools.stamps.clock(text, line);
    LocalDate day = tools.stamps.yearless(line).map(this::inYear).orElse(null);
    if (clock.isPresent() && !alone) {
      StampReader.Clock c = clock.get();
      How how = day == null ? How.UNKNOWN : How.DERIVED;
      return Optional.of(new Mark(span, day, c.time(), c.zone(), how, true, words));
    }
    Instant at = served;
    Optional<LocalDate> aged =
        day != null || at == null || alone
            ? Optional.ofNullable(day)
            : tools.ages.find(words).flatMap(a -> a.day(at, zone));
    boolean named = day != null;
    return aged.map(d -> new Mark(span, d, null, null, How.DERIVED, !named, words));
  }

  /** A day and month in the year that brings it nearest to the page. */
  private @Nullable LocalDate inYear(java.time.MonthDay day) {
    LocalDate page = published.from();
    if (page == null) {
      return null;
    }
    LocalDate best = null;
    for (int year = page.getYear() - 1; year <= page.getYear() + 1; year++) {
      if (day.isValidYear(year)) {
        LocalDate found = day.atYear(year);
        boolean nearer =
            best == null
                || Math.abs(found.toEpochDay() - page.toEpochDay())
                    < Math.abs(best.toEpochDay() - page.toEpochDay());
        best = nearer ? found : best;
      }
    }
    return best;
  }

  /** The stamp that a time element gives, on the day of the clock it shows. */
  private Optional<Mark> told(Span span, String given, @Nullable LocalTime shown) {
    Optional<Moment> moment = Dates.of(tools.stamps, given);
    if (moment.isEmpty()) {
      return Optional.empty();
    }
    Moment m = moment.get();
    OffsetDateTime at = m.at().orElse(null);
    if (at == null) {
      LocalTime time = shown == null ? m.time() : shown;
      return Optional.of(new Mark(span, m.day(), time, null, How.METADATA, time != null, given));
    }
    ZoneId here = zone;
    boolean utc = at.getOffset().equals(ZoneOffset.UTC);
    LocalDateTime there =
        utc && here != null ? at.atZoneSameInstant(here).toLocalDateTime() : at.toLocalDateTime();
    LocalDateTime local = shown == null ? there : near(there, shown);
    ZoneId written =
        ZoneOffset.ofTotalSeconds(Math.clamp(minutes(at, local), -WIDEST_ZONE, WIDEST_ZONE) * 60);
    return Optional.of(
        new Mark(
            span, local.toLocalDate(), local.toLocalTime(), written, How.METADATA, true, given));
  }

  private static int minutes(OffsetDateTime at, LocalDateTime local) {
    LocalDateTime utc = at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    return (int) Duration.between(utc, local).toMinutes() / QUARTER * QUARTER;
  }

  /** The day on which a clock shows a time nearest to a moment. */
  private static LocalDateTime near(LocalDateTime moment, LocalTime shown) {
    LocalDateTime best = moment.toLocalDate().atTime(shown);
    for (int days : new int[] {-1, 1}) {
      LocalDateTime other = moment.toLocalDate().plusDays(days).atTime(shown);
      boolean nearer =
          Duration.between(moment, other).abs().compareTo(Duration.between(moment, best).abs()) < 0;
      best = nearer ? other : best;
    }
    return best;
  }

  /** A clock that opens a paragraph: the stamp of the entry in one line with its text. */
  private Optional<Mark> glued(Block block) {
    Span span = block.span();
    int end = Math.min(span.end(), span.start() + LONGEST_GLUED);
    List<Word> words = Word.of(tools.orthography, text, span.start(), end);
    return tools
        .stamps
        .openingClock(text, words)
        .filter(c -> words.getFirst().start() == span.start())
        .map(c -> {
          Span own = new Span(span.start(), words.get(c.last()).end());
          return new Mark(own, null, c.time(), c.zone(), How.UNKNOWN, true, own.of(text));
        });
  }
}
