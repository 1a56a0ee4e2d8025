package org.isnad.event;

import java.time.LocalDate;
import java.util.List;
import org.isnad.mention.TimeValue;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * One telling of one event in one article; everything the record stage needs, so that records can
 * be rebuilt without the text.
 *
 * @param id stable hash of kind, participants, the words of the first sentence that tells it, and
 *     the page's address or the file's name; the same wherever the sentence stands in the article
 * @param document the article's document key
 * @param url address of the page, null when unknown
 * @param outlet id or name of the outlet, null when unknown
 * @param agency id or name of the agency, null when unknown
 * @param published day of publication, null when unknown
 * @param textDate day the text was written, null when unknown
 * @param kind call meeting visit summit talks letter invitation agreement ceasefire exchange
 *     warning strike statement …
 * @param type PLOVER event type
 * @param mode PLOVER mode, null when none
 * @param cameo CAMEO code, null when none
 * @param status what this telling says became of it
 * @param participants with roles; empty never
 * @param time when it was or will be, as far as this article gives it
 * @param mediumStated whether the words themselves name the medium (a phone call), not only the
 *     context
 * @param main whether it is the page's own story
 * @param scheduled false when the words say that no date has been set or that it is conditional
 * @param trigger the word that tells the event
 * @param spans sentences that tell it
 * @param statements all values with their chains
 * @param rule id of the rule that found it
 * @param story document key of the first page of a story on several pages that this one goes on
 *     telling; null for a story on one page. Known only where its pages are brought together
 */
public record EventMention(
    String id,
    String document,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String agency,
    @Nullable LocalDate published,
    @Nullable LocalDate textDate,
    String kind,
    String type,
    @Nullable String mode,
    @Nullable String cameo,
    Status status,
    List<Argument> participants,
    TimeValue time,
    boolean mediumStated,
    boolean main,
    boolean scheduled,
    Span trigger,
    List<Span> spans,
    List<Statement> statements,
    String rule,
    @Nullable String story) {
  public EventMention {
    participants = List.copyOf(participants);
    spans = List.copyOf(spans);
    statements = List.copyOf(statements);
  }

  /** A mention of a page whose story is not known to have others. */
  public EventMention(
      String id,
      String document,
      @Nullable String url,
      @Nullable String outlet,
      @Nullable String agency,
      @Nullable LocalDate published,
      @Nullable LocalDate textDate,
      String kind,
      String type,
      @Nullable String mode,
      @Nullable String cameo,
      Status status,
      List<Argument> participants,
      TimeValue time,
      boolean mediumStated,
      boolean main,
      boolean scheduled,
      Span trigger,
      List<Span> spans,
      List<Statement> statements,
      String rule) {
    this(
        id,
        document,
        url,
        outlet,
        agency,
        published,
        textDate,
        kind,
        type,
        mode,
        cameo,
        status,
        participants,
        time,
        mediumStated,
        main,
        scheduled,
        trigger,
        spans,
        statements,
        rule,
        null);
  }

  /**
   * The same as told on a further page of a story.
   *
   * @param first document key of the story's first page
   * @param by the outlet of the first page, null when unknown
   * @param from the agency of the story, null when unknown
   * @param on the day of the first page, null when unknown
   */
  public EventMention onPageOf(
      String first, @Nullable String by, @Nullable String from, @Nullable LocalDate on) {
    return new EventMention(
        id,
        document,
        url,
        by == null ? outlet : by,
        agency == null ? from : agency,
        on == null ? published : on,
        textDate,
        kind,
        type,
        mode,
        cameo,
        status,
        participants,
        time,
        mediumStated,
        main,
        scheduled,
        trigger,
        spans,
        statements,
        rule,
        first);
  }
}
