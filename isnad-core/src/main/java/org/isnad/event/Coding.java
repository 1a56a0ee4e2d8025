package org.isnad.event;

import org.jspecify.annotations.Nullable;

/**
 * What kind of event it is, and its codes in the two schemes.
 *
 * @param kind call meeting visit summit talks letter invitation agreement ceasefire exchange
 *     warning attack statement …
 * @param type PLOVER event type
 * @param mode PLOVER mode, null when none
 * @param cameo CAMEO code, null when none
 */
public record Coding(String kind, String type, @Nullable String mode, @Nullable String cameo) {}
