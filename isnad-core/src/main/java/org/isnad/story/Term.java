package org.isnad.story;

/**
 * A word or a name that a text is about.
 *
 * @param key equal for the forms of one word; of a name the id of whom it means
 * @param form how it is written for people
 * @param count how often it stands in the text, in its title once more; in a story, in how many
 *     texts it stands
 */
public record Term(String key, String form, int count) {}
