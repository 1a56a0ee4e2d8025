package org.isnad.app.source;

/** Where the fuzzer comes in; the system property {@code fuzz.reader} names the reader. */
public final class FuzzEntry {
  private static final Fuzzed READER = Fuzzed.valueOf(System.getProperty("fuzz.reader"));

  private FuzzEntry() {}

  public static void fuzzerTestOneInput(byte[] data) {
    READER.read(data);
  }
}
