package org.isnad.bench;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;

/**
 * Whether two names may be of one party: by the name key of {@link Orthography}, one may be a
 * shorter form of the other, and the article does not count.
 */
public final class NameMatch {
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Orthography orthography;
  private final String article;

  public NameMatch(Lexicon lexicon) {
    orthography = lexicon.orthography();
    article =
        lexicon.table("ar/clitics.tsv").rows().stream()
            .filter(r -> r.get("clitics").equals("AL"))
            .map(r -> orthography.nameKey(r.get("form")))
            .findFirst()
            .orElseThrow();
  }

  /** Whether all words of one name are words of the other, or it is written in more words. */
  public boolean isSame(String one, String other) {
    List<String> a = words(one);
    List<String> b = words(other);
    return !a.isEmpty()
        && !b.isEmpty()
        && (a.containsAll(b) || b.containsAll(a) || isOtherwiseSplit(a, b));
  }

  private static boolean isOtherwiseSplit(List<String> a, List<String> b) {
    String one = String.join("", a);
    String other = String.join("", b);
    return Math.min(a.size(), b.size()) > 1 && (one.contains(other) || other.contains(one));
  }

  private List<String> words(String name) {
    return Arrays.stream(MARKS.split(name))
        .filter(w -> !w.isEmpty())
        .map(orthography::nameKey)
        .map(w -> w.length() > 3 && w.startsWith(article) ? w.substring(article.length()) : w)
        .toList();
  }
}
