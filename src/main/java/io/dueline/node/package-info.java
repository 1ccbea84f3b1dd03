/** A node of Dueline: what it does, as any number may share the work, and what it says of trouble that lasts. */
@NullMarked
package io.dueline.node;

import org.jspecify.annotations.NullMarked;
