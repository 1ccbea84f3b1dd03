/** What happened to a ticket and how its clocks went, as a picture and in words; of a real ticket, or of one that never was. */
@NullMarked
package io.dueline.console.story;

import org.jspecify.annotations.NullMarked;
