package org.isnad.app.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An http or https address in normal form: ASCII, host in lower case, no fragment, no default port,
 * no user and password, none of the query parameters that only follow readers around. Two spellings
 * of one address are equal; nothing that a server could tell apart is changed.
 *
 * @param uri the address
 */
public record Address(URI uri) {
  private static final int LONGEST = 4000;
  private static final String UNRESERVED = "-._~:/?#[]@!$&'()*+,;=";
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid",
          "mc_cid", "mc_eid", "_ga", "_gl");

  /** Whether a text begins like an address. */
  public static boolean isLike(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8);
  }

  /** The address that a text gives; empty when it is none. */
  public static Optional<Address> of(String text) {
    String stripped = text.strip();
    if (!isLike(stripped) || stripped.length() > LONGEST) {
      return Optional.empty();
    }
    return parse(escaped(stripped)).flatMap(Address::normal);
  }

  /** The address of a link that stands in a page of this address. */
  public Optional<Address> resolve(String link) {
    String stripped = link.strip();
    if (stripped.length() > LONGEST) {
      return Optional.empty();
    }
    if (isLike(stripped)) {
      return of(stripped);
    }
    return parse(escaped(stripped)).map(uri::resolve).flatMap(Address::normal);
  }

  /** Scheme, host and port: what shares one robots.txt. */
  public String origin() {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /** The host's name or number; an IPv6 number stands in brackets. */
  public String host() {
    return uri.getHost();
  }

  @Override
  public String toString() {
    return uri.toString();
  }

  private static Optional<URI> parse(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Address> normal(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (uri.isOpaque() || !(scheme.equals("http") || scheme.equals("https"))) {
      return Optional.empty();
    }
    return host(uri)
        .flatMap(host -> {
          String port = isDefault(scheme, uri.getPort()) ? "" : ":" + uri.getPort();
          String query = query(uri.getRawQuery());
          return parse(scheme + "://" + host + port + path(uri) + query).map(Address::new);
        });
  }

  private static boolean isDefault(String scheme, int port) {
    return port < 0 || port == (scheme.equals("http") ? 80 : 443);
  }

  /**
   * The host in ASCII; names that Java's URI does not take, as with an underscore, are left out.
   */
  private static Optional<String> host(URI uri) {
    String authority = uri.getRawAuthority();
    if (authority == null) {
      return Optional.empty();
    }
    String host = uri.getHost();
    if (host == null) {
      host = unescaped(authority.substring(authority.lastIndexOf('@') + 1));
      int colon = host.indexOf(':');
      host = colon < 0 ? host : host.substring(0, colon);
    }
    if (host.startsWith("[")) {
      return Optional.of(host.toLowerCase(Locale.ROOT));
    }
    try {
      String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
      return parse("http://" + name + "/").map(URI::getHost);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String path(URI uri) {
    String path = uri.normalize().getRawPath();
    while (path != null && path.startsWith("/../")) {
      path = path.substring(3);
    }
    return path == null || path.isEmpty() ? "/" : path;
  }

  private static String query(@Nullable String query) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&", -1))
            .filter(p -> !isTracking(p))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }

  /** What may not stand in an address, in percent signs; signs that are there in upper case. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      if (b == '%' && isHex(bytes, i + 1) && isHex(bytes, i + 2)) {
        out.append('%').append(upper(bytes[i + 1])).append(upper(bytes[i + 2]));
        i += 2;
      } else if ((b < 0x80 && Character.isLetterOrDigit(b)) || UNRESERVED.indexOf(b) >= 0) {
        out.append((char) b);
      } else {
        out.append('%').append(upper(Character.forDigit(b >> 4, 16)));
        out.append(upper(Character.forDigit(b & 15, 16)));
      }
    }
    return out.toString();
  }

  private static String unescaped(String host) {
    StringBuilder out = new StringBuilder();
    byte[] bytes = host.getBytes(StandardCharsets.UTF_8);
    byte[] raw = new byte[bytes.length];
    int n = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%' && isHex(bytes, i + 1) && isHex(bytes, i + 2)) {
        raw[n++] =
            (byte) (Character.digit(bytes[i + 1], 16) * 16 + Character.digit(bytes[i + 2], 16));
        i += 2;
      } else {
        raw[n++] = bytes[i];
      }
    }
    return out.append(new String(raw, 0, n, StandardCharsets.UTF_8)).toString();
  }

  private static boolean isHex(byte[] bytes, int i) {
    return i < bytes.length && Character.digit(bytes[i], 16) >= 0;
  }

  private static char upper(int hex) {
    return (char) Character.toUpperCase(hex);
  }
}
