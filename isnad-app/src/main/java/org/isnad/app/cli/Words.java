package org.isnad.app.cli;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.app.answer.Names;
import org.isnad.app.json.EventJson;
import org.isnad.attribution.Chain;
import org.isnad.attribution.Link;
import org.isnad.event.Argument;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Hedge;
import org.isnad.mention.Name;
import org.isnad.mention.Precision;
import org.isnad.mention.Referent;
import org.isnad.mention.TimeValue;
import org.isnad.record.EventRecord;
import org.isnad.record.HoursAndMinutes;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The words of the command line in one language. Sentences are data; dates are ISO in every
 * language, so that a terminal without right-to-left order shows them whole.
 */
final class Words {
  private static final ULocale LATIN_DIGITS = new ULocale("ar@numbers=latn");

  private final boolean arabic;
  private final ULocale locale;
  private final Map<String, String> patterns = new HashMap<>();
  private final @Nullable Names names;

  private Words(boolean arabic, @Nullable Names names) {
    this.arabic = arabic;
    this.names = names;
    this.locale = arabic ? LATIN_DIGITS : ULocale.ENGLISH;
    String file = "/isnad-app/cli/" + tag() + ".yaml";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + file);
      }
      add(new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a language tag such as {@code ar_EG.UTF-8}; English unless it is Arabic. */
  static Words of(@Nullable String tag) {
    return new Words(tag != null && tag.toLowerCase(Locale.ROOT).startsWith("ar"), null);
  }

  /** With the names of kinds, statuses, values and speakers that the data hold. */
  Words with(Lexicon lexicon, Names known) {
    Words words = new Words(arabic, known);
    lexicon.yaml(tag() + "/messages.yaml").forEach(words::add);
    return words;
  }

  /** Whether the language is Arabic. */
  boolean isArabic() {
    return arabic;
  }

  private String tag() {
    return arabic ? "ar" : "en";
  }

  private void add(Object list) {
    if (list instanceof List<?> entries) {
      for (Object entry : entries) {
        if (entry instanceof Map<?, ?> message
            && message.get("id") instanceof String id
            && message.get("text") instanceof String text) {
          patterns.putIfAbsent(id, text);
        }
      }
    }
  }

  /** A sentence; pairs of name and value fill it. */
  String say(String id, Object... values) {
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i + 1 < values.length; i += 2) {
      named.put(String.valueOf(values[i]), values[i + 1]);
    }
    return filled(id, named);
  }

  private String filled(String id, Map<String, Object> values) {
    String pattern = patterns.get(id);
    return pattern == null ? id : new MessageFormat(pattern, locale).format(values);
  }

  private String say(String id, String otherwise) {
    return patterns.containsKey(id) ? say(id) : otherwise;
  }

  /** The name in this language, else the Arabic one. */
  String name(Name name) {
    return name(name.ar(), name.en());
  }

  private String name(String ar, @Nullable String en) {
    return arabic || en == null ? ar : en;
  }

  /** The finding in this language. */
  String finding(String ar, String en) {
    return arabic ? ar : en;
  }

  String name(Link link) {
    String id = link.id();
    return id == null || names == null || !names.knows(id) ? link.name() : name(names.name(id));
  }

  /** An outlet by name or id. */
  private String outlet(String nameOrId) {
    return names == null || !names.knows(nameOrId) ? nameOrId : name(names.name(nameOrId));
  }

  String kind(String kind) {
    return say("kind." + kind, kind);
  }

  String status(Status status) {
    return say("status." + status.name(), EventJson.name(status));
  }

  /** Day, night, or first and last day; a mark when no day is known. */
  String time(TimeValue time) {
    if (time.from() == null && time.to() == null) {
      return say("time.unknown");
    }
    if (time.from() == null) {
      return say("time.until", "to", String.valueOf(time.to()));
    }
    if (time.to() == null) {
      return say("time.since", "from", String.valueOf(time.from()));
    }
    if (time.from().equals(time.to())) {
      return time.from().toString();
    }
    return time.from() + (time.precision() == Precision.NIGHT ? "/" : "..") + time.to();
  }

  /** How a time is known, with the step that derived it. */
  String how(TimeValue time) {
    String how = say("how." + EventJson.name(time.how()));
    return time.why().isEmpty() ? how : how + ", " + time.why();
  }

  String names(List<Argument> participants) {
    return participants.stream()
        .map(a -> name(a.referent().entity().name()))
        .collect(Collectors.joining(" · "));
  }

  /** Speaker first, each link after the one it passed the words to. */
  String chain(Chain chain) {
    return chain.links().isEmpty()
        ? say("chain.none")
        : chain.links().stream().map(this::name).collect(Collectors.joining(" > "));
  }

  /** A value in words. */
  String value(Value value) {
    return switch (value) {
      case Value.OfStatus status -> status(status.status());
      case Value.OfTime time -> time(time.time());
      case Value.OfPlace place -> name(place.ar(), place.en());
      case Value.OfDuration d -> length(d);
      case Value.OfParty party -> name(party.who().entity().name());
      case Value.OfText text -> text.text();
      case Value.OfOrdinal o -> say("ordinal", "n", o.n(), "scope", o.scope());
      case Value.OfFrequency f -> f.scope();
      case Value.OfInterval i ->
          say("interval", "days", i.days(), "hedge", hedge(i.hedge()), "from", i.from());
      case Value.OfCount c ->
          say(
              "value.count." + c.hedge().name(),
              "min",
              c.min(),
              "max",
              c.max() == null ? c.min() : c.max(),
              "unit",
              c.unit());
      case Value.OfRole role -> name(role.who().entity().name()) + ": " + role.claim();
      case Value.OfOrder o -> order(o);
    };
  }

  /** A length in hours and minutes with its hedge. */
  String length(Value.OfDuration d) {
    return filled("value.duration." + d.hedge().name(), HoursAndMinutes.bounds(d, this::filled));
  }

  private String hedge(Hedge hedge) {
    return hedge == Hedge.EXACT ? "exact" : EventJson.hedge(hedge);
  }

  private String order(Value.OfOrder o) {
    String others =
        o.other().stream()
            .map(Referent::entity)
            .map(e -> name(e.name()))
            .collect(Collectors.joining(" · "));
    return say("value.order." + o.relation(), "kind", kind(o.kind()), "names", others);
  }

  /** Outlets that tell it, else the agencies, else the pages. */
  String tellers(EventRecord record) {
    return record.tellings().stream()
        .map(this::teller)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String teller(Telling telling) {
    String known = telling.outlet() == null ? telling.agency() : telling.outlet();
    String document = telling.document();
    return known == null ? document.substring(document.lastIndexOf('/') + 1) : outlet(known);
  }
}
