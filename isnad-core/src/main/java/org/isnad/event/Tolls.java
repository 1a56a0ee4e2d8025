package org.isnad.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.article.How;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Orthography;
import org.isnad.lexicon.Table.Row;
import org.isnad.lexicon.WordForm;
import org.isnad.mention.QuantityMention;
import org.isnad.page.Span;
import org.isnad.text.Clitic;
import org.isnad.text.Reading;
import org.isnad.text.Token;
import org.isnad.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * What sentences say of the people and weapons of deeds: how many were killed, wounded, abducted,
 * arrested or released, and with what. From {@code ar/deeds/tolls.tsv} and {@code
 * ar/deeds/weapons.tsv}.
 */
final class Tolls {
  private static final String RULE = "deed.toll";
  private static final String WEAPON = "deed.weapon";
  private static final String KILLED = "killed";
  private static final String WOUNDED = "wounded";
  private static final int BEFORE = 3;
  private static final int AFTER = 5;
  private static final Map<String, String> OWN =
      Map.of(KILLED, KILLED, "dead", KILLED, "body", KILLED, WOUNDED, WOUNDED);
  private static final Map<String, Set<String>> FAMILIES =
      Map.of(
          KILLED,
          Set.of("attack"),
          WOUNDED,
          Set.of("attack", "abuse", "protest"),
          "abducted",
          Set.of("abduction"),
          "arrested",
          Set.of("coercion"),
          "released",
          Set.of("retreat"),
          "weapon",
          Set.of("attack"));

  private final DeedForms forms;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, List<WordForm>> weapons;
  private final Map<String, List<List<String>>> completed = new HashMap<>();

  Tolls(Lexicon lexicon, DeedForms forms) {
    this.forms = forms;
    Orthography orthography = lexicon.orthography();
    for (Row row : lexicon.table("ar/deeds/tolls.tsv").rows()) {
      fields.put(orthography.fold(row.get("lemma")), row.get("field"));
    }
    List<Row> rows = lexicon.table("ar/deeds/weapons.tsv").rows();
    this.weapons = lexicon.inflected(List.of(), rows);
    for (Row row : rows) {
      completed
          .computeIfAbsent(orthography.fold(row.get("lemma")), k -> new ArrayList<>())
          .add(row.all("with").stream().map(orthography::fold).toList());
    }
  }

  /** A deed of this sentence and where its word stands. */
  record Placed(Telling telling, int first, int last) {}

  /** Adds to the deeds of a sentence what it says of their victims and weapons. */
  void read(Scene scene, Statements statements, List<Placed> placed) {
    if (placed.isEmpty()) {
      return;
    }
    for (QuantityMention q : scene.mentions().quantities()) {
      String field = q.sentence() == scene.sentence().index() ? field(scene, q) : null;
      Telling owner = field == null ? null : owner(placed, field, q.first());
      if (field != null && owner != null && !isDoer(owner, q.span())) {
        boolean own = q.unit().isEmpty() || OWN.containsKey(q.unit());
        Value value = new Value.OfCount(q.min(), q.max(), own ? "person" : q.unit(), q.hedge());
        owner.add(statements.of(scene, field, value, q.span(), RULE, How.STATED));
      }
    }
    for (int i = 0; i < scene.tokens().size(); i++) {
      int last = weapon(scene, i);
      Telling owner = last < 0 ? null : owner(placed, "weapon", i);
      if (owner != null) {
        Span span = scene.span(i, last, clitics(scene.tokens().get(i)));
        Value value = new Value.OfText(scene.words(span));
        owner.add(statements.of(scene, "weapon", value, span, WEAPON, How.STATED));
      }
    }
  }

  /** Whether those who are counted did it: "three gunmen killed an officer". */
  private static boolean isDoer(Telling telling, Span counted) {
    for (Argument a : telling.arguments()) {
      Span who = a.span();
      if (a.role() == Role.ACTOR
          && who != null
          && who.start() < counted.end()
          && counted.start() < who.end()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Telling owner(List<Placed> placed, String field, int at) {
    Set<String> families = FAMILIES.getOrDefault(field, Set.of());
    Placed best = null;
    for (Placed p : placed) {
      boolean nearer = best == null || distance(p, at) < distance(best, at);
      if (families.contains(p.telling().kind().family()) && nearer) {
        best = p;
      }
    }
    return best == null ? null : best.telling();
  }

  private static int distance(Placed p, int at) {
    return at > p.last() ? at - p.last() : Math.max(0, p.first() - at) + 1;
  }

  /** What became of those who are counted; null when nothing here. */
  private @Nullable String field(Scene scene, QuantityMention q) {
    boolean people =
        q.kind() == QuantityMention.Kind.COUNT && scene.list("toll-units").contains(q.unit());
    boolean bare = q.kind() == QuantityMention.Kind.NUMBER;
    if (!(people || bare) || isPart(scene, q.first())) {
      return null;
    }
    String own = OWN.get(q.unit());
    if (own != null) {
      return own;
    }
    for (int i = q.first() - 1; i >= 0 && i >= q.first() - (bare ? 1 : BEFORE); i--) {
      String field = isWord(scene, i) ? field(scene.tokens().get(i)) : "stop";
      if (field != null) {
        return field.equals("stop") ? null : field;
      }
    }
    for (int i = q.last() + 1;
        people && i < scene.tokens().size() && i <= q.last() + AFTER && isWord(scene, i);
        i++) {
      String field = scene.tense(i) == null ? null : field(scene.tokens().get(i));
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  /** Whether a number counts only some of those counted before: "among them two soldiers". */
  private static boolean isPart(Scene scene, int number) {
    return scene.isIn("toll-parts", number - 1) || scene.isIn("toll-parts", number - 2);
  }

  private static boolean isWord(Scene scene, int i) {
    return scene.tokens().get(i).kind() == TokenKind.WORD;
  }

  private @Nullable String field(Token token) {
    for (Map.Entry<String, String> e : fields.entrySet()) {
      if (forms.isForm(token, e.getKey())) {
        return e.getValue();
      }
    }
    return null;
  }

  /** The last token of the weapon that begins with a token; -1 when none does. */
  private int weapon(Scene scene, int i) {
    for (Reading reading : scene.tokens().get(i).readings()) {
      for (WordForm form : weapons.getOrDefault(reading.stem(), List.of())) {
        for (List<String> with : completed.getOrDefault(form.lemma(), List.of())) {
          if (with.isEmpty()) {
            return i;
          }
          if (i + 1 < scene.tokens().size() && isOne(scene.tokens().get(i + 1), with)) {
            return i + 1;
          }
        }
      }
    }
    return -1;
  }

  private static boolean isOne(Token token, List<String> words) {
    return token.readings().stream().anyMatch(r -> words.contains(r.stem()));
  }

  /** The proclitics before a weapon, its article left to it. */
  private int clitics(Token token) {
    for (Reading reading : token.readings()) {
      int glued = reading.clitics() & ~Clitic.AL.bit();
      if (glued != 0 && weapons.containsKey(reading.stem())) {
        return glued;
      }
    }
    return 0;
  }
}
