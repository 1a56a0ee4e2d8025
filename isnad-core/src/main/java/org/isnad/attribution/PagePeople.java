package org.isnad.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.mention.EntityMention;
import org.isnad.mention.Mentions;
import org.isnad.mention.Referent;
import org.isnad.page.Span;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * The people an article names in full, by the last word of their names: a bare surname after a verb
 * of speech means them before anybody else. Immutable.
 */
final class PagePeople {
  private static final int SHORTEST = 3;

  private final Map<String, TreeMap<Integer, EntityMention>> byLastWord = new HashMap<>();
  private final Set<String> full = new HashSet<>();

  /** The people of an article. */
  PagePeople(Mentions mentions) {
    for (EntityMention mention : mentions.entities()) {
      Referent who = person(mention);
      if (who == null || mention.first() == mention.last()) {
        continue;
      }
      List<Token> tokens = mentions.text().sentences().get(mention.sentence()).tokens();
      if (isSaidIn(who, mention.text())) {
        full.add(who.entity().id());
        byLastWord
            .computeIfAbsent(tokens.get(mention.last()).folded(), k -> new TreeMap<>())
            .putIfAbsent(mention.sentence(), mention);
      }
    }
  }

  /** Whether the article names nobody in full. */
  boolean isEmpty() {
    return byLastWord.isEmpty();
  }

  private static @Nullable Referent person(EntityMention mention) {
    boolean name =
        mention.type() == EntityMention.Type.PERS
            && mention.form() == EntityMention.Form.NAME
            && mention.referents().size() == 1;
    return name ? mention.referents().getFirst() : null;
  }

  /** Whether the first word of the name stands in the mention: it is more than a surname. */
  private static boolean isSaidIn(Referent who, String text) {
    String name = who.entity().name().ar();
    int end = name.indexOf(' ');
    return end > 0 && (text + " ").contains(name.substring(0, end) + " ");
  }

  /** The mention, with the person named in full on the page where the data took a namesake. */
  EntityMention own(Sentence sentence, EntityMention mention) {
    Referent who = person(mention);
    if (who == null || full.contains(who.entity().id())) {
      return mention;
    }
    EntityMention named = named(sentence, sentence.tokens().get(mention.last()).folded());
    boolean other = named != null && !isSaidIn(who, mention.text());
    return named != null && other ? like(named, mention) : mention;
  }

  /** The last one of a surname named in full before a sentence, else the first one at all. */
  private @Nullable EntityMention named(Sentence sentence, String surname) {
    TreeMap<Integer, EntityMention> all = byLastWord.get(surname);
    if (all == null) {
      return null;
    }
    var before = all.lowerEntry(sentence.index());
    return before == null ? all.firstEntry().getValue() : before.getValue();
  }

  /** The person whose surname stands at a token, after "and" at most; null when nobody's does. */
  @Nullable EntityMention surname(Sentence sentence, int i) {
    Token token = sentence.tokens().get(i);
    if (token.kind() != TokenKind.WORD || token.folded().length() < SHORTEST) {
      return null;
    }
    for (Reading reading : token.readings()) {
      EntityMention named = reading.clitics() == 0 ? named(sentence, reading.stem()) : null;
      if (named != null) {
        Span span = token.span();
        return new EntityMention(
            sentence.index(),
            i,
            i,
            0,
            span,
            token.text(),
            EntityMention.Type.PERS,
            EntityMention.Form.NAME,
            named.referents());
      }
    }
    return null;
  }

  private static EntityMention like(EntityMention named, EntityMention mention) {
    return new EntityMention(
        mention.sentence(),
        mention.first(),
        mention.last(),
        mention.clitics(),
        mention.span(),
        mention.text(),
        mention.type(),
        mention.form(),
        named.referents());
  }
}
