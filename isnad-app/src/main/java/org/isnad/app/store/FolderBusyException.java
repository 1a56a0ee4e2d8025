package org.isnad.app.store;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody else writes to the data folder. */
public final class FolderBusyException extends RuntimeException {
  private final transient @Nullable Holder holder;

  FolderBusyException(Path folder, @Nullable Holder holder) {
    super(
        "another isnad"
            + (holder == null
                ? ""
                : " (process " + holder.process() + ", since " + holder.since() + ")")
            + " is reading pages into "
            + folder
            + "; wait until it is done, or use another folder (--data)");
    this.holder = holder;
  }

  /** Who it is, when it says so. */
  public Optional<Holder> holder() {
    return Optional.ofNullable(holder);
  }
}
