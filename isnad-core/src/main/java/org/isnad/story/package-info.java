/**
 * Stage 9, for finding one's way: articles that tell of one thing gathered into stories, what a day
 * speaks of more than the days before, and what is known of a person, a pair or a place in the
 * order of time. Decides nothing about events. Open GistReader, then StoryLine, then Story.
 */
@NullMarked
package org.isnad.story;

import org.jspecify.annotations.NullMarked;
