-- What came of captures that never settled, of comparisons with a reference page, and of versions
-- that differ; runs that belong to no batch.

alter table task_execution add column unstable boolean default false not null;
alter table task_execution add column reference_status varchar(20) default 'none' not null;
alter table task_execution add column reference_verdict varchar(20);
alter table task_execution add column reference_level varchar(20);
alter table task_execution add column reference_percent double precision;
alter table task_execution add column reference_comparison varchar;
alter table task_execution add column reference_error varchar;
create index task_execution_reference on task_execution (reference_status);
create index task_execution_container on task_execution (container);

-- Boxes of what the page itself said is not to be compared; a list as JSON.
alter table baseline_item add column ignored varchar;

-- A dry run is of a task and of no batch.
alter table test_run alter column batch_id drop not null;

create table run_warning (
  id uuid primary key,
  run_id uuid not null references test_run (id) on delete cascade,
  fingerprint varchar(64) not null,
  message varchar not null,
  created_at timestamp with time zone not null,
  constraint run_warning_once unique (run_id, fingerprint)
);
