/** The text of a policy. */
@NullMarked
package io.dueline.console.yaml;

import org.jspecify.annotations.NullMarked;
