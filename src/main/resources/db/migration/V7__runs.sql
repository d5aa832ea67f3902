-- Runs among ten thousand: the list shows the newest 25, narrowed by any of these.

create index test_run_newest on test_run (created_at desc, id desc);
create index test_run_actor on test_run (requested_by, created_at);
create index test_run_ticket on test_run (jira_issue, created_at);
create index test_run_level on test_run (diff_level, created_at);
