/** A ticket's timeline and the fold that turns it into clocks, deadlines and outcomes. Pure: no I/O, no system clock. */
@NullMarked
package io.dueline.timeline;

import org.jspecify.annotations.NullMarked;
