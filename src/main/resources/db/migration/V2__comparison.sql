-- How pictures are compared, at three levels: what is null is inherited, a task's from its batch, a
-- batch's from its project, a project's from the settings. Lists of boxes are JSON.

alter table project add column pixel_threshold double precision;
alter table project add column pixel_tolerance integer;
alter table project add column ignore_anti_aliasing boolean;
alter table project add column ignore_noise boolean;
alter table project add column align_rows boolean;
alter table project add column ignore_regions varchar;

alter table batch add column pixel_threshold double precision;
alter table batch add column pixel_tolerance integer;
alter table batch add column ignore_anti_aliasing boolean;
alter table batch add column ignore_noise boolean;
alter table batch add column align_rows boolean;
alter table batch add column ignore_regions varchar;

alter table task add column pixel_tolerance integer;
alter table task add column ignore_noise boolean;
alter table task add column align_rows boolean;
alter table task add column ignore_regions varchar;

-- true was what nobody had chosen, and is what is inherited now
alter table task alter column ignore_anti_aliasing drop not null;
update task set ignore_anti_aliasing = null where ignore_anti_aliasing;

-- What the change of an execution looks like, to find the same one again.
alter table task_execution add column fingerprint varchar(100);
create index task_execution_fingerprint on task_execution (test_run_id, fingerprint);
