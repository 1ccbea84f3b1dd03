/** Temporal: a workflow for each open ticket holds its durable clock, and the desk is the one door to them. */
@NullMarked
package io.dueline.workflow;

import org.jspecify.annotations.NullMarked;
