-- Makes the tables in DuckDB, of the Parquet files that `dabiao export` and `dabiao tables` have written into the folder it is started in.
CREATE TABLE observation AS SELECT * FROM read_parquet('observation.parquet');
CREATE TABLE indicator AS SELECT * FROM read_parquet('indicator.parquet');
CREATE TABLE target AS SELECT * FROM read_parquet('target.parquet');
CREATE TABLE region AS SELECT * FROM read_parquet('region.parquet');
CREATE TABLE due AS SELECT * FROM read_parquet('due.parquet');
-- The year that is assessed.
CREATE TABLE as_of AS SELECT 2025 AS year;
