-- Adds the observations of regions up to the region right above them. Run it once for each level: county to city, then city to province.
--
-- Counts are added; rates are made anew of added numerators and denominators, never averaged. What a region above has reported itself stands. Where a region
-- below is missing there is no sum: incomplete.sql lists those. Where something can't exist (status M) there is nothing to add, and nothing missing.
INSERT INTO observation (plan, indicator, region, period, breakdown, value, numerator, denominator, status)
WITH part AS (
  SELECT o.plan, o.indicator, r.parent AS region, o.period, o.breakdown, i.adds, i.factor, o.status,
    CASE WHEN o.status <> 'M' THEN o.value END AS value,
    CASE WHEN o.status <> 'M' THEN o.numerator END AS numerator,
    CASE WHEN o.status <> 'M' THEN o.denominator END AS denominator
  FROM observation o
  JOIN region r ON r.region = o.region
  JOIN indicator i ON i.plan = o.plan AND i.indicator = o.indicator
  WHERE r.parent IS NOT NULL
    AND (
      (i.adds IS NOT NULL AND o.status = 'M')
      OR (i.adds = 'counts' AND o.numerator IS NOT NULL AND o.denominator IS NOT NULL)
      OR (i.adds = 'values' AND o.value IS NOT NULL)
    )
),
total AS (
  SELECT plan, indicator, region, period, breakdown, adds, factor,
    COUNT(*) AS have,
    COUNT(CASE WHEN status <> 'M' THEN 1 END) AS stated,
    SUM(value) AS value,
    SUM(numerator) AS numerator,
    SUM(denominator) AS denominator,
    MAX(CASE status WHEN 'E' THEN 2 WHEN 'P' THEN 1 ELSE 0 END) AS doubt
  FROM part
  GROUP BY plan, indicator, region, period, breakdown, adds, factor
),
below AS (
  SELECT parent AS region, COUNT(*) AS regions FROM region WHERE parent IS NOT NULL GROUP BY parent
)
SELECT t.plan, t.indicator, t.region, t.period, t.breakdown,
  CASE
    WHEN t.adds = 'values' THEN t.value
    WHEN t.denominator > 0 THEN t.numerator * t.factor / t.denominator
  END,
  CASE WHEN t.adds = 'counts' THEN t.numerator END,
  CASE WHEN t.adds = 'counts' THEN t.denominator END,
  CASE WHEN t.stated = 0 THEN 'M' WHEN t.doubt = 2 THEN 'E' WHEN t.doubt = 1 THEN 'P' ELSE 'A' END
FROM total t
JOIN below b ON b.region = t.region AND b.regions = t.have
WHERE NOT EXISTS (
  SELECT 1 FROM observation o
  WHERE o.plan = t.plan AND o.indicator = t.indicator AND o.region = t.region AND o.period = t.period AND o.breakdown = t.breakdown
);
