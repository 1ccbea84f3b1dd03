-- What goes on in time has no outcome and is only counted, from an index alone; beside it stand the few that are missed and not
-- done, that are excused, or that have very long attributes. The conditions are repeated word for word in the reports.
create index clock_going on clock (tenant, reported_at) include (department, agent, level, metric, priority, channel, state)
    where ended_at is null and state <> 'missed' and coalesce(octet_length(department), 0)
        + coalesce(octet_length(agent), 0) + coalesce(octet_length(priority), 0) + coalesce(octet_length(channel), 0)
        + octet_length(level) < 1500;
drop index clock_moving;
create index clock_moving on clock (tenant, reported_at)
    where (ended_at is null and state = 'missed') or (ended_at is not null and excuse_reason is not null)
        or coalesce(octet_length(department), 0) + coalesce(octet_length(agent), 0) + coalesce(octet_length(priority), 0)
        + coalesce(octet_length(channel), 0) + octet_length(level) >= 1500;
