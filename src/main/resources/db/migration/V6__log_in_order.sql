-- The log in the orders that people ask for most, so that a page costs its own rows however many there are; rows of the same
-- value are put in their places as they are read. What clocks have used once they ended; those that go on are read beside.
create index clock_started on clock (tenant, started_at);
create index clock_due on clock (tenant, due_at);
create index clock_ended on clock (tenant, ended_at);
create index clock_requester on clock (tenant, requester, reported_at);
create index clock_agent on clock (tenant, agent, reported_at);
create index clock_elapsed on clock (tenant, counted_us) where ended_at is not null;
create index clock_left on clock (tenant, (allowed_us - counted_us)) where ended_at is not null;
