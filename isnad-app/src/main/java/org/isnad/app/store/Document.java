package org.isnad.app.store;

import org.jspecify.annotations.Nullable;

/**
 * One stored article without its text.
 *
 * @param id short name for addresses, made of the key alone
 * @param key document key; an embedded article's ends in {@code #2}, {@code #3} …
 * @param page key of the page it stands in: its own, or its host's
 * @param url address, null when unknown
 * @param title headline, null when it has none
 * @param outletId id of the outlet, null when unknown
 * @param outletName name of the outlet, null when unknown
 * @param published first possible day of publication, ISO; null when unknown
 * @param publishedTo last possible day of publication, ISO; null when unknown
 * @param publishedHow stated derived metadata unknown
 * @param language BCP 47 code
 * @param events number of event mentions
 */
public record Document(
    String id,
    String key,
    String page,
    @Nullable String url,
    @Nullable String title,
    @Nullable String outletId,
    @Nullable String outletName,
    @Nullable String published,
    @Nullable String publishedTo,
    String publishedHow,
    String language,
    int events) {

  /** The short name of a document key, the same in every data folder. */
  public static String id(String key) {
    byte[] bytes = key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return "d" + PageFiles.name(bytes).substring(0, 15);
  }

  /** The outlet's name, else its id, else null. */
  public @Nullable String outlet() {
    return outletName != null ? outletName : outletId;
  }
}
