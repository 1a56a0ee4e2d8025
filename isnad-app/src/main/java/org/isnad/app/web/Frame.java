package org.isnad.app.web;

import java.util.List;

/**
 * What every page has round its content.
 *
 * @param wording words of the interface
 * @param title of the page, for the tab
 * @param section which part of the site it belongs to: home events contacts sources, or none
 * @param switchHref this page in the other language
 * @param twins this page for programs
 */
public record Frame(
    Wording wording, Line title, String section, String switchHref, List<Form> twins) {
  public Frame {
    twins = List.copyOf(twins);
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
