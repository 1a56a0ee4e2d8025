package org.isnad.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.isnad.article.How;
import org.isnad.mention.Mentions;
import org.isnad.page.Span;

/** Makes statements and the stable ids of an article's events. */
final class Statements {
  private final Mentions mentions;

  Statements(Mentions mentions) {
    this.mentions = mentions;
  }

  /**
   * A statement whose evidence is the span and whose chain is that of the words around the span.
   */
  Statement of(Scene scene, String field, Value value, Span span, String rule, How how) {
    String document = mentions.text().article().document();
    String quote = scene.words(span);
    String id =
        "s." + hash(document, field, String.valueOf(value), span.start() + "-" + span.end());
    return new Statement(
        id,
        field,
        value,
        scene.attributions().chain(span),
        List.of(new Evidence(document, span, quote)),
        rule,
        how,
        mentions.textDate());
  }

  /** The first 16 hex digits of the SHA-256 of the parts. */
  static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
