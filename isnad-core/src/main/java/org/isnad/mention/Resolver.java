package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.isnad.mention.Phrase.Extent;
import org.isnad.mention.Phrase.Role;
import org.isnad.mention.Phrase.RoleKind;
import org.isnad.page.Span;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Sentence;
import org.isnad.text.Text;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** Says whom the phrases of a page mean, in reading order. */
final class Resolver {
  private final Text text;
  private final Cast cast;
  private final Vocabulary vocabulary;
  private final Memory memory = new Memory();
  private final RoleResolver roles;
  private final List<EntityMention> out = new ArrayList<>();
  private final List<Entity> organs = new ArrayList<>();

  Resolver(Text text, Cast cast, Vocabulary vocabulary) {
    this.text = text;
    this.cast = cast;
    this.vocabulary = vocabulary;
    this.roles = new RoleResolver(cast, vocabulary, memory);
  }

  /** The mentions of all sentences; a coordination before its members. */
  List<EntityMention> resolve(List<List<Phrase>> sentences, List<Look> looks) {
    for (int s = 0; s < sentences.size(); s++) {
      for (Phrase phrase : sentences.get(s)) {
        foresee(phrase, sentences.get(s));
        List<Referent> referents = read(phrase, looks.get(s));
        remember(phrase, referents, looks.get(s));
      }
      memory.close(s, Resolver::isSide);
    }
    return out;
  }

  /**
   * Remembers the first person named after a counterpart in his sentence, whose counterpart he is
   * where the page names nobody before ("in a call with his counterpart, the minister X said").
   */
  private void foresee(Phrase phrase, List<Phrase> sentence) {
    if (!(phrase instanceof Phrase.Person p) || p.named()) {
      return;
    }
    int s = phrase.extent().sentence();
    String of =
        p.roles().stream()
            .filter(r -> r.kind() == RoleKind.COUNTERPART)
            .findFirst()
            .map(Role::of)
            .orElse(null);
    if (of == null || roles.antecedent(of, s).isPresent()) {
      return;
    }
    sentence.stream()
        .filter(q -> q.extent().first() > phrase.extent().last())
        .filter(q -> q instanceof Phrase.Person later && later.named())
        .findFirst()
        .map(Phrase.Person.class::cast)
        .flatMap(q -> cast.who(q).map(person -> referent(person, q)))
        .filter(r -> !of.equals(r.entity().country()))
        .ifPresent(r -> memory.see(r, s));
  }

  private static boolean isSide(Referent referent) {
    return referent.entity().kind() == Entity.Kind.PERSON;
  }

  private static boolean isActor(Referent referent) {
    return referent.entity().kind() != Entity.Kind.PLACE
        && referent.entity().kind() != Entity.Kind.GROUP;
  }

  private void remember(Phrase phrase, List<Referent> referents, Look look) {
    int sentence = phrase.extent().sentence();
    boolean adjectives = phrase instanceof Phrase.Nisbas;
    if (referents.size() == 1 && isActor(referents.getFirst())) {
      joinedBefore(phrase, referents.getFirst(), look);
    }
    if (referents.size() == 2 && referents.stream().allMatch(Resolver::isActor) && !adjectives) {
      memory.pair(referents.getFirst(), referents.getLast(), true, sentence);
    }
    referents.stream().filter(r -> !adjectives).forEach(r -> memory.see(r, sentence));
  }

  /** "X with Y", "X and his counterpart Y": two sides. */
  private void joinedBefore(Phrase phrase, Referent referent, Look look) {
    int first = phrase.extent().first();
    boolean with = look.word(first - 1, "with", Look.ANY).isPresent();
    boolean counterpart =
        phrase instanceof Phrase.Person p
            && p.roles().stream().anyMatch(r -> r.kind() == RoleKind.COUNTERPART);
    if (with || counterpart) {
      int sentence = phrase.extent().sentence();
      Entity.Kind kind = referent.entity().kind();
      memory
          .nearest(
              sentence,
              r -> r.entity().kind() == kind && !r.entity().id().equals(referent.entity().id()))
          .ifPresent(r -> memory.pair(r, referent, true, sentence));
    }
  }

  private List<Referent> read(Phrase phrase, Look look) {
    return switch (phrase) {
      case Phrase.Person p -> person(p);
      case Phrase.Pair p -> pair(p);
      case Phrase.Group g -> group(g);
      case Phrase.Named n -> named(n.extent(), n.entity(), n.type(), n.form());
      case Phrase.Capital c -> capital(c);
      case Phrase.Organ o -> organ(o);
      case Phrase.Nisbas n -> nisbas(n);
      case Phrase.Either e -> either(e);
      case Phrase.Coordination c -> coordination(c, look);
    };
  }

  private List<Referent> coordination(Phrase.Coordination phrase, Look look) {
    int at = out.size();
    List<Referent> all = new ArrayList<>();
    int members = 0;
    boolean place = phrase.members().getFirst() instanceof Phrase.Capital c && c.asPlace();
    for (Phrase member : phrase.members()) {
      int before = out.size();
      Phrase one =
          member instanceof Phrase.Capital c && place
              ? new Phrase.Capital(c.extent(), c.place(), c.state(), true)
              : member;
      List<Referent> referents = read(one, look);
      referents.forEach(r -> memory.see(r, phrase.extent().sentence()));
      all.addAll(referents);
      members += out.size() - before;
    }
    if (members == phrase.members().size() && !place) {
      EntityMention first = out.get(at);
      out.add(at, mention(phrase.extent(), first.type(), EntityMention.Form.COORDINATION, all));
      memory.row(all);
      return all;
    }
    return List.of();
  }

  private List<Referent> person(Phrase.Person phrase) {
    Optional<Referent> referent = Optional.empty();
    if (phrase.named()) {
      Optional<Gazetteer.Person> person = cast.who(phrase);
      boolean unsupported = phrase.weak() && !person.map(cast::knows).orElse(false);
      if (unsupported || (person.isEmpty() && phrase.roles().isEmpty())) {
        return List.of();
      }
      referent = person.map(p -> referent(p, phrase));
    } else {
      int s = phrase.extent().sentence();
      referent = roles.resolve(phrase.roles(), s).or(() -> roles.unnamed(phrase.roles(), s));
    }
    boolean named = phrase.named();
    boolean epithet =
        named
            ? phrase.roles().isEmpty()
                && phrase.names().stream().anyMatch(n -> n.kind() == Meaning.NameKind.EPITHET)
            : phrase.roles().stream().allMatch(r -> r.kind() == RoleKind.EPITHET);
    EntityMention.Form form =
        epithet
            ? EntityMention.Form.EPITHET
            : phrase.named() ? EntityMention.Form.NAME : EntityMention.Form.ROLE;
    List<Referent> found = referent.stream().toList();
    if (found.isEmpty() && roles.isGeneral(phrase.roles())) {
      return found;
    }
    add(phrase.extent(), EntityMention.Type.PERS, form, found);
    return found;
  }

  private Referent referent(Gazetteer.Person person, Phrase.Person phrase) {
    if (phrase.kin()) {
      return roles.referent(person, List.of(), null);
    }
    List<Role> given = withCounterparts(person, phrase);
    Optional<Role> clash = roles.clash(person, given);
    if (clash.isEmpty()) {
      return roles.referent(person, given, null);
    }
    int s = phrase.extent().sentence();
    Sentence sentence = text.sentences().get(s);
    Role role = clash.get();
    Span span = sentence.span(role.first(), role.last());
    int cut = role.first() == phrase.extent().first() ? phrase.extent().cut() : 0;
    String words = new Span(span.start() + cut, span.end()).of(text.original());
    return roles.referent(person, given, words);
  }

  /**
   * A counterpart with a name has the office of the one before; one of the same level, where the
   * data say which he has.
   */
  private List<Role> withCounterparts(Gazetteer.Person person, Phrase.Person phrase) {
    List<Role> given = new ArrayList<>();
    boolean known = !person.terms().isEmpty();
    for (Role role : phrase.roles()) {
      if (role.kind() != RoleKind.COUNTERPART) {
        given.add(role);
        continue;
      }
      roles
          .antecedent(role.of(), phrase.extent().sentence())
          .map(Referent::office)
          .ifPresent(o ->
              given.add(
                  new Role(
                      known ? cast.gazetteer().counterparts(o.id()) : Set.of(o.id()),
                      role.of(),
                      role.former(),
                      RoleKind.COUNTERPART,
                      role.first(),
                      role.last())));
    }
    return given;
  }

  private List<Referent> pair(Phrase.Pair phrase) {
    List<Referent> found = new ArrayList<>();
    if (phrase.names().size() >= 2) {
      phrase.names().forEach(n -> cast.who(n).map(p -> named(p, phrase, n)).ifPresent(found::add));
    } else if (phrase.sides().size() >= 2) {
      phrase.sides().forEach(of -> side(phrase, of).ifPresent(found::add));
      if (found.size() < phrase.sides().size()) {
        found.clear();
      }
    } else if (phrase.count() > 2) {
      found.addAll(memory.row(phrase.count(), r -> fits(r, phrase)));
      if (found.isEmpty()) {
        return found;
      }
    } else {
      memory
          .pair(r -> fits(r, phrase))
          .ifPresent(p -> {
            found.add(p.one());
            found.add(p.other());
          });
    }
    memory.row(found);
    boolean people = phrase.sort().equals("person") || phrase.sort().equals("leader");
    boolean states = !phrase.sides().isEmpty() && !people;
    EntityMention.Form form =
        !phrase.names().isEmpty()
            ? EntityMention.Form.NAME
            : states ? EntityMention.Form.DEMONYM : EntityMention.Form.ROLE;
    EntityMention.Type type =
        phrase.sort().equals("state") || states ? EntityMention.Type.ORG : EntityMention.Type.PERS;
    add(phrase.extent(), type, form, found);
    return found;
  }

  private Referent named(Gazetteer.Person person, Phrase.Pair pair, Phrase.Person name) {
    List<Role> given = new ArrayList<>(name.roles());
    int i = pair.names().indexOf(name);
    String of = i < pair.sides().size() ? pair.sides().get(i) : person.entity().country();
    Set<String> offices = pair.counterpart() ? counterpartOffices(pair, of) : pair.offices();
    if (!offices.isEmpty()) {
      given.add(
          new Role(offices, of, false, RoleKind.FULL, pair.extent().first(), pair.extent().last()));
    }
    return roles.referent(person, given, null);
  }

  private Set<String> counterpartOffices(Phrase.Pair pair, @Nullable String of) {
    return roles
        .antecedent(of, pair.extent().sentence())
        .map(Referent::office)
        .map(o -> Set.of(o.id()))
        .orElse(Set.of());
  }

  private Optional<Referent> side(Phrase.Pair phrase, String of) {
    boolean person = phrase.sort().equals("person") || phrase.sort().equals("leader");
    if (!person) {
      return cast.gazetteer().country(of).map(c -> new Referent(c.entity(), null, null));
    }
    if (phrase.counterpart()) {
      Role role =
          new Role(
              Set.of(),
              of,
              false,
              RoleKind.COUNTERPART,
              phrase.extent().first(),
              phrase.extent().last());
      return roles.resolve(List.of(role), phrase.extent().sentence());
    }
    if (phrase.offices().isEmpty()) {
      return roles.leader(of);
    }
    Role role =
        new Role(
            phrase.offices(),
            of,
            false,
            RoleKind.FULL,
            phrase.extent().first(),
            phrase.extent().last());
    return roles
        .of(phrase.offices(), of)
        .or(() -> roles.unnamed(List.of(role), phrase.extent().sentence()));
  }

  private boolean fits(Referent referent, Phrase.Pair phrase) {
    boolean person = RoleResolver.isPerson(referent);
    boolean state = referent.entity().kind() == Entity.Kind.COUNTRY;
    return switch (phrase.sort()) {
      case "person" ->
          person && (phrase.offices().isEmpty() || roles.has(referent, phrase.offices()));
      case "leader" -> person && roles.isLeader(referent);
      case "state" -> state;
      default -> person || state || referent.entity().kind() == Entity.Kind.ORGANISATION;
    };
  }

  private List<Referent> group(Phrase.Group phrase) {
    List<Entity> owners = phrase.owners();
    phrase.inside().stream()
        .filter(Phrase.Person::named)
        .forEach(p ->
            cast.who(p)
                .map(person -> referent(person, p))
                .ifPresent(r -> memory.see(r, p.extent().sentence())));
    boolean members = phrase.sort().equals("members");
    if (members && owners.size() == 1 && owners.getFirst().kind() == Entity.Kind.ORGANISATION) {
      return named(
          phrase.extent(), owners.getFirst(), EntityMention.Type.ORG, EntityMention.Form.GROUP);
    }
    StringBuilder id = new StringBuilder("grp.").append(phrase.sort());
    StringBuilder en = new StringBuilder(phrase.sort().replace('-', ' '));
    for (Entity owner : owners) {
      id.append('.').append(owner.id().substring(owner.id().indexOf('.') + 1));
      en.append(en.indexOf(" of ") < 0 ? " of " : " and ").append(owner.name().en());
    }
    String country = owners.size() == 1 ? owners.getFirst().country() : null;
    Entity entity =
        new Entity(
            id.toString(), Entity.Kind.GROUP, new Name(phrase.text(), en.toString()), country);
    return named(phrase.extent(), entity, EntityMention.Type.PERS, EntityMention.Form.GROUP);
  }

  private List<Referent> named(
      Extent extent, Entity entity, EntityMention.Type type, EntityMention.Form form) {
    List<Referent> found = List.of(new Referent(entity, null, null));
    if (entity.kind() == Entity.Kind.ORGANISATION) {
      organs.add(entity);
    }
    add(extent, type, form, found);
    return found;
  }

  /** The capital when the page speaks of its state and not of the other one. */
  private List<Referent> either(Phrase.Either phrase) {
    String other = phrase.capital().place().country();
    boolean capital = cast.speaksOf(other) && !cast.speaksOf(phrase.state().code());
    return capital
        ? capital(phrase.capital())
        : named(
            phrase.extent(),
            phrase.state().entity(),
            EntityMention.Type.LOC,
            EntityMention.Form.NAME);
  }

  private List<Referent> capital(Phrase.Capital phrase) {
    return phrase.asPlace()
        ? named(phrase.extent(), phrase.place(), EntityMention.Type.LOC, EntityMention.Form.NAME)
        : named(
            phrase.extent(), phrase.state(), EntityMention.Type.LOC, EntityMention.Form.EPITHET);
  }

  private List<Referent> organ(Phrase.Organ phrase) {
    if (phrase.alone()) {
      Optional<Entity> before =
          organs.reversed().stream()
              .filter(e -> e.id().startsWith("org." + phrase.id() + '.') || isSort(e, phrase.id()))
              .findFirst();
      if (before.isPresent()) {
        return named(
            phrase.extent(), before.get(), EntityMention.Type.ORG, EntityMention.Form.ROLE);
      }
      if (phrase.name().en() == null) {
        return List.of();
      }
    }
    String of = phrase.of();
    if (of == null && vocabulary.isNational(phrase.id())) {
      of =
          memory
              .nearest(phrase.extent().sentence(), RoleResolver::isPerson)
              .map(Referent::office)
              .map(Referent.Office::of)
              .filter(o -> cast.gazetteer().country(o).isPresent())
              .orElse(null);
    }
    String ar = byItself(phrase.extent());
    String en = phrase.name().en();
    if (of == null) {
      Entity entity =
          new Entity("org.x." + phrase.id(), Entity.Kind.ORGANISATION, new Name(ar, en), null);
      return named(phrase.extent(), entity, EntityMention.Type.ORG, EntityMention.Form.NAME);
    }
    String state = cast.gazetteer().nameOf(of).map(Name::en).orElse(of);
    Entity entity =
        new Entity(
            "org." + phrase.id() + '.' + of.toLowerCase(java.util.Locale.ROOT),
            Entity.Kind.ORGANISATION,
            new Name(ar, en == null ? null : en + " of " + state),
            of);
    return named(phrase.extent(), entity, EntityMention.Type.ORG, EntityMention.Form.NAME);
  }

  /** The words of a body as it is named by itself: with its article after "for the", too. */
  private String byItself(Extent extent) {
    String text =
        mention(extent, EntityMention.Type.ORG, EntityMention.Form.NAME, List.of()).text();
    Token token = this.text.sentences().get(extent.sentence()).tokens().get(extent.first());
    for (Reading reading : token.readings()) {
      int behind = token.text().length() - reading.stem().length();
      if (Clitic.LI.in(extent.clitics())
          && Clitic.AL.in(reading.clitics())
          && extent.cut() < behind) {
        return vocabulary.article() + text.substring(behind - extent.cut());
      }
    }
    return text;
  }

  /** Whether a body is of a general sort such as ministry. */
  private static boolean isSort(Entity entity, String sort) {
    String en = Objects.requireNonNullElse(entity.name().en(), "");
    return en.toLowerCase(java.util.Locale.ROOT).contains(sort);
  }

  private List<Referent> nisbas(Phrase.Nisbas phrase) {
    List<Referent> found =
        phrase.countries().stream().map(c -> new Referent(c.entity(), null, null)).toList();
    add(phrase.extent(), EntityMention.Type.MISC, EntityMention.Form.DEMONYM, found);
    return found;
  }

  private void add(
      Extent extent, EntityMention.Type type, EntityMention.Form form, List<Referent> referents) {
    out.add(mention(extent, type, form, referents));
  }

  private EntityMention mention(
      Extent extent, EntityMention.Type type, EntityMention.Form form, List<Referent> referents) {
    Sentence sentence = text.sentences().get(extent.sentence());
    Span whole = sentence.span(extent.first(), extent.last());
    Span span = new Span(whole.start() + extent.cut(), whole.end());
    return new EntityMention(
        extent.sentence(),
        extent.first(),
        extent.last(),
        extent.clitics(),
        span,
        span.of(text.original()),
        type,
        form,
        referents);
  }
}
