package org.isnad.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.article.Line.Hint;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Table.Row;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Cuts the body of an HTML page into the runs of text that stand in blocks of their own. */
final class HtmlUnits {
  /**
   * A run of text without a block's border inside.
   *
   * @param text its characters, blanks made one
   * @param block the innermost block element around it
   * @param hint what its elements say it is
   * @param linkLetters how many of its letters and digits are links
   * @param letters all its letters and digits
   */
  record Unit(String text, Element block, Hint hint, int linkLetters, int letters) {
    /** Whether it is mostly links. */
    boolean isLinks() {
      return linkLetters * 10 > letters * 6;
    }

    /** Whether it reads like a paragraph of a story. */
    boolean isParagraph() {
      return hint == Hint.NONE && letters >= 60 && linkLetters * 3 <= letters;
    }
  }

  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "button",
          "select",
          "option",
          "textarea",
          "input",
          "iframe",
          "object",
          "video",
          "audio",
          "canvas",
          "math",
          "form",
          "dialog");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "img", "ins", "mark",
          "q", "s", "small", "span", "strong", "sub", "sup", "u", "wbr", "time", "label", "big");

  /** An element with more of the page's text than this share is no furniture whatever its class. */
  private static final double LARGEST = 0.3;

  private final Map<String, Hint> classes = new HashMap<>();

  HtmlUnits(Lexicon lexicon) {
    for (Row row : lexicon.table("ar/furniture/classes.tsv").rows()) {
      classes.put(row.get("form"), Hint.valueOf(row.get("hint").toUpperCase(Locale.ROOT)));
    }
  }

  /** The runs of text in document order. */
  List<Unit> of(Document page) {
    Cutter cutter = new Cutter(page.body().wholeText().length());
    page.body().traverse(cutter);
    cutter.flush();
    return cutter.units;
  }

  private final class Cutter implements NodeVisitor {
    private final List<Unit> units = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final int all;
    private @Nullable Element block;
    private @Nullable Element skipped;
    private @Nullable Element hinted;
    private Hint hint = Hint.NONE;
    private int links;
    private int linkLetters;
    private boolean timeOnly = true;
    private boolean timed;

    Cutter(int all) {
      this.all = all;
    }

    @Override
    public void head(Node node, int depth) {
      if (skipped != null) {
        return;
      }
      if (node instanceof TextNode words) {
        append(words);
      } else if (node instanceof Element element) {
        open(element);
      }
    }

    private void open(Element element) {
      String tag = element.normalName();
      if (SKIPPED.contains(tag) || element.hasAttr("hidden")) {
        skipped = element;
        return;
      }
      if (!INLINE.contains(tag)) {
        flush();
        block = element;
      }
      links += tag.equals("a") ? 1 : 0;
      timed |= tag.equals("time");
      if (hinted == null) {
        Hint own = hint(element);
        if (own != Hint.NONE && !INLINE.contains(tag)) {
          hinted = element;
          hint = own;
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node.equals(skipped)) {
        skipped = null;
        return;
      }
      if (skipped != null || !(node instanceof Element element)) {
        return;
      }
      links -= element.normalName().equals("a") ? 1 : 0;
      if (!INLINE.contains(element.normalName())) {
        flush();
        block = element.parent();
      }
      if (element.equals(hinted)) {
        hinted = null;
        hint = Hint.NONE;
      }
    }

    private void append(TextNode node) {
      String words = node.getWholeText();
      Element parent = node.parentElement();
      boolean inTime = parent != null && parent.normalName().equals("time");
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        boolean blank = Character.isWhitespace(c) || c == '\u00a0';
        if (!blank) {
          text.append(c);
          boolean letter = Character.isLetterOrDigit(c);
          linkLetters += letter && links > 0 ? 1 : 0;
          timeOnly &= inTime || !letter;
        } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      }
    }

    private void flush() {
      String words = text.toString().strip();
      Element around = block;
      if (!words.isEmpty() && around != null) {
        int letters = (int) words.chars().filter(Character::isLetterOrDigit).count();
        Hint own = hint == Hint.NONE && timed && timeOnly ? Hint.DATE : hint;
        units.add(new Unit(words, around, own, linkLetters, letters));
      }
      text.setLength(0);
      linkLetters = 0;
      timeOnly = true;
      timed = false;
    }

    private Hint hint(Element element) {
      Hint own =
          switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Hint.HEADING;
            case "figcaption" -> Hint.CAPTION;
            case "nav" -> Hint.FURNITURE;
            case "footer" -> Hint.FURNITURE;
            case "aside" -> Hint.LINKS;
            case "address" -> Hint.BYLINE;
            case "html", "body", "main", "article" -> Hint.NONE;
            default -> byClass(element);
          };
      boolean structural = own == Hint.HEADING || own == Hint.CAPTION || own == Hint.NONE;
      return structural || isSmall(element) ? own : Hint.NONE;
    }

    private Hint byClass(Element element) {
      String names = element.className() + ' ' + element.id();
      if (names.isBlank()) {
        return Hint.NONE;
      }
      for (String name : names.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
        Hint found = classes.get(name);
        if (found != null) {
          return found;
        }
      }
      return Hint.NONE;
    }

    private boolean isSmall(Element element) {
      return element.wholeText().length() <= all * LARGEST && element.selectFirst("h1") == null;
    }
  }
}
