/** What Dueline costs, measured. Figures and how to get them again are in docs/figures.md. */
@NullMarked
package io.dueline.bench;

import org.jspecify.annotations.NullMarked;
