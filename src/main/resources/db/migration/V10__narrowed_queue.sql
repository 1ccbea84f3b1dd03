-- A narrowed queue reads only what it shows: kind by kind where it is narrowed by level, metric, priority or channel, and elsewhere
-- past what isn't meant without fetching it, by keys at the end of each index. A key is a hash, so that no text is too long.
create index clock_queue_kind on clock (tenant, coalesce(hashtext(level), 0), coalesce(hashtext(metric), 0),
        coalesce(hashtext(priority), 0), coalesce(hashtext(channel), 0), calendar, revision, spent_at, ticket, cycle)
    where spent_at is not null;
drop index clock_queue_department;
create index clock_queue_department on clock (tenant, department, calendar, revision, spent_at, ticket, metric, cycle,
        coalesce(hashtext(level), 0), coalesce(hashtext(priority), 0), coalesce(hashtext(channel), 0), coalesce(hashtext(agent), 0))
    where spent_at is not null;
drop index clock_queue_agent;
create index clock_queue_agent on clock (tenant, agent, calendar, revision, spent_at, ticket, metric, cycle,
        coalesce(hashtext(level), 0), coalesce(hashtext(priority), 0), coalesce(hashtext(channel), 0),
        coalesce(hashtext(department), 0))
    where spent_at is not null;
drop index clock_standing;
create index clock_standing on clock (tenant, state, (allowed_us - counted_us), ticket, metric, cycle,
        coalesce(hashtext(level), 0), coalesce(hashtext(priority), 0), coalesce(hashtext(channel), 0),
        coalesce(hashtext(department), 0), coalesce(hashtext(agent), 0))
    where ended_at is null and spent_at is null;
drop index clock_live;
create index clock_live on clock (tenant, due_at, ticket, metric, cycle,
        coalesce(hashtext(level), 0), coalesce(hashtext(priority), 0), coalesce(hashtext(channel), 0),
        coalesce(hashtext(department), 0), coalesce(hashtext(agent), 0))
    where ended_at is null;
