package org.isnad.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.article.Article;
import org.isnad.article.Credit;
import org.isnad.attribution.Attributions;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Rule;
import org.isnad.mention.MentionReader;
import org.isnad.mention.Mentions;
import org.isnad.mention.TimeValue;
import org.isnad.mention.Written;
import org.isnad.text.Chunk;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatcher;
import org.isnad.text.Sentence;
import org.isnad.text.TextReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of an article: runs the rules of the groups events, status, attributes, scope
 * and order over each sentence, settles parties, status, time and place, and joins what several
 * sentences tell of one event. Thread-safe.
 */
public final class EventReader {
  private static final List<String> GROUPS =
      List.of("events", "status", "attributes", "scope", "order");

  private static final Set<String> SPOKEN = Set.of("AGREE", "SUPPORT");

  private final Lexicon lexicon;
  private final ListedWords lists;
  private final MentionReader mentionReader;
  private final TextReader textReader;
  private final RuleMatcher matcher;
  private final Kinds kinds;
  private final DeedReader deeds;

  /** With the rules and kinds of the data. */
  public EventReader(Lexicon lexicon, MentionReader mentionReader) {
    this.lexicon = lexicon;
    this.lists = new ListedWords(lexicon);
    this.mentionReader = mentionReader;
    this.textReader = new TextReader(lexicon);
    this.kinds = new Kinds(lexicon);
    this.deeds = new DeedReader(lexicon, lists, kinds);
    List<Rule> rules = new ArrayList<>();
    GROUPS.forEach(group -> rules.addAll(lexicon.rules(group)));
    this.matcher = RuleMatcher.of(lexicon, rules);
  }

  /** The events of the article, in the order they are told. */
  public List<EventMention> read(Mentions mentions, Attributions attributions) {
    Story story = new Story();
    Story done = new Story();
    Subjects subjects = new Subjects(lists, mentions);
    boolean sport = DeedReader.isSport(subjects);
    Surroundings around = new Surroundings(subjects);
    boolean played = Matches.areTold(subjects);
    done.isPublic(Publicity.isPublic(mentions, subjects));
    Ids ids = new Ids(mentions, lexicon.orthography());
    Headline headline = new Headline(textReader, mentions);
    for (Sentence sentence : mentions.text().sentences()) {
      List<Chunk> chunks = mentionReader.chunks(mentions, sentence.index());
      List<RuleMatch> found = matcher.match(sentence, chunks);
      Scene scene =
          new Scene(
              lexicon,
              lists,
              mentions,
              attributions,
              sentence,
              chunks,
              found,
              mentionReader::state);
      boolean match = played || subjects.has(Subject.MATCH, sentence.index());
      new SceneReader(scene, story, headline, kinds, ids, match).read();
      if (!sport) {
        deeds.read(scene, done, headline, ids, story.events(), around);
      }
    }
    List<Telling> all = new ArrayList<>(story.events());
    all.removeIf(t -> SPOKEN.contains(t.kind().type()) && !deeds.isPublic(t, sport, done));
    all.addAll(done.events());
    return finish(mentions, ids, all);
  }

  private List<EventMention> finish(Mentions mentions, Ids ids, List<Telling> tellings) {
    List<EventMention> out = new ArrayList<>();
    TreeSet<String> taken = new TreeSet<>();
    Stays stays = new Stays(tellings);
    stays.settle();
    for (Telling telling : tellings) {
      dated(mentions, telling);
    }
    stays.settle();
    for (Telling telling : tellings) {
      String id = id(ids, telling);
      int n = 1;
      while (!taken.add(n == 1 ? id : id + "-" + n)) {
        n++;
      }
      out.add(mention(mentions, telling, n == 1 ? id : id + "-" + n));
    }
    return out;
  }

  private static void dated(Mentions mentions, Telling telling) {
    boolean untold = telling.time().equals(TimeValue.UNKNOWN);
    if (untold && telling.status() == Status.HELD && (telling.lede() || telling.news())) {
      telling.time(Timing.asNews(written(mentions, telling), telling.lede()));
    }
  }

  /** The first day of the sentences that tell an event: what a live page tells again is older. */
  private static Written written(Mentions mentions, Telling telling) {
    Comparator<Written> order =
        Comparator.comparing(Written::day, Comparator.nullsLast(Comparator.naturalOrder()));
    return telling.spans().stream()
        .map(mentions::written)
        .min(order)
        .orElseGet(() -> mentions.written(0));
  }

  private static String id(Ids ids, Telling telling) {
    return ids.mention(
        telling.kind().name(), Story.ids(telling.sides()), telling.spans().iterator().next());
  }

  private EventMention mention(Mentions mentions, Telling telling, String id) {
    Article article = mentions.text().article();
    boolean ahead = telling.status().isAhead();
    Kinds.Kind kind = telling.kind();
    return new EventMention(
        id,
        new Source(
            article.document(),
            article.url(),
            article.outlet() == null
                ? null
                : nameOf(article.outlet().id(), article.outlet().name()),
            article.credit(Credit.Kind.AGENCY).map(c -> nameOf(c.id(), c.name())).orElse(null),
            day(article),
            written(mentions, telling).day()),
        new Coding(
            kind.name(),
            ahead ? kind.plannedType() : kind.type(),
            kind.mode(),
            ahead && kind.plannedCameo() != null ? kind.plannedCameo() : kind.cameo()),
        telling.status(),
        Aliases.named(telling.arguments().stream().map(deeds::withSector).toList(), mentions),
        telling.time(),
        telling.mediumStated(),
        telling.main(),
        telling.scheduled(),
        telling.trigger(),
        List.copyOf(telling.spans()),
        telling.statements(),
        telling.rule().id());
  }

  private static String nameOf(@Nullable String id, String name) {
    return id == null ? name : id;
  }

  private static @Nullable LocalDate day(Article article) {
    return article.published().from();
  }
}
