/** The whole service as its users run it: a process of its own with a real PostgreSQL and a real Temporal server. */
@NullMarked
package io.dueline.running;

import org.jspecify.annotations.NullMarked;
