-- Who changed what. Rows outlive what they tell of, so nothing is referenced; what changed is JSON.
create table audit_log (
  id uuid primary key,
  actor varchar(200) not null,
  action varchar(50) not null,
  entity_type varchar(50) not null,
  entity_id uuid,
  entity_name varchar(300) not null,
  project_id uuid,
  data_json varchar not null,
  created_at timestamp with time zone not null
);

create index audit_log_entity on audit_log (entity_id, id);
create index audit_log_project on audit_log (project_id, id);

-- Counts the changes of a row, so that whoever changes what somebody else has changed is told.
alter table project add column version integer default 1 not null;
alter table page add column version integer default 1 not null;
alter table task add column version integer default 1 not null;
alter table batch add column version integer default 1 not null;
