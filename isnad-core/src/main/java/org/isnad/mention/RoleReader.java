package org.isnad.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.isnad.mention.Meaning.Hit;
import org.isnad.mention.Phrase.Role;
import org.isnad.mention.Phrase.RoleKind;
import org.isnad.text.Clitic;
import org.jspecify.annotations.Nullable;

/** Reads one title with its state or body: the Russian president, foreign minister of Egypt. */
final class RoleReader {
  /** Longest job title that is read over to reach a name. */
  private static final int LONGEST_TITLE = 8;

  private static final int LONGEST_BODY = 3;

  private final Look look;
  private final NameReader names;
  private final PortfolioReader portfolios;
  private final OfficeLevels levels;
  private final int depth;

  RoleReader(Look look, NameReader names, int depth) {
    this.look = look;
    this.names = names;
    this.portfolios = new PortfolioReader(look, names);
    this.levels = new OfficeLevels(look.vocabulary().gazetteer());
    this.depth = depth;
  }

  /**
   * A role at a token.
   *
   * @param role the role
   * @param clitics proclitics cut off its first token
   * @param cut units cut off
   * @param needsName whether it only counts when a name follows
   */
  record Found(Role role, int clitics, int cut, boolean needsName) {
    int end() {
      return role.last() + 1;
    }
  }

  Optional<Found> read(int i, IntPredicate clitics) {
    if (!look.isKnown(i)) {
      return Optional.empty();
    }
    List<Hit<Meaning.Title>> titles = look.all(i, Meaning.Title.class, clitics);
    if (!titles.isEmpty()) {
      titles.removeIf(t -> t.sense().number() != Meaning.Plurality.SINGULAR || isOfAnother(t));
    }
    if (!titles.isEmpty()) {
      return title(i, titles);
    }
    return look.word(i, "counterpart", clitics)
        .filter(w -> w.sense().value().equals("one"))
        .map(this::counterpart);
  }

  /**
   * Whether only some states have the title ("the chancellor") and the adjective after it names
   * another: "the Egyptian" after it makes it another word.
   */
  private boolean isOfAnother(Hit<Meaning.Title> title) {
    return title.sense().of() != null
        && look.longest(title.last() + 1, Meaning.Nisba.class, Look.NONE)
            .filter(n -> fits(n, title.sense().construct()))
            .filter(n -> !n.sense().country().code().equals(title.sense().of()))
            .isPresent();
  }

  private Optional<Found> title(int i, List<Hit<Meaning.Title>> titles) {
    int length = titles.getFirst().length();
    Hit<Meaning.Title> head = titles.getFirst();
    Set<String> offices = new LinkedHashSet<>();
    Set<String> states = new LinkedHashSet<>();
    boolean construct = true;
    boolean owned = false;
    for (Hit<Meaning.Title> title : titles) {
      if (title.length() == length) {
        offices.add(title.sense().office());
        if (title.sense().of() != null) {
          states.add(title.sense().of());
        }
        construct &= title.sense().construct();
        owned |= title.sense().owned();
      }
    }
    String of = states.size() == 1 ? states.iterator().next() : null;
    boolean epithet = head.sense().epithet();
    Complement after = complement(head.last() + 1, of, construct, lends(offices));
    if (after.end() == head.last() + 1 && levels.isOfState(offices)) {
      after = officeNisba(head.last() + 1).orElse(after);
    }
    if (after.of() == null && !after.owner() && levels.isOfState(offices)) {
      after = toState(after);
    }
    boolean bare = !construct && !epithet && after.of() == null && !after.owner();
    if (bare && head.length() > 1 && !levels.isOfState(offices)) {
      after = named(after);
    }
    if (construct && after.of() == null && !after.owner()) {
      return longTitle(head, offices, after);
    }
    int portfolio = levels.isOfMinister(offices) ? portfolios.end(after.end()) : after.end();
    boolean affairs = portfolio > after.end();
    int last = portfolio - 1;
    RoleKind kind = owned ? RoleKind.OWNED : RoleKind.FULL;
    if (epithet && kind == RoleKind.FULL) {
      kind = RoleKind.EPITHET;
    }
    if (kind == RoleKind.FULL && after.of() == null && !after.owner() && !epithet) {
      kind = RoleKind.BARE;
    }
    Role role = new Role(offices, after.of(), after.former(), kind, i, last);
    boolean needsName = affairs || (construct && after.of() == null);
    return Optional.of(new Found(role, head.clitics(), head.cut(), needsName));
  }

  /**
   * "To the Italian Republic", "to Italy X Y" after the title of a leader or minister: his state,
   * where its long name is given or his own follows.
   */
  private Complement toState(Complement after) {
    int i = after.end();
    IntPredicate to = c -> Clitic.LI.in(c) && !Clitic.WA.in(c);
    boolean head = look.word(i, "state-head", to).isPresent();
    Optional<Hit<Meaning.State>> state =
        look.longest(i, Meaning.State.class, to)
            .or(() ->
                head ? look.longest(i + 1, Meaning.State.class, Look.NONE) : Optional.empty());
    if (state.isEmpty()) {
      return after;
    }
    String of = state.get().sense().country().code();
    Complement whole = complement(state.get().last() + 1, of, false, false);
    boolean named = names.begins(whole.end()) || names.isAddressed(whole.end());
    return head || state.get().length() > 1 || named
        ? new Complement(of, true, after.former() || whole.former(), whole.end())
        : after;
  }

  /** The adjectives of a body that stand before a name ("the leader of the Socialist Party X"). */
  private Complement named(Complement after) {
    String of = null;
    int i = after.end();
    while (look.isWord(i)
        && i - after.end() < LONGEST_BODY
        && look.token(i).folded().startsWith(look.vocabulary().article())
        && look.all(i, Meaning.Title.class, Look.NONE).isEmpty()
        && !names.begins(i)
        && !names.isAddressed(i)) {
      Optional<Hit<Meaning.Nisba>> nisba = look.longest(i, Meaning.Nisba.class, Look.NONE);
      of = nisba.map(n -> n.sense().country().code()).orElse(of);
      i++;
    }
    boolean name = i > after.end() && (names.begins(i) || names.isAddressed(i));
    return name ? new Complement(of, true, after.former(), i) : after;
  }

  private Found counterpart(Hit<Meaning.Word> word) {
    Complement after =
        officeNisba(word.last() + 1)
            .orElseGet(() -> complement(word.last() + 1, null, false, false));
    Role role =
        new Role(
            Set.of(),
            after.of(),
            after.former(),
            RoleKind.COUNTERPART,
            word.first(),
            after.end() - 1);
    return new Found(role, word.clitics(), word.cut(), false);
  }

  /** The offices of leaders that the words of another title name ("envoy of the president"). */
  Set<String> leaders(Role role) {
    Gazetteer gazetteer = look.vocabulary().gazetteer();
    Set<String> inner = new LinkedHashSet<>();
    for (int i = role.first() + 1; i <= role.last(); i++) {
      for (Hit<Meaning.Title> title : look.all(i, Meaning.Title.class, Look.ANY)) {
        gazetteer
            .office(title.sense().office())
            .filter(o -> o.level().startsWith("head-of-") && !role.offices().contains(o.id()))
            .ifPresent(o -> inner.add(o.id()));
      }
    }
    return inner;
  }

  private Optional<Complement> officeNisba(int i) {
    if (i >= look.size()) {
      return Optional.empty();
    }
    return look.vocabulary()
        .nisbas()
        .ofOffice(look.sentence().tokens().get(i).folded())
        .map(c -> new Complement(c.code(), false, false, i + 1));
  }

  /** What follows a title. */
  private record Complement(@Nullable String of, boolean owner, boolean former, int end) {}

  private Complement complement(
      int start, @Nullable String given, boolean construct, boolean lends) {
    String of = given;
    boolean owner = false;
    boolean former = false;
    int i = start;
    for (boolean more = true; more && i < look.size(); ) {
      more = false;
      Optional<Hit<Meaning.Nisba>> nisba =
          look.longest(i, Meaning.Nisba.class, Look.NONE).filter(n -> fits(n, construct));
      if (nisba.isPresent() && (of == null || of.equals(nisba.get().sense().country().code()))) {
        of = nisba.get().sense().country().code();
        i = nisba.get().last() + 1;
        more = true;
        continue;
      }
      Optional<Hit<Meaning.Address>> state = state(i);
      if (state.isPresent()) {
        former |= isFormer(state.get());
        i = state.get().last() + 1;
        more = true;
        continue;
      }
      Optional<Hit<Meaning.Word>> adjective = look.word(i, "title-adjective", Look.NONE);
      if (adjective.isPresent()) {
        i = adjective.get().last() + 1;
        more = true;
        continue;
      }
      Optional<Owner> seat = of == null && !owner ? seat(i) : Optional.empty();
      if (seat.isPresent()) {
        of = seat.get().of();
        owner = true;
        i = seat.get().end();
        more = true;
        continue;
      }
      if (of == null && !owner) {
        Optional<Owner> found = owner(i, construct && i == start, lends || construct);
        if (found.isPresent()) {
          of = found.get().of();
          owner = true;
          i = found.get().end();
          more = true;
        }
      }
    }
    return new Complement(of, owner, former, lends ? post(i) : i);
  }

  /** "To the United Nations", "in Libya" after the title of an envoy: part of the title. */
  private int post(int i) {
    Optional<Hit<Meaning.Word>> to = look.word(i, "post", Look.NONE);
    if (to.isEmpty()) {
      return i;
    }
    int at = to.get().last() + 1;
    int end = Math.max(last(at, Meaning.State.class), last(at, Meaning.Place.class));
    end = Math.max(end, last(at, Meaning.Body.class));
    return end < 0 ? i : end + 1;
  }

  private <S extends Meaning> int last(int i, Class<S> type) {
    return look.longest(i, type, Look.NONE).map(Hit::last).orElse(-1);
  }

  /** Whether an office is one that is held for somebody: envoy, spokesman, secretary-general. */
  private boolean lends(Set<String> offices) {
    Gazetteer gazetteer = look.vocabulary().gazetteer();
    return gazetteer
        .office(gazetteer.ranked(offices).getFirst())
        .filter(o -> o.level().equals("official") || o.level().equals("envoy"))
        .isPresent();
  }

  private static boolean fits(Hit<Meaning.Nisba> nisba, boolean construct) {
    return nisba.sense().number() == Meaning.Plurality.SINGULAR
        && (nisba.sense().definite() || construct);
  }

  private Optional<Hit<Meaning.Address>> state(int i) {
    return look.longest(i, Meaning.Address.class, Look.ANY)
        .filter(a -> a.sense().kind() == Meaning.AddressKind.STATE)
        .filter(a ->
            look.all(i, Meaning.Person.class, Look.NONE).stream()
                .noneMatch(p -> p.length() >= a.length()));
  }

  private boolean isFormer(Hit<Meaning.Address> state) {
    return look.word(state.first(), "former", Look.ANY).isPresent();
  }

  /** "In the republic of Egypt", "in the State of Qatar" after a title, written in one word. */
  private Optional<Owner> seat(int i) {
    IntPredicate in = c -> c == Clitic.BI.bit();
    Optional<Hit<Meaning.State>> whole = look.longest(i, Meaning.State.class, in);
    if (look.word(i, "state-head", in).isEmpty()) {
      return Optional.empty();
    }
    return whole
        .or(() -> look.longest(i + 1, Meaning.State.class, Look.NONE))
        .map(s -> new Owner(s.sense().country().code(), endOfState(s) + 1));
  }

  /** The state, body or person that a title belongs to. */
  private record Owner(@Nullable String of, int end) {}

  private Optional<Owner> owner(int i, boolean construct, boolean lends) {
    if (!construct && !lends) {
      return Optional.empty();
    }
    IntPredicate to = c -> c == Clitic.LI.bit();
    IntPredicate allowed = construct ? c -> c == 0 || c == Clitic.LI.bit() : to;
    int start = i;
    if (look.word(i, "state-head", allowed).isPresent()
        && look.longest(i, Meaning.State.class, allowed).isEmpty()) {
      start = i + 1;
      allowed = Look.NONE;
    }
    Optional<Hit<Meaning.State>> state = look.longest(start, Meaning.State.class, allowed);
    Optional<Hit<Meaning.Body>> body = look.longest(start, Meaning.Body.class, allowed);
    if (state.isPresent() && (body.isEmpty() || body.get().length() < state.get().length())) {
      return state.map(h -> new Owner(h.sense().country().code(), endOfState(h) + 1));
    }
    if (body.isPresent()) {
      return body.map(h -> new Owner(h.sense().body().id(), skipNisba(h.last() + 1)));
    }
    Optional<Hit<Meaning.Organ>> organ = look.longest(start, Meaning.Organ.class, allowed);
    if (organ.isPresent()) {
      int after = organ.get().last() + 1;
      Optional<Hit<Meaning.Nisba>> nisba = look.longest(after, Meaning.Nisba.class, Look.NONE);
      if (nisba.isPresent()) {
        return nisba.map(n -> new Owner(n.sense().country().code(), n.last() + 1));
      }
      return look.longest(after, Meaning.State.class, Look.NONE)
          .map(s -> new Owner(s.sense().country().code(), s.last() + 1))
          .or(() -> Optional.of(new Owner(null, after)));
    }
    Optional<Hit<Meaning.Place>> place = look.longest(start, Meaning.Place.class, allowed);
    if (place.isPresent()) {
      return place.map(p -> new Owner(p.sense().place().country(), p.last() + 1));
    }
    return person(start, allowed);
  }

  /**
   * The last token of a state's name, which may begin in the title: "president of the republic of
   * X".
   */
  private int endOfState(Hit<Meaning.State> state) {
    return look.longest(state.first() - 1, Meaning.State.class, Look.ANY)
        .filter(s -> s.sense().country().equals(state.sense().country()))
        .map(Hit::last)
        .filter(last -> last > state.last())
        .orElse(state.last());
  }

  /** "Envoy of the US president", "adviser to X": the state is the person's. */
  private Optional<Owner> person(int i, IntPredicate allowed) {
    if (depth > 1) {
      return Optional.empty();
    }
    int start = i;
    Optional<Found> role = new RoleReader(look, names, depth + 1).read(i, allowed);
    String of = null;
    int end = start;
    if (role.isPresent()) {
      of = role.get().role().of();
      end = role.get().end();
    }
    Optional<NameReader.Found> name = names.known(end, end == start ? allowed : Look.NONE);
    if (name.isPresent() && (role.isEmpty() || isHolder(name.get(), role.get()))) {
      of = of == null ? name.get().names().getFirst().person().entity().country() : of;
      end = name.get().last() + 1;
    }
    return end == start ? Optional.empty() : Optional.of(new Owner(of, end));
  }

  /**
   * Whether a name after an inner title is that of its holder: the data say so, or one more
   * follows.
   */
  private boolean isHolder(NameReader.Found name, Found role) {
    Set<String> offices = role.role().offices();
    boolean held =
        name.names().stream().anyMatch(n -> n.person().term(offices, null, null).isPresent());
    return held || names.begins(name.last() + 1);
  }

  private int skipNisba(int i) {
    return look.longest(i, Meaning.Nisba.class, Look.NONE)
        .filter(n -> n.sense().definite())
        .map(n -> n.last() + 1)
        .orElse(i);
  }

  /**
   * A title such as "minister of hajj and endowments": read over to the name that follows, unless
   * that is of somebody to whom the holder belongs ("a minister in the government of N").
   */
  private Optional<Found> longTitle(
      Hit<Meaning.Title> head, Set<String> offices, Complement after) {
    String of = after.of();
    int i = after.end();
    while (i < look.size() && i - head.first() <= LONGEST_TITLE) {
      int name = look.isComma(i) ? i + 1 : i;
      if (names.begins(name) || names.isAddressed(name)) {
        if (name == i && (isBeforeOwner(i - 1) || i == after.end())) {
          return Optional.empty();
        }
        i = names.first(i, after.end());
        Set<String> held = i > after.end() ? lesser(offices) : offices;
        Role role = new Role(held, of, after.former(), RoleKind.FULL, head.first(), i - 1);
        return Optional.of(new Found(role, head.clitics(), head.cut(), true));
      }
      Optional<Owner> owner = owner(i, false, true);
      if (owner.isPresent()) {
        of = owner.get().of() == null ? of : owner.get().of();
        i = owner.get().end();
        continue;
      }
      Optional<Hit<Meaning.Nisba>> nisba = look.longest(i, Meaning.Nisba.class, Look.NONE);
      if (nisba.isPresent()) {
        of = nisba.get().sense().country().code();
      } else if (!look.isWord(i) || names.endsTitle(i)) {
        return Optional.empty();
      }
      i++;
    }
    return Optional.empty();
  }

  /**
   * What a title means that belongs to something other than a state ("president of the company"):
   * of its offices those that many hold, where it has any.
   */
  private Set<String> lesser(Set<String> offices) {
    Gazetteer gazetteer = look.vocabulary().gazetteer();
    Set<String> many = new LinkedHashSet<>(offices);
    many.removeIf(o -> gazetteer.office(o).filter(x -> !x.sole()).isEmpty());
    return many.isEmpty() ? offices : many;
  }

  /** Whether somebody's own body, or "from", stands there or before the title that stands there. */
  private boolean isBeforeOwner(int i) {
    boolean title = look.longest(i, Meaning.Title.class, Look.NONE).isPresent();
    return look.word(title ? i - 1 : i, "before-owner", Look.ANY).isPresent();
  }

  /** All roles in a row. */
  List<Found> row(int i, IntPredicate clitics) {
    List<Found> row = new ArrayList<>();
    int at = i;
    IntPredicate allowed = clitics;
    for (Optional<Found> found = read(at, allowed); found.isPresent(); found = read(at, allowed)) {
      row.add(found.get());
      at = found.get().end();
      allowed = Look.NONE;
    }
    return row;
  }
}
