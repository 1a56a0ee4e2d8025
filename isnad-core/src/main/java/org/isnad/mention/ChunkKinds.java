package org.isnad.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.mention.EntityMention.Form;

/** The kinds of chunks that an entity mention gives to rules. */
final class ChunkKinds {
  private final Map<String, Meaning.MediaKind> media = new HashMap<>();
  private final Vocabulary vocabulary;

  ChunkKinds(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    vocabulary.media().forEach(m -> media.putIfAbsent(m.entity().id(), m.kind()));
  }

  List<String> of(EntityMention mention) {
    List<String> kinds = new ArrayList<>(4);
    if (mention.form() == Form.COORDINATION) {
      kinds.add("party");
      kinds.add("coordination");
      return kinds;
    }
    if (mention.type() == EntityMention.Type.MISC) {
      kinds.add(mention.referents().size() > 1 ? "nisba-pair" : "nisba");
      return kinds;
    }
    if (mention.referents().size() > 1) {
      kinds.add("party");
      kinds.add("pair");
      return kinds;
    }
    if (mention.referents().isEmpty()) {
      kinds.add("party");
      kinds.add(mention.type() == EntityMention.Type.PERS ? "person" : "org");
      return kinds;
    }
    one(mention.referents().getFirst().entity(), mention.form(), kinds);
    return kinds;
  }

  private void one(Entity entity, Form form, List<String> kinds) {
    switch (entity.kind()) {
      case PERSON -> {
        kinds.add("party");
        kinds.add("person");
      }
      case GROUP -> {
        kinds.add("party");
        kinds.add("group");
      }
      case COUNTRY -> {
        kinds.add("party");
        kinds.add("country");
        if (form == Form.NAME || form == Form.EPITHET) {
          kinds.add("place");
        }
      }
      case PLACE -> {
        kinds.add("place");
        if (vocabulary.isCapital(entity.id())) {
          kinds.add("capital");
        }
      }
      case ORGANISATION -> body(entity, form, kinds);
    }
  }

  private void body(Entity entity, Form form, List<String> kinds) {
    Meaning.MediaKind medium = media.get(entity.id());
    if (medium != null) {
      kinds.add(medium.name().toLowerCase(java.util.Locale.ROOT));
      return;
    }
    kinds.add("party");
    kinds.add(form == Form.GROUP ? "group" : "org");
    if (vocabulary.isSeat(entity.id())) {
      kinds.add("place");
    }
  }
}
