-- What people decided about the changes of a run. One verdict stands for an execution at a time: of
-- those that were undone `standing` is null, which no uniqueness counts.

create table review (
  id uuid primary key,
  run_id uuid not null references test_run (id) on delete cascade,
  execution_id uuid not null references task_execution (id) on delete cascade,
  decision varchar(20) not null,
  reason varchar(2000),
  region varchar,
  decided_by varchar(200) not null,
  decided_at timestamp with time zone not null,
  standing boolean,
  undone_by varchar(200),
  undone_at timestamp with time zone,
  constraint review_one_stands unique (execution_id, standing)
);

create index review_run on review (run_id);

-- A review may make a second baseline of its run when runs compare with the first.
alter table baseline drop constraint baseline_run_unique;
create index baseline_run on baseline (run_id);

-- To find what was approved before.
create index task_execution_before on task_execution (task_id, fingerprint);
