package org.isnad.mention;

/**
 * The value of a time expression.
 *
 * @param type TIMEX3 type
 * @param value interval and parts
 * @param timex TIMEX3 value
 * @param anchor what it was counted from
 */
record Resolved(TimeMention.Type type, TimeValue value, String timex, TimeMention.Anchor anchor) {}
