/** Tells people and machines what happened to clocks: an outbox, and the mail, webhooks and chats it is delivered by. */
@NullMarked
package io.dueline.alert;

import org.jspecify.annotations.NullMarked;
