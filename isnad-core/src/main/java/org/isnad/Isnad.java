package org.isnad;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.isnad.article.Article;
import org.isnad.article.ArticleReader;
import org.isnad.article.TitleHabits;
import org.isnad.attribution.AttributionReader;
import org.isnad.attribution.Attributions;
import org.isnad.copy.Print;
import org.isnad.copy.PrintReader;
import org.isnad.event.EventMention;
import org.isnad.event.EventReader;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.MentionReader;
import org.isnad.mention.Mentions;
import org.isnad.mention.NameMention;
import org.isnad.page.Page;
import org.isnad.record.EventRecord;
import org.isnad.record.RecordBuilder;
import org.isnad.story.Gist;
import org.isnad.story.GistReader;
import org.isnad.text.Text;
import org.isnad.text.TextReader;

/**
 * The front door: pages in, sourced event records out. Build one with a lexicon and share it; every
 * stage is without state and safe for any number of threads.
 */
public final class Isnad {
  private final ArticleReader articleReader;
  private final TextReader textReader;
  private final MentionReader mentionReader;
  private final AttributionReader attributionReader;
  private final EventReader eventReader;
  private final PrintReader printReader;
  private final RecordBuilder recordBuilder;
  private final GistReader gistReader;

  /** Compiles the data once. */
  public Isnad(Lexicon lexicon) {
    this.articleReader = new ArticleReader(lexicon);
    this.textReader = new TextReader(lexicon);
    this.mentionReader = new MentionReader(lexicon);
    this.attributionReader = new AttributionReader(lexicon);
    this.eventReader = new EventReader(lexicon, mentionReader);
    this.printReader = new PrintReader(lexicon);
    this.recordBuilder = new RecordBuilder(lexicon);
    this.gistReader = new GistReader(lexicon);
  }

  /**
   * What every stage made of a page.
   *
   * @param articles the page's story first, then the articles embedded in it
   */
  public record Reading(List<Story> articles) {
    public Reading {
      articles = List.copyOf(articles);
    }

    /** The events of all articles of the page. */
    public List<EventMention> events() {
      return articles.stream().flatMap(a -> a.events().stream()).toList();
    }
  }

  /** One article with the output of every later stage. */
  public record Story(
      Article article,
      Text text,
      Mentions mentions,
      Attributions attributions,
      List<EventMention> events) {}

  /** Reads a page through every stage but the last. */
  public Reading read(Page page) {
    return read(article(page));
  }

  /** The article of a page, with the embedded ones in it. */
  public Article article(Page page) {
    return articleReader.read(page);
  }

  /**
   * The article of a page, its title without names that other pages of its host put there too.
   *
   * @param beside what {@link TitleHabits#in} gives for the title read without them
   */
  public Article article(Page page, List<String> beside) {
    return articleReader.read(page, beside);
  }

  /** The article of a page, its title without what its host puts beside all titles. */
  public Article article(Page page, TitleHabits habits) {
    return articleReader.read(page, habits);
  }

  /** Reads an article, and those embedded in it, through every later stage but the last. */
  public Reading read(Article article) {
    List<Story> stories = new ArrayList<>();
    add(article, stories);
    return new Reading(stories);
  }

  private void add(Article article, List<Story> stories) {
    Text text = textReader.read(article);
    Mentions mentions = mentionReader.read(text);
    Attributions attributions = attributionReader.read(mentions);
    stories.add(
        new Story(article, text, mentions, attributions, eventReader.read(mentions, attributions)));
    article.embedded().forEach(embedded -> add(embedded, stories));
  }

  /** The names in an article, known and unknown ones. */
  public List<NameMention> names(Mentions mentions) {
    return mentionReader.names(mentions);
  }

  /** What is compared of an article to find who carries whose words. */
  public Print print(Article article) {
    return printReader.read(article);
  }

  /** What an article is about, as far as it is compared with others. */
  public Gist gist(Story story) {
    return gistReader.read(story.article(), story.mentions());
  }

  /** The records of a set of event mentions: the same for any order and any repetition. */
  public List<EventRecord> records(Collection<EventMention> mentions) {
    return recordBuilder.build(mentions);
  }
}
