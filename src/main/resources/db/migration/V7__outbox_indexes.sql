-- The outbox stays quick with a million deliveries that are over and with many that wait: each question has its own index.

drop index delivery_next;
-- What is sent next, lane by lane.
create index delivery_lane on delivery (tenant, lane, next_at, seq) where state in ('pending', 'sending');
-- What quiet hours and storms hold back.
create index delivery_held on delivery (tenant, channel, address, kind, next_at) where state in ('waiting', 'gathered');
-- A stretch of time out of the list.
create index delivery_created on delivery (tenant, created_at);
create index alert_announced on alert (announced_at) where announced_at is not null;
