-- Events that are told to other programs. They stand beside the rows that they tell of without
-- hanging on them: what was deleted meanwhile has happened all the same.
create table outbox_event (
  id uuid primary key,
  type varchar(50) not null,
  project_id uuid,
  run_id uuid,
  occurred_at timestamp with time zone not null,
  payload varchar not null,
  passed_on boolean default false not null
);

create index outbox_event_waiting on outbox_event (passed_on, id);

-- Who is told. Without a project it is told of all; secrets and values of headers are sealed.
create table webhook (
  id uuid primary key,
  project_id uuid references project (id) on delete cascade,
  description varchar(200) not null,
  endpoint_url varchar(2048) not null,
  format varchar(20) not null,
  event_types varchar not null,
  custom_headers varchar not null,
  enabled boolean not null,
  secret varchar not null,
  previous_secret varchar,
  previous_secret_until timestamp with time zone,
  failing_since timestamp with time zone,
  disabled_reason varchar(1000),
  version integer not null,
  created_by varchar(200) not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);

create index webhook_project on webhook (project_id);

-- An event on its way to a webhook. While an attempt is at work next_attempt_at is when it counts
-- as lost; claim says whose attempt it is. No more attempts are made than budget says.
create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook (id) on delete cascade,
  event_id uuid not null,
  event_type varchar(50) not null,
  status varchar(20) not null,
  attempts integer not null,
  budget integer not null,
  next_attempt_at timestamp with time zone,
  claim uuid,
  response_code integer,
  response_ms bigint,
  error varchar,
  payload varchar not null,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint webhook_delivery_once unique (webhook_id, event_id)
);

create index webhook_delivery_due on webhook_delivery (webhook_id, status, next_attempt_at);
create index webhook_delivery_status on webhook_delivery (status, created_at);

create table webhook_attempt (
  delivery_id uuid not null references webhook_delivery (id) on delete cascade,
  attempt integer not null,
  started_at timestamp with time zone not null,
  request_headers varchar not null,
  response_code integer,
  response_ms bigint not null,
  response_body varchar,
  error varchar,
  primary key (delivery_id, attempt)
);
