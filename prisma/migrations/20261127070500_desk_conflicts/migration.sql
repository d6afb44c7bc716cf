-- Nobody decides on their own application, on that of their household, or on one with their own mailbox.
-- What ties whoever acts to an application; traits are of one round each and tell nothing by themselves.
CREATE FUNCTION ties_to_application(of uuid, mailbox bytea) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public SET app.rights = 'job,door' AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM application a WHERE a.id = of AND a.person_id = acting_person()) THEN 'OWN' END,
    CASE WHEN EXISTS (SELECT FROM person p WHERE p.id = acting_person() AND p.email_index = mailbox) THEN 'MAILBOX' END,
    CASE WHEN EXISTS (
      SELECT FROM application_trait t JOIN application_trait o ON o.trait = t.trait AND o.application_id <> t.application_id
      JOIN application x ON x.id = o.application_id WHERE t.application_id = of AND x.person_id = acting_person()) THEN 'HOUSEHOLD' END], NULL) $$;
REVOKE ALL ON FUNCTION ties_to_application(uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ties_to_application(uuid, bytea) TO open_window_app;

-- Whatever the product believes: one's own application is moved by its writer's own actions only.
CREATE FUNCTION keep_from_own() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public SET app.rights = 'job' AS $$
BEGIN
  IF EXISTS (SELECT FROM application a WHERE a.id = NEW.application_id AND a.person_id = NEW.moved_by) THEN
    RAISE EXCEPTION 'Nobody screens their own application' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_move_by_others BEFORE INSERT ON application_move FOR EACH ROW
  WHEN (NEW.action IN ('qualify', 'confirmIneligible', 'reconsider', 'markDuplicate', 'notDuplicate', 'rerun', 'requestProof', 'receiveProof', 'verify', 'acceptCard', 'fail', 'waive', 'requestInfo'))
  EXECUTE FUNCTION keep_from_own();
