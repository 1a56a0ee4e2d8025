package org.isnad.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.NameTrainer.Mark;
import org.isnad.mention.NameTrainer.MarkedText;
import org.isnad.text.TextReader;
import org.junit.jupiter.api.Test;

/** A tiny model, trained here: towns after "in the town of", people after "the engineer". */
class NameTrainerTest {
  private static final Lexicon LEXICON = Lexicon.of(Path.of("src/test/resources/entity-lexicon"));

  private final NameModel model = trained();

  @Test
  void namesNeverSeenAreFoundByTheirNeighbours() {
    assertThat(names("اتصل المهندس شاهين بالوفد في مدينة درزان أمس"))
        .containsExactly("شاهين PERS", "درزان LOC");
  }

  @Test
  void aModelReadBackFindsTheSame() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    NameModel read = NameModel.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(
            new NameFinder(LEXICON, read)
                .names(new TextReader(LEXICON).sentence("اتصل المهندس شاهين بالوفد أمس")))
        .containsExactly(new Mark(13, 18, EntityMention.Type.PERS));
  }

  private List<String> names(String text) {
    return new NameFinder(LEXICON, model)
        .names(new TextReader(LEXICON).sentence(text)).stream()
            .map(m -> text.substring(m.start(), m.end()) + " " + m.type())
            .toList();
  }

  private static NameModel trained() {
    List<MarkedText> marked = new ArrayList<>();
    List<String> lines = List.of("زار الوفد المعرض قبل الظهر", "وصل المهندس إلى مدينة أمس");
    for (String start : List.of("بر", "كر", "زم", "طل", "نج", "سك")) {
      for (String end : List.of("مان", "ور", "يل", "اب", "وس")) {
        String name = start + end;
        String who = "اتصل المهندس " + name + " بالوفد أمس";
        String where = "وصل الوفد إلى مدينة " + name + " أمس";
        marked.add(new MarkedText(who, List.of(mark(who, name, EntityMention.Type.PERS))));
        marked.add(new MarkedText(where, List.of(mark(where, name, EntityMention.Type.LOC))));
        marked.add(new MarkedText("زار الوفد المعرض قبل الظهر", List.of()));
      }
    }
    NameTrainer trainer = new NameTrainer(LEXICON, step -> {});
    return trainer.train(marked, trainer.unmarked(lines, Map.of("شاهين", 3)));
  }

  private static Mark mark(String text, String name, EntityMention.Type type) {
    return new Mark(text.indexOf(name), text.indexOf(name) + name.length(), type);
  }
}
