-- Satisfaction beside compliance: a ticket's newest rating, kept beside each of its clocks too.
alter table ticket add column satisfaction int;
alter table clock add column satisfaction int;
create index clock_rated on clock (tenant, reported_at) where satisfaction is not null;

-- What is settled is counted from an index alone; the few that still move, or have very long attributes, from the table.
-- The condition is repeated word for word in the reports.
create index clock_settled on clock (tenant, reported_at)
    include (department, agent, level, metric, priority, channel, state, counted_us, started_at, ended_at)
    where ended_at is not null and excuse_reason is null and coalesce(octet_length(department), 0)
        + coalesce(octet_length(agent), 0) + coalesce(octet_length(priority), 0) + coalesce(octet_length(channel), 0)
        + octet_length(level) < 1500;
create index clock_moving on clock (tenant, reported_at)
    where not (ended_at is not null and excuse_reason is null and coalesce(octet_length(department), 0)
        + coalesce(octet_length(agent), 0) + coalesce(octet_length(priority), 0) + coalesce(octet_length(channel), 0)
        + octet_length(level) < 1500);

-- Reports that are sent by themselves: which revision Temporal's schedules were last made of, and what became of each run.
create table report_plan (
    tenant   text   not null primary key,
    revision int    not null,
    reports  text[] not null               -- the ids that have a schedule
);
create table report_run (
    tenant       text        not null,
    report       text        not null,
    scheduled_at timestamptz not null,
    from_date    date        not null,
    to_date      date        not null,
    sent_to      text[]      not null default '{}',
    finished_at  timestamptz,               -- when its mails were handed to the outbox
    fault        text,                      -- why not
    primary key (tenant, report, scheduled_at)
);
