/** The register of contacts against articles annotated by hand. */
@NullMarked
package org.isnad.bench.contacts;

import org.jspecify.annotations.NullMarked;
