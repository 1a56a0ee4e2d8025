package org.isnad.app.web;

import java.util.List;
import org.isnad.app.read.SamplePages;
import org.isnad.app.web.settings.Theme;
import org.isnad.app.web.write.Pass;

/**
 * What every page has round its content.
 *
 * @param wording words of the interface
 * @param title of the page, for the tab
 * @param section which part of the site it belongs to: home events contacts sources, or none
 * @param switchHref this page in the other language
 * @param twins this page for programs
 * @param theme colours the reader chose
 * @param pass what its forms need
 * @param keys whether single keys do something
 * @param wrong why the form that was sent last was refused; empty when it was not
 */
public record Frame(
    Wording wording,
    Line title,
    String section,
    String switchHref,
    List<Form> twins,
    Theme theme,
    Pass pass,
    boolean keys,
    Line wrong) {
  private static final List<String> READERS =
      List.of("home", "stories", "search", "events", "contacts", "sources", "review");
  private static final List<String> WRITERS =
      List.of("home", "stories", "search", "events", "contacts", "sources", "review", "read");

  public Frame {
    twins = List.copyOf(twins);
  }

  /** The parts of the site that every page leads to. */
  public List<String> sections() {
    return pass.open() ? WRITERS : READERS;
  }

  /** Whether the sample pages can be read. */
  public boolean hasSamples() {
    return SamplePages.areThere();
  }

  /** The theme as styles name it. */
  public String themeName() {
    return Values.code(theme);
  }

  /** The colour schemes that the browser may draw its own parts in. */
  public String colorScheme() {
    return theme == Theme.AUTO ? "light dark" : themeName();
  }

  /**
   * The page in another form.
   *
   * @param label its name
   * @param href its address
   * @param type its media type
   */
  public record Form(String label, String href, String type) {}
}
