package org.isnad.app.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs commands in this process as the shell would. */
final class Shell {
  private Shell() {}

  /** What a command gave. */
  record Run(int code, String out, String err) {}

  static Run run(String... arguments) {
    return runWith("", Map.of(), arguments);
  }

  static Run runWith(String stdin, Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            false,
            environment);
    int code = Main.run(arguments, console);
    return new Run(code, out.toString(), err.toString());
  }
}
