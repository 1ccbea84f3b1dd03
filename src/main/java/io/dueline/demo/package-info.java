/** A help desk that plays itself, for newcomers: clocks that run out, replies that arrive, outcomes that come in. */
@NullMarked
package io.dueline.demo;

import org.jspecify.annotations.NullMarked;
