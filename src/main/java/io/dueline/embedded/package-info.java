/** Runs PostgreSQL and Temporal on this machine for a service that wasn't pointed at others: nothing to install first. */
@NullMarked
package io.dueline.embedded;

import org.jspecify.annotations.NullMarked;
