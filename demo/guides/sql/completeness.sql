-- Who has reported how much of what was due: values, not files. A reason why there is no value counts as reported.
SELECT d.plan, d.department, d.region, d.period, COUNT(*) AS due, COUNT(o.status) AS received
FROM due d
LEFT JOIN observation o
  ON o.plan = d.plan AND o.indicator = d.indicator AND o.region = d.region AND o.period = d.period AND o.breakdown = d.breakdown
GROUP BY d.plan, d.department, d.region, d.period
ORDER BY d.plan, d.department, d.region, d.period;
