-- A person gets a new key: what was answered once is sealed anew, by the worker's role alone.
GRANT UPDATE (answer) ON idempotency TO open_window_job;
