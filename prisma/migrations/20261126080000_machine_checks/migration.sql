-- The list of those who are excluded from federal awards is one more source.
ALTER TABLE exclusion_import DROP CONSTRAINT exclusion_import_source_check;
ALTER TABLE exclusion_import ADD CONSTRAINT exclusion_import_source_check
  CHECK (source IN ('leie', 'leie-supplement', 'sam', 'illinois', 'iowa', 'kentucky', 'csv'));
