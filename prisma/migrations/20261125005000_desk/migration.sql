-- The desk turns pages in the order of names.
CREATE INDEX listing_by_name ON listing (name, id);
CREATE INDEX candidate_by_name ON candidate (lower(name), id);
CREATE INDEX listing_report_by_status ON listing_report (status, due_on, reference);
