/** The register in the forms that people and their programs take away. Open EventCsv first. */
@NullMarked
package org.isnad.app.export;

import org.jspecify.annotations.NullMarked;
