-- What is set while the service runs, a row for each; the one row of setting_version counts the
-- changes, and whoever changes something holds it until the end of his transaction.

create table setting (
  name varchar(100) primary key,
  content varchar not null,
  version integer not null,
  changed_by varchar(200) not null,
  changed_at timestamp with time zone not null
);

create table setting_version (
  id integer primary key,
  version integer not null
);

insert into setting_version (id, version) values (1, 0);

-- When a node last looked for what is no longer kept; whoever sets it anew does the next look.
create table retention_look (
  id integer primary key,
  looked_at timestamp with time zone not null
);

insert into retention_look (id, looked_at) values (1, timestamp with time zone '1970-01-01 00:00:00+00');

-- Which runs compared with a baseline.
create index task_execution_baseline on task_execution (baseline_id);
create index test_run_baseline on test_run (baseline_id);

-- Two pictures of two baselines beside each other, compared once; its pictures belong to its id.
create table baseline_pair (
  id uuid primary key,
  item_id uuid not null references baseline_item (id) on delete cascade,
  other_id uuid not null references baseline_item (id) on delete cascade,
  verdict varchar(20),
  percent double precision,
  comparison varchar,
  error varchar,
  created_at timestamp with time zone not null,
  constraint baseline_pair_once unique (item_id, other_id)
);

create index baseline_pair_other on baseline_pair (other_id);
