package org.isnad.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.isnad.page.Span;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Text;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** Puts the names that the model found beside the mentions whose names they are. */
final class NameLayer {
  private static final String LOCAL_PERSON = "per.x.";

  private final Text text;
  private final Spelling spelling;
  private final List<List<EntityMention>> mentions = new ArrayList<>();

  NameLayer(Mentions mentions, Spelling spelling) {
    this.text = mentions.text();
    this.spelling = spelling;
    text.sentences().forEach(s -> this.mentions.add(new ArrayList<>()));
    for (EntityMention mention : mentions.entities()) {
      if (mention.form() != EntityMention.Form.COORDINATION) {
        this.mentions.get(mention.sentence()).add(mention);
      }
    }
  }

  /** Without a model: the mentions by name. */
  List<NameMention> ofMentions() {
    return mentions.stream()
        .flatMap(List::stream)
        .filter(NameLayer::isName)
        .map(NameLayer::name)
        .toList();
  }

  /**
   * The names that the model found, and those of states that it left out.
   *
   * @param found for each sentence the names
   */
  List<NameMention> of(List<List<NameTagger.Found>> found) {
    List<NameMention> out = new ArrayList<>();
    for (int s = 0; s < found.size(); s++) {
      List<NameMention> own = new ArrayList<>();
      for (NameTagger.Found name : found.get(s)) {
        own.add(name(s, name));
      }
      int size = own.size();
      for (EntityMention mention : mentions.get(s)) {
        if (isSure(mention) && own.subList(0, size).stream().noneMatch(n -> overlap(n, mention))) {
          own.add(name(mention));
        }
      }
      own.sort(Comparator.comparingInt(NameMention::first));
      out.addAll(own);
    }
    return sameAgain(out);
  }

  /** A surname alone is the person of that surname whom the text named in full before. */
  private List<NameMention> sameAgain(List<NameMention> names) {
    Map<String, Optional<Entity>> bySurname = new HashMap<>();
    List<NameMention> out = new ArrayList<>();
    for (NameMention name : names) {
      Entity entity = name.entity();
      if (name.type() != EntityMention.Type.PERS || entity == null) {
        out.add(name);
        continue;
      }
      List<String> words = words(name.text());
      if (words.size() > 1) {
        bySurname.merge(
            words.getLast(),
            Optional.of(entity),
            (one, other) -> isSame(one, other) ? one : Optional.empty());
      }
      boolean alone = words.size() == 1 && entity.id().startsWith(LOCAL_PERSON);
      Optional<Entity> before = bySurname.getOrDefault(words.getFirst(), Optional.empty());
      out.add(alone && before.isPresent() ? name.with(before.get()) : name);
    }
    return out;
  }

  private static boolean isSame(Optional<Entity> one, Optional<Entity> other) {
    return one.map(Entity::id).equals(other.map(Entity::id));
  }

  private static boolean isName(EntityMention mention) {
    return mention.form() == EntityMention.Form.NAME
        || mention.form() == EntityMention.Form.EPITHET;
  }

  private static boolean isSure(EntityMention mention) {
    return mention.form() == EntityMention.Form.NAME
        && mention.type() == EntityMention.Type.LOC
        && mention.referents().stream().allMatch(r -> r.entity().kind() == Entity.Kind.COUNTRY);
  }

  private static boolean overlap(Mention one, Mention other) {
    return one.first() <= other.last() && other.first() <= one.last();
  }

  private static NameMention name(EntityMention m) {
    return new NameMention(
        m.sentence(), m.first(), m.last(), m.clitics(), m.span(), m.text(), m.type(), sole(m));
  }

  private NameMention name(int s, NameTagger.Found name) {
    Sentence sentence = text.sentences().get(s);
    EntityMention around = null;
    int cut = name.cut();
    int clitics = name.clitics();
    for (EntityMention mention : mentions.get(s)) {
      if (mention.first() == name.first()) {
        clitics = mention.clitics();
        cut = mention.span().start() - sentence.tokens().get(name.first()).span().start();
      }
      boolean inside = mention.first() <= name.first() && name.last() <= mention.last();
      if (inside && mention.type() == name.type() && isName(mention)) {
        around = mention;
      }
    }
    Span whole = sentence.span(name.first(), name.last());
    Span span = new Span(whole.start() + cut, whole.end());
    String key = key(sentence, name, clitics);
    Entity entity = around == null ? null : sole(around);
    List<Entity> meant = entity == null ? meant(s, name) : List.of();
    if (!meant.isEmpty()) {
      entity = named(meant, key);
    } else if (entity == null) {
      entity = local(name.type(), span, key);
    }
    return new NameMention(
        s, name.first(), name.last(), clitics, span, span.of(text.original()), name.type(), entity);
  }

  /** Whom a longer phrase with several people around the name means; empty when there is none. */
  private List<Entity> meant(int s, NameTagger.Found name) {
    for (EntityMention mention : mentions.get(s)) {
      boolean inside = mention.first() <= name.first() && name.last() <= mention.last();
      if (inside && mention.referents().size() > 1) {
        return mention.referents().stream().map(Referent::entity).toList();
      }
    }
    return List.of();
  }

  /** The one of them whose name has all words of the key; null when none or several have. */
  private @Nullable Entity named(List<Entity> entities, String key) {
    List<String> words = List.of(key.split("-"));
    List<Entity> fitting =
        entities.stream().filter(e -> words(e.name().ar()).containsAll(words)).toList();
    return fitting.size() == 1 ? fitting.getFirst() : null;
  }

  private List<String> words(String name) {
    return Stream.of(name.split(" ")).map(spelling::folded).map(spelling::exact).toList();
  }

  private static @Nullable Entity sole(EntityMention mention) {
    return mention.referents().size() == 1 ? mention.referents().getFirst().entity() : null;
  }

  private String key(Sentence sentence, NameTagger.Found name, int clitics) {
    StringBuilder key = new StringBuilder();
    for (int i = name.first(); i <= name.last(); i++) {
      Token token = sentence.tokens().get(i);
      String folded = i == name.first() ? stem(token, clitics) : token.folded();
      key.append(key.isEmpty() ? "" : "-").append(spelling.exact(folded));
    }
    return key.toString();
  }

  private static String stem(Token token, int clitics) {
    return token.readings().stream()
        .filter(r -> r.clitics() == clitics)
        .map(Reading::stem)
        .findFirst()
        .orElse(token.folded());
  }

  private @Nullable Entity local(EntityMention.Type type, Span span, String key) {
    Name name = new Name(span.of(text.original()), null);
    return switch (type) {
      case PERS -> new Entity(LOCAL_PERSON + key, Entity.Kind.PERSON, name, null);
      case ORG -> new Entity("org.x." + key, Entity.Kind.ORGANISATION, name, null);
      case LOC -> new Entity("loc.x." + key, Entity.Kind.PLACE, name, null);
      case MISC -> null;
    };
  }
}
