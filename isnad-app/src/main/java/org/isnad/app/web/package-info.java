/**
 * The web pages: the register, an event, an answer, a document, each with its twin for programs.
 * Works on a Workspace and shows it in Arabic and English, without scripts. Open Server first.
 */
@NullMarked
package org.isnad.app.web;

import org.jspecify.annotations.NullMarked;
