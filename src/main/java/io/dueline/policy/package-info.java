/** What a team promises, as values: calendars, levels, rules, and who is told. Which promise holds for which ticket. */
@NullMarked
package io.dueline.policy;

import org.jspecify.annotations.NullMarked;
