package org.isnad.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.isnad.article.Outlets;
import org.isnad.article.Outlets.Kind;
import org.isnad.article.Outlets.Outlet;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** What the data know of agencies and of outlets. */
class OutletsDataTest {
  private static final Outlets OUTLETS = new Outlets(Lexicon.load(List.of()));
  private static final Set<String> ARAB_STATES =
      Set.of(
          "DZA", "BHR", "COM", "DJI", "EGY", "IRQ", "JOR", "KWT", "LBN", "LBY", "MRT", "MAR", "OMN",
          "PSE", "QAT", "SAU", "SOM", "SDN", "SYR", "TUN", "ARE", "YEM");

  private static boolean isArab(Outlet outlet) {
    return ARAB_STATES.contains(outlet.country());
  }

  private static boolean isComplete(Outlet outlet) {
    return !outlet.domains().isEmpty()
        && !outlet.nameAr().isBlank()
        && !outlet.nameEn().isBlank()
        && !outlet.names().isEmpty();
  }

  @Test
  void atLeastSixtyAgenciesAllHaveTheirDomainCountryAndNames() {
    List<Outlet> agencies = OUTLETS.all().stream().filter(o -> o.kind() == Kind.AGENCY).toList();
    assertThat(agencies).hasSizeGreaterThanOrEqualTo(60).allMatch(OutletsDataTest::isComplete);
    assertThat(agencies.stream().filter(o -> !o.country().isEmpty()).count())
        .isGreaterThanOrEqualTo(60);
  }

  @Test
  void atLeastOneHundredAndFiftyOutletsOfArabStatesHaveDomainNamesClockAndMonths() {
    List<Outlet> outlets =
        OUTLETS.all().stream()
            .filter(o -> o.kind() != Kind.AGENCY && o.kind() != Kind.MINISTRY)
            .filter(OutletsDataTest::isArab)
            .filter(OutletsDataTest::isComplete)
            .filter(o -> o.zone() != null && !o.months().isEmpty())
            .toList();
    assertThat(outlets).hasSizeGreaterThanOrEqualTo(150);
  }

  @Test
  void noDomainBelongsToTwoAndAllAreHosts() {
    for (Outlet outlet : OUTLETS.all()) {
      for (String domain : outlet.domains()) {
        assertThat(domain).matches("[a-z0-9-]+([.][a-z0-9-]+)+").doesNotStartWith("www.");
        assertThat(OUTLETS.byAddress("https://" + domain + "/a").map(Outlet::id))
            .as(domain)
            .contains(outlet.id());
      }
    }
  }
}
