package io.dueline.store;

/** A ticket of a tenant. */
public record TicketKey(String tenant, String ticket) {}
