-- A code is looked for by its digest.
CREATE INDEX one_time_token_code ON one_time_token (code_hash);
