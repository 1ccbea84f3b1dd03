/**
 * The policy as forms and as text, its revisions, and what it would do to a ticket.
 *
 * <p>What is being edited is one document, and it travels with the forms: a page is a function of the {@link
 * io.dueline.console.policy.Draft} and the fields that were posted with it, nothing of it is kept on the server until it
 * is saved. A field is named by the path of what it edits, so that a fault finds its field by its path.
 */
@NullMarked
package io.dueline.console.policy;

import org.jspecify.annotations.NullMarked;
