-- Nobody reads them: of a task's executions task_execution_before finds as much, and fingerprints are only looked for
-- by task. Every change of an execution wrote both.
drop index task_execution_target;
drop index task_execution_fingerprint;
