/** Stories that a support lead can read, told to the fold, to the workflow and over HTTP. */
@NullMarked
package io.dueline.story;

import org.jspecify.annotations.NullMarked;
