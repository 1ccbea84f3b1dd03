/** What clocks would do: a ticket that is made up, or a real one with its events moved, under any policy. Nothing is stored. */
@NullMarked
package io.dueline.console.whatif;

import org.jspecify.annotations.NullMarked;
