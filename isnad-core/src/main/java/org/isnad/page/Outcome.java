package org.isnad.page;

/** What reading one document gives: the page, or the problem that stopped it. */
public sealed interface Outcome permits Page, Problem {}
