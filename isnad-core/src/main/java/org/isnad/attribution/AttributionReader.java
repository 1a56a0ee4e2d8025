package org.isnad.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.article.BlockLabel;
import org.isnad.attribution.Attribution.Cue;
import org.isnad.attribution.Attribution.Source;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Rule;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Mentions;
import org.isnad.mention.TimeMention;
import org.isnad.page.Span;
import org.isnad.text.Chunk;
import org.isnad.text.RuleMatch;
import org.isnad.text.RuleMatcher;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is said to say which words of an article, and through whom they came. Rules of the
 * group {@code attribution} find the cues and name their frame; the frame says how speaker and
 * words stand to the cue. Thread-safe.
 */
public final class AttributionReader {
  private final RuleMatcher matcher;
  private final Words words;
  private final MediaNames media;
  private final SourceReader sources;
  private final SpeechReader speech;
  private final AccordingReader according;
  private final HeadingReader heading;
  private final Extents extents;

  /** With the rules of the group {@code attribution} and the word lists they work with. */
  public AttributionReader(Lexicon lexicon) {
    this.matcher = RuleMatcher.of(lexicon, lexicon.rules("attribution"));
    PhraseHeads heads = new PhraseHeads(lexicon);
    this.words = new Words(lexicon, heads);
    this.media = new MediaNames(lexicon, heads);
    SourceReader sources = new SourceReader(words, media);
    this.speech = new SpeechReader(words, media, sources);
    this.sources = sources;
    this.according = new AccordingReader(words, media, sources);
    this.heading = new HeadingReader(words, media, sources);
    this.extents = new Extents(words);
  }

  /**
   * All attributions of the article in text order, and the chain of its own narration.
   *
   * @param mentions the article's sentences with what they mention
   */
  public Attributions read(Mentions mentions) {
    ChainBuilder chains = new ChainBuilder(mentions.text().article());
    Speakers speakers = new Speakers(words, media, sources);
    List<Attribution> out = new ArrayList<>();
    for (Flow flow : flows(mentions)) {
      BlockLabel label = flow.label();
      boolean title = label == BlockLabel.HEADLINE || label == BlockLabel.SUBHEADING;
      if (title) {
        speakers.reset();
      }
      List<Draft> drafts = drafts(flow);
      extents.set(flow, drafts);
      inner(drafts);
      List<Relay> relays = relays(drafts);
      Map<Integer, List<Link>> came = came(flow);
      speakers.resolve(flow, drafts, came);
      fullNames(drafts, relays);
      inside(drafts);
      goesOn(flow, drafts, out);
      for (Draft draft : drafts) {
        Attribution attribution = attribution(flow, draft, chains);
        if (attribution != null) {
          out.add(attribution);
        }
      }
      came.forEach((sentence, links) -> relayed(flow, sentence, links, out, chains));
      if (title) {
        speakers.reset();
      } else {
        speakers.paragraph();
      }
    }
    out.sort(Comparator.comparing(a -> a.cue().span()));
    return new Attributions(out, chains.newsroom());
  }

  /** "This came in a statement to agency N": sentences that say how the words before them came. */
  private Map<Integer, List<Link>> came(Flow flow) {
    Map<Integer, List<Link>> found = new TreeMap<>();
    for (int s = 0; s < flow.sentences().size(); s++) {
      if (words.came.at(flow.tokens(), flow.start(s))) {
        List<Link> links = new ArrayList<>();
        for (int i = flow.start(s); i < flow.end(s); i++) {
          Link link = media.at(flow.tokens(), i);
          if (link != null) {
            links.add(link);
            i += media.length(flow.tokens(), i) - 1;
          }
        }
        if (!links.isEmpty()) {
          found.put(s, links);
        }
      }
    }
    return found;
  }

  /** The run of one speaker before such a sentence came through the agents it names. */
  private static void relayed(
      Flow flow, int sentence, List<Link> links, List<Attribution> out, ChainBuilder chains) {
    int index = flow.sentences().get(sentence).index();
    Source speaker = null;
    for (int i = out.size() - 1; i >= 0; i--) {
      Attribution a = out.get(i);
      if (a.sentence() >= index) {
        continue;
      }
      if (speaker == null) {
        speaker = a.source();
      }
      boolean same =
          speaker.who() == null
              ? speaker.text().equals(a.source().text())
              : speaker.who().equals(a.source().who());
      if (!same) {
        return;
      }
      if (a.via().isEmpty() && a.source().kind() != Source.Kind.MEDIA) {
        out.set(i, a.through(links, chains.of(a.source(), links, a.medium() != null)));
      }
    }
  }

  private List<Flow> flows(Mentions mentions) {
    Map<Integer, List<Sentence>> paragraphs = new TreeMap<>();
    for (Sentence sentence : mentions.text().sentences()) {
      if (!sentence.tokens().isEmpty()) {
        paragraphs.computeIfAbsent(sentence.paragraph(), p -> new ArrayList<>()).add(sentence);
      }
    }
    Map<Integer, List<EntityMention>> entities = new HashMap<>();
    Map<Integer, List<TimeMention>> times = new HashMap<>();
    mentions
        .entities()
        .forEach(m -> entities.computeIfAbsent(m.sentence(), s -> new ArrayList<>()).add(m));
    mentions
        .times()
        .forEach(m -> times.computeIfAbsent(m.sentence(), s -> new ArrayList<>()).add(m));
    PagePeople people = new PagePeople(mentions);
    List<Flow> flows = new ArrayList<>();
    for (List<Sentence> sentences : joined(paragraphs.values())) {
      List<EntityMention> own = new ArrayList<>();
      List<TimeMention> ownTimes = new ArrayList<>();
      for (Sentence s : sentences) {
        for (EntityMention mention : entities.getOrDefault(s.index(), List.of())) {
          if (!holdsThat(s, mention)) {
            own.add(people.own(s, mention));
          }
        }
        addSurnames(s, people, entities.getOrDefault(s.index(), List.of()), own);
        ownTimes.addAll(times.getOrDefault(s.index(), List.of()));
      }
      flows.add(new Flow(mentions.text().original(), sentences, own, ownTimes));
    }
    return flows;
  }

  /** Paragraphs, those that end in "he said:" together with the one that holds the words. */
  private List<List<Sentence>> joined(Collection<List<Sentence>> paragraphs) {
    List<List<Sentence>> out = new ArrayList<>();
    for (List<Sentence> paragraph : paragraphs) {
      boolean words = !out.isEmpty() && isAnnounced(out.getLast().getLast(), paragraph.getFirst());
      if (words) {
        out.getLast().addAll(paragraph);
      } else {
        out.add(new ArrayList<>(paragraph));
      }
    }
    return out;
  }

  /** Whether a sentence ends in a colon behind a verb of speech, with its words in another. */
  private boolean isAnnounced(Sentence before, Sentence next) {
    List<Token> tokens = before.tokens();
    boolean body = before.label() == BlockLabel.BODY && next.label() == BlockLabel.BODY;
    if (!body || !tokens.getLast().is(":")) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      Words.Form form = words.finite(tokens, i);
      if (form != null && form.verb().takes("direct")) {
        return true;
      }
    }
    return false;
  }

  /** Bare surnames of people of the page, right after a verb of speech, where nothing is named. */
  private void addSurnames(
      Sentence sentence, PagePeople people, List<EntityMention> named, List<EntityMention> out) {
    if (people.isEmpty()) {
      return;
    }
    BitSet taken = new BitSet();
    named.forEach(m -> taken.set(m.first(), m.last() + 1));
    List<Token> tokens = sentence.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      if (!taken.get(i) && words.finite(tokens, i - 1) != null) {
        EntityMention surname = people.surname(sentence, i);
        if (surname != null) {
          out.add(surname);
        }
      }
    }
  }

  /** Whether a mention runs over the word that opens reported words: it cannot be one name. */
  private boolean holdsThat(Sentence sentence, EntityMention mention) {
    for (int i = mention.first(); i <= mention.last(); i++) {
      if (mention.first() < mention.last() && words.that.at(sentence.tokens(), i)) {
        return true;
      }
    }
    return false;
  }

  private List<Draft> drafts(Flow flow) {
    Map<Integer, Draft> byCue = new TreeMap<>();
    for (int i = 0; i < flow.sentences().size(); i++) {
      int offset = flow.start(i);
      for (RuleMatch match : matcher.match(flow.sentences().get(i), chunks(flow, i))) {
        Draft draft = draft(flow, match.rule(), offset + match.anchor());
        if (draft != null) {
          byCue.merge(draft.cueFirst, draft, (a, b) -> b.frame.compareTo(a.frame) < 0 ? b : a);
        }
      }
    }
    List<Draft> drafts = new ArrayList<>(byCue.values());
    drafts.removeIf(d -> isPartOf(d, byCue));
    List<Draft> own = List.copyOf(drafts);
    drafts.removeIf(d -> isInside(d, own));
    return drafts;
  }

  /** Whether the cue is the verb inside of "according to what N said". */
  private static boolean isPartOf(Draft draft, Map<Integer, Draft> all) {
    return !draft.isNominal()
        && all.values().stream()
            .anyMatch(
                d -> d.isNominal() && d.cueFirst < draft.cueFirst && draft.cueFirst <= d.cueLast);
  }

  /**
   * The verb of "according to what N said", or a word between a verb and the words it reports, is
   * no cue of its own.
   */
  private static boolean isInside(Draft draft, List<Draft> all) {
    return !draft.isNominal()
        && all.stream()
            .filter(d -> d.cueFirst < draft.cueFirst)
            .anyMatch(d ->
                d.isNominal()
                    ? draft.cueFirst <= d.cueLast
                        || (draft.frame == Draft.Frame.CIRCUMSTANCE && draft.cueFirst < d.start)
                    : draft.cueFirst < d.start
                        || (draft.cueFirst == d.start && draft.frame != Draft.Frame.SPEECH));
  }

  private @Nullable Draft draft(Flow flow, Rule rule, int at) {
    return switch (rule.gives("frame", "speech")) {
      case "circumstance" -> speech.circumstance(flow, rule.id(), at);
      case "masdar" -> speech.masdar(flow, rule.id(), at);
      case "according" -> according.read(flow, rule.id(), at);
      case "as" -> according.as(flow, rule.id(), at);
      case "document" -> speech.document(flow, rule.id(), at);
      case "heading" -> heading.read(flow, rule.id(), at);
      default -> speech.finite(flow, rule.id(), at);
    };
  }

  private static List<Chunk> chunks(Flow flow, int sentence) {
    List<Chunk> chunks = new ArrayList<>();
    int start = flow.start(sentence);
    for (int i = start; i < flow.end(sentence); i++) {
      EntityMention mention = flow.entityFrom(i);
      if (mention != null) {
        chunks.add(
            new Chunk("party", mention.first(), mention.last(), mention.clitics(), chunks.size()));
      }
      if (flow.timeEnd(i) >= 0) {
        chunks.add(new Chunk("time", i - start, flow.timeEnd(i) - start, 0, chunks.size()));
      }
    }
    return chunks;
  }

  /** A relay as first read, and the words that name it. */
  private record Relay(Draft nominal, Link link) {}

  /** "According to agency N" beside somebody's words makes the agency their relay. */
  private static List<Relay> relays(List<Draft> drafts) {
    List<Relay> relays = new ArrayList<>();
    List<Draft> nearestFirst = new ArrayList<>(drafts);
    nearestFirst.sort(Comparator.comparing(d -> !d.inner));
    for (Draft nominal : nearestFirst) {
      SourcePhrase source = nominal.source;
      if (nominal.isNominal() && source != null && source.media() != null) {
        relays.add(new Relay(nominal, source.media()));
        for (Draft draft : drafts) {
          boolean covered =
              draft.start >= nominal.start
                  && draft.start < Math.max(nominal.end, nominal.start + 1);
          boolean carried = !draft.isNominal() || isUncarried(draft, nominal);
          if (carried && covered) {
            draft.over(source.media());
          }
        }
      }
    }
    return relays;
  }

  /** "According to agency N, quoting agency M, the minister said": both cover what he said. */
  private static void inner(List<Draft> drafts) {
    for (Draft inner : drafts) {
      for (Draft outer : drafts) {
        boolean between =
            inner.isNominal()
                && outer.isNominal()
                && outer.cueFirst < inner.cueFirst
                && inner.cueFirst < outer.start;
        if (between) {
          inner.inner = true;
          inner.start = outer.start;
          inner.end = outer.end;
          inner.style = outer.style;
          inner.content = outer.content;
        }
      }
    }
  }

  /** A relay of which only later is known what its short name stands for, in all that it relays. */
  private static void fullNames(List<Draft> drafts, List<Relay> relays) {
    for (Relay relay : relays) {
      SourcePhrase source = relay.nominal().source;
      Link full = source == null ? null : source.media();
      if (full != null && !full.equals(relay.link())) {
        drafts.forEach(d -> d.renamed(relay.link(), full));
      }
    }
  }

  /** "According to a statement, …, according to agency N": the statement's words came so. */
  private static boolean isUncarried(Draft nominal, Draft agency) {
    return nominal != agency
        && nominal.cueFirst < agency.cueFirst
        && nominal.source != null
        && nominal.source.media() == null;
  }

  /** "The paper wrote that the minister voiced his doubts": his words came through the paper. */
  private static void inside(List<Draft> drafts) {
    for (Draft inner : drafts) {
      for (Draft outer : drafts) {
        SourcePhrase teller = outer.source;
        boolean told =
            !inner.isNominal()
                && !outer.isNominal()
                && outer.cueFirst < inner.cueFirst
                && outer.holds(inner.cueFirst);
        if (told && teller != null && inner.via.isEmpty() && !isPaper(inner)) {
          inner.via(teller.media());
          outer.via.stream().filter(l -> l.part() != Part.PLATFORM).forEach(inner::via);
        }
      }
    }
  }

  private static boolean isPaper(Draft draft) {
    return draft.source == null || draft.source.media() != null;
  }

  /**
   * A paragraph that opens with a quotation goes on with one that the last paragraph never closed.
   */
  private static void goesOn(Flow flow, List<Draft> drafts, List<Attribution> out) {
    Quotation q = flow.opening(0);
    boolean free = drafts.stream().noneMatch(d -> d.start >= 0 && d.start <= 1);
    if (q == null || out.isEmpty() || !free || q.length() < 4) {
      return;
    }
    Attribution last = out.getLast();
    int before = last.content().end();
    boolean unclosed =
        !last.direct().isEmpty()
            && last.direct().getLast().end() >= before - 1
            && flow.isUnclosedBefore(before);
    if (unclosed) {
      Span more = flow.span(q.first(), Math.min(q.last(), flow.size() - 1));
      List<Span> direct = new ArrayList<>(last.direct());
      direct.add(more);
      out.set(
          out.size() - 1,
          new Attribution(
              last.sentence(),
              last.source(),
              last.cue(),
              last.content().cover(more),
              direct,
              last.medium(),
              last.via(),
              last.chain(),
              last.continues(),
              last.rule()));
    }
  }

  private @Nullable Attribution attribution(Flow flow, Draft draft, ChainBuilder chains) {
    SourcePhrase phrase = draft.source;
    Span content = draft.content;
    if (phrase == null || content == null || content.length() == 0) {
      return null;
    }
    Span span = null;
    if (!draft.carried) {
      span = flow.span(phrase.first(), phrase.cut(), phrase.last());
    }
    String text = draft.carried ? phrase.name() : phrase.text();
    Source source = new Source(span, text, phrase.kind(), phrase.who());
    List<Link> via = new ArrayList<>(draft.via);
    if (phrase.media() != null && phrase.kind() == Source.Kind.MEDIA) {
      via.add(0, phrase.media());
    }
    Cue cue =
        new Cue(
            flow.span(draft.cueFirst, draft.cueCut, draft.cueLast), draft.lemma, draft.category);
    Source named = new Source(span, phrase.name(), phrase.kind(), phrase.who());
    return new Attribution(
        flow.sentences().get(flow.sentenceAt(draft.cueFirst)).index(),
        source,
        cue,
        content,
        draft.direct,
        draft.medium,
        draft.via,
        chains.of(named, via, draft.medium != null),
        draft.continues,
        draft.rule);
  }
}
