package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.isnad.article.Metadata.Finding;
import org.isnad.page.metadata.Claim;
import org.isnad.page.metadata.Claim.Field;
import org.jspecify.annotations.Nullable;

/** Lists what metadata and stamps say, with what was taken of it. */
final class MetadataReader {
  private static final int LONGEST = 300;
  private static final int MOST = 60;

  private final Tools tools;

  MetadataReader(Tools tools) {
    this.tools = tools;
  }

  Metadata of(
      Origin origin,
      @Nullable String title,
      PublicationDate published,
      List<String> authors,
      @Nullable PagePart part) {
    List<Claim> claims = origin.claims();
    if (claims.isEmpty() && origin.witnesses().isEmpty()) {
      return authors.isEmpty() && part == null
          ? Metadata.NONE
          : new Metadata(authors, null, null, PublicationDate.UNKNOWN, null, part, List.of());
    }
    List<Finding> findings = new ArrayList<>();
    for (Claim claim : claims) {
      if (isShown(claim.field())) {
        findings.add(finding(claim, title, authors, origin));
      }
    }
    for (Witness witness : origin.witnesses()) {
      boolean taken = witness.raw().equals(published.raw()) && witness.span() == null;
      findings.add(new Finding("published", cut(witness.raw()), witness.source(), taken));
    }
    return new Metadata(
        authors,
        first(claims, Field.SECTION),
        first(claims, Field.ADDRESS),
        modified(origin),
        first(claims, Field.LANGUAGE),
        part,
        findings.subList(0, Math.min(findings.size(), MOST)));
  }

  private static boolean isShown(Field field) {
    return field != Field.PUBLISHED && field != Field.TEXT && field != Field.TAG;
  }

  private static Finding finding(
      Claim claim, @Nullable String title, List<String> authors, Origin origin) {
    boolean taken =
        switch (claim.field()) {
          case TITLE -> claim.value().equals(title);
          case AUTHOR -> authors.contains(claim.value());
          case SITE -> claim.value().equals(origin.outlet());
          case ADDRESS -> claim.value().equals(origin.url());
          default -> false;
        };
    String field = claim.field().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Finding(field, cut(claim.value()), claim.source(), taken);
  }

  private static String cut(String value) {
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }

  private static @Nullable String first(List<Claim> claims, Field field) {
    return claims.stream()
        .filter(c -> c.field() == field)
        .map(Claim::value)
        .findFirst()
        .orElse(null);
  }

  private PublicationDate modified(Origin origin) {
    String given = first(origin.claims(), Field.MODIFIED);
    Optional<Moment> moment = given == null ? Optional.empty() : Dates.of(tools.stamps, given);
    if (moment.isPresent()) {
      Moment m = moment.get();
      return new PublicationDate(
          m.day(), m.day(), m.at().orElse(null), How.METADATA, Objects.toString(given, ""), null);
    }
    return origin.changes().stream()
        .findFirst()
        .map(d -> PublicationDate.of(d, How.STATED, "", null))
        .orElse(PublicationDate.UNKNOWN);
  }
}
