-- Targets that state a level: whether each is met in each region, as of the year of the table as_of. Those that must hold in every year (is_kept) are left out, and so are
-- those that are no number to reach: they need the whole assessment.
--
-- Due targets are judged by the value of their year, or else of the next year there is one; others by the latest value. What is not there
-- yet (L, O) is passed over; where it can't be there (M, Q, K) nothing is said. Differences below 10⁻⁹ are the arithmetic's.
WITH yearly AS (
  SELECT o.plan, o.indicator, o.region, o.breakdown, CAST(o.period AS integer) AS year,
    CASE WHEN o.denominator > 0 AND i.measure = 'fraction' THEN o.numerator * i.factor / o.denominator ELSE o.value END AS value
  FROM observation o
  JOIN indicator i ON i.plan = o.plan AND i.indicator = o.indicator
  WHERE CHAR_LENGTH(o.period) = 4 AND o.status NOT IN ('L', 'O')
),
judged AS (
  SELECT t.plan, t.indicator, t.target, y.region, y.value, t.low, t.high, t.is_open,
    ROW_NUMBER() OVER (
      PARTITION BY t.plan, t.indicator, t.target, y.region
      ORDER BY CASE WHEN a.year >= t.year THEN y.year ELSE -y.year END
    ) AS place
  FROM target t
  CROSS JOIN as_of a
  JOIN yearly y ON y.plan = t.plan AND y.indicator = t.indicator AND y.breakdown = t.breakdown
  WHERE NOT t.is_kept AND y.year <= a.year AND (a.year < t.year OR y.year >= t.year)
)
SELECT plan, indicator, target, region,
  CASE
    WHEN is_open THEN (low IS NULL OR value > low + 1e-9) AND (high IS NULL OR value < high - 1e-9)
    ELSE (low IS NULL OR value > low - 1e-9) AND (high IS NULL OR value < high + 1e-9)
  END AS is_met
FROM judged
WHERE place = 1 AND value IS NOT NULL
ORDER BY plan, indicator, target, region;
