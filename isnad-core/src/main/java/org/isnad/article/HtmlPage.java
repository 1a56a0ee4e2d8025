package org.isnad.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.article.HtmlClasses.Said;
import org.isnad.article.Run.Kind;
import org.isnad.page.Span;
import org.isnad.page.metadata.Descent;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The blocks of an HTML page and the runs of text in them, in document order. */
final class HtmlPage {
  /** How an element is gone over by its tag; all others are laid out as blocks. */
  private enum Manner {
    /** Nothing in it is text of the page. */
    SKIPPED,
    /** Shown only by browsers that do not run scripts, or never. */
    CONCEALED,
    /** Part of a line. */
    INLINE
  }

  private static final Map<String, Manner> MANNERS = new HashMap<>();

  static {
    put(
        Manner.SKIPPED,
        "script style svg button select option datalist textarea input iframe "
            + "object video audio canvas math head title meta link amp-ad "
            + "amp-analytics amp-iframe");
    put(Manner.CONCEALED, "noscript template");
    put(
        Manner.INLINE,
        "a abbr acronym b bdi bdo big cite code data dfn del em font i img ins "
            + "kbd label mark nobr o:p q rp rt ruby s samp small span strike strong "
            + "sub sup time tt u var wbr amp-img path picture source st1:place g");
  }

  private static void put(Manner manner, String tags) {
    for (String tag : tags.split(" ")) {
      MANNERS.put(tag, manner);
    }
  }

  /** Attributes, beside class and id, whose values name what an element is. */
  private static final Set<String> NAMES =
      Set.of(
          "itemprop",
          "aria-labelledby",
          "data-component",
          "data-testid",
          "data-test-id",
          "data-e2e",
          "data-qa",
          "data-block",
          "data-type");

  private static final int BROKEN_LETTERS = 80;

  final List<Box> boxes = new ArrayList<>();
  final List<Run> runs = new ArrayList<>();
  private final HtmlClasses classes;
  private final AriaNames aria;
  private final boolean concealed;
  private final Map<Element, Said> told;

  private HtmlPage(
      HtmlClasses classes, AriaNames aria, Map<Element, Said> told, boolean concealed) {
    this.told = told;
    this.classes = classes;
    this.aria = aria;
    this.concealed = concealed;
  }

  /** What the name of an element for screen readers says of it. */
  interface AriaNames {
    Hint of(String name);
  }

  /**
   * @param told what people said of elements
   * @param concealed whether text that browsers do not show is read too
   */
  static HtmlPage of(
      Document document,
      HtmlClasses classes,
      AriaNames aria,
      Map<Element, Said> told,
      boolean concealed) {
    HtmlPage page = new HtmlPage(classes, aria, told, concealed);
    Cutter cutter = page.new Cutter();
    Descent.over(document.body(), cutter);
    cutter.flush();
    page.mend();
    page.count();
    return page;
  }

  /** The letters of all runs that are as long as paragraphs. */
  int paragraphLetters() {
    return boxes.isEmpty() ? 0 : boxes.get(0).paragraphLetters;
  }

  /** A link that is never closed takes in the whole page: then links tell nothing. */
  private void mend() {
    int letters = 0;
    int linked = 0;
    for (Run run : runs) {
      boolean paragraph = run.letters() >= BROKEN_LETTERS;
      letters += paragraph ? run.letters() : 0;
      linked += paragraph ? run.linkLetters() : 0;
    }
    if (letters > 3 * BROKEN_LETTERS && linked * 10 > letters * 9) {
      runs.replaceAll(
          r -> new Run(r.text(), r.box(), r.kind(), 0, r.letters(), r.time(), r.moment()));
    }
  }

  private void count() {
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      Box box = run.box();
      box.first = box.first < 0 ? i : box.first;
      box.last = i;
      box.runs++;
      box.letters += run.letters();
      box.linkLetters += run.linkLetters();
      if (run.isLong()) {
        box.paragraphs++;
        box.paragraphLetters += run.letters();
      }
    }
    for (int b = boxes.size() - 1; b > 0; b--) {
      Box box = boxes.get(b);
      Box up = box.parent;
      if (up != null) {
        up.first = up.first < 0 || (box.first >= 0 && box.first < up.first) ? box.first : up.first;
        up.last = Math.max(up.last, box.last);
        up.runs += box.runs;
        up.letters += box.letters;
        up.linkLetters += box.linkLetters;
        up.paragraphs += box.paragraphs;
        up.paragraphLetters += box.paragraphLetters;
        up.picture |= box.picture;
        up.mainHeadings += box.mainHeadings + (box.tag().equals("h1") ? 1 : 0);
      }
    }
  }

  /** Whether people said what some of its elements are. */
  boolean isTold() {
    return !told.isEmpty();
  }

  /** What an element's own tag, attributes and names say. */
  Said said(Element element) {
    String tag = element.normalName();
    Said known = told.isEmpty() ? null : told.get(element);
    if (known != null) {
      return known;
    }
    Hint byTag = byTag(tag);
    if (byTag != Hint.NONE) {
      return new Said(byTag, tag, false);
    }
    int size = element.attributesSize();
    boolean frame = tag.equals("html") || tag.equals("body") || tag.equals("main");
    if (frame || size == 0) {
      return Said.NOTHING;
    }
    Attributes attributes = element.attributes();
    String names = attributes.get("class").trim();
    if (size > 1 || names.isEmpty()) {
      Said told = told(attributes, tag);
      if (told != null) {
        return told;
      }
      names = names(attributes, names);
    }
    Said said = classes.of(names);
    return tag.equals("article") && said.hint() != Hint.BODY && said.hint() != Hint.LINKS
        ? Said.NOTHING
        : said;
  }

  /** What attributes other than names say; null when they say nothing. */
  private @Nullable Said told(Attributes attributes, String tag) {
    if (attributes.hasKey("hidden") || isConcealed(attributes.get("style"))) {
      return new Said(Hint.HIDDEN, "not shown", false);
    }
    String part = attributes.get("role");
    Hint role = part.isEmpty() ? Hint.NONE : role(part);
    if (role != Hint.NONE) {
      return new Said(role, "role " + part, false);
    }
    String label = attributes.get("aria-label");
    Hint named = label.isEmpty() || MANNERS.get(tag) == Manner.INLINE ? Hint.NONE : aria.of(label);
    return named == Hint.NONE ? null : new Said(named, label, false);
  }

  private static Hint byTag(String tag) {
    return switch (tag) {
      case "figcaption" -> Hint.CAPTION;
      case "nav" -> Hint.NAVIGATION;
      case "footer", "dialog" -> Hint.FURNITURE;
      case "aside" -> Hint.LINKS;
      case "amp-twitter", "amp-instagram", "amp-facebook", "amp-tiktok" -> Hint.EMBED;
      case "address" -> Hint.BYLINE;
      default -> Hint.NONE;
    };
  }

  private static String names(Attributes attributes, String own) {
    String id = attributes.get("id");
    int rest = attributes.size() - (own.isEmpty() ? 0 : 1) - (id.isEmpty() ? 0 : 1);
    if (rest == 0 && id.isEmpty()) {
      return own;
    }
    StringBuilder names = new StringBuilder(own.length() + id.length() + 1);
    names.append(own);
    if (!id.isEmpty()) {
      names.append(' ').append(id);
    }
    if (rest > 0) {
      for (Attribute attribute : attributes) {
        if (NAMES.contains(attribute.getKey())) {
          names.append(' ').append(attribute.getValue());
        }
      }
    }
    return names.toString();
  }

  private static Hint role(String role) {
    return switch (role.toLowerCase(Locale.ROOT)) {
      case "navigation", "menu", "menubar", "search", "banner", "tablist" -> Hint.NAVIGATION;
      case "complementary" -> Hint.LINKS;
      case "contentinfo", "dialog", "alertdialog" -> Hint.FURNITURE;
      default -> Hint.NONE;
    };
  }

  private static boolean isConcealed(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  /** What each character is to a run of text. */
  private static final byte[] KINDS = kinds();

  private static final byte SIGN = 0;
  private static final byte BLANK = 1;
  private static final byte LETTER = 2;
  private static final byte INVISIBLE = 3;

  private static byte[] kinds() {
    byte[] kinds = new byte[0x10000];
    for (int c = 0; c < kinds.length; c++) {
      boolean blank = c <= ' ' || c == '\u00a0' || Character.isWhitespace((char) c);
      boolean letter = Character.isLetterOrDigit((char) c);
      kinds[c] = isInvisible(c) ? INVISIBLE : blank ? BLANK : letter ? LETTER : SIGN;
    }
    return kinds;
  }

  /** Blanks without width that word processors and editors leave behind. */
  private static boolean isInvisible(int c) {
    return c == 0x200b || c == 0x2060 || c == 0xfeff || c == 0x00ad;
  }

  private final class Cutter implements Descent.Visitor {
    private char[] given = new char[1024];

    /** The run that is being read, and its length. */
    private char[] text = new char[1024];

    private int size;
    private @Nullable Box box;
    private @Nullable Element row;
    private int links;
    private int linkLetters;
    private int letters;
    private boolean timeOnly = true;
    private boolean timed;
    private String moment = "";

    @Override
    public boolean enter(Element element) {
      String tag = element.normalName();
      Manner manner = MANNERS.get(tag);
      if (manner == Manner.SKIPPED || (manner == Manner.CONCEALED && !concealed)) {
        if (element.firstElementChild() != null) {
          Descent.over(element, this::picture);
        }
        return false;
      }
      open(element, tag, manner == Manner.INLINE);
      return true;
    }

    private boolean picture(Element element) {
      String tag = element.normalName();
      Box around = box;
      if (around != null && (tag.equals("img") || tag.equals("picture") || tag.equals("amp-img"))) {
        around.picture = true;
      }
      return true;
    }

    private void open(Element element, String tag, boolean inline) {
      links += tag.equals("a") ? 1 : 0;
      if (tag.equals("time")) {
        timed = true;
        moment = moment.isEmpty() ? element.attr("datetime").strip() : moment;
      }
      if (row != null) {
        cell(tag);
      } else if (inline) {
        openInline(element, tag);
      } else {
        flush();
        if (!tag.equals("br")) {
          push(element);
          row = tag.equals("tr") && Tables.isDataRow(element) ? element : null;
        }
        return;
      }
      picture(element);
    }

    /** Cells of a table of data make one run of each row. */
    private void cell(String tag) {
      if (size > 0 && (tag.equals("td") || tag.equals("th"))) {
        " | ".getChars(0, 3, room(3), size);
        size += 3;
      }
    }

    /** An inline element with a name of its own is laid out as a block outside paragraphs. */
    private void openInline(Element element, String tag) {
      boolean plain =
          (element.attributesSize() == 0 && told.isEmpty())
              || tag.equals("img")
              || tag.equals("time");
      if (plain) {
        return;
      }
      Said said = said(element);
      boolean apart = said.hint().isSettled() && (said.hint() != Hint.LINKS || !tag.equals("a"));
      if (apart && (!isInText() || isOutsideText(said.hint()))) {
        flush();
        push(element);
      }
    }

    private boolean isInText() {
      Box around = box;
      String tag = around == null ? "" : around.tag();
      return switch (tag) {
        case "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figcaption" -> true;
        default -> false;
      };
    }

    private static boolean isOutsideText(Hint hint) {
      return hint == Hint.HIDDEN || hint == Hint.SHARE || hint == Hint.ADVERT;
    }

    private void push(Element element) {
      Box inner = new Box(HtmlPage.this, element, box);
      boxes.add(inner);
      box = inner;
    }

    @Override
    public void leave(Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      Box inner = box;
      if (inner != null && inner.element.equals(element)) {
        flush();
        inner.end = boxes.size();
        box = inner.parent;
      }
      row = element.equals(row) ? null : row;
    }

    @Override
    public void text(TextNode node) {
      String words = node.getWholeText();
      Element parent = node.parentElement();
      boolean inTime = parent != null && parent.normalName().equals("time");
      int before = letters;
      int length = words.length();
      if (length > given.length) {
        given = new char[Math.max(length, given.length * 2)];
      }
      words.getChars(0, length, given, 0);
      take(length);
      linkLetters += links > 0 ? letters - before : 0;
      timeOnly &= inTime || letters == before;
    }

    private void take(int length) {
      char[] line = room(length);
      int n = size;
      for (int i = 0; i < length; i++) {
        char c = given[i];
        byte kind = KINDS[c];
        if (kind == LETTER || kind == SIGN) {
          line[n++] = c;
          letters += kind == LETTER ? 1 : 0;
        } else if (kind == BLANK && n > 0 && line[n - 1] != ' ') {
          line[n++] = ' ';
        }
      }
      size = n;
    }

    private char[] room(int more) {
      if (size + more > text.length) {
        text = Arrays.copyOf(text, Math.max(size + more, text.length * 2));
      }
      return text;
    }

    private void flush() {
      Box around = box;
      if (size > 0 && around != null) {
        String words = new String(text, 0, size).strip();
        if (!words.isEmpty()) {
          runs.add(
              new Run(
                  words,
                  around,
                  kind(around, words),
                  linkLetters,
                  letters,
                  timed && timeOnly,
                  moment));
        }
      }
      size = 0;
      linkLetters = 0;
      letters = 0;
      timeOnly = true;
      timed = false;
      moment = "";
    }

    private Kind kind(Box around, String words) {
      Kind kind = kind(around);
      boolean heading = kind == Kind.HEADING && letters >= BROKEN_LETTERS && linkLetters == 0;
      boolean sentence =
          heading
              && !around.tag().equals("h1")
              && Sentences.endsInStop(words, new Span(0, words.length()));
      return sentence ? Kind.PARAGRAPH : kind;
    }

    private Kind kind(Box around) {
      int steps = 0;
      for (Box up = around; up != null && steps < 4; up = up.parent) {
        Kind kind = kindOf(up);
        if (kind != null) {
          return kind;
        }
        steps++;
      }
      return Kind.PLAIN;
    }

    /** What an element makes of the runs in it; null when that depends on what is around it. */
    private @Nullable Kind kindOf(Box around) {
      return switch (around.tag()) {
        case "h1", "h2", "h3", "h4", "h5", "h6", "summary" -> Kind.HEADING;
        case "li", "dd", "dt" -> Kind.ITEM;
        case "blockquote" -> Kind.QUOTE;
        case "tr" -> row == null ? Kind.PLAIN : Kind.ROW;
        case "p", "pre" -> {
          Box outer = around.parent;
          boolean quoted = outer != null && outer.tag().equals("blockquote");
          yield quoted ? Kind.QUOTE : Kind.PARAGRAPH;
        }
        case "td", "section", "article", "main", "body", "ul", "ol" -> Kind.PLAIN;
        default -> null;
      };
    }
  }
}
