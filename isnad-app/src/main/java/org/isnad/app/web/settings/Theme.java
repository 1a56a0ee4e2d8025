package org.isnad.app.web.settings;

/** Dark on light, light on dark, or as the reader's machine has it. */
public enum Theme {
  AUTO,
  LIGHT,
  DARK
}
