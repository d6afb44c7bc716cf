-- What stays true: what was told about which listing, by which run, and the dated rules of law that listings stand on.
CREATE TABLE monitor_run (
  day        date PRIMARY KEY,
  started_at timestamptz(6) NOT NULL DEFAULT now(),
  ended_at   timestamptz(6),
  listings   integer NOT NULL DEFAULT 0 CHECK (listings >= 0),
  told       integer NOT NULL DEFAULT 0 CHECK (told >= 0),
  closed     integer NOT NULL DEFAULT 0 CHECK (closed >= 0),
  mails      integer NOT NULL DEFAULT 0 CHECK (mails >= 0)
);

-- One row a thing that is told; the unique key lets it be told once, whoever runs twice. Open: it still stands. Ids and days, nothing about people.
CREATE TABLE monitor_event (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  listing_id uuid NOT NULL REFERENCES listing (id),
  kind       text NOT NULL CHECK (kind IN ('DUE_SOON', 'RECREDENTIAL', 'LAPSED', 'HIDDEN', 'FAILED', 'NOT_CONFIRMED', 'OURS_LATE', 'RULE_ENDS', 'RULE_ENDED', 'RESTORED')),
  item       integer CHECK (item BETWEEN 1 AND 48),
  target     text NOT NULL CHECK (target IN ('ORGANIZATION', 'LOCATION', 'PRACTITIONER', 'SERVICE')),
  target_id  uuid NOT NULL,
  due_on     date NOT NULL,
  step       integer NOT NULL,
  fell_on    date NOT NULL,
  told_on    date NOT NULL,
  to_provider boolean NOT NULL,
  is_open    boolean NOT NULL,
  mailed_on  date,
  CONSTRAINT monitor_event_once UNIQUE NULLS NOT DISTINCT (listing_id, kind, item, target, target_id, due_on, step)
);
CREATE INDEX monitor_event_open ON monitor_event (due_on, id) WHERE is_open;
CREATE INDEX monitor_event_open_listing ON monitor_event (listing_id) WHERE is_open;
CREATE INDEX monitor_event_unmailed ON monitor_event (listing_id) WHERE to_provider AND mailed_on IS NULL;
CREATE INDEX monitor_event_kind ON monitor_event (kind, told_on);

CREATE TABLE rule_row (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  jurisdiction text NOT NULL CHECK (jurisdiction ~ '^[A-Z]{2}$'),
  subject      text NOT NULL CHECK (subject IN ('REMOTE_PRESCRIBING')),
  effect       text NOT NULL CHECK (effect IN ('ALLOWS', 'REQUIRES', 'FORBIDS')),
  valid_from   date NOT NULL,
  valid_until  date,
  source       text NOT NULL CHECK (source <> ''),
  note         text NOT NULL DEFAULT '',
  CONSTRAINT rule_row_in_order CHECK (valid_until >= valid_from),
  UNIQUE (jurisdiction, subject, valid_from)
);
INSERT INTO rule_row (jurisdiction, subject, effect, valid_from, valid_until, source, note) VALUES
  ('US', 'REMOTE_PRESCRIBING', 'ALLOWS', '2026-01-01', '2026-12-31', 'Federal Register 2025-24123',
   'Controlled medicines may be prescribed by telemedicine without an earlier visit in person. Counsel checks what follows.');

GRANT SELECT ON monitor_run, monitor_event, rule_row TO open_window_app, open_window_backup, open_window_ro;
GRANT INSERT, UPDATE ON monitor_run, monitor_event TO open_window_job;
