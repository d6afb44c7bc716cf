-- Staff retry and drop dead letters: two of them at once must not both win. And a mail knows what kind of key it was sealed with.
ALTER TABLE mail
  ADD COLUMN revision integer NOT NULL DEFAULT 0,
  ADD COLUMN subject_kind text NOT NULL DEFAULT 'PERSON' CHECK (subject_kind IN ('PERSON', 'REPORT', 'INVITATION', 'CONCERN', 'TOKEN', 'SYSTEM'));
