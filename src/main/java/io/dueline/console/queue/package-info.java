/** The page Now: what is to be done next, live. */
@NullMarked
package io.dueline.console.queue;

import org.jspecify.annotations.NullMarked;
