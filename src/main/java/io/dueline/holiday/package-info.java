/** Where holidays come from: countries' public ones, and iCalendar files. What they come to is fixed in a revision. */
@NullMarked
package io.dueline.holiday;

import org.jspecify.annotations.NullMarked;
