/** What people write, JSON or YAML, as trees of maps, lists, strings and numbers: how the pure core reads it. */
@NullMarked
package io.dueline.document;

import org.jspecify.annotations.NullMarked;
