package org.isnad.event;

import java.util.List;
import org.isnad.mention.Entity;
import org.isnad.text.Chunk;

/**
 * The two people whom a pronoun of two on an event stands for: "their meeting", "he received the
 * two of them".
 */
final class TheTwo {
  private final Scene scene;
  private final Story story;
  private final PartyPlace place;
  private final BackReferences refs;
  private final VerbSubjects subjects;

  TheTwo(Scene scene, Story story, VerbSubjects subjects) {
    this.scene = scene;
    this.story = story;
    this.place = new PartyPlace(scene);
    this.refs = new BackReferences(scene, story);
    this.subjects = subjects;
  }

  /** Whether the event noun carries the pronoun of two ("their meeting"). */
  boolean areOwners(int event) {
    return scene.has(event, "suffix") && scene.hasEnding("dual-pronouns", event);
  }

  /**
   * The two people whom "their meeting" means where the page has told no contact yet: the subject
   * of its sentence ("X and Y agreed during their meeting").
   */
  List<Argument> before(int event) {
    if (story.last(List.of("meeting", "talks", "call", "summit"), false) != null) {
      return List.of();
    }
    for (Chunk chunk : scene.parties(0, event - 1)) {
      boolean two = scene.referents(chunk).size() == 2 && scene.arePeople(chunk);
      if (two && place.isBare(chunk) && !scene.isCut(chunk.last(), event)) {
        return refs.arguments(chunk, Role.PARTY);
      }
    }
    return after(event, event);
  }

  /**
   * The two people who are the subject of the main verb after an event that opens the sentence ("in
   * a call between them, X and Y agreed").
   */
  List<Argument> after(int first, int last) {
    List<Argument> subject = subjects.following(first, last, Role.PARTY);
    boolean people =
        subject.stream().allMatch(a -> a.referent().entity().kind() == Entity.Kind.PERSON);
    return subject.size() == 2 && people ? subject : List.of();
  }

  /** The two whom "he received the two of them" means: those named last, else the pair told. */
  List<Argument> guests(int verb) {
    Chunk last = null;
    for (Chunk chunk : scene.parties(0, verb - 1)) {
      last = scene.referents(chunk).size() == 2 && scene.arePeople(chunk) ? chunk : last;
    }
    return last == null
        ? BackReferences.all(story.pair(), Role.VISITOR)
        : refs.arguments(last, Role.VISITOR);
  }
}
