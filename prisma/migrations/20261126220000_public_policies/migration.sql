-- By which rules people are judged is public from the day on which a round is announced.
DROP POLICY policy_version_read ON policy_version;
CREATE POLICY policy_version_read ON policy_version FOR SELECT USING (
  acting_with('program.read') OR EXISTS (
    SELECT FROM scholarship_round r WHERE r.program_id = policy_version.program_id AND r.policy_version_id = policy_version.id AND r.state <> 'PLANNED'));
