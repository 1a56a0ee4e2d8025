package org.isnad.app.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a server answered to one request. */
final class Reply {
  static final int NOT_MODIFIED = 304;
  private static final int TOO_MANY = 429;

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * @param status HTTP status
   * @param headers by name in lower case
   * @param body unpacked; empty when it was not wanted
   */
  Reply(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  int status() {
    return status;
  }

  /** The body, not copied: it may be large and nobody changes it. */
  byte[] body() {
    return body;
  }

  boolean isRedirect() {
    return header("location") != null
        && (status == 301 || status == 302 || status == 303 || status == 307 || status == 308);
  }

  /** Whether asking again later may help. */
  boolean isBusy() {
    return status == TOO_MANY || status == 408 || status == 425 || isBroken();
  }

  private boolean isBroken() {
    return status == 500 || status == 502 || status == 503 || status == 504;
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  /** Media type in lower case without parameters; empty when the server does not say. */
  String mediaType() {
    String type = header("content-type");
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The character set that the server names. */
  @Nullable String charset() {
    String type = header("content-type");
    if (type != null) {
      for (String parameter : type.split(";")) {
        String[] pair = parameter.split("=", 2);
        if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("charset")) {
          String name = pair[1].strip().replace("\"", "").replace("'", "");
          return name.isEmpty() ? null : name;
        }
      }
    }
    return null;
  }

  /** How long the server asks to wait, in seconds or until a moment. */
  Optional<Duration> retryAfter(Instant now) {
    String value = header("retry-after");
    if (value == null) {
      return Optional.empty();
    }
    String text = value.strip();
    if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant moment = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(moment.isAfter(now) ? Duration.between(now, moment) : Duration.ZERO);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
