/** Reads policy documents, says everything that is wrong with one, and describes what one may say. */
@NullMarked
package io.dueline.policy.reader;

import org.jspecify.annotations.NullMarked;
