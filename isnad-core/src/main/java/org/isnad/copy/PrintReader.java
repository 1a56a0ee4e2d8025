package org.isnad.copy;

import java.util.Arrays;
import org.isnad.article.Article;
import org.isnad.article.Block;
import org.isnad.lexicon.AlignedText;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.page.Span;

/**
 * Takes the print of an article: its story's words, folded, in runs of four. Credits, menus and
 * captions leave no print, so that two pages of one outlet are not alike for them. Safe to share
 * between threads.
 */
public final class PrintReader {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private final Orthography orthography;

  /** Takes the folding of spellings from the data. */
  public PrintReader(Lexicon lexicon) {
    this.orthography = lexicon.orthography();
  }

  /** The print of an article, without those embedded in it. */
  public Print read(Article article) {
    Words words = new Words(article.text().length() / 5 + 8);
    for (Block block : article.blocks()) {
      if (block.label().isStory()) {
        add(article.text(), block.span(), words);
      }
    }
    return words.print(article.document());
  }

  private void add(String text, Span span, Words words) {
    AlignedText aligned = orthography.align(span.of(text));
    String folded = aligned.folded();
    int at = 0;
    while (at < folded.length()) {
      if (!Character.isLetterOrDigit(folded.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      long hash = 0;
      while (at < folded.length() && Character.isLetterOrDigit(folded.charAt(at))) {
        hash = hash * PRIME + folded.charAt(at++) + 1;
      }
      words.add(
          hash,
          span.start() + aligned.original(start),
          span.start() + aligned.original(at - 1) + 1);
    }
  }

  /** Words in text order. */
  private static final class Words {
    private long[] hashes;
    private int[] starts;
    private int[] ends;
    private int size;

    Words(int room) {
      hashes = new long[room];
      starts = new int[room];
      ends = new int[room];
    }

    void add(long hash, int start, int end) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
      }
      hashes[size] = hash;
      starts[size] = start;
      ends[size++] = end;
    }

    Print print(String document) {
      if (size < Print.FEWEST_WORDS) {
        return Print.none(document);
      }
      int runs = size - Print.RUN + 1;
      long[] of = new long[runs];
      int[] last = new int[runs];
      for (int i = 0; i < runs; i++) {
        long hash = 0;
        for (int k = 0; k < Print.RUN; k++) {
          hash = (hash ^ hashes[i + k]) * PRIME;
          hash ^= hash >>> 29;
        }
        of[i] = mixed(hash);
        last[i] = ends[i + Print.RUN - 1];
      }
      return new Print(document, of, Arrays.copyOf(starts, runs), last);
    }

    /** The last steps of MurmurHash3, after which each bit hangs on all. */
    private static long mixed(long hash) {
      long h = hash;
      h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
      h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
      return h ^ (h >>> 33);
    }
  }
}
