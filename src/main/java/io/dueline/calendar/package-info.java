/** Open time: when a team works, and what that makes of a duration. Nothing else in Dueline knows about weekdays. */
@NullMarked
package io.dueline.calendar;

import org.jspecify.annotations.NullMarked;
