-- Lists of tickets and the log, the newest first: what a filter leaves out is passed by the keys at the end of the index, without
-- being fetched. A key is a hash, so that no text is too long.
drop index ticket_created;
create index ticket_created on ticket (tenant, created_at, id, coalesce(hashtext(status), 0), coalesce(hashtext(priority), 0),
    coalesce(hashtext(department), 0), coalesce(hashtext(assignee), 0), coalesce(hashtext(level), 0),
    coalesce(hashtext(channel), 0), coalesce(hashtext(requester), 0), open, overdue);
drop index ticket_open;
create index ticket_open on ticket (tenant, created_at, id, coalesce(hashtext(status), 0), coalesce(hashtext(priority), 0),
    coalesce(hashtext(department), 0), coalesce(hashtext(assignee), 0), coalesce(hashtext(level), 0),
    coalesce(hashtext(channel), 0), coalesce(hashtext(requester), 0)) where open;
drop index ticket_overdue;
create index ticket_overdue on ticket (tenant, created_at, id, coalesce(hashtext(status), 0), coalesce(hashtext(priority), 0),
    coalesce(hashtext(department), 0), coalesce(hashtext(assignee), 0), coalesce(hashtext(level), 0),
    coalesce(hashtext(channel), 0), coalesce(hashtext(requester), 0)) where overdue;
create index ticket_tags on ticket using gin (tags) with (fastupdate = off) where tags <> '{}';
drop index clock_reported;
create index clock_reported on clock (tenant, reported_at, ticket, metric, cycle, coalesce(hashtext(state), 0),
    coalesce(hashtext(department), 0), coalesce(hashtext(agent), 0), coalesce(hashtext(level), 0),
    coalesce(hashtext(priority), 0), coalesce(hashtext(channel), 0), coalesce(hashtext(requester), 0));
