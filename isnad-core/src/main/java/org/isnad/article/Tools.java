package org.isnad.article;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.page.Page;

/** The readers that the article stage is made of, built once from the lexicon. */
final class Tools {
  final Orthography orthography;
  final Furniture furniture;
  final StampReader stamps;
  final SourceNames names;
  final CreditReader credits;
  final Sorter sorter;
  final GluedHeading glued;
  final Headlines headlines;
  final Outlets outlets;
  final Bylines bylines;
  final AgeReader ages;
  final Paging paging;

  Tools(Lexicon lexicon) {
    orthography = lexicon.orthography();
    furniture = new Furniture(lexicon);
    stamps = new StampReader(lexicon);
    outlets = new Outlets(lexicon);
    names = new SourceNames(lexicon, outlets);
    credits = new CreditReader(lexicon, names, stamps, furniture);
    sorter = new Sorter(furniture, stamps);
    glued = new GluedHeading(lexicon);
    headlines = new Headlines(orthography, names);
    ages = new AgeReader(lexicon);
    paging = new Paging(lexicon);
    bylines = new Bylines(lexicon, names, furniture);
  }

  /** The selectors of the outlet that serves a page, as they hold on the day of its capture. */
  List<Outlets.Selector> selectors(Page page) {
    LocalDate day =
        page.captured() == null ? null : LocalDate.ofInstant(page.captured(), ZoneOffset.UTC);
    return outlets
        .byAddress(page.url())
        .map(o -> o.selectors().stream().filter(s -> s.holdsOn(day)).toList())
        .orElse(List.of());
  }
}
