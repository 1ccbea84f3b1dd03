/** What happens to the clocks, told in order and without a gap to whoever follows it. */
@NullMarked
package io.dueline.report.stream;

import org.jspecify.annotations.NullMarked;
