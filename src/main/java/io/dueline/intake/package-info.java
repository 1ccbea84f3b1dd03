/** Takes events in, and relays what arrived to the tickets' workflows. */
@NullMarked
package io.dueline.intake;

import org.jspecify.annotations.NullMarked;
