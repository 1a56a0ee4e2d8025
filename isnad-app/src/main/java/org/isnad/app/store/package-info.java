/**
 * The data folder: what was read from which page, in one database and a folder of originals, which
 * lie in packs or in files of their own. Open Store first.
 */
@NullMarked
package org.isnad.app.store;

import org.jspecify.annotations.NullMarked;
