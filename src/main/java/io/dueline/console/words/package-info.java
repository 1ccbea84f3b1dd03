/** How the console says time and states: always twice, as what is left of office time and as a time of day. */
@NullMarked
package io.dueline.console.words;

import org.jspecify.annotations.NullMarked;
