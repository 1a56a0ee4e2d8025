package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.isnad.mention.Meaning.Hit;
import org.isnad.mention.Phrase.Extent;
import org.isnad.text.Clitic;
import org.isnad.text.TokenKind;

/** Reads groups without names: "a number of leaders of NATO states", "members of the council". */
final class GroupReader {
  private static final int LONGEST = 14;

  private final Look look;
  private final RoleReader roles;
  private final NameReader names;

  GroupReader(Look look, RoleReader roles, NameReader names) {
    this.look = look;
    this.roles = roles;
    this.names = names;
  }

  Optional<Phrase.Group> read(int i, IntPredicate clitics) {
    if (!look.isKnown(i)) {
      return Optional.empty();
    }
    Optional<Hit<Meaning.Word>> amount =
        look.word(i, "amount", clitics)
            .filter(a -> look.word(a.last() + 1, "group", Look.NONE).isPresent());
    int at = amount.map(a -> a.last() + 1).orElse(i);
    Optional<Hit<Meaning.Word>> head =
        look.word(at, "group", amount.isPresent() ? Look.NONE : clitics);
    if (head.isEmpty() || isHonorific(head.get())) {
      return Optional.empty();
    }
    Hit<Meaning.Word> begin = amount.orElse(head.get());
    Extent extent =
        new Extent(
            look.sentence().index(), begin.first(), begin.last(), begin.clitics(), begin.cut());
    List<Entity> owners = new ArrayList<>();
    List<String> regions = new ArrayList<>();
    List<Phrase.Person> inside = new ArrayList<>();
    int end = owners(head.get().last() + 1, begin.first() + LONGEST, owners, regions, inside);
    String[] value = head.get().sense().value().split(" ");
    boolean open = value.length > 1 || !regions.isEmpty();
    if (amount.isEmpty() && owners.isEmpty() && !open) {
      return Optional.empty();
    }
    Extent whole = extent.to(Math.max(head.get().last(), end - 1));
    regions.addFirst(value[0]);
    return Optional.of(
        new Phrase.Group(whole, String.join("-", regions), words(whole), owners, inside));
  }

  /** Whether the word is an honorific before a title ("His Excellency the prime minister"). */
  private boolean isHonorific(Hit<Meaning.Word> head) {
    boolean honorific =
        look.all(head.first(), Meaning.Address.class, Look.ANY).stream()
            .anyMatch(a -> a.last() == head.last());
    return honorific && roles.read(head.last() + 1, Look.NONE).isPresent();
  }

  /** Reads heads, adjectives and prepositions up to the last state or body that owns the group. */
  private int owners(
      int start, int limit, List<Entity> owners, List<String> regions, List<Phrase.Person> inside) {
    int end = start;
    int i = start;
    while (i < look.size() && i < limit) {
      int before = i;
      Optional<Hit<Meaning.Body>> body =
          look.longest(i, Meaning.Body.class, c -> c == 0 || c == Clitic.LI.bit());
      Optional<Hit<Meaning.State>> state =
          look.longest(i, Meaning.State.class, c -> c == 0 || c == Clitic.LI.bit());
      Optional<Hit<Meaning.Nisba>> nisba =
          look.longest(
              i, Meaning.Nisba.class, c -> c == 0 || (!owners.isEmpty() && Look.AND.test(c)));
      if (body.isPresent()) {
        owners.add(body.get().sense().body());
        i = brackets(body.get().last() + 1);
        end = i;
      } else if (state.isPresent()) {
        owners.add(state.get().sense().country().entity());
        i = state.get().last() + 1;
        end = i;
      } else if (nisba.isPresent()) {
        owners.add(nisba.get().sense().country().entity());
        i = nisba.get().last() + 1;
        end = i;
      } else {
        Optional<Hit<Meaning.Word>> link =
            look.word(i, "group", Look.NONE)
                .or(() -> look.word(before, "group-link", Look.ANY))
                .or(() -> look.word(before, "amount", Look.NONE));
        if (link.isPresent()) {
          i = link.get().last() + 1;
          end = link.get().sense().value().startsWith("part") ? i : end;
          boolean part = link.get().sense().kind().equals("group-link");
          String region = part ? link.get().sense().value().replace("part", "").strip() : "";
          if (!region.isEmpty() && !regions.contains(region)) {
            regions.add(region);
          }
        } else {
          i = role(i, owners, inside);
          end = i > before ? i : end;
        }
      }
      if (i == before) {
        break;
      }
    }
    return end;
  }

  /** "In the administration of the US president": the state of the person. */
  private int role(int i, List<Entity> owners, List<Phrase.Person> inside) {
    Optional<RoleReader.Found> role = roles.read(i, Look.NONE);
    if (role.isEmpty()) {
      return i;
    }
    String of = role.get().role().of();
    look.vocabulary().gazetteer().country(of).ifPresent(c -> owners.add(c.entity()));
    Optional<NameReader.Found> name = names.known(role.get().end(), Look.NONE);
    int last = name.map(NameReader.Found::last).orElse(role.get().role().last());
    inside.add(
        new Phrase.Person(
            new Extent(look.sentence().index(), i, last, 0, 0),
            List.of(role.get().role()),
            name.map(NameReader.Found::names).orElse(List.of()),
            null,
            false,
            false));
    return last + 1;
  }

  private int brackets(int i) {
    if (look.is(i, TokenKind.OPEN_BRACKET)) {
      Optional<Hit<Meaning.Body>> same = look.longest(i + 1, Meaning.Body.class, Look.NONE);
      if (same.isPresent() && look.is(same.get().last() + 1, TokenKind.CLOSE_BRACKET)) {
        return same.get().last() + 2;
      }
    }
    return i;
  }

  private String words(Extent extent) {
    StringBuilder out =
        new StringBuilder(look.token(extent.first()).text().substring(extent.cut()));
    for (int i = extent.first() + 1; i <= extent.last(); i++) {
      out.append(' ').append(look.token(i).text());
    }
    return out.toString();
  }
}
