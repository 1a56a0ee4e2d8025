package org.isnad.event;

import java.time.LocalDate;
import org.isnad.mention.Hedge;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeValue;
import org.jspecify.annotations.Nullable;

/** The value of a statement; every kind of field has its own form. */
public sealed interface Value {

  /** A status. */
  record OfStatus(Status status) implements Value {}

  /** A time. */
  record OfTime(TimeValue time) implements Value {}

  /**
   * A place.
   *
   * @param id id in the data, null when unknown
   * @param ar name
   * @param en English name, null when unknown
   * @param country ISO code, null when unknown
   */
  record OfPlace(@Nullable String id, String ar, @Nullable String en, @Nullable String country)
      implements Value {}

  /**
   * A length.
   *
   * @param min least number of minutes
   * @param max greatest number of minutes, null when open
   * @param hedge how it is hedged
   */
  record OfDuration(double min, @Nullable Double max, Hedge hedge) implements Value {}

  /** Somebody: the initiator, the inviter, the mediator. */
  record OfParty(Referent who) implements Value {}

  /** Words of a topic, an outcome, a quality. */
  record OfText(String text) implements Value {}

  /**
   * A claim of order: "the eighth this year".
   *
   * @param n the ordinal
   * @param scope what is counted and within which window, as written
   * @param since first day of the window, null when it cannot be told
   * @param until last day of the window, null when open
   * @param frame what the window hangs on, so that it can be computed once the day of the text is
   *     known; null when the words do not say
   */
  record OfOrdinal(
      int n,
      String scope,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable Frame frame)
      implements Value {

    /** A claim whose window hangs on nothing known. */
    public OfOrdinal(int n, String scope, @Nullable LocalDate since, @Nullable LocalDate until) {
      this(n, scope, since, until, null);
    }
  }

  /**
   * A claim of how often it came about within a window: "they talked fourteen times since spring".
   *
   * @param n how many times
   * @param hedge how it is hedged
   * @param scope the words of the claim
   * @param since first day of the window, null when it cannot be told
   * @param until last day of the window, null when open
   * @param frame as of an ordinal claim
   * @param kind kind of the contacts that are counted, null where it is that of the event beside
   *     which they are told
   */
  record OfFrequency(
      int n,
      Hedge hedge,
      String scope,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable Frame frame,
      @Nullable String kind)
      implements Value {}

  /** What the window of a claim of order or frequency hangs on. */
  enum Frame {
    /** The seven days or the week of the text. */
    WEEK,
    /** The month of the text. */
    MONTH,
    /** The year of the text. */
    YEAR,
    /** Years before the text: "in three years", "for years". */
    YEARS,
    /** A term of office: "since his return to office". */
    OFFICE,
    /** Another event: "since the war began". */
    EVENT,
    /** No window: "ever", "of its kind". */
    EVER
  }

  /**
   * A claim of distance: "59 days after the last".
   *
   * @param days number of days
   * @param hedge how it is hedged
   * @param from what it is counted from, as written
   */
  record OfInterval(double days, Hedge hedge, String from) implements Value {}

  /**
   * A count.
   *
   * @param min least number
   * @param max greatest number, null when open
   * @param unit what is counted
   * @param hedge how it is hedged
   */
  record OfCount(double min, @Nullable Double max, String unit, Hedge hedge) implements Value {}

  /**
   * A role the words give a participant, kept verbatim because it clashes with the dated offices.
   *
   * @param who the participant
   * @param claim the words
   */
  record OfRole(Referent who, String claim) implements Value {}

  /**
   * A claim that this event came before or after another.
   *
   * @param relation before or after
   * @param kind kind of the other event
   * @param other parties of the other event
   */
  record OfOrder(String relation, String kind, java.util.List<Referent> other) implements Value {}
}
