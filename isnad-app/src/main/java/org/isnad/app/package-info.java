/** The application: store, command line, web pages over the stages of org.isnad. */
@NullMarked
package org.isnad.app;

import org.jspecify.annotations.NullMarked;
