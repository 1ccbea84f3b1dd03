/** PostgreSQL: the facts, and the outcomes that a fold makes of them. The only writer of either. */
@NullMarked
package io.dueline.store;

import org.jspecify.annotations.NullMarked;
