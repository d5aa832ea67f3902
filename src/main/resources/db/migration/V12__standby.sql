-- A runner that has nothing left to capture stays a while for the next run of its project: since when it does, and from
-- which image it was started.
alter table runner add column idle_since timestamp with time zone;
alter table runner add column image varchar(200);
