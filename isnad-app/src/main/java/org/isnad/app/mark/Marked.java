package org.isnad.app.mark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.isnad.Isnad;
import org.isnad.article.Article;
import org.isnad.attribution.Attribution;
import org.isnad.attribution.Chain;
import org.isnad.attribution.Link;
import org.isnad.attribution.Part;
import org.isnad.page.Span;
import org.isnad.text.Sentence;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article with the marks of one stage.
 *
 * @param article the article
 * @param sentences its sentences, in text order
 * @param head a line on the whole article, such as the chain of its own narration; may be empty
 * @param marks the marks, in text order
 * @param sayings what is said by whom; empty for mentions
 */
public record Marked(
    Article article,
    List<Sentence> sentences,
    String head,
    List<Mark> marks,
    List<Saying> sayings) {
  public Marked {
    sentences = List.copyOf(sentences);
    marks = List.copyOf(marks);
    sayings = List.copyOf(sayings);
  }

  /**
   * One attribution in words.
   *
   * @param number its number in the article, from 1
   * @param hue number of its speaker, from 0
   * @param who the speaker
   * @param carried whether the sentence itself does not name the speaker
   * @param cue the reporting word, as its dictionary form
   * @param chain the whole chain
   * @param medium statement, interview or platform, empty when none
   * @param rule id of the rule that read it
   */
  public record Saying(
      int number,
      int hue,
      String who,
      boolean carried,
      String cue,
      String chain,
      String medium,
      String rule) {}

  /**
   * The mentions of an article.
   *
   * @param nodes the mentions as the stage command gives them as JSON, in text order
   */
  public static Marked mentions(Isnad.Story story, List<ObjectNode> nodes) {
    List<Mark> marks = new ArrayList<>();
    for (ObjectNode node : nodes) {
      Span span = new Span(node.path("start").asInt(), node.path("end").asInt());
      marks.add(new Mark(span, kind(node), note(node), 0, 0));
    }
    return new Marked(story.article(), story.text().sentences(), "", marks, List.of());
  }

  private static String kind(ObjectNode node) {
    String type = node.path("type").asString("");
    String named = node.path("class").asString("");
    String entity = named.isEmpty() ? "role" : named.toLowerCase(Locale.ROOT);
    return type.equals("entity") ? entity : type;
  }

  private static String note(ObjectNode node) {
    return switch (node.path("type").asString("")) {
      case "time" ->
          (node.path("value").asString("") + " " + node.path("mod").asString("")).strip();
      case "quantity" -> node.path("kind").asString("") + " " + range(node);
      case "event" -> node.path("kind").asString("") + " " + node.path("status").asString("");
      default -> node.path("id").asString("");
    };
  }

  private static String range(ObjectNode node) {
    String min = node.path("min").asString("");
    String max = node.path("max").asString("");
    String hedge = node.path("hedge").asString("");
    String shown = min.equals(max) ? min : min + ".." + max;
    return (shown
            + " "
            + node.path("unit").asString("")
            + (hedge.equals("exact") ? "" : " " + hedge))
        .strip();
  }

  /**
   * Who says which words of an article.
   *
   * @param chains puts a chain into words
   */
  public static Marked sources(Isnad.Story story, Function<Chain, String> chains) {
    List<Mark> marks = new ArrayList<>();
    List<Saying> sayings = new ArrayList<>();
    Map<String, Integer> speakers = new LinkedHashMap<>();
    for (Attribution a : story.attributions().list()) {
      int number = sayings.size() + 1;
      String who = name(a);
      int hue = speakers.computeIfAbsent(who, w -> speakers.size());
      add(marks, a, who, number, hue);
      String medium = a.medium() == null ? "" : a.medium();
      sayings.add(
          new Saying(
              number,
              hue,
              who,
              a.source().span() == null,
              a.cue().lemma(),
              chains.apply(a.chain()),
              medium,
              a.rule()));
    }
    String head = chains.apply(story.attributions().newsroom());
    return new Marked(story.article(), story.text().sentences(), head, marks, sayings);
  }

  private static void add(List<Mark> marks, Attribution a, String who, int number, int hue) {
    marks.add(new Mark(a.content(), "says", who, number, hue));
    a.direct().forEach(d -> marks.add(new Mark(d, "direct", "", number, hue)));
    marks.add(new Mark(a.cue().span(), "cue", a.cue().lemma(), number, hue));
    Span source = a.source().span();
    if (source != null) {
      marks.add(new Mark(source, "source", who, number, hue));
    }
  }

  private static String name(Attribution a) {
    return a.chain().first(Part.SPEAKER).map(Link::name).orElse(a.source().text());
  }
}
