package org.isnad.article;

/**
 * Which page of a story that is served on several pages an article is.
 *
 * @param story address of the story's first page, without scheme, {@code www.} and whatever numbers
 *     its pages; equal for all pages of one story
 * @param number the page's number, from 1; 1 also for the many that have no second page
 */
public record PagePart(String story, int number) {}
