package org.isnad.app.web.write;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who may write. A program shows the token of this server; a browser comes in once by an address
 * that is used up with that, has a cookie from then on which no script and no other site can use,
 * and sends with each form a word that only a page of this server can know. May be shared between
 * threads.
 */
public final class Gate {
  /** Name of the field of a form that holds its word. */
  public static final String FORM = "form";

  /** Header that may hold the word in place of the field. */
  public static final String FORM_HEADER = "X-Isnad-Form";

  private static final String COOKIE = "isnad-writer-";
  private static final String BEARER = "Bearer ";
  private static final int BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final boolean open;
  private final String token;
  private final String author;
  private final String session = random(BYTES);
  private final byte[] key = random(BYTES).getBytes(StandardCharsets.US_ASCII);
  private @Nullable String entrance;

  private Gate(boolean open, String token, String author) {
    this.open = open;
    this.token = token;
    this.author = author;
    if (open) {
      entrance = random(BYTES);
    }
  }

  /** Nobody may write. */
  public static Gate closed() {
    return new Gate(false, "", "");
  }

  /**
   * Whoever knows the token may write; it is made anew.
   *
   * @param author the name that decisions are made under when no other is given
   */
  public static Gate open(String author) {
    return new Gate(true, random(BYTES), author);
  }

  /** Why a request may not write. */
  public enum Refused {
    /** Nobody may. */
    READ_ONLY,
    /** It shows neither the token nor the cookie. */
    UNKNOWN,
    /** Another site sends it. */
    CROSS_SITE,
    /** The form is none of this server's, or of an earlier start. */
    FORM
  }

  /** Whether anybody may write. */
  public boolean isOpen() {
    return open;
  }

  /** What a program sends as {@code Authorization: Bearer}; empty when nobody may write. */
  public String token() {
    return token;
  }

  /** The name that decisions are made under when no other is given. */
  public String author() {
    return author;
  }

  /** Path and query by which a browser comes in; nothing once it was used. */
  public synchronized Optional<String> entrance() {
    return Optional.ofNullable(entrance).map(word -> "/enter?word=" + word);
  }

  /** Lets a browser in that knows the word of the entrance; false when it is used up or wrong. */
  synchronized boolean enter(Context context) {
    String asked = context.queryParam("word");
    String word = entrance;
    boolean enters =
        context.method().equals(HandlerType.GET)
            && asked != null
            && word != null
            && isSame(asked, word);
    if (enters) {
      entrance = null;
      Cookie cookie = new Cookie(name(context), session);
      cookie.setPath("/");
      cookie.setHttpOnly(true);
      cookie.setSameSite(SameSite.STRICT);
      context.cookie(cookie);
    }
    return enters;
  }

  /** Cookies do not tell ports apart. */
  private static String name(Context context) {
    return COOKIE + context.req().getLocalPort();
  }

  /** What the forms of a page need, with the name its reader chose. */
  public Pass pass(Context context, String chosen) {
    String name = chosen.isEmpty() ? author : chosen;
    return open && hasCookie(context)
        ? new Pass(true, word(random(NONCE_BYTES)), name)
        : new Pass(false, "", name);
  }

  private boolean hasCookie(Context context) {
    String cookie = context.cookie(name(context));
    return cookie != null && isSame(cookie, session);
  }

  /**
   * Why a request may not write; nothing when it may.
   *
   * @param word the word of its form, asked for when all else allows it
   */
  Optional<Refused> refused(Context context, Supplier<String> word) {
    if (!open) {
      return Optional.of(Refused.READ_ONLY);
    }
    if (isFromElsewhere(context)) {
      return Optional.of(Refused.CROSS_SITE);
    }
    String authorization = context.header("Authorization");
    if (authorization != null) {
      boolean knows =
          authorization.startsWith(BEARER)
              && isSame(authorization.substring(BEARER.length()).strip(), token);
      return knows ? Optional.empty() : Optional.of(Refused.UNKNOWN);
    }
    if (!hasCookie(context)) {
      return Optional.of(Refused.UNKNOWN);
    }
    if (!isFromHere(context)) {
      return Optional.of(Refused.CROSS_SITE);
    }
    return isOurs(word.get()) ? Optional.empty() : Optional.of(Refused.FORM);
  }

  /** The word of a form, of a header or a field; empty when there is none. */
  static String form(Context context) {
    String header = context.header(FORM_HEADER);
    String field = header == null ? context.formParam(FORM) : header;
    return field == null ? "" : field;
  }

  /** Whether the browser says that another site sends the request, or a page it does not name. */
  public static boolean isFromElsewhere(Context context) {
    String site = context.header("Sec-Fetch-Site");
    String origin = context.header("Origin");
    boolean isOther = origin != null && !origin.equals("null") && !origin.equals(here(context));
    boolean isHidden = "null".equals(origin) && !"same-origin".equals(site);
    return isOther
        || isHidden
        || (site != null && !site.equals("same-origin") && !site.equals("none"));
  }

  /** Whether the browser says that a page of this server sends the request. */
  private static boolean isFromHere(Context context) {
    return here(context).equals(context.header("Origin"))
        || "same-origin".equals(context.header("Sec-Fetch-Site"));
  }

  private static String here(Context context) {
    return context.scheme() + "://" + context.host();
  }

  /** A nonce with the proof that this server made it. */
  private String word(String nonce) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] proof = mac.doFinal((session + nonce).getBytes(StandardCharsets.UTF_8));
      return nonce + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(proof);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }

  private boolean isOurs(String word) {
    int dot = word.indexOf('.');
    return dot > 0 && isSame(word, word(word.substring(0, dot)));
  }

  private static boolean isSame(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static String random(int bytes) {
    byte[] word = new byte[bytes];
    RANDOM.nextBytes(word);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(word);
  }
}
