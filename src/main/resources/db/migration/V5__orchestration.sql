-- Stops with who and why, retries, priorities and time-outs; which engine a runner lives on.

alter table test_run add column priority varchar(10) default 'normal' not null;
alter table test_run add column timeout_seconds integer;
alter table test_run add column deadline timestamp with time zone;
alter table test_run add column stop_mode varchar(10);
alter table test_run add column stop_by varchar(200);
alter table test_run add column stop_reason varchar(500);
alter table test_run add column stop_at timestamp with time zone;

alter table task_execution add column version integer default 0 not null;
alter table task_execution add column not_before timestamp with time zone;
alter table task_execution add column out_of_memory boolean default false not null;
alter table task_execution add column stop_mode varchar(10);
alter table task_execution add column stop_by varchar(200);
alter table task_execution add column stop_reason varchar(500);
alter table task_execution add column stop_at timestamp with time zone;
alter table task_execution add column retry_of uuid;
alter table task_execution add column superseded_by uuid;

-- A runner is doomed when its container must go, whatever it is doing; it is removed again and
-- again until the engine has none of its name.
alter table runner add column engine varchar(200) default '' not null;
alter table runner add column last_seen_at timestamp with time zone;
alter table runner add column doomed_at timestamp with time zone;

-- One row a claim. What a retry replaces is kept here and in the log.
create table execution_attempt (
  execution_id uuid not null references task_execution (id) on delete cascade,
  attempt integer not null,
  container varchar(100) not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome varchar(20),
  exit_code integer,
  message varchar,
  primary key (execution_id, attempt)
);

create index execution_attempt_container on execution_attempt (container);

insert into execution_attempt (execution_id, attempt, container, started_at, ended_at, outcome, exit_code, message)
select id, attempt, container, started_at, finished_at,
  case when status in ('finished', 'failed', 'cancelled') then status end, exit_code, error
from task_execution where attempt > 0 and container is not null and started_at is not null;

-- When a line was written, which is not when it happened: a reader with a cursor leaves the last
-- moments out, in which a line with a lower id may still come.
alter table run_event add column recorded_at timestamp with time zone default current_timestamp not null;
