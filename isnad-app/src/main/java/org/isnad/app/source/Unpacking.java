package org.isnad.app.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches how much comes out of one file the user gave, through all archives inside it: a small
 * file that unpacks to endlessly much is stopped.
 */
final class Unpacking {
  /** Less than this is never too much, in bytes. */
  private static final long FREE = 100L << 20;

  /** Nothing of use packs better than this. */
  private static final long RATIO = 200;

  private static final int DEEPEST = 6;

  private long taken;
  private long given;

  /** Counts what is read from the file itself. */
  InputStream outside(InputStream in) {
    return new Counted(in) {
      @Override
      void count(long n) {
        taken += n;
      }
    };
  }

  /** Counts what comes out of an archive. */
  InputStream inside(InputStream in) {
    return new Counted(in) {
      @Override
      void count(long n) throws Bomb {
        given += n;
        if (isTooMuch()) {
          throw new Bomb(taken, given);
        }
      }
    };
  }

  /** Whether more came out than anything of use holds; no more is read then. */
  boolean isTooMuch() {
    return given > FREE && given > RATIO * taken;
  }

  /**
   * Lets one more archive be opened inside another.
   *
   * @throws TooDeep when there are too many, one inside the other
   */
  static void enter(int depth) throws TooDeep {
    if (depth > DEEPEST) {
      throw new TooDeep();
    }
  }

  /** An archive that unpacks to endlessly much. */
  static final class Bomb extends IOException {
    Bomb(long taken, long given) {
      super(taken + " bytes unpack to more than " + (given >> 20) + " MB");
    }
  }

  /** Archives inside archives without end. */
  static final class TooDeep extends IOException {
    TooDeep() {
      super("more than " + DEEPEST + " archives, one inside the other");
    }
  }

  private abstract static class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    abstract void count(long n) throws Bomb;

    @Override
    public int read() throws IOException {
      int b = in.read();
      if (b >= 0) {
        count(1);
      }
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = in.read(bytes, from, length);
      if (n > 0) {
        count(n);
      }
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      byte[] dropped = new byte[8192];
      long left = n;
      while (left > 0) {
        int read = read(dropped, 0, (int) Math.min(dropped.length, left));
        if (read < 0) {
          break;
        }
        left -= read;
      }
      return n - left;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
