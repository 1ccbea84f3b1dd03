/** The console as visitors have it: in a real Chromium, over a real server and a real database. */
@NullMarked
package io.dueline.console;

import org.jspecify.annotations.NullMarked;
