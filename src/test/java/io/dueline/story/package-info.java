/**
 * Stories that a support lead can read, told to the fold, to the workflow in skipped time and over HTTP; {@code OverHttpTest}
 * lists those that are told there. What a story can't say to one of the three is said where it can: what is written down of
 * deadlines and alerts while time is skipped in {@code RecordedInTimeTest}, who hears of them in real seconds in
 * {@link io.dueline.story.EscalationOverHttp}, and what is looked at in the very instant of a deadline in
 * {@code ReadJustDueTest}.
 */
@NullMarked
package io.dueline.story;

import org.jspecify.annotations.NullMarked;
