-- Who is told of what. What is to be told is written by the advance that finds it out; whoever delivers it comes later.

alter table clock add column alerted text[] not null default '{}';  -- the steps of its escalation that have fallen
alter table ticket add column assignee_email text;

create table alert (
    seq          bigint      generated always as identity primary key,
    tenant       text        not null,
    ticket       text        not null,
    metric       text,                          -- null: it is about the ticket
    cycle        int,
    kind         text        not null,          -- as the policy writes it; closed: a clock with an incident is over
    step         text        not null,          -- PT30M, 50%; empty: it is no step
    number       int,                           -- of the step, from 1
    at           timestamptz not null,          -- when it happened
    fired_at     timestamptz not null,          -- when it was found out
    not_before   timestamptz not null,          -- until then it may be taken back
    revision     int         not null,          -- of the policy that says who is told
    level        text        not null,
    recipients   text[]      not null,
    before       jsonb,                         -- of an outcome that was amended
    after        jsonb,
    announced_at timestamptz,                   -- when its deliveries were written, or it was dropped
    dropped      text                           -- why nobody is told after all
);
create unique index alert_once on alert (tenant, ticket, metric, cycle, kind, step) where step <> '';
create index alert_ready on alert (not_before, seq) where announced_at is null;
create index alert_ticket on alert (tenant, ticket, seq);

create function ring_alert() returns trigger language plpgsql as $$
begin
    perform pg_notify('dueline_alert', '');
    return null;
end $$;
create trigger alert_rings after insert on alert for each statement execute function ring_alert();
