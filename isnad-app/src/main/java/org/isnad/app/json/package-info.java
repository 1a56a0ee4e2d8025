/** Core values in the database and on the command line as JSON. Open EventJson first. */
@NullMarked
package org.isnad.app.json;

import org.jspecify.annotations.NullMarked;
