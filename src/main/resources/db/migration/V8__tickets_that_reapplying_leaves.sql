-- Tickets that can't be told under the revision that is being re-applied keep what they have.
alter table reapply add column untold bigint not null default 0;            -- how many there were
alter table reapply add column first_untold jsonb not null default '[]';    -- the first of them: ticket, fault, already
