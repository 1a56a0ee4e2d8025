package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Chunk;
import org.isnad.text.Text;

/**
 * Reads all mentions of an article: times, quantities and entities. Thread-safe.
 *
 * <p>{@link #chunks} gives them as the chunks that rules take as one step.
 */
public final class MentionReader {
  private final PieceReader pieces;
  private final TimeReader times;
  private final QuantityReader quantities;
  private final EntityReader entities;
  private final ChunkKinds kinds;

  /** With all data of the stage. */
  public MentionReader(Lexicon lexicon) {
    this.pieces = new PieceReader(lexicon);
    this.times = new TimeReader(lexicon, pieces);
    this.quantities = new QuantityReader(lexicon, pieces);
    this.entities = new EntityReader(lexicon);
    this.kinds = new ChunkKinds(entities.vocabulary());
  }

  /** The mentions of the article's sentences. */
  public Mentions read(Text text) {
    List<List<Piece>> words = text.sentences().stream().map(pieces::read).toList();
    List<List<Piece>> expressions = times.expressions(text, words);
    Times found = times.read(text, expressions);
    List<EntityMention> who = entities.read(text, found.textDate());
    return new Mentions(
        text,
        found.textDate(),
        found.slack(),
        found.entries(),
        who,
        found.mentions().stream().filter(t -> !isInName(t, who)).toList(),
        quantities.read(text, words, expressions));
  }

  /** Whether a word that may be a month goes on with the name of a person ("Di Maio"). */
  private static boolean isInName(TimeMention time, List<EntityMention> entities) {
    for (int i = first(entities, time.sentence()); isIn(entities, i, time.sentence()); i++) {
      EntityMention e = entities.get(i);
      if (e.type() == EntityMention.Type.PERS
          && e.form() == EntityMention.Form.NAME
          && e.first() < time.first()
          && time.last() <= e.last()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The names in the text, in order and without titles, none of them in another: also those of
   * people, bodies and places that neither data nor grammar know.
   *
   * @param mentions those that {@link #read} found in the text
   */
  public List<NameMention> names(Mentions mentions) {
    return entities.names(mentions);
  }

  /** The state with a code of the data, as one that takes part in what a text tells. */
  public Optional<Referent> state(String code) {
    return entities
        .vocabulary()
        .gazetteer()
        .country(code)
        .map(c -> new Referent(c.entity(), null, null));
  }

  /**
   * The chunks of one sentence for {@link org.isnad.text.RuleMatcher}. The kinds of an entity
   * mention: {@code party} for whatever can act, and beside it {@code person}, {@code org}, {@code
   * country}, {@code place}, {@code group}, {@code coordination}, {@code pair}, {@code nisba},
   * {@code nisba-pair}, {@code agency}, {@code outlet}, {@code platform}; of a time {@code time},
   * also of windows such as "within two weeks"; of a quantity {@code duration}, {@code count},
   * {@code percent}, {@code ordinal}, {@code money}, {@code number}. The reference is the index in
   * the list of the mentions.
   */
  public List<Chunk> chunks(Mentions mentions, int sentence) {
    List<Chunk> chunks = new ArrayList<>();
    List<EntityMention> entities = mentions.entities();
    for (int i = first(entities, sentence); isIn(entities, i, sentence); i++) {
      for (String kind : kinds.of(entities.get(i))) {
        chunks.add(chunk(kind, entities.get(i), i));
      }
    }
    List<TimeMention> times = mentions.times();
    for (int i = first(times, sentence); isIn(times, i, sentence); i++) {
      chunks.add(chunk("time", times.get(i), i));
    }
    List<QuantityMention> quantities = mentions.quantities();
    for (int i = first(quantities, sentence); isIn(quantities, i, sentence); i++) {
      String kind = quantities.get(i).kind().name().toLowerCase(java.util.Locale.ROOT);
      chunks.add(chunk(kind, quantities.get(i), i));
    }
    return chunks;
  }

  /** Index of the first mention of a sentence or of one after it: mentions stand in text order. */
  private static int first(List<? extends Mention> mentions, int sentence) {
    int from = 0;
    int to = mentions.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (mentions.get(middle).sentence() < sentence) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static boolean isIn(List<? extends Mention> mentions, int i, int sentence) {
    return i < mentions.size() && mentions.get(i).sentence() == sentence;
  }

  private static Chunk chunk(String kind, Mention mention, int ref) {
    return new Chunk(kind, mention.first(), mention.last(), mention.clitics(), ref);
  }
}
