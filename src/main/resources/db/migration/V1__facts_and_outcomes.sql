-- The facts: what was promised and what happened. Neither is ever changed.

create table policy_revision (
    tenant      text        not null,
    revision    int         not null check (revision > 0),
    document    text        not null,           -- as it was sent, comments included
    media_type  text        not null,           -- application/yaml or application/json
    etag        text        not null,           -- of the document's meaning: layout and comments don't change it
    saved_at    timestamptz not null default clock_timestamp(),
    saved_by    text        not null,
    primary key (tenant, revision)
);

create sequence ticket_event_seq;   -- drawn in the order of arrival, while rows go in ordered by their key
create table ticket_event (
    seq         bigint      not null,
    tenant      text        not null,
    ticket      text        not null,
    source      text        not null,
    id          text        not null,
    type        text        not null,
    time        timestamptz not null,
    sequence    text,
    revision    int,                            -- newest at acceptance; null before any was saved
    data        jsonb       not null,
    accepted_at timestamptz not null default clock_timestamp(),
    accepted_by text        not null,
    primary key (tenant, source, id)
);
create index ticket_event_timeline on ticket_event (tenant, ticket, time, seq);

-- What is still to be handed to the tickets' workflows: a row per ticket and request, gone once it is delivered.
-- It keeps ticket_event append-only; see docs/decisions.
create table handover (
    seq         bigint      generated always as identity primary key,
    tenant      text        not null,
    ticket      text        not null,
    newest      timestamptz not null,                   -- time of the newest event handed over
    only_agents boolean     not null,                   -- nothing but agent.changed, which wakes nobody
    request     uuid        not null,
    held        boolean     not null,                   -- until its request ends; not_before is for a crash meanwhile
    advanced    boolean     not null default false,     -- the ticket is; its workflow still has to hear of it
    not_before  timestamptz not null
);
create index handover_ready on handover (not_before, seq);
create index handover_ticket on handover (tenant, ticket);
create unique index handover_held on handover (request, tenant, ticket) where held;

-- What the facts mean: attributes, clocks and outcomes, all recomputed by a fold and written by an advance only.

create table ticket (
    tenant          text        not null,
    id              text        not null,
    folded          bigint[]    not null default '{}',  -- the events, by seq, that the row and its clocks know of
    created_at      timestamptz,                        -- null while its creation has not arrived
    changed_at      timestamptz,
    status          text,
    priority        text,
    channel         text,
    department      text,
    assignee        text,
    assignee_name   text,
    requester       text,
    requester_name  text,
    requester_email text,
    requester_group text,
    tags            text[]      not null default '{}',
    fields          jsonb       not null default '{}',
    referrer_url    text,
    from_invitation boolean     not null default false,
    deleted         boolean     not null default false,
    merged_into     text,
    level           text,
    revision        int,                                -- that it was folded under; null: the tenant had no policy
    open            boolean     not null default false,
    overdue         boolean     not null default false, -- a clock is missed and still not completed
    due_at          timestamptz,                        -- the earliest due of its running clocks
    wake_up_at      timestamptz,                        -- when it must be advanced though nothing arrives
    advanced_at     timestamptz,
    fault           text,                               -- why its timeline could not be folded; null: it could
    primary key (tenant, id)
);
create index ticket_wake_up on ticket (wake_up_at) where wake_up_at is not null;
create index ticket_created on ticket (tenant, created_at, id);
create index ticket_open on ticket (tenant, created_at, id) where open;
create index ticket_overdue on ticket (tenant, created_at, id) where overdue;

create table clock (
    tenant         text        not null,
    ticket         text        not null,
    metric         text        not null,
    cycle          int         not null,
    state          text        not null,
    level          text        not null,
    department     text,
    agent          text,
    priority       text,
    channel        text,
    requester      text,
    started_at     timestamptz not null,
    due_at         timestamptz,
    ended_at       timestamptz,
    reported_at    timestamptz not null,   -- end for met, unanswered, cancelled; breach for missed; start while running
    allowed_us     bigint      not null,
    counted_us     bigint      not null,   -- open time until counting_since, or in all once ended
    counting_since timestamptz,            -- null: not counting (paused or ended)
    calendar       text        not null,   -- what counts it, in the revision below
    revision       int         not null,
    due_known_at   timestamptz not null,   -- when this due date (or its absence) was first written
    recorded_at    timestamptz,            -- when the outcome was first written; null while there is none
    primary key (tenant, ticket, metric, cycle)
);
create index clock_reported on clock (tenant, reported_at, ticket, metric, cycle);
create index clock_live on clock (tenant, due_at, ticket, metric, cycle) where ended_at is null;

create table amendment (
    seq         bigint      generated always as identity primary key,
    tenant      text        not null,
    ticket      text        not null,
    metric      text        not null,
    cycle       int         not null,
    amended_at  timestamptz not null,
    cause       jsonb       not null,      -- the events that arrived since: [{"source","id","type","time"}]
    before      jsonb       not null,
    after       jsonb                      -- null: the cycle never was
);
create index amendment_ticket on amendment (tenant, ticket, seq);

-- What this installation last ran with, to notice that it changed.
create table installation (
    name  text primary key,
    value text not null
);

-- Wakes the relays of every node; what is still held rings too and is not found.
create function ring_handover() returns trigger language plpgsql as $$
begin
    perform pg_notify('dueline_handover', '');
    return null;
end $$;
create trigger handover_rings after insert or update of held on handover
    for each statement execute function ring_handover();
