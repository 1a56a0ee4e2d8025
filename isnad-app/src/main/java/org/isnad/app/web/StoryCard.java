package org.isnad.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.isnad.app.answer.Names;
import org.isnad.app.answer.Register;
import org.isnad.record.EventRecord;
import org.isnad.story.Story;
import org.isnad.story.Term;

/**
 * A story as one entry of a list.
 *
 * @param href its page
 * @param title headline of the text that stands for all
 * @param when its days
 * @param iso its first day for programs; empty when unknown
 * @param counts how many texts, outlets and origins
 * @param events how many records; empty when none
 * @param clashes how many records on which tellings clash; empty when none
 * @param names people, bodies and places it names most
 */
public record StoryCard(
    String href,
    Line title,
    Line when,
    String iso,
    Line counts,
    Line events,
    Line clashes,
    List<Tag> names) {
  private static final int NAMES = 5;

  /**
   * A name or a word that leads somewhere.
   *
   * @param label in words
   * @param href where it leads
   * @param count a number beside it in words; empty when none
   */
  public record Tag(Line label, String href, Line count) {}

  static StoryCard of(Story story, Register register, Names names, Wording wording) {
    int clashes = 0;
    for (String id : story.events()) {
      clashes += register.record(id).filter(r -> !r.disagreements().isEmpty()).isPresent() ? 1 : 0;
    }
    int events = story.events().size();
    LocalDate from = story.cluster().from();
    return new StoryCard(
        Links.story(story.id()),
        title(story, wording),
        when(story, wording),
        from == null ? "" : from.toString(),
        counts(story, wording),
        events == 0 ? Line.EMPTY : wording.say("stories.events", "n", events),
        clashes == 0 ? Line.EMPTY : wording.say("stories.clashes", "n", clashes),
        names(story.cluster().names(), NAMES, names, wording));
  }

  static Line title(Story story, Wording wording) {
    String title = story.cluster().title();
    return title.isEmpty() ? wording.say("document.untitled") : Line.arabic(title);
  }

  static Line counts(Story story, Wording wording) {
    return wording.say(
        "stories.counts",
        Map.of("texts", story.texts(), "outlets", story.outlets(), "origins", story.origins()));
  }

  static Line when(Story story, Wording wording) {
    LocalDate from = story.cluster().from();
    LocalDate to = story.cluster().to();
    if (from == null || to == null) {
      return wording.say("time.unknown");
    }
    return wording.days("time.window", from, to);
  }

  static List<Tag> names(List<Term> terms, int most, Names names, Wording wording) {
    return terms.stream()
        .limit(most)
        .map(t ->
            new Tag(wording.name(names.name(t.key(), t.form())), Links.name(t.key()), Line.EMPTY))
        .toList();
  }

  /** Days of an event, for sorting lists of the latest. */
  static LocalDate last(EventRecord record) {
    LocalDate to = record.time().to();
    LocalDate from = record.time().from();
    return to != null ? to : from != null ? from : LocalDate.MIN;
  }
}
