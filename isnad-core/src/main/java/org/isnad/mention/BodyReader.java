package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.isnad.mention.Meaning.Hit;
import org.isnad.mention.Phrase.Extent;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads bodies, media, states, places and state adjectives. */
final class BodyReader {
  private final Look look;

  BodyReader(Look look) {
    this.look = look;
  }

  Optional<? extends Phrase> read(int i, IntPredicate clitics) {
    if (!look.isKnown(i)) {
      return Optional.empty();
    }
    Phrase best = longer(null, media(i, clitics));
    best = longer(best, side(i, clitics));
    best = longer(best, capital(i, clitics));
    best = longer(best, body(i, clitics));
    best = longer(best, state(i, clitics));
    best = longer(best, organ(i, clitics));
    best = longer(best, place(i, clitics));
    return Optional.ofNullable(longer(best, nisbas(i, clitics)));
  }

  private static @Nullable Phrase longer(@Nullable Phrase best, Optional<? extends Phrase> one) {
    return one.isPresent() && (best == null || one.get().extent().last() > best.extent().last())
        ? one.get()
        : best;
  }

  private Extent extent(Hit<?> hit) {
    return new Extent(look.sentence().index(), hit.first(), hit.last(), hit.clitics(), hit.cut());
  }

  private boolean isMark(int i) {
    return look.is(i, TokenKind.OPEN_QUOTE)
        || look.is(i, TokenKind.OPEN_BRACKET)
        || look.is(i, TokenKind.CLOSE_QUOTE)
        || look.is(i, TokenKind.CLOSE_BRACKET);
  }

  /** [agency] ["] TASS ["] [Russian]; names that are ordinary words need the noun or the marks. */
  private Optional<Phrase.Named> media(int i, IntPredicate clitics) {
    Optional<Hit<Meaning.Word>> head = look.word(i, "media-head", clitics);
    int at = head.map(h -> h.last() + 1).orElse(i);
    boolean open = head.isPresent() && isMark(at);
    at = open ? at + 1 : at;
    Optional<Hit<Meaning.Media>> name =
        look.longest(at, Meaning.Media.class, head.isPresent() ? Look.NONE : clitics);
    if (name.isEmpty() || (head.isPresent() && isOfOtherTrade(head.get(), name.get().sense()))) {
      return Optional.empty();
    }
    boolean marked = isMark(at - 1) && isMark(name.get().last() + 1);
    boolean ordinary = name.get().sense().needsHead() || isPlace(name.get());
    if (ordinary && head.isEmpty() && !marked) {
      return Optional.empty();
    }
    int last = name.get().last();
    if (open && isMark(last + 1)) {
      last++;
    }
    String country = name.get().sense().entity().country();
    Optional<Hit<Meaning.Nisba>> nisba = look.longest(last + 1, Meaning.Nisba.class, Look.NONE);
    if (name.get().sense().needsHead()
        && nisba.isPresent()
        && country != null
        && !nisba.get().sense().country().code().equals(country)) {
      // "The paper N of state S", where only one of another state is known.
      return Optional.empty();
    }
    if (head.isPresent()
        && nisba.isPresent()
        && (country == null || nisba.get().sense().country().code().equals(country))) {
      last = nisba.get().last();
    }
    Extent extent = head.isPresent() ? extent(head.get()) : extent(name.get());
    return Optional.of(
        new Phrase.Named(
            extent.to(last),
            name.get().sense().entity(),
            EntityMention.Type.ORG,
            EntityMention.Form.NAME));
  }

  /** "Radio N", where only a paper of that name is known. */
  private boolean isOfOtherTrade(Hit<Meaning.Word> head, Meaning.Media media) {
    return media.needsHead()
        && look.token(head.last()).readings().stream()
            .filter(r -> r.clitics() == head.clitics())
            .anyMatch(r -> look.vocabulary().trades().isOther(r.stem(), media.trade()));
  }

  /** "To Baghdad today", where an outlet is called so: the place, by the word before it. */
  private boolean isPlace(Hit<Meaning.Media> name) {
    boolean place =
        look.longest(name.first(), Meaning.Place.class, Look.NONE).isPresent()
            || look.longest(name.first(), Meaning.State.class, Look.NONE).isPresent();
    return place
        && name.length() > 1
        && look.word(name.first() - 1, "place-before", Look.ANY).isPresent();
  }

  /** "The Russian side". */
  private Optional<Phrase> side(int i, IntPredicate clitics) {
    return look.word(i, "side", clitics)
        .flatMap(w ->
            look.longest(w.last() + 1, Meaning.Nisba.class, Look.NONE)
                .filter(n -> n.sense().definite())
                .map(n ->
                    new Phrase.Named(
                        extent(w).to(n.last()),
                        n.sense().country().entity(),
                        EntityMention.Type.ORG,
                        EntityMention.Form.DEMONYM)));
  }

  private Optional<Phrase> body(int i, IntPredicate clitics) {
    Optional<Hit<Meaning.Body>> body = look.longest(i, Meaning.Body.class, clitics);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    Entity entity = body.get().sense().body();
    Optional<Hit<Meaning.Place>> place = look.longest(i, Meaning.Place.class, clitics);
    boolean seat = place.isPresent() && place.get().last() >= body.get().last();
    if (seat && isPlaceHere(i, body.get().clitics())) {
      Extent there = extent(body.get());
      return Optional.of(
          new Phrase.Named(
              there, place.get().sense().place(), EntityMention.Type.LOC, EntityMention.Form.NAME));
    }
    EntityMention.Form form =
        body.get().sense().metonym() ? EntityMention.Form.EPITHET : EntityMention.Form.NAME;
    Extent extent = extent(body.get());
    Optional<Hit<Meaning.Nisba>> nisba =
        look.longest(extent.last() + 1, Meaning.Nisba.class, Look.NONE)
            .filter(n -> n.sense().definite() && n.sense().number() == Meaning.Plurality.SINGULAR);
    if (nisba.isPresent()) {
      Gazetteer.Country country = nisba.get().sense().country();
      if (country.code().equals(entity.country())) {
        extent = extent.to(nisba.get().last());
      } else if (look.vocabulary().gazetteer().country(entity.country()).isEmpty()
          && startsPlain(body.get())) {
        String text = words(extent.to(nisba.get().last()));
        String key = look.vocabulary().spelling().exact(text).replace(' ', '-');
        entity =
            new Entity(
                "org.x." + key, Entity.Kind.ORGANISATION, new Name(text, null), country.code());
        extent = extent.to(nisba.get().last());
      }
    }
    return Optional.of(
        new Phrase.Named(sameInBrackets(extent, entity), entity, EntityMention.Type.ORG, form));
  }

  /** A common noun such as "security council", which other states have too. */
  private boolean startsPlain(Hit<Meaning.Body> body) {
    return !look.token(body.first()).folded().startsWith(look.vocabulary().article());
  }

  private Extent sameInBrackets(Extent extent, Entity entity) {
    int open = extent.last() + 1;
    if (!look.is(open, TokenKind.OPEN_BRACKET)) {
      return extent;
    }
    return look.all(open + 1, Meaning.Body.class, Look.NONE).stream()
        .filter(b -> b.sense().body().id().equals(entity.id()))
        .filter(b -> look.is(b.last() + 1, TokenKind.CLOSE_BRACKET))
        .findFirst()
        .map(b -> extent.to(b.last() + 1))
        .orElse(extent);
  }

  private String words(Extent extent) {
    StringBuilder out =
        new StringBuilder(look.token(extent.first()).text().substring(extent.cut()));
    for (int i = extent.first() + 1; i <= extent.last(); i++) {
      out.append(' ').append(look.token(i).text());
    }
    return out.toString();
  }

  /** A ministry, army or government with its state. */
  private Optional<Phrase> organ(int i, IntPredicate clitics) {
    Optional<Hit<Meaning.Organ>> organ = look.longest(i, Meaning.Organ.class, clitics);
    if (organ.isEmpty()) {
      return Optional.empty();
    }
    Extent extent = extent(organ.get());
    Meaning.Organ sense = organ.get().sense();
    int next = extent.last() + 1;
    Optional<Hit<Meaning.Nisba>> nisba =
        look.longest(next, Meaning.Nisba.class, Look.NONE).filter(n -> n.sense().definite());
    if (nisba.isPresent()) {
      String of = nisba.get().sense().country().code();
      return Optional.of(
          new Phrase.Organ(extent.to(nisba.get().last()), sense.id(), sense.name(), of, false));
    }
    Optional<Hit<Meaning.State>> state = look.longest(next, Meaning.State.class, Look.NONE);
    if (state.isPresent()) {
      String of = state.get().sense().country().code();
      return Optional.of(
          new Phrase.Organ(extent.to(state.get().last()), sense.id(), sense.name(), of, false));
    }
    return sense.alone()
        ? Optional.of(new Phrase.Organ(extent, sense.id(), sense.name(), null, true))
        : Optional.empty();
  }

  private Optional<Phrase> state(int i, IntPredicate clitics) {
    boolean named = look.longest(i, Meaning.State.class, clitics).isPresent();
    if (!named && isAdjective(i)) {
      return Optional.empty();
    }
    Optional<Hit<Meaning.Word>> head = look.word(i, "state-head", clitics);
    int at = head.map(h -> h.last() + 1).orElse(i);
    Optional<Hit<Meaning.State>> state =
        look.longest(at, Meaning.State.class, head.isPresent() ? Look.NONE : clitics);
    if (state.isEmpty() && head.isPresent()) {
      return byAdjective(i, head.get(), clitics);
    }
    Optional<Phrase.Capital> other =
        head.isPresent() ? Optional.empty() : state.flatMap(s -> capitalOfOther(s, clitics));
    if (state.isPresent() && other.isPresent()) {
      return Optional.of(
          new Phrase.Either(other.get().extent(), state.get().sense().country(), other.get()));
    }
    return state.map(s ->
        new Phrase.Named(
            head.map(this::extent).orElseGet(() -> extent(s)).to(s.last()),
            s.sense().country().entity(),
            EntityMention.Type.LOC,
            EntityMention.Form.NAME));
  }

  /** "The Tunisian Republic": a state by its adjective, known by that name or not. */
  private Optional<Phrase> byAdjective(int i, Hit<Meaning.Word> head, IntPredicate clitics) {
    Optional<Hit<Meaning.State>> whole = look.longest(i, Meaning.State.class, clitics);
    boolean definite =
        look.token(head.first())
            .folded()
            .substring(head.cut())
            .startsWith(look.vocabulary().article());
    Optional<Hit<Meaning.Nisba>> nisba =
        look.longest(head.last() + 1, Meaning.Nisba.class, Look.NONE)
            .filter(n -> definite && n.sense().definite() && n.sense().feminine());
    Optional<Gazetteer.Country> country =
        whole.map(s -> s.sense().country()).or(() -> nisba.map(n -> n.sense().country()));
    int last = whole.map(Hit::last).or(() -> nisba.map(Hit::last)).orElse(head.last());
    return country.map(c ->
        new Phrase.Named(
            extent(head).to(last), c.entity(), EntityMention.Type.LOC, EntityMention.Form.NAME));
  }

  /** The capital of another state that has the same name as a state. */
  private Optional<Phrase.Capital> capitalOfOther(Hit<Meaning.State> state, IntPredicate clitics) {
    return look.all(state.first(), Meaning.Place.class, clitics).stream()
        .filter(p -> p.last() == state.last() && p.sense().government() != null)
        .filter(p -> !state.sense().country().code().equals(p.sense().place().country()))
        .findFirst()
        .map(this::capital);
  }

  private Phrase.Capital capital(Hit<Meaning.Place> place) {
    Entity state = Objects.requireNonNull(place.sense().government()).entity();
    boolean there = isPlaceHere(place.first(), place.clitics());
    return new Phrase.Capital(extent(place), place.sense().place(), state, there);
  }

  /** Whether a word that is both a state and its adjective stands after a feminine noun. */
  private boolean isAdjective(int i) {
    return look.isWord(i - 1)
        && look.longest(i, Meaning.Nisba.class, Look.NONE).isPresent()
        && look.vocabulary().nameWord(look.token(i - 1)).is(NameWord.Sort.FEMININE);
  }

  /** "The Hungarian capital Budapest", "the Hungarian capital", "the capital Kuwait". */
  private Optional<Phrase> capital(int i, IntPredicate clitics) {
    Optional<Hit<Meaning.Word>> head = look.word(i, "capital", clitics);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    int at = head.get().last() + 1;
    Optional<Hit<Meaning.Nisba>> nisba = look.longest(at, Meaning.Nisba.class, Look.NONE);
    at = nisba.map(n -> n.last() + 1).orElse(at);
    Optional<Hit<Meaning.Place>> place = look.longest(at, Meaning.Place.class, Look.NONE);
    Extent extent = extent(head.get());
    if (place.isPresent()) {
      return Optional.of(
          new Phrase.Named(
              extent.to(place.get().last()),
              place.get().sense().place(),
              EntityMention.Type.LOC,
              EntityMention.Form.NAME));
    }
    if (nisba.isPresent()) {
      return seat(nisba.get().sense().country(), extent.to(nisba.get().last()));
    }
    return look.longest(at, Meaning.State.class, Look.NONE)
        .flatMap(s -> seat(s.sense().country(), extent.to(s.last())));
  }

  private Optional<Phrase> seat(Gazetteer.Country country, Extent extent) {
    return look.vocabulary()
        .gazetteer()
        .place(country.capital())
        .map(p -> new Phrase.Named(extent, p, EntityMention.Type.LOC, EntityMention.Form.EPITHET));
  }

  private Optional<Phrase> place(int i, IntPredicate clitics) {
    Optional<Hit<Meaning.Place>> whole = look.longest(i, Meaning.Place.class, clitics);
    Optional<Hit<Meaning.Word>> head =
        whole.isPresent() ? Optional.empty() : look.word(i, "place-head", clitics);
    int at = head.map(h -> h.last() + 1).orElse(i);
    boolean open = head.isPresent() && isMark(at);
    at = open ? at + 1 : at;
    Optional<Hit<Meaning.Place>> place =
        look.longest(at, Meaning.Place.class, head.isPresent() ? Look.NONE : clitics);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    Extent extent = head.map(this::extent).orElseGet(() -> extent(place.get()));
    int last = place.get().last();
    last = open && isMark(last + 1) ? last + 1 : last;
    if (head.isPresent()) {
      last = look.word(last + 1, "place-tail", Look.NONE).map(Hit::last).orElse(last);
    }
    Gazetteer.Country government = place.get().sense().government();
    Entity entity = place.get().sense().place();
    if (government != null && head.isEmpty()) {
      boolean there = isPlaceHere(i, place.get().clitics());
      return Optional.of(new Phrase.Capital(extent.to(last), entity, government.entity(), there));
    }
    return Optional.of(
        new Phrase.Named(extent.to(last), entity, EntityMention.Type.LOC, EntityMention.Form.NAME));
  }

  /** Whether the words before say that a capital is meant as a place. */
  boolean isPlaceHere(int i, int clitics) {
    if (Clitic.BI.in(clitics)) {
      return true;
    }
    for (int back = i - 1; back >= 0 && back >= i - 2; back--) {
      boolean ends =
          look.word(back, "place-before", Look.ANY).filter(w -> w.last() == i - 1).isPresent();
      if (ends) {
        return true;
      }
    }
    return false;
  }

  /** One or more state adjectives. */
  private Optional<Phrase> nisbas(int i, IntPredicate clitics) {
    Optional<Hit<Meaning.Nisba>> first = look.longest(i, Meaning.Nisba.class, clitics);
    boolean name = look.longest(i, Meaning.State.class, clitics).isPresent() && !isAdjective(i);
    if (first.isEmpty() || name) {
      return Optional.empty();
    }
    List<Gazetteer.Country> countries = new ArrayList<>();
    countries.add(first.get().sense().country());
    Extent extent = extent(first.get());
    int at = first.get().last() + 1;
    for (Optional<Hit<Meaning.Nisba>> more = another(at, first.get(), countries);
        more.isPresent();
        more = another(at, first.get(), countries)) {
      countries.add(more.get().sense().country());
      extent = extent.to(more.get().last());
      at = more.get().last() + 1;
    }
    return Optional.of(new Phrase.Nisbas(extent, countries));
  }

  /** The adjective of another state joined by a hyphen, by "and" or by standing next to it. */
  private Optional<Hit<Meaning.Nisba>> another(
      int at, Hit<Meaning.Nisba> first, List<Gazetteer.Country> countries) {
    Optional<Hit<Meaning.Word>> hyphen = look.word(at, "hyphen", Look.NONE);
    int next = hyphen.map(h -> h.last() + 1).orElse(at);
    IntPredicate allowed = hyphen.isPresent() ? Look.NONE : c -> c == 0 || Look.AND.test(c);
    return look.longest(next, Meaning.Nisba.class, allowed)
        .filter(n -> hyphen.isPresent() || agree(n.sense(), first.sense()))
        .filter(n -> !countries.contains(n.sense().country()));
  }

  private static boolean agree(Meaning.Nisba one, Meaning.Nisba other) {
    return one.definite() == other.definite() && one.feminine() == other.feminine();
  }
}
