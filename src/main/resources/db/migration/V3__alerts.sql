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

-- Where what is told goes, apart from the policy: it holds secrets.
create table destination (
    tenant     text        not null,
    name       text        not null,
    kind       text        not null,          -- webhook, slack, teams, pagerduty
    url        text        not null,
    secrets    text[]      not null,          -- the newest first; a webhook is signed with each, PagerDuty has one key
    saved_at   timestamptz not null default clock_timestamp(),
    saved_by   text        not null,
    disabled   text,                          -- why nothing is sent there any more; null: it is in use
    primary key (tenant, name)
);

-- What is on its way to one recipient, and what became of it.
create table delivery (
    seq          bigint      generated always as identity primary key,
    id           text        not null unique,   -- the webhook's id, the mail's Message-ID: the same at every attempt
    tenant       text        not null,
    ticket       text,                          -- null: it is about no ticket, such as a report
    metric       text,
    cycle        int,
    kind         text        not null,          -- of the alert; report; digest
    recipient    text        not null,          -- as the policy writes it
    channel      text        not null,          -- email, webhook, slack, teams, pagerduty
    address      text,                          -- of the mail, or the destination's name; null: none is known
    lane         text        not null,          -- what waits for one another, and for nobody else
    state        text        not null,          -- waiting, gathered, digested, pending, sending, delivered, dead, dropped, undeliverable
    reason       text,                          -- of the last failure, or why it is not sent
    content      jsonb       not null,
    created_at   timestamptz not null,
    next_at      timestamptz,                   -- when it is looked at again; null: it is over
    released_at  timestamptz,                   -- when it went on its way by itself
    attempts     int         not null default 0,
    replayed     int         not null default 0, -- the attempts before it was last sent anew
    ended_at     timestamptz,
    digest       text                           -- the id of the delivery that it went with
);
create index delivery_next on delivery (next_at) where next_at is not null;
create index delivery_recipient on delivery (tenant, channel, address, kind, released_at) where released_at is not null;
create index delivery_ticket on delivery (tenant, ticket, seq);
create index delivery_state on delivery (tenant, state, seq);
create index delivery_ended on delivery (ended_at) where ended_at is not null;
create trigger delivery_rings after insert on delivery for each statement execute function ring_alert();

create table delivery_attempt (
    delivery text        not null references delivery (id) on delete cascade,
    number   int         not null,
    at       timestamptz not null,
    took_ms  int         not null,
    status   int,                               -- of the answer; null: there was none
    error    text,                              -- null: it was delivered
    primary key (delivery, number)
);
