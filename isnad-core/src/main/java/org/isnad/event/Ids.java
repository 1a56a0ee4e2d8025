package org.isnad.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.isnad.article.Article;
import org.isnad.lexicon.Orthography;
import org.isnad.mention.Mentions;
import org.isnad.page.Span;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Ids of what an article tells. They are made of the words that tell it, not of the place where
 * these stand, so that they outlast a new version of the page; and of the page's address or the
 * file's name, not of the folder it lies in, so that they are the same on another machine.
 */
final class Ids {
  private final Mentions mentions;
  private final Orthography orthography;
  private final String source;

  /** The words of each sentence, numbered where they are said more than once. */
  private @Nullable List<String> words;

  Ids(Mentions mentions, Orthography orthography) {
    this.mentions = mentions;
    this.orthography = orthography;
    this.source = source(mentions.text().article());
  }

  /** The words of each sentence, worked out for the first event: most articles tell none. */
  private List<String> words() {
    List<String> all = words;
    if (all == null) {
      all = new ArrayList<>();
      Map<String, Integer> said = new HashMap<>();
      for (Sentence sentence : mentions.text().sentences()) {
        String folded = folded(sentence.span());
        int times = said.merge(folded, 1, Integer::sum);
        all.add(times == 1 ? folded : folded + " " + times);
      }
      words = all;
    }
    return all;
  }

  /**
   * Where an article comes from, whatever folder its file lies in: its address when it has one,
   * else the name of its file, with its number when it is embedded in another.
   */
  private static String source(Article article) {
    String document = article.document();
    if (document.startsWith("http://") || document.startsWith("https://")) {
      return document;
    }
    String name = document.substring(document.lastIndexOf('/') + 1);
    String url = article.url();
    int number = name.lastIndexOf('#');
    return url == null ? name : number < 0 ? url : url + name.substring(number);
  }

  /** The id of an event as an article tells it, first in the sentence at a span. */
  String mention(String kind, Collection<String> sides, Span span) {
    return "m." + hash(source, kind, String.join(",", new TreeSet<>(sides)), words(span));
  }

  /** The id of a value that was read from a span. */
  String statement(String field, Value value, Span span) {
    Sentence sentence = sentence(span);
    int from = sentence == null ? 0 : span.start() - sentence.span().start();
    String place = from + "+" + span.length();
    return "s." + hash(source, field, String.valueOf(value), words(span), place);
  }

  private String words(Span span) {
    Sentence sentence = sentence(span);
    return sentence == null ? folded(span) : words().get(sentence.index());
  }

  /** The sentence in which a span begins; null when it stands outside of the story. */
  private @Nullable Sentence sentence(Span span) {
    List<Sentence> sentences = mentions.text().sentences();
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span there = sentences.get(middle).span();
      if (span.start() < there.start()) {
        high = middle - 1;
      } else if (span.start() >= there.end()) {
        low = middle + 1;
      } else {
        return sentences.get(middle);
      }
    }
    return null;
  }

  private String folded(Span span) {
    return orthography.fold(span.of(mentions.text().original()));
  }

  /** The first 16 hex digits of the SHA-256 of the parts. */
  private static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
