-- What is over is no longer anybody's: the case stays for the figures of its month, without who it was and where it came from.
GRANT UPDATE (person_id, source_id) ON risk_case TO open_window_job;
