-- Runs on H2 and PostgreSQL alike: only types and clauses that both read the same way.

create table project (
  id uuid primary key,
  name varchar(200) not null,
  slug varchar(200) not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint project_slug_unique unique (slug)
);

create table page (
  id uuid primary key,
  project_id uuid not null references project (id) on delete cascade,
  name varchar(200) not null,
  url varchar(2048) not null,
  preparatory_js varchar,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint page_name_unique unique (project_id, name)
);

create table task (
  id uuid primary key,
  project_id uuid not null references project (id) on delete cascade,
  page_id uuid not null references page (id) on delete cascade,
  name varchar(200) not null,
  task_js varchar,
  browsers varchar not null,
  viewports varchar not null,
  default_baseline_policy varchar(100) not null,
  pixel_threshold double precision,
  ignore_anti_aliasing boolean not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint task_name_unique unique (project_id, name)
);

create index task_page on task (page_id);

create table batch (
  id uuid primary key,
  project_id uuid not null references project (id) on delete cascade,
  name varchar(200) not null,
  description varchar(2000),
  jira_issue varchar(100),
  run_diff_threshold double precision,
  execution_diff_threshold double precision,
  created_by varchar(200) not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint batch_name_unique unique (project_id, name)
);

create table batch_task (
  id uuid primary key,
  batch_id uuid not null references batch (id) on delete cascade,
  task_id uuid not null references task (id) on delete cascade,
  enabled boolean not null,
  position integer not null,
  constraint batch_task_unique unique (batch_id, task_id)
);

create index batch_task_task on batch_task (task_id);

create table baseline (
  id uuid primary key,
  batch_id uuid not null references batch (id),
  run_id uuid not null,
  status varchar(20) not null,
  notes varchar(2000),
  created_by varchar(200) not null,
  created_at timestamp with time zone not null,
  constraint baseline_run_unique unique (run_id)
);

create index baseline_batch on baseline (batch_id, created_at);

create table baseline_item (
  id uuid primary key,
  baseline_id uuid not null references baseline (id) on delete cascade,
  task_id uuid not null,
  task_name varchar(200) not null,
  page_name varchar(200) not null,
  browser varchar(20) not null,
  viewport_width integer not null,
  viewport_height integer not null,
  environment varchar,
  constraint baseline_item_unique
    unique (baseline_id, task_id, browser, viewport_width, viewport_height)
);

create table test_run (
  id uuid primary key,
  batch_id uuid not null references batch (id),
  baseline_id uuid,
  purpose varchar(30) not null,
  status varchar(20) not null,
  reason varchar(100),
  requested_by varchar(200) not null,
  note varchar(2000),
  jira_issue varchar(100),
  idempotency_key varchar(200),
  launch_fingerprint varchar(64) not null,
  settings varchar not null,
  diff_average double precision,
  diff_maximum double precision,
  diff_level varchar(20),
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint test_run_key_unique unique (idempotency_key)
);

create index test_run_batch on test_run (batch_id, created_at);
create index test_run_status on test_run (status, created_at);

create table task_execution (
  id uuid primary key,
  test_run_id uuid not null references test_run (id) on delete cascade,
  task_id uuid not null,
  baseline_id uuid,
  position integer not null,
  browser varchar(20) not null,
  viewport_width integer not null,
  viewport_height integer not null,
  configuration varchar not null,
  status varchar(20) not null,
  reason varchar(100),
  error varchar,
  attempt integer not null,
  container varchar(100),
  token_hash varchar(64),
  lease_until timestamp with time zone,
  deadline timestamp with time zone,
  exit_code integer,
  result_sha256 varchar(64),
  result varchar,
  comparison_status varchar(20) not null,
  comparison_lease timestamp with time zone,
  verdict varchar(20),
  diff_level varchar(20),
  percent double precision,
  comparison varchar,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone
);

create index task_execution_run on task_execution (test_run_id, status);
create index task_execution_target
  on task_execution (task_id, browser, viewport_width, viewport_height);
create index task_execution_queue on task_execution (status, lease_until);
create index task_execution_comparison on task_execution (comparison_status);

create table runner (
  id uuid primary key,
  run_id uuid not null references test_run (id) on delete cascade,
  browser varchar(20) not null,
  name varchar(100) not null,
  token_hash varchar(64) not null,
  status varchar(20) not null,
  exit_code integer,
  oom_killed boolean not null,
  log_tail varchar,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint runner_name_unique unique (name),
  constraint runner_token_unique unique (token_hash)
);

create index runner_status on runner (status, created_at);
create index runner_run on runner (run_id);

create table artifact (
  id uuid primary key,
  owner_id uuid not null,
  name varchar(100) not null,
  type varchar(20) not null,
  content_type varchar(100) not null,
  size_bytes bigint not null,
  sha256 varchar(64) not null,
  width integer,
  height integer,
  created_at timestamp with time zone not null,
  constraint artifact_name_unique unique (owner_id, name)
);

create index artifact_sha256 on artifact (sha256);

create table run_event (
  id bigint generated by default as identity primary key,
  run_id uuid not null references test_run (id) on delete cascade,
  execution_id uuid,
  attempt integer,
  sequence integer,
  occurred_at timestamp with time zone not null,
  type varchar(50) not null,
  message varchar not null,
  constraint run_event_once unique (execution_id, attempt, sequence)
);

create index run_event_run on run_event (run_id, id);

-- One row: which installation this is. Containers are named and labelled after it, so that two
-- services on one engine never touch each other's.
create table installation (
  id integer primary key,
  instance varchar(20) not null
);
