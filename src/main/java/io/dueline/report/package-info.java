/** What the clocks add up to, for those who answer for them: compliance, and the log of every cycle. SQL in, records out. */
@NullMarked
package io.dueline.report;

import org.jspecify.annotations.NullMarked;
