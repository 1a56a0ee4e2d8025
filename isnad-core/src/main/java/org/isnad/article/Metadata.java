package org.isnad.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article beside title, date and text, and where each thing was read.
 *
 * @param authors names of persons, in page order
 * @param section section or category as written; null when none
 * @param canonical the address the page gives itself; null when none
 * @param modified last change; {@link PublicationDate#UNKNOWN} when none is told
 * @param declaredLanguage language the page declares, as written; null when none
 * @param part which page of its story it is; null when its address is unknown
 * @param findings what was found, what was chosen and why, for people who ask how a page was read
 */
public record Metadata(
    List<String> authors,
    @Nullable String section,
    @Nullable String canonical,
    PublicationDate modified,
    @Nullable String declaredLanguage,
    @Nullable PagePart part,
    List<Finding> findings) {
  public static final Metadata NONE =
      new Metadata(List.of(), null, null, PublicationDate.UNKNOWN, null, null, List.of());

  public Metadata {
    authors = List.copyOf(authors);
    findings = List.copyOf(findings);
  }

  /**
   * One thing that was found.
   *
   * @param field title, published, modified, author, outlet, section, address or language
   * @param value as written
   * @param source where it stands, such as {@code og:title} or {@code beside the headline}
   * @param taken whether it is what the article says
   */
  public record Finding(String field, String value, String source, boolean taken) {}
}
