-- Sums that could not be made, since a region below is missing: how many are there, of how many. To be run after roll-up.sql has been run for each level.
WITH part AS (
  SELECT o.plan, o.indicator, r.parent AS region, o.period, o.breakdown
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
below AS (
  SELECT parent AS region, COUNT(*) AS regions FROM region WHERE parent IS NOT NULL GROUP BY parent
)
SELECT p.plan, p.indicator, p.region, p.period, p.breakdown, COUNT(*) AS have, b.regions
FROM part p
JOIN below b ON b.region = p.region
WHERE NOT EXISTS (
  SELECT 1 FROM observation o
  WHERE o.plan = p.plan AND o.indicator = p.indicator AND o.region = p.region AND o.period = p.period AND o.breakdown = p.breakdown
)
GROUP BY p.plan, p.indicator, p.region, p.period, p.breakdown, b.regions
ORDER BY p.plan, p.region, p.indicator, p.period, p.breakdown;
