/** Keeps the promises a support team makes: knows when an answer is due and proves whether it came in time. */
@NullMarked
package io.dueline;

import org.jspecify.annotations.NullMarked;
