-- Who wants to be told when people can apply in a round: an address under a key of its own, until it was told once, or no longer wants to be.
CREATE TABLE round_interest (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  round_id      uuid NOT NULL REFERENCES scholarship_round (id),
  -- Keyed, of the round and the address: the same address asks once for each round, and two rows do not show that they are of one.
  address_index bytea NOT NULL UNIQUE,
  email_sealed  text NOT NULL,
  language      text NOT NULL CHECK (language IN ('en', 'es')),
  -- Of the link in the mail, by which the address is confirmed or forgotten.
  token_hash    bytea NOT NULL UNIQUE,
  asked_at      timestamptz(3) NOT NULL,
  -- When whoever reads the mailbox said that they want it. Nobody else is told anything.
  confirmed_at  timestamptz(3)
);
CREATE INDEX round_interest_round ON round_interest (round_id, id);

-- For the product at its door and in its worker; for nobody who is signed in.
ALTER TABLE round_interest ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_interest FORCE ROW LEVEL SECURITY;
CREATE POLICY round_interest_of_nobody ON round_interest USING (acting_with('door') OR acting_with('job'));
GRANT SELECT, INSERT, DELETE ON round_interest TO open_window_app;
GRANT UPDATE (token_hash, language, asked_at, confirmed_at) ON round_interest TO open_window_app;
GRANT SELECT ON round_interest TO open_window_backup;
