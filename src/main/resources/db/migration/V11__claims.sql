-- In which order executions of a run are claimed: with it a claim reads one row instead of all that wait.
drop index task_execution_run;
create index task_execution_run on task_execution (test_run_id, status, position, created_at);
