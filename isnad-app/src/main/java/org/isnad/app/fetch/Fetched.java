package org.isnad.app.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the web answered to one address.
 *
 * @param address as asked
 * @param landed the address that answered, after redirects
 * @param original name of the body, as {@link FetchMemory#put} gave it
 * @param mediaType in lower case, without parameters; null when the server did not say
 * @param charset named by the server
 * @param etag the server's mark of this state
 * @param lastModified the server's date of this state
 * @param captured when the body came
 */
public record Fetched(
    String address,
    String landed,
    String original,
    @Nullable String mediaType,
    @Nullable String charset,
    @Nullable String etag,
    @Nullable String lastModified,
    Instant captured) {}
