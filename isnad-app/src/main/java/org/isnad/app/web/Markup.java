package org.isnad.app.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * Page content that is HTML already; all text in it went through {@link #escaped}.
 *
 * @param html well-formed elements and escaped text
 */
public record Markup(String html) implements Content {
  /**
   * A text as page content: no character of it is taken for a tag, and marks of direction, which
   * could show words in another order than they were written, are left out.
   */
  public static String escaped(String text) {
    String clean = Line.clean(text);
    StringBuilder html = new StringBuilder(clean.length() + 16);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
    return html.toString();
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(html);
  }
}
