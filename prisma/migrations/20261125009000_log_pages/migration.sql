-- Who may read the log is asked once for each statement, not for each of its lines.
ALTER POLICY audit_event_read ON audit_event USING (
  person_id = (SELECT acting_person()) OR actor_id = (SELECT acting_person()) OR (SELECT acting_with('audit.read')) OR (SELECT acting_with('job')));
-- A day begins at a line: time never runs backwards in the log, so pages of a day are a range of lines.
CREATE INDEX audit_event_at ON audit_event (at, seq);
