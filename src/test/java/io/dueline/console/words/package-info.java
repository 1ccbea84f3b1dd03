/** How time is said. */
@NullMarked
package io.dueline.console.words;

import org.jspecify.annotations.NullMarked;
