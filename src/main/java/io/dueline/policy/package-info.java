/** The policy document: which promise holds for which ticket, and how its clocks behave. */
@NullMarked
package io.dueline.policy;

import org.jspecify.annotations.NullMarked;
