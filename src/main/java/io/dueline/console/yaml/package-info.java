/** A policy as the text that people write: at which line each part stands, what is to be said of it, and how a part is changed without touching the others. */
@NullMarked
package io.dueline.console.yaml;

import org.jspecify.annotations.NullMarked;
