-- The queue: clocks that count, in the order in which their time runs out, calendar by calendar.
alter table clock add column spent_at timestamptz;  -- when what is allowed is used up at its present pace; null: not counting
update clock set spent_at = due_at where ended_at is null and counting_since is not null;
create index clock_queue on clock (tenant, calendar, revision, spent_at, ticket, metric, cycle)
    where spent_at is not null;
create index clock_queue_department on clock (tenant, department, calendar, revision, spent_at, ticket, metric, cycle)
    where spent_at is not null;
create index clock_queue_agent on clock (tenant, agent, calendar, revision, spent_at, ticket, metric, cycle)
    where spent_at is not null;
create index clock_standing on clock (tenant, state, (allowed_us - counted_us), ticket, metric, cycle)
    where ended_at is null and spent_at is null;

-- Who was handed which ticket to solve; void once its clock is answered or paused.
create table reservation (
    tenant      text        not null,
    ticket      text        not null,
    agent       text        not null,
    metric      text        not null,
    cycle       int         not null,
    until       timestamptz not null,
    primary key (tenant, ticket)
);
create index reservation_agent on reservation (tenant, agent);
create view reserved as
    select r.* from reservation r join clock c using (tenant, ticket, metric, cycle) where c.spent_at is not null;

-- What happened to the clocks lately, for live screens; kept for some hours.
create table clock_change (
    seq        bigint      generated always as identity primary key,
    tenant     text        not null,
    changed_at timestamptz not null,
    kind       text        not null,
    ticket     text        not null,
    metric     text        not null,
    cycle      int         not null,
    state      text,                        -- null: the cycle never was
    level      text        not null,
    department text,
    agent      text,
    priority   text,
    channel    text,
    started_at timestamptz not null,
    due_at     timestamptz,
    ended_at   timestamptz
);

-- An excused outcome: shown, and out of the denominator until the excuse expires.
alter table clock
    add column excuse_reason text,          -- null: not excused
    add column excused_by    text,
    add column excused_at    timestamptz,
    add column excused_until timestamptz;   -- null: for good

-- The newest policy applied to open tickets, batch by batch.
create table reapply (
    tenant       text        not null,
    id           text        not null,
    revision     int         not null,
    filter       jsonb       not null,
    requested_by text        not null,
    requested_at timestamptz not null default clock_timestamp(),
    state        text        not null,              -- running, done or cancelled
    total        bigint      not null,              -- the tickets that were open when it was asked for
    tickets      bigint      not null default 0,    -- those that it has been applied to
    clocks       bigint      not null default 0,    -- the clocks of theirs that changed
    last_ticket  text        not null default '',   -- it goes on after this one
    worked_at    timestamptz not null default clock_timestamp(),
    ended_at     timestamptz,
    cancelled_by text,
    primary key (tenant, id)
);
create index reapply_requested on reapply (tenant, requested_at, id);
create index reapply_running on reapply (worked_at) where state = 'running';
