-- How a page is captured, as JSON at three levels: what is null is inherited, a task's from its page,
-- a page's from its project, a project's from the settings. Secrets in it are sealed.

alter table project add column capture varchar;
alter table page add column capture varchar;
alter table task add column capture varchar;

-- Steps in the page, as JSON: those of the page before its script, those of the task before its own.
alter table page add column preparatory_actions varchar;
alter table task add column task_actions varchar;

alter table page add column reference_url varchar(2048);
alter table page add column basic_auth_username varchar(200);
alter table page add column basic_auth_password varchar;
