package org.isnad.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.isnad.mention.TimeValue;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * One telling of one event in one article; everything the record stage needs, so that records can
 * be rebuilt without the text.
 *
 * @param id stable hash of kind, participants, the words of the first sentence that tells it, and
 *     the page's address or the file's name; the same wherever the sentence stands in the article
 * @param source the article that tells it
 * @param coding what kind of event it is
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
 */
public record EventMention(
    String id,
    Source source,
    Coding coding,
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
  public EventMention {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(coding, "coding");
    participants = List.copyOf(participants);
    spans = List.copyOf(spans);
    statements = List.copyOf(statements);
  }

  /** Document key of the article. */
  public String document() {
    return source.document();
  }

  /** Address of the page, null when unknown. */
  public @Nullable String url() {
    return source.url();
  }

  /** Id or name of the outlet, null when unknown. */
  public @Nullable String outlet() {
    return source.outlet();
  }

  /** Id or name of the agency, null when unknown. */
  public @Nullable String agency() {
    return source.agency();
  }

  /** Day of publication, null when unknown. */
  public @Nullable LocalDate published() {
    return source.published();
  }

  /** Day the text was written, null when unknown. */
  public @Nullable LocalDate textDate() {
    return source.textDate();
  }

  /** Document key of the first page of the story, null for a story on one page. */
  public @Nullable String story() {
    return source.story();
  }

  /** See {@link Coding#kind()}. */
  public String kind() {
    return coding.kind();
  }

  /** PLOVER event type. */
  public String type() {
    return coding.type();
  }

  /** PLOVER mode, null when none. */
  public @Nullable String mode() {
    return coding.mode();
  }

  /** CAMEO code, null when none. */
  public @Nullable String cameo() {
    return coding.cameo();
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
    return from(
        new Source(
            document(),
            url(),
            by == null ? outlet() : by,
            agency() == null ? from : agency(),
            on == null ? published() : on,
            textDate(),
            first));
  }

  private EventMention from(Source other) {
    return new EventMention(
        id,
        other,
        coding,
        status,
        participants,
        time,
        mediumStated,
        main,
        scheduled,
        trigger,
        spans,
        statements,
        rule);
  }
}
