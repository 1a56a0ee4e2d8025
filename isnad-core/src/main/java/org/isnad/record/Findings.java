package org.isnad.record;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.isnad.attribution.Link;
import org.isnad.attribution.Part;
import org.isnad.event.Statement;
import org.isnad.event.Value;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Name;

/** Words findings in both languages of the interface; the sentences are data. */
final class Findings {
  /** The wording in one language. */
  static final class Language {
    private final Map<String, String> patterns = new HashMap<>();
    private final ULocale locale;
    private final boolean arabic;

    /** The sentences that have nothing to fill in. */
    private final Map<String, String> plain = new ConcurrentHashMap<>();

    /** Parsed patterns by id; each is used by one thread at a time. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Language(Lexicon lexicon, String folder, ULocale locale) {
      this.locale = locale;
      this.arabic = locale.getLanguage().equals("ar");
      for (Object file : lexicon.yaml(folder + "/messages.yaml")) {
        if (file instanceof List<?> entries) {
          entries.forEach(this::entry);
        }
      }
    }

    private void entry(Object entry) {
      if (entry instanceof Map<?, ?> message
          && message.get("id") instanceof String id
          && message.get("text") instanceof String text) {
        patterns.putIfAbsent(id, text);
      }
    }

    /** The sentence of an id; the id itself when the data have none. */
    String text(String id, Map<String, Object> values) {
      String pattern = patterns.get(id);
      if (pattern == null) {
        return id;
      }
      MessageFormat format = formats.computeIfAbsent(id, i -> new MessageFormat(pattern, locale));
      synchronized (format) {
        return format.format(values);
      }
    }

    String text(String id) {
      return plain.computeIfAbsent(id, i -> text(i, Map.of()));
    }

    boolean has(String id) {
      return patterns.containsKey(id);
    }

    String name(Name name) {
      String en = name.en();
      return arabic || en == null ? name.ar() : en;
    }

    String join(List<String> parts) {
      return String.join(text("list.separator"), parts);
    }

    /** Who says a statement, through which outlet or document. */
    String teller(Statement s) {
      String outlet =
          s.chain()
              .first(Part.OUTLET)
              .or(() -> s.chain().first(Part.AGENCY))
              .filter(Link::isNamed)
              .map(Link::name)
              .orElseGet(() -> documentName(s));
      return s.chain()
          .first(Part.SPEAKER)
          .map(l -> l.isNamed() ? l.name() : text("teller.unnamed"))
          .map(speaker -> text("teller.speaker", Map.of("speaker", speaker, "outlet", outlet)))
          .orElse(outlet);
    }

    private static String documentName(Statement s) {
      return s.evidence().isEmpty() ? s.rule() : shortName(s.evidence().get(0).document());
    }

    static String shortName(String document) {
      return document.substring(document.lastIndexOf('/') + 1);
    }

    /** A value as a reader would say it. */
    String value(Value value) {
      return switch (value) {
        case Value.OfDuration d ->
            text("value.duration." + d.hedge().name(), HoursAndMinutes.bounds(d, this::text));
        case Value.OfCount c -> count(c);
        case Value.OfParty p -> name(p.who().entity().name());
        case Value.OfPlace p -> name(new Name(p.ar(), p.en()));
        case Value.OfStatus s -> status(s.status().name());
        case Value.OfTime t -> days(t);
        case Value.OfText t -> t.text();
        case Value.OfOrdinal o ->
            text("value.ordinal", Map.of("n", o.n(), "scope", o.scope(), "scoped", scoped(o)));
        case Value.OfFrequency f -> f.scope();
        case Value.OfInterval i -> text("value.interval", Map.of("days", i.days()));
        case Value.OfRole r -> r.claim();
        case Value.OfOrder o -> order(o.relation(), o.kind(), o.other());
      };
    }

    /** What is counted; nothing for people of any sort, whom the field names. */
    private String unit(String unit) {
      String id = "unit." + unit;
      return has(id) ? text(id) : unit;
    }

    private static String scoped(Value.OfOrdinal o) {
      return o.scope().isEmpty() ? "no" : "yes";
    }

    String order(String relation, String kind, List<org.isnad.mention.Referent> other) {
      List<String> names = other.stream().map(r -> name(r.entity().name())).toList();
      return text(
          "value.order." + relation,
          Map.of("kind", kind(kind), "names", String.join(" – ", names)));
    }

    String kind(String kind) {
      String id = "kind." + kind;
      return has(id) ? text(id) : kind;
    }

    String status(String status) {
      return text("status." + status);
    }

    private String days(Value.OfTime t) {
      String from = String.valueOf(t.time().from());
      String to = String.valueOf(t.time().to());
      return from.equals(to) ? from : from + "/" + to;
    }

    private String count(Value.OfCount c) {
      Map<String, Object> values = new HashMap<>();
      values.put("min", c.min());
      values.put("max", c.max() == null ? c.min() : c.max());
      values.put("unit", unit(c.unit()));
      return text("value.count." + c.hedge().name(), values).strip();
    }
  }

  private final Language ar;
  private final Language en;

  Findings(Lexicon lexicon) {
    this.ar = new Language(lexicon, "ar", new ULocale("ar@numbers=latn"));
    this.en = new Language(lexicon, "en", ULocale.ENGLISH);
  }

  String ar(Function<Language, String> sentence) {
    return sentence.apply(ar);
  }

  String en(Function<Language, String> sentence) {
    return sentence.apply(en);
  }

  Disagreement disagreement(
      String field,
      Disagreement.Kind kind,
      List<Statement> statements,
      Function<Language, String> sentence) {
    List<String> ids = statements.stream().map(Statement::id).distinct().toList();
    return new Disagreement(field, kind, ids, ar(sentence), en(sentence));
  }
}
