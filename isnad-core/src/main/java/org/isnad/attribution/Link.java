package org.isnad.attribution;

import org.jspecify.annotations.Nullable;

/**
 * One link of a chain.
 *
 * @param part its part
 * @param name name as known; {@code ?} for a link that is there but not named
 * @param id id in the data; null when unknown
 */
public record Link(Part part, String name, @Nullable String id) {}
