/** What this node of Dueline does; any number of nodes may share the work. */
@NullMarked
package io.dueline.node;

import org.jspecify.annotations.NullMarked;
