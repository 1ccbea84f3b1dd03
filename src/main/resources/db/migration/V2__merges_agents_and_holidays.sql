-- What other timelines say about a ticket: which were merged into it, and what its assignees were doing.
create index ticket_event_merged on ticket_event (tenant, (data ->> 'into')) where type = 'ticket.merged';
create index ticket_event_agent on ticket_event (tenant, (data ->> 'agent'), time) where type = 'agent.changed';

-- The days that holidays by country and by upload were resolved into when the revision was saved; null: it has none.
-- [{"country": "BG", "region": null, "days": [{"date": "2026-03-03", "name": "Liberation Day"}]}, {"ics": "closures", "days": […]}]
alter table policy_revision add column holidays jsonb;

-- Every iCalendar file that was ever uploaded; the newest is used by the next revision that names it.
create table calendar_upload (
    tenant      text        not null,
    id          text        not null,
    upload      int         not null check (upload > 0),
    file        text        not null,           -- as it was sent
    days        jsonb       not null,           -- the days found in it: [{"date": "2026-12-24", "name": "Closed"}]
    uploaded_at timestamptz not null default clock_timestamp(),
    uploaded_by text        not null,
    primary key (tenant, id, upload)
);
