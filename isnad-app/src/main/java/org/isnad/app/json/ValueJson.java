package org.isnad.app.json;

import java.time.LocalDate;
import org.isnad.event.Value;
import org.isnad.mention.Hedge;
import org.isnad.mention.Referent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The values of statements in their public form. */
final class ValueJson {
  private static final String ARABIC = "ar";

  private ValueJson() {}

  static JsonNode node(Value value) {
    return switch (value) {
      case Value.OfStatus status -> StringNode.valueOf(Nodes.name(status.status()));
      case Value.OfTime time -> Nodes.time(time.time());
      case Value.OfPlace place -> place(place);
      case Value.OfDuration duration -> duration(duration);
      case Value.OfParty party -> Nodes.referent(party.who());
      case Value.OfText text -> Nodes.object().put("text", text.text()).put("lang", ARABIC);
      case Value.OfOrdinal ordinal -> ordinal(ordinal);
      case Value.OfFrequency frequency -> frequency(frequency);
      case Value.OfInterval interval -> interval(interval);
      case Value.OfCount count -> count(count);
      case Value.OfRole role -> role(role);
      case Value.OfOrder order -> order(order);
    };
  }

  static ObjectNode place(Value.OfPlace place) {
    return Nodes.object()
        .put("id", place.id())
        .put("ar", place.ar())
        .put("en", place.en())
        .put("country", place.country());
  }

  private static ObjectNode duration(Value.OfDuration duration) {
    ObjectNode minutes = Nodes.object();
    Nodes.number(minutes, "min", duration.min());
    Nodes.number(minutes, "max", duration.max());
    ObjectNode node = Nodes.object();
    node.set("minutes", minutes);
    return hedge(node, duration.hedge());
  }

  private static ObjectNode ordinal(Value.OfOrdinal o) {
    return window(o.n(), o.scope(), o.since(), o.until(), o.frame());
  }

  private static ObjectNode frequency(Value.OfFrequency f) {
    ObjectNode node = window(f.n(), f.scope(), f.since(), f.until(), f.frame());
    return hedge(f.kind() == null ? node : node.put("kind", f.kind()), f.hedge());
  }

  private static ObjectNode window(
      int n,
      String scope,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      Value.@Nullable Frame frame) {
    return Nodes.object()
        .put("n", n)
        .put("scope", scope)
        .put("since", Nodes.text(since))
        .put("until", Nodes.text(until))
        .put("frame", frame == null ? null : Nodes.name(frame));
  }

  private static ObjectNode interval(Value.OfInterval interval) {
    ObjectNode node = Nodes.object();
    Nodes.number(node, "days", interval.days());
    return hedge(node.put("from", interval.from()), interval.hedge());
  }

  private static ObjectNode count(Value.OfCount count) {
    ObjectNode node = Nodes.object();
    Double max = count.max();
    boolean upper = count.hedge() == Hedge.LESS_THAN || count.hedge() == Hedge.AT_MOST;
    Nodes.number(node, "n", upper && max != null ? max : count.min());
    if (count.hedge() == Hedge.BETWEEN) {
      Nodes.number(node, "max", max);
    }
    return hedge(node.put("unit", count.unit()), count.hedge());
  }

  private static ObjectNode role(Value.OfRole role) {
    return Nodes.referent(role.who()).put("claim", role.claim());
  }

  private static ObjectNode order(Value.OfOrder order) {
    ObjectNode node = Nodes.object().put("relation", order.relation()).put("kind", order.kind());
    node.set("other", Nodes.array(order.other(), ValueJson::party));
    return node;
  }

  private static ObjectNode party(Referent referent) {
    ObjectNode node = Nodes.object().put("id", referent.entity().id());
    node.set("name", Nodes.name(referent.entity().name()));
    return node;
  }

  /** "At least" is "more" and "at most" is "less", with the bound itself included. */
  private static ObjectNode hedge(ObjectNode node, Hedge hedge) {
    node.put("hedge", word(hedge));
    if (hedge == Hedge.AT_LEAST || hedge == Hedge.AT_MOST) {
      node.put("inclusive", true);
    }
    return node;
  }

  static String word(Hedge hedge) {
    return switch (hedge) {
      case EXACT -> "exact";
      case ABOUT -> "about";
      case MORE_THAN, AT_LEAST -> "more";
      case LESS_THAN, AT_MOST -> "less";
      case BETWEEN -> "between";
    };
  }
}
