package org.isnad.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.isnad.mention.EntityMention;
import org.jspecify.annotations.Nullable;

/**
 * What a short form such as "the ministry", "the paper", "the same source" stands for. Belongs to
 * one reading of one article.
 */
final class ShortForms {
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}\\p{M}]+$");
  private static final Pattern COMMA = Pattern.compile("\\s*[,\u060c]\\s*");

  private final Words words;
  private final NamedPapers papers;
  private final List<SourcePhrase> named = new ArrayList<>();

  ShortForms(Words words, MediaNames media) {
    this.words = words;
    this.papers = new NamedPapers(words, media);
  }

  /** Notes a paragraph that has been read. */
  void add(Flow flow) {
    papers.add(flow);
  }

  /**
   * The phrase with what is known from the fuller one that it stands for, as far as it does.
   *
   * @param spoken the speakers before it, the last one last
   * @param actor tells whom the sentence before that of an index is about; null for nobody
   */
  SourcePhrase fuller(
      Flow flow,
      SourcePhrase source,
      List<SourcePhrase> spoken,
      IntFunction<@Nullable SourcePhrase> actor) {
    if (source.who() == null || isNisba(flow, source)) {
      for (int i = named.size() - 1; i >= 0; i--) {
        if (isShortFor(flow, source, named.get(i)) || isSurnameOf(source, named.get(i))) {
          return source.like(named.get(i));
        }
      }
    }
    SourcePhrase again = again(flow, source, spoken);
    if (again != null) {
      return source.like(again);
    }
    if (source.who() == null && source.first() == source.last()) {
      boolean statement = words.mediaNouns.find(flow.tokens(), source.first(), Phrases.ANY) != null;
      SourcePhrase author = source.isDocument() && statement ? author(spoken) : null;
      if (author != null) {
        return source.like(author);
      }
      SourcePhrase issuer = source.isDocument() && statement ? issuer(flow, source, actor) : null;
      if (issuer != null) {
        return source.issuedBy(issuer);
      }
    }
    SourcePhrase full = isBarePaper(flow, source) ? paper(flow, source) : source;
    named.add(full);
    return full;
  }

  /** The last speaker who can have issued a document: no source without a name does. */
  private static @Nullable SourcePhrase author(List<SourcePhrase> spoken) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      if (spoken.get(i).kind() != Attribution.Source.Kind.ANONYMOUS) {
        return spoken.get(i);
      }
    }
    return null;
  }

  private static boolean isBarePaper(Flow flow, SourcePhrase source) {
    return source.isPaper()
        && source.who() == null
        && (source.media() == null || source.media().id() == null)
        && source.first() == source.last()
        && Words.isDefinite(flow.token(source.first()));
  }

  /** "The paper": the one that the page named so last, even if it did not speak there. */
  private SourcePhrase paper(Flow flow, SourcePhrase source) {
    Link link = papers.last(source.head(), flow, source.first());
    return link == null ? source : source.through(link);
  }

  /** The outlet that a word such as "the paper", "the channel" means at a place. */
  @Nullable Link paper(Flow flow, int at) {
    Phrases.Hit noun = words.sourceNouns.find(flow.tokens(), at, Phrases.ANY);
    return noun == null ? null : papers.last(noun.row().get("form"), flow, at);
  }

  /** The paper that the page named last before a place. */
  @Nullable Link lastPaper(Flow flow, int at) {
    return papers.last("", flow, at);
  }

  /**
   * "The ministry issued a statement. The statement said": who did what the last sentence tells.
   */
  private @Nullable SourcePhrase issuer(
      Flow flow, SourcePhrase source, IntFunction<@Nullable SourcePhrase> actor) {
    int sentence = flow.sentenceAt(source.first());
    if (sentence == 0) {
      return null;
    }
    for (int i = flow.start(sentence - 1); i < flow.end(sentence - 1); i++) {
      Phrases.Hit noun = words.sourceNouns.find(flow.tokens(), i, Phrases.ANY);
      if (noun != null && noun.row().get("form").equals(source.head())) {
        return actor.apply(sentence);
      }
    }
    return null;
  }

  /**
   * Whom "the same source", "the official", "the rights organisation" stand for: the last speaker
   * that can be called so.
   */
  private @Nullable SourcePhrase again(Flow flow, SourcePhrase source, List<SourcePhrase> spoken) {
    if (spoken.isEmpty() || !Words.isDefinite(flow.token(source.first()))) {
      return null;
    }
    SourcePhrase last = spoken.getLast();
    if (source.who() != null) {
      boolean somebody = last.who() == null && words.isIndefinite(last.text());
      return somebody && source.first() == source.last() && isRoleOf(source, last) ? last : null;
    }
    boolean same = source.last() > source.first() && words.same.at(flow.tokens(), source.last());
    if (same && !source.isDocument()) {
      return last;
    }
    if (source.isOfficial() && last.kind() == Attribution.Source.Kind.PERSON) {
      return last.isOfficial() ? null : last;
    }
    boolean bare = source.first() == source.last();
    if (bare && isBody(last) && words.cited.at(flow.tokens(), source.first())) {
      return last;
    }
    if (bare && isRoleOf(source, last)) {
      return last;
    }
    boolean body = "ORGANISATION".equals(source.noun()) && source.last() - source.first() <= 1;
    for (int i = spoken.size() - 1; body && i >= 0; i--) {
      SourcePhrase turn = spoken.get(i);
      if (isBody(turn)) {
        return turn.who() != null && turn.noun() == null ? turn : null;
      }
    }
    return null;
  }

  /** "The correspondent", after "N, a correspondent of the channel". */
  private static boolean isRoleOf(SourcePhrase source, SourcePhrase person) {
    return "PERSON".equals(source.noun())
        && person.kind() == Attribution.Source.Kind.PERSON
        && List.of(WORDS.split(person.text())).contains(source.head());
  }

  private static boolean isBody(SourcePhrase source) {
    return source.kind() == Attribution.Source.Kind.ORGANISATION;
  }

  /**
   * Whether the same head noun stands in both, and all further words of the shorter in the longer.
   * "The American paper" is a paper named before that may be of that state.
   */
  private boolean isShortFor(Flow flow, SourcePhrase source, SourcePhrase earlier) {
    boolean paper = source.isPaper() && earlier.media() != null;
    boolean bare = source.first() == source.last();
    if (paper && bare && !Words.isDefinite(flow.token(source.first()))) {
      return false;
    }
    boolean head = source.head().equals(earlier.head()) || (paper && isHeadOf(source, earlier));
    if (source.head().isEmpty() || !head) {
      return false;
    }
    List<String> further = List.of(WORDS.split(source.text()));
    List<String> full = List.of(WORDS.split(earlier.text()));
    return isKnownAgain(earlier, further, full)
        || (full.size() > further.size() && full.containsAll(further.subList(1, further.size())))
        || (paper && isOfState(flow, source, earlier));
  }

  /** "The Libyan sources", after "Libyan sources": the same words with the article. */
  private boolean isKnownAgain(SourcePhrase earlier, List<String> further, List<String> full) {
    List<String> plain = further.stream().map(words::withoutArticle).toList();
    return "ANONYMOUS".equals(earlier.noun())
        && plain.size() > 1
        && !plain.equals(further)
        && full.containsAll(plain);
  }

  /** Whether the head of the earlier name begins with that of the short form ("news agency"). */
  private static boolean isHeadOf(SourcePhrase source, SourcePhrase earlier) {
    return earlier.head().startsWith(source.head() + " ");
  }

  /** Whether nothing but an adjective of state stands behind the head, and the paper may be so. */
  private static boolean isOfState(Flow flow, SourcePhrase source, SourcePhrase earlier) {
    EntityMention state = flow.entityTo(source.last());
    if (source.last() != source.first() + 1
        || state == null
        || state.form() != EntityMention.Form.DEMONYM
        || earlier.who() == null) {
      return false;
    }
    String country = earlier.who().entity().country();
    return state.referents().stream().anyMatch(r -> Objects.equals(r.entity().country(), country));
  }

  /** "Al-Misri": one word that says from where somebody is, or is his surname. */
  private static boolean isNisba(Flow flow, SourcePhrase source) {
    EntityMention mention = flow.entityFrom(source.first());
    return mention != null
        && mention.form() == EntityMention.Form.DEMONYM
        && source.first() == source.last();
  }

  /**
   * The end of a name alone, with or without quotation marks, of somebody whom only the page names
   * ("N N, the director", then "N") or whom it named by an office ("the director", then "N").
   */
  private static boolean isSurnameOf(SourcePhrase source, SourcePhrase earlier) {
    String surname = EDGES.matcher(source.name()).replaceAll("");
    return source.noun() == null
        && source.media() == null
        && earlier.kind() == Attribution.Source.Kind.PERSON
        && (COMMA.splitAsStream(earlier.name()).anyMatch(part -> part.endsWith(" " + surname))
            || (earlier.who() != null
                && earlier.who().entity().name().ar().endsWith(" " + surname)));
  }
}
