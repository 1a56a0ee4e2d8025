package org.isnad.attribution;

import java.util.ArrayList;
import java.util.List;
import org.isnad.attribution.Phrases.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The statements and reports that an article tells somebody issued: "the leaders issued a joint
 * statement". Belongs to one reading of one article.
 */
final class IssuedPapers {
  private final Words words;
  private final SourceReader sources;
  private final List<Issued> papers = new ArrayList<>();

  private record Issued(Flow flow, int at, String head, SourcePhrase by) {}

  IssuedPapers(Words words, SourceReader sources) {
    this.words = words;
    this.sources = sources;
  }

  /** Notes what a paragraph tells to have been issued. */
  void add(Flow flow) {
    for (int s = 0; s < flow.sentences().size(); s++) {
      int start = flow.start(s);
      int end = flow.end(s);
      int verb = words.had.at(flow.tokens(), start) ? start + 1 : start;
      boolean issues = verb < end && words.issues.at(flow.tokens(), verb);
      for (int i = verb + 2; issues && i < end; i++) {
        Hit noun = paper(flow, i);
        if (noun != null) {
          SourcePhrase by = sources.read(flow, verb + 1, 0, i, true);
          if (by != null) {
            papers.add(new Issued(flow, i, noun.row().get("form"), by));
          }
          break;
        }
      }
    }
  }

  /** A document without article: one that is new to the reader. */
  private @Nullable Hit paper(Flow flow, int i) {
    Hit noun = words.sourceNouns.find(flow.tokens(), i, 0);
    return noun != null
            && "DOCUMENT".equals(SourceReader.kindOf(noun))
            && !Words.isDefinite(flow.token(i))
        ? noun
        : null;
  }

  /**
   * Who issued the document that is named at a place for the first time; null when none is told.
   */
  @Nullable SourcePhrase by(Flow flow, int at) {
    for (Issued paper : papers) {
      if (paper.flow() == flow && paper.at() == at) {
        return paper.by();
      }
    }
    return null;
  }

  /** Who issued the last document that is new between two places; null when none is told. */
  @Nullable SourcePhrase between(Flow flow, int from, int limit) {
    for (int i = papers.size() - 1; i >= 0; i--) {
      Issued paper = papers.get(i);
      if (paper.flow() == flow && paper.at() >= from && paper.at() < limit) {
        return paper.by();
      }
    }
    return null;
  }

  /**
   * Who issued "the statement", "the joint statement" that a place means; null when it names none
   * so or names one more closely.
   */
  @Nullable SourcePhrase by(Flow flow, SourcePhrase document) {
    for (int i = document.first(); i <= document.last(); i++) {
      boolean plain =
          Words.isDefinite(flow.token(i))
              && flow.entityAt(i) == null
              && (i == document.first()
                  || words.sourceAdjectives.find(flow.tokens(), i, 0) != null);
      if (!plain) {
        return null;
      }
    }
    for (int i = papers.size() - 1; i >= 0; i--) {
      Issued paper = papers.get(i);
      boolean later = paper.flow() == flow && paper.at() > document.first();
      if (!later && paper.head().equals(document.head())) {
        return paper.by();
      }
    }
    return null;
  }
}
