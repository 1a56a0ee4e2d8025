package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Meaning.Hit;
import org.isnad.mention.Phrase.Extent;
import org.isnad.mention.Phrase.Role;
import org.isnad.mention.Phrase.RoleKind;
import org.isnad.text.Reading;
import org.isnad.text.TokenKind;

/**
 * Reads the noun phrase of one person: honorifics and titles with their states, the name, titles
 * after it, a blessing.
 */
final class PersonReader {
  private final Look look;
  private final NameReader names;
  private final RoleReader roles;
  private final OfficeLevels levels;
  private final Set<String> joint;
  private final Set<String> pronouns;

  PersonReader(Look look, Lexicon lexicon) {
    this.look = look;
    this.names = new NameReader(look, lexicon);
    this.roles = new RoleReader(look, names, 0);
    this.levels = new OfficeLevels(look.vocabulary().gazetteer());
    this.joint = lexicon.list("joint-offices");
    this.pronouns = lexicon.list("honorific-pronouns");
  }

  /** What stands before a name. */
  private static final class Before {
    private final List<Role> roles = new ArrayList<>();
    private boolean honorific;
    private boolean direct;
    private boolean kin;
    private boolean needsName;
    private int superior = -1;
    private int end;
    private int clitics;
    private int cut;
  }

  /** Whether a name unknown to the data may begin at a word that no table knows. */
  boolean mayBegin(int i) {
    return names.mayBegin(i);
  }

  Optional<Phrase.Person> read(int i, IntPredicate clitics) {
    return isPronoun(i) ? pronoun(i, clitics) : person(i, clitics);
  }

  /** Whether a title with a pronoun means somebody told before: "his majesty", not "the king". */
  private boolean isPronoun(int i) {
    if (!look.isKnown(i)) {
      return false;
    }
    for (Reading reading : look.token(i).readings()) {
      if (pronouns.contains(reading.stem())) {
        return true;
      }
    }
    return false;
  }

  /** Such a title, which is nobody's who stands behind it ("his highness received the king"). */
  private Optional<Phrase.Person> pronoun(int i, IntPredicate clitics) {
    Before before = new Before();
    before.end = i;
    return role(before, clitics, i) ? withoutName(before, i) : Optional.empty();
  }

  private Optional<Phrase.Person> person(int i, IntPredicate clitics) {
    Before before = before(i, clitics);
    IntPredicate allowed = before.end == i ? clitics : Look.NONE;
    superior(before);
    Optional<NameReader.Found> name = name(before, allowed);
    if (name.isPresent() && leaveTitles(before, name.get())) {
      return withoutName(before, i);
    }
    if (name.isEmpty()) {
      return withoutName(before, i);
    }
    NameReader.Found found = name.get();
    boolean weak = found.weak() && before.roles.isEmpty() && !before.honorific;
    int cut = before.end == i ? found.cut() : before.cut;
    int bits = before.end == i ? found.clitics() : before.clitics;
    Extent extent = new Extent(look.sentence().index(), i, found.last(), bits, cut);
    List<Role> all = new ArrayList<>(before.roles);
    int last = weak ? found.last() : after(found, all);
    return Optional.of(
        new Phrase.Person(extent.to(last), all, found.names(), found.local(), weak, before.kin));
  }

  /**
   * Leaves to a name the titles right before it, where the first one is of a state that he never
   * served ("the king of X received the president Y").
   */
  private boolean leaveTitles(Before before, NameReader.Found name) {
    int own = 1;
    while (own < before.roles.size() && !isOfAnotherState(name, before.roles.subList(0, own))) {
      own++;
    }
    if (own >= before.roles.size()) {
      return false;
    }
    before.roles.subList(own, before.roles.size()).clear();
    before.needsName = false;
    return true;
  }

  private Optional<Phrase.Person> withoutName(Before before, int i) {
    if (before.roles.isEmpty() || before.needsName || before.kin) {
      return Optional.empty();
    }
    int last = Math.max(before.roles.getLast().last(), before.superior);
    Extent extent = new Extent(look.sentence().index(), i, last, before.clitics, before.cut);
    return Optional.of(new Phrase.Person(extent, before.roles, List.of(), null, false, false));
  }

  private Before before(int i, IntPredicate clitics) {
    Before before = new Before();
    before.end = i;
    while (before.end < look.size()) {
      IntPredicate allowed = before.end == i ? clitics : Look.NONE;
      if (!role(before, allowed, i)
          && !address(before, allowed, i)
          && !kin(before, allowed, i)
          && !joint(before)
          && !apposed(before)) {
        break;
      }
    }
    if (before.roles.isEmpty()) {
      state(before, before.end == i ? clitics : Look.NONE, i);
    }
    return before;
  }

  private boolean role(Before before, IntPredicate allowed, int start) {
    if (names.isSonOf(before.end) || (before.direct && names.isName(before.end))) {
      return false;
    }
    Optional<RoleReader.Found> role = roles.read(before.end, allowed);
    boolean other = role.isPresent() && isSomebodyElse(before.roles, role.get());
    if (role.isEmpty() || other || nameIsLonger(before.end, allowed, role.get().role().last())) {
      return false;
    }
    Optional<Hit<Meaning.Address>> address = honorific(before.end, allowed);
    boolean longerAddress =
        address.isPresent()
            && role.get().role().kind() == RoleKind.BARE
            && address.get().last() > role.get().role().last();
    if (longerAddress) {
      return false;
    }
    begin(before, start, role.get().clitics(), role.get().cut());
    before.roles.add(role.get().role());
    before.needsName = role.get().needsName();
    before.direct = role.get().role().kind() == RoleKind.BARE;
    before.end = role.get().end();
    return true;
  }

  /**
   * One more office of the same person, joined by "and", where the first is one that is held beside
   * others and a name follows ("the deputy prime minister and foreign minister X").
   */
  private boolean joint(Before before) {
    if (before.roles.isEmpty() || !isHeldBeside(before.roles.getLast())) {
      return false;
    }
    Optional<RoleReader.Found> role =
        roles.read(before.end, Look.AND).filter(r -> !isOther(before.roles, r.role()));
    if (role.isEmpty() || role.get().clitics() == 0) {
      return false;
    }
    int end = role.get().end();
    int name = look.isComma(end) ? end + 1 : end;
    if (!isNamed(name)) {
      return false;
    }
    before.roles.add(role.get().role());
    before.needsName = true;
    before.direct = role.get().role().kind() == RoleKind.BARE;
    before.end = end;
    return true;
  }

  /** One more office of the same person after a comma, where his name follows only then. */
  private boolean apposed(Before before) {
    if (before.roles.isEmpty() || !look.isComma(before.end)) {
      return false;
    }
    Optional<RoleReader.Found> role =
        roles.read(before.end + 1, Look.NONE).filter(r -> !isOther(before.roles, r.role()));
    if (role.isEmpty() || role.get().role().of() == null || !isNamed(role.get().end())) {
      return false;
    }
    before.roles.add(role.get().role());
    before.needsName = true;
    before.direct = false;
    before.end = role.get().end();
    return true;
  }

  private boolean isHeldBeside(Role role) {
    return role.offices().stream().anyMatch(joint::contains);
  }

  /**
   * Whether a title is of another state than the titles before it, so that somebody else has it.
   */
  private static boolean isOther(List<Role> before, Role role) {
    return role.of() != null
        && before.stream().anyMatch(r -> r.of() != null && !r.of().equals(role.of()));
  }

  /** Whether a title begins somebody else, whom nobody with a title before it can be. */
  private boolean isSomebodyElse(List<Role> before, RoleReader.Found role) {
    return isOther(before, role.role())
        || before.stream().anyMatch(r -> levels.isEnvoyOfAnother(r, role.role()))
        || (before.stream().anyMatch(r -> levels.areOfTwo(r, role.role()))
            && (role.role().of() != null || isFollowedByName(role)));
  }

  private boolean isFollowedByName(RoleReader.Found role) {
    int next = role.end();
    return isNamed(next)
        || names
            .unknown(next, Look.NONE, NameWords.Title.DIRECT)
            .filter(n -> n.last() > n.first())
            .isPresent();
  }

  private boolean nameIsLonger(int i, IntPredicate allowed, int last) {
    return look.longest(i, Meaning.Person.class, allowed).filter(p -> p.last() > last).isPresent();
  }

  private Optional<Hit<Meaning.Address>> honorific(int i, IntPredicate allowed) {
    for (Hit<Meaning.Address> address : look.all(i, Meaning.Address.class, allowed)) {
      if (address.sense().kind() == Meaning.AddressKind.HONORIFIC) {
        return Optional.of(address);
      }
    }
    return Optional.empty();
  }

  /**
   * The honorific that begins here: of "His Excellency the President of X" only what stands before
   * the title.
   */
  private Optional<Hit<Meaning.Address>> shortOfTitle(int i, IntPredicate allowed) {
    Optional<Hit<Meaning.Address>> longest = honorific(i, allowed);
    if (longest.isEmpty()) {
      return longest;
    }
    for (Hit<Meaning.Address> address : look.all(i, Meaning.Address.class, allowed)) {
      boolean shorter =
          longest.isPresent()
              && address.sense().kind() == Meaning.AddressKind.HONORIFIC
              && address.last() < longest.get().last();
      if (shorter
          && roles
              .read(address.last() + 1, Look.NONE)
              .filter(r -> r.end() > longest.get().last() + 1)
              .isPresent()) {
        return Optional.of(address);
      }
    }
    return longest;
  }

  private boolean address(Before before, IntPredicate allowed, int start) {
    Optional<Hit<Meaning.Address>> address = shortOfTitle(before.end, allowed);
    if (address.isEmpty() || nameIsLonger(before.end, allowed, address.get().last())) {
      return false;
    }
    begin(before, start, address.get().clitics(), address.get().cut());
    before.honorific = true;
    before.direct = true;
    before.end = address.get().last() + 1;
    return true;
  }

  private boolean kin(Before before, IntPredicate allowed, int start) {
    Optional<Hit<Meaning.Word>> kin = look.word(before.end, "kin", allowed);
    if (kin.isEmpty() || before.kin || nameIsLonger(before.end, allowed, kin.get().last())) {
      return false;
    }
    begin(before, start, kin.get().clitics(), kin.get().cut());
    before.kin = true;
    before.end = kin.get().last() + 1;
    return true;
  }

  /** A state adjective that stands for a role: "the Russian Vladimir Putin". */
  private void state(Before before, IntPredicate allowed, int start) {
    Optional<Hit<Meaning.Nisba>> nisba =
        look.longest(before.end, Meaning.Nisba.class, allowed)
            .filter(n -> n.sense().definite() && n.sense().number() == Meaning.Plurality.SINGULAR)
            .filter(n -> names.known(n.last() + 1, Look.NONE).isPresent());
    if (nisba.isPresent()) {
      Hit<Meaning.Nisba> hit = nisba.get();
      begin(before, start, hit.clitics(), hit.cut());
      String code = hit.sense().country().code();
      before.roles.add(new Role(Set.of(), code, false, RoleKind.STATE, hit.first(), hit.last()));
      before.end = hit.last() + 1;
    }
  }

  private static void begin(Before before, int start, int clitics, int cut) {
    if (before.end == start) {
      before.clitics = clitics;
      before.cut = cut;
    }
  }

  private Optional<NameReader.Found> name(Before before, IntPredicate allowed) {
    int at = before.end;
    Optional<NameReader.Found> direct =
        nameAt(at, before, allowed).filter(n -> !isOfAnotherState(n, before.roles));
    if (direct.isPresent() && isOwner(direct.get(), before)) {
      return nameAt(direct.get().last() + 1, before, Look.NONE);
    }
    if (direct.isPresent() || before.roles.isEmpty()) {
      return direct;
    }
    if (look.is(at, TokenKind.OPEN_QUOTE)) {
      Optional<NameReader.Found> quoted = names.known(at + 1, Look.NONE);
      return quoted.filter(q -> look.is(q.last() + 1, TokenKind.CLOSE_QUOTE));
    }
    if (!look.isComma(at) || isOnBehalf(before.roles.getFirst().first())) {
      return Optional.empty();
    }
    if (look.is(at + 1, TokenKind.OPEN_QUOTE)) {
      return names
          .known(at + 2, Look.NONE)
          .filter(q -> look.is(q.last() + 1, TokenKind.CLOSE_QUOTE));
    }
    int next = honorific(at + 1, Look.NONE).map(h -> h.last() + 1).orElse(at + 1);
    return nameAt(next, before, Look.NONE).filter(n -> n.local() == null || names.begins(next));
  }

  /** Whether somebody acts for the holder of a title, so that the name after a mark is his own. */
  private boolean isOnBehalf(int title) {
    for (int i = Math.max(0, title - 2); i < title; i++) {
      if (look.word(i, "behalf", Look.ANY).filter(w -> w.last() == title - 1).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads over the name of the leader for whom an office is held ("the envoy of the prime minister
   * X"), which is not the name of its holder.
   */
  private void superior(Before before) {
    if (before.roles.isEmpty() || before.kin) {
      return;
    }
    Role role = before.roles.getLast();
    Set<String> inner = roles.leaders(role);
    Optional<NameReader.Found> name =
        inner.isEmpty() ? Optional.empty() : names.known(before.end, Look.NONE);
    boolean his =
        name.isPresent()
            && name.get().names().stream()
                .allMatch(n ->
                    n.person().term(inner, role.of(), null).isPresent()
                        && n.person().term(role.offices(), null, null).isEmpty());
    if (his) {
      before.superior = name.get().last();
      before.end = before.superior + 1;
      before.needsName = false;
    }
  }

  /** "The envoy of the US president X Y": X never had Y's office, so the title belongs to Y. */
  private boolean isOwner(NameReader.Found name, Before before) {
    if (before.roles.isEmpty() || name.names().isEmpty() || !names.begins(name.last() + 1)) {
      return false;
    }
    Role role = before.roles.getLast();
    return !role.offices().isEmpty()
        && name.names().stream()
            .allMatch(n -> n.person().term(role.offices(), null, null).isEmpty());
  }

  private Optional<NameReader.Found> nameAt(int at, Before before, IntPredicate allowed) {
    boolean titled = !before.roles.isEmpty() || before.honorific;
    NameWords.Title title =
        before.direct
            ? NameWords.Title.DIRECT
            : titled ? NameWords.Title.FAR : NameWords.Title.NONE;
    Optional<NameReader.Found> known =
        names
            .known(at, allowed)
            .filter(n -> !n.weak() || before.roles.isEmpty() || fits(n, before));
    Optional<NameReader.Found> unknown = names.unknown(at, allowed, title);
    if (known.isPresent() && unknown.isPresent()) {
      boolean surnameOfOther = known.get().weak() || known.get().last() == known.get().first();
      boolean longer = unknown.get().last() > known.get().last();
      return longer && surnameOfOther && !isKnownFirst(known.get()) ? unknown : known;
    }
    return known.isPresent() ? known : unknown;
  }

  /** Whether a bare surname after a title is that of somebody of the state or with the office. */
  private static boolean fits(NameReader.Found name, Before before) {
    for (Role role : before.roles) {
      for (Meaning.Person sense : name.names()) {
        boolean state = role.of() != null && role.of().equals(sense.person().entity().country());
        boolean office =
            !role.offices().isEmpty()
                && sense.person().term(role.offices(), role.of(), null).isPresent();
        if (state || office || sense.person().terms().isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the name of the data is complete by its first word, such as "Trump". */
  private static boolean isKnownFirst(NameReader.Found known) {
    return !known.weak();
  }

  /** Titles and blessings after a name; gives the last token and adds the roles. */
  private int after(NameReader.Found name, List<Role> all) {
    int end = name.last();
    while (true) {
      int next = end + 1;
      boolean comma = look.isComma(next);
      Optional<RoleReader.Found> role = roles.read(comma ? next + 1 : next, Look.NONE);
      if (role.isPresent()
          && !isOther(all, role.get().role())
          && all.stream().noneMatch(r -> levels.areOfTwo(r, role.get().role()))
          && !isForeign(name, role.get().role())
          && isAppositive(role.get(), comma)) {
        all.add(role.get().role());
        end = role.get().role().last();
        continue;
      }
      int blessed = blessing(next);
      if (blessed > end) {
        end = blessed;
        continue;
      }
      return end;
    }
  }

  /** A title after a name is the name's own unless another name follows it. */
  private boolean isAppositive(RoleReader.Found role, boolean comma) {
    boolean full = role.role().kind() == RoleKind.FULL || role.role().kind() == RoleKind.EPITHET;
    int after = role.end();
    boolean own =
        isNamed(after) || (look.isComma(after) && isNamed(after + 1)) || isJoinedToName(after);
    boolean counterpart = role.role().kind() == RoleKind.COUNTERPART;
    if (own || counterpart || role.needsName()) {
      return false;
    }
    boolean words = role.role().last() > role.role().first();
    int blessed = blessing(after);
    boolean closed = isClosed(blessed < 0 ? after : blessed + 1);
    return !comma || (full && role.role().of() != null) || (words && closed);
  }

  /** Whether "and" joins one more title there, after which a name stands. */
  private boolean isJoinedToName(int i) {
    return roles.read(i, Look.AND).filter(r -> r.clitics() != 0 && isNamed(r.end())).isPresent();
  }

  private boolean isNamed(int i) {
    return names.known(i, Look.NONE).isPresent() || names.begins(i) || names.isAddressed(i);
  }

  /**
   * Whether a title is of a state that is not the named person's and that the person never served.
   */
  private boolean isForeign(NameReader.Found name, Role role) {
    String of = role.of();
    return of != null
        && !name.names().isEmpty()
        && look.vocabulary().gazetteer().country(of).isPresent()
        && name.names().stream()
            .allMatch(n ->
                !of.equals(n.person().entity().country())
                    && n.person().term(role.offices(), of, null).isEmpty());
  }

  /**
   * Whether the name right after the title of a leader or minister is that of somebody of another
   * state, whom he met or congratulated ("the king of X congratulated, Y Z").
   */
  private boolean isOfAnotherState(NameReader.Found name, List<Role> before) {
    if (before.isEmpty() || name.local() != null || name.names().isEmpty()) {
      return false;
    }
    Role role = before.getLast();
    boolean full = role.kind() == RoleKind.FULL || role.kind() == RoleKind.EPITHET;
    return full
        && !role.former()
        && levels.isOfState(role.offices())
        && name.names().stream().allMatch(n -> n.person().entity().country() != null)
        && isForeign(name, role);
  }

  /** Whether an apposition ends here: at a mark, the end, or another title. */
  private boolean isClosed(int i) {
    return !look.isWord(i)
        || roles.read(i, Look.NONE).isPresent()
        || look.longest(i, Meaning.Nisba.class, Look.NONE).isPresent();
  }

  private int blessing(int i) {
    int at = i;
    boolean marked = at < look.size() && !look.isWord(at);
    if (marked) {
      at++;
    }
    Optional<Hit<Meaning.Address>> hit =
        look.longest(at, Meaning.Address.class, Look.NONE)
            .filter(a -> a.sense().kind() == Meaning.AddressKind.BLESSING);
    if (hit.isEmpty()) {
      return -1;
    }
    int last = hit.get().last();
    boolean closed =
        marked && last + 1 < look.size() && !look.isWord(last + 1) && !look.isComma(last + 1);
    return closed ? last + 1 : last;
  }
}
