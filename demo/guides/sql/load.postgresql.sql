-- Makes the tables in PostgreSQL, of the NDJSON files that `dabiao export` and `dabiao tables` have written into the folder psql is started in.
CREATE TABLE observation (
  plan text, indicator text, region text, period text, breakdown text,
  value double precision, numerator double precision, denominator double precision, decimals integer, written text,
  task text, standard double precision, standard_source text, status text, source text, note text,
  PRIMARY KEY (plan, indicator, region, period, breakdown)
);
CREATE TABLE indicator (
  plan text, indicator text, name text, field text, department text, measure text, factor double precision, adds text,
  PRIMARY KEY (plan, indicator)
);
CREATE TABLE target (
  plan text, indicator text, target integer, year integer, breakdown text, low double precision, high double precision, is_open boolean, is_kept boolean,
  PRIMARY KEY (plan, indicator, target)
);
CREATE TABLE region (region text PRIMARY KEY, parent text);
CREATE TABLE due (plan text, department text, indicator text, region text, period text, breakdown text);
-- The year that is assessed.
CREATE TABLE as_of AS SELECT 2025 AS year;

-- A line is read as one text, whatever is in it: JSON has neither of these two characters unescaped.
CREATE TEMPORARY TABLE line (text text);
\copy line FROM 'observation.ndjson' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')
INSERT INTO observation SELECT row.* FROM line, jsonb_populate_record(NULL::observation, text::jsonb) AS row;
TRUNCATE line;
\copy line FROM 'indicator.ndjson' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')
INSERT INTO indicator SELECT row.* FROM line, jsonb_populate_record(NULL::indicator, text::jsonb) AS row;
TRUNCATE line;
\copy line FROM 'target.ndjson' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')
INSERT INTO target SELECT row.* FROM line, jsonb_populate_record(NULL::target, text::jsonb) AS row;
TRUNCATE line;
\copy line FROM 'region.ndjson' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')
INSERT INTO region SELECT row.* FROM line, jsonb_populate_record(NULL::region, text::jsonb) AS row;
TRUNCATE line;
\copy line FROM 'due.ndjson' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')
INSERT INTO due SELECT row.* FROM line, jsonb_populate_record(NULL::due, text::jsonb) AS row;
