package org.isnad.app.web.write;

/**
 * What the forms of a page need.
 *
 * @param open whether their reader may write
 * @param form goes with each form of the page, and is no other page's; empty when not open
 * @param author name to decide under
 */
public record Pass(boolean open, String form, String author) {}
