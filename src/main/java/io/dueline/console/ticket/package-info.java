/** A ticket's page: its story as a picture, and the same in words. */
@NullMarked
package io.dueline.console.ticket;

import org.jspecify.annotations.NullMarked;
