/** How Dueline itself does, for those who run it; each part fails alone and says what still works. */
@NullMarked
package io.dueline.console.operations;

import org.jspecify.annotations.NullMarked;
