/**
 * What each reader chose: digits, names of months, calendar, colours, keys, language and the name
 * to decide under. Kept in cookies of the browser; the server keeps nothing of it.
 */
@NullMarked
package org.isnad.app.web.settings;

import org.jspecify.annotations.NullMarked;
