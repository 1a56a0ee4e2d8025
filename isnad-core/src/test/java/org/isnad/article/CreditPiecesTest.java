package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.isnad.article.CreditPiece.Role;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

final class CreditPiecesTest {
  private static final Lexicon LEXICON = Lexicon.of(Path.of("src/test/resources/article-lexicon"));
  private static final Tools TOOLS = new Tools(LEXICON);

  private final CreditPieces pieces =
      new CreditPieces(TOOLS.orthography, TOOLS.names, TOOLS.stamps, TOOLS.furniture);

  @Test
  void partsAreTheSourceThePlaceAndTheDateThatTheDataKnow() {
    assertThat(roles("تونس - برق - 2024")).containsExactly(Role.PLACE, Role.SOURCE, Role.DATE);
    assertThat(read("تونس - برق").getLast().credits(Credit.Kind.AGENCY)).isTrue();
  }

  @Test
  void aNameThatTheDataDoNotKnowIsUnknownWithoutAHead() {
    assertThat(roles("الرباط - الصنوبر")).containsExactly(Role.PLACE, Role.UNKNOWN);
    assertThat(roles("الرباط - صحيفة الصنوبر")).containsExactly(Role.PLACE, Role.SOURCE);
  }

  @Test
  void aNameFromAPlaceIsTwoPieces() {
    assertThat(roles("سامي النجار من تونس")).containsExactly(Role.UNKNOWN, Role.PLACE);
  }

  @Test
  void capitalsOfTheLatinAlphabetAreAnAbbreviation() {
    assertThat(read("XYZ").getFirst().isAbbreviation()).isTrue();
    assertThat(read("الصنوبر").getFirst().isAbbreviation()).isFalse();
  }

  private List<Role> roles(String line) {
    return read(line).stream().map(CreditPiece::role).toList();
  }

  private List<CreditPiece> read(String line) {
    return pieces.pieces(line, 0, line.length());
  }
}
