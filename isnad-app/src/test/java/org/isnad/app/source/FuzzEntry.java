package org.isnad.app.source;

import java.nio.charset.StandardCharsets;

/** Where the fuzzer comes in; the system property {@code fuzz.reader} names the reader. */
public final class FuzzEntry {
  private static final Fuzzed READER = Fuzzed.valueOf(System.getProperty("fuzz.reader"));

  private FuzzEntry() {}

  /** What a reader needs is loaded outside the time that is measured. */
  public static void fuzzerInitialize() {
    READER.read(4, "<html><body><p>صفحة</p></body></html>".getBytes(StandardCharsets.UTF_8));
  }

  public static void fuzzerTestOneInput(byte[] data) {
    READER.read(data);
  }
}
