package org.isnad.app.store;

import java.nio.file.Path;

/** Somebody else writes to the data folder. */
public final class FolderBusyException extends RuntimeException {
  FolderBusyException(Path folder) {
    super(
        "another isnad is reading pages into "
            + folder
            + "; wait until it is done, or use another folder (--data)");
  }
}
