package org.isnad.app.web.read;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the body of a request gives to be read: a form with files, which go to the disk as they
 * come, a form without, or JSON.
 */
final class Upload {
  /** Largest text in memory, in bytes. */
  private static final int LARGEST_TEXT = 10 << 20;

  /** So many times the largest that is taken is let pass. */
  private static final int PASSED = 2;

  private static final Logger LOG = LoggerFactory.getLogger(Upload.class);
  private static final int IN_MEMORY = 64 << 10;
  private static final String MULTIPART = "multipart/form-data";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String CONFIG = "org.eclipse.jetty.multipartConfig";
  private static final Set<String> NAMES = Set.of("texts", "addresses", "samples", "author");
  private static final Set<String> TEXT = Set.of("text", "url", "outlet", "published");

  private final Context context;
  private final Given given;
  private final long largest;
  private String author = "";

  Upload(Context context, Given given, long largest) {
    this.context = context;
    this.given = given;
    this.largest = largest;
  }

  /** Why a body is not taken. */
  static final class Refused extends RuntimeException {
    /** The sort of reason. */
    enum Cause {
      TOO_LARGE,
      TYPE,
      MALFORMED,
      ADDRESS
    }

    private final Cause why;

    Refused(Cause why, String message) {
      super(message);
      this.why = why;
    }

    Cause why() {
      return why;
    }
  }

  /** Who says to read it, as the body says; empty when it does not. */
  String author() {
    return author;
  }

  private String type() {
    String given = context.contentType();
    return given == null ? "" : given.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
  }

  /**
   * The word of the form.
   *
   * @throws Refused when the body cannot be taken
   */
  String word() {
    String header = context.header(org.isnad.app.web.write.Gate.FORM_HEADER);
    return header == null ? field(org.isnad.app.web.write.Gate.FORM) : header;
  }

  /**
   * Refuses what is too large before any of it is read.
   *
   * @throws Refused when it is
   */
  void weigh() {
    if (context.req().getContentLengthLong() > largest) {
      throw tooLarge();
    }
  }

  /** Lets the rest of a body pass, so that who sends it is there to hear the answer. */
  void pass() {
    try (InputStream in = context.req().getInputStream()) {
      in.skipNBytes(Math.max(largest, LARGEST_TEXT) * PASSED);
    } catch (IOException | RuntimeException e) {
      LOG.debug("the body has ended", e);
    }
  }

  private Refused tooLarge() {
    return new Refused(Refused.Cause.TOO_LARGE, Long.toString(largest >> 20));
  }

  /**
   * Takes everything in.
   *
   * @throws Refused when the body cannot be taken
   */
  void take() throws IOException {
    switch (type()) {
      case JSON -> json();
      case MULTIPART -> {
        for (Part part : parts()) {
          if (part.getSubmittedFileName() != null && !part.getSubmittedFileName().isEmpty()) {
            try (InputStream in = part.getInputStream()) {
              given.file(part.getSubmittedFileName(), in);
            }
          }
        }
        fields();
      }
      case FORM -> fields();
      default -> throw new Refused(Refused.Cause.TYPE, type());
    }
  }

  private void fields() throws IOException {
    if (!field("text").isBlank()) {
      given.text(field("text"), nullable("url"), nullable("outlet"), nullable("published"));
    }
    addresses(field("addresses").lines().map(String::strip).filter(a -> !a.isEmpty()).toList());
    if (field("samples").equals("1")) {
      given.samples();
    }
  }

  private void addresses(List<String> addresses) {
    for (String address : addresses) {
      if (!given.address(address)) {
        throw new Refused(Refused.Cause.ADDRESS, address);
      }
    }
  }

  private @Nullable String nullable(String name) {
    String value = field(name).strip();
    return value.isEmpty() ? null : value;
  }

  private String field(String name) {
    if (!type().equals(MULTIPART)) {
      String value = type().equals(FORM) ? context.formParam(name) : null;
      return value == null ? "" : value;
    }
    for (Part part : parts()) {
      if (part.getName().equals(name) && part.getSubmittedFileName() == null) {
        return text(part);
      }
    }
    return "";
  }

  private String text(Part part) {
    if (part.getSize() > LARGEST_TEXT) {
      throw tooLarge();
    }
    try (InputStream in = part.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Refused(Refused.Cause.MALFORMED, "multipart/form-data");
    }
  }

  private Collection<Part> parts() {
    weigh();
    if (context.attribute(CONFIG) == null) {
      context.attribute(
          CONFIG,
          new MultipartConfigElement(given.folder().toString(), largest, largest, IN_MEMORY));
    }
    try {
      return context.req().getParts();
    } catch (IOException | ServletException | RuntimeException e) {
      throw isTooLarge(e)
          ? tooLarge()
          : new Refused(Refused.Cause.MALFORMED, "multipart/form-data");
    }
  }

  private static boolean isTooLarge(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("exceed") || message.contains("too large")) {
        return true;
      }
    }
    return false;
  }

  // --- JSON ----------------------------------------------------------------------------------

  private void json() throws IOException {
    byte[] body = context.bodyInputStream().readNBytes(LARGEST_TEXT + 1);
    if (body.length > LARGEST_TEXT) {
      throw new Refused(Refused.Cause.TOO_LARGE, Long.toString(LARGEST_TEXT >> 20));
    }
    JsonNode node = object(body);
    only(node, NAMES);
    for (JsonNode text : array(node, "texts")) {
      only(text, TEXT);
      String words = string(text, "text");
      if (words == null) {
        throw malformed("texts: text");
      }
      given.text(words, string(text, "url"), string(text, "outlet"), string(text, "published"));
    }
    List<String> addresses = new ArrayList<>();
    for (JsonNode address : array(node, "addresses")) {
      addresses.add(address.stringValueOpt().orElseThrow(() -> malformed("addresses")));
    }
    addresses(addresses);
    JsonNode samples = node.get("samples");
    if (samples != null && !samples.isBoolean()) {
      throw malformed("samples");
    }
    if (samples != null && samples.booleanValue()) {
      given.samples();
    }
    String named = string(node, "author");
    author = named == null ? "" : named;
  }

  private static JsonNode object(byte[] body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      throw malformed("JSON");
    }
  }

  private static void only(JsonNode node, Set<String> names) {
    if (!node.isObject()) {
      throw malformed("JSON");
    }
    for (String name : node.propertyNames()) {
      if (!names.contains(name)) {
        throw malformed(name);
      }
    }
  }

  private static Iterable<JsonNode> array(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      throw malformed(name);
    }
    return value;
  }

  private static @Nullable String string(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    String text = value.stringValueOpt().orElseThrow(() -> malformed(name)).strip();
    return text.isEmpty() ? null : text;
  }

  private static Refused malformed(String what) {
    return new Refused(Refused.Cause.MALFORMED, what);
  }
}
