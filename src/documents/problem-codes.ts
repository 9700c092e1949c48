/**
 * Every code a problem of a document can have, of a plan or of what is made with one: a problem of another code does not compile.
 * Adding one here makes the compiler ask for its sentences.
 */
export const PROBLEM_CODES = [
  // The file (utf8.ts)
  'json-encoding',
  // The text (json.ts)
  'json-empty',
  'json-syntax',
  'json-duplicate-key',
  'json-hostile-key',
  'json-depth',
  'json-length',
  'json-members',
  'json-number',
  'lone-surrogate',
  // The document (document.ts)
  'format-missing',
  'format-version',
  'format-newer',
  'format-kind',
  // The shape (shape.ts)
  'missing',
  'type',
  'choice',
  'unknown-member',
  'pattern',
  'too-small',
  'too-big',
  'shape',
  // Names, years, indicators (check.ts)
  'years-reversed',
  'year-outside',
  'duplicate-id',
  'unknown-id',
  'duplicate-name',
  'duplicate-code',
  'approver-and-filer',
  'hidden-character',
  'built-in-dimension',
  'reserved-id',
  'lead-department',
  'task-with-unit',
  'count-precision',
  'bounds-reversed',
  'baseline-out-of-bounds',
  'no-target',
  'target-not-due',
  'not-broken-down',
  // Targets (check-targets.ts)
  'task-mismatch',
  'tolerance-missing',
  'between-only-level',
  'upper-with-between',
  'without-effect',
  'target-out-of-bounds',
  'target-against-direction',
  'percent-or-points',
  'change-year',
  'gap-of-one',
  'between-only-gap',
  'targets-exclude',
  'milestone-beyond',
  'target-worse-than-baseline',
  // References and rules (check-references.ts, check-rules.ts)
  'no-parent-region',
  'reference-task',
  'reference-unit',
  'reference-itself',
  'reference-circle',
  'rule-on-task',
  'rule-part',
  'rule-on-itself',
  'limit-of-unlimited',
  // Classes of statuses (check-classes.ts)
  'classes-overlap',
  'status-without-class',
  // Changes between versions (check-changes.ts)
  'change-from-itself',
  'change-of-present',
  // Against the concept list (concepts.ts)
  'unknown-concept',
  'concept-unit',
  'concept-direction',
  // Against the plan's text (clauses.ts)
  'clause-not-in-text',
  // Datasets (src/submissions/dataset.ts)
  'duplicate-observation',
  'unknown-source',
  'origins-differ',
  // Datasets of the level below (src/submissions/combine-datasets.ts)
  'unsealed-dataset',
  // A dataset and its sources (src/submissions/seal-dataset.ts)
  'source-missing',
  'source-differs',
  // What is collected (src/submissions/check-submission.ts)
  'other-plan-version',
  'other-department',
  'outside-collected',
  'outside-report',
  'not-in-form',
  // Reviews (src/submissions/review.ts)
  'return-without-remark',
  'duplicate-remark',
  'report-of-other-department',
  'review-of-other-department',
  'review-of-other-region',
  'review-of-other-period',
  'review-of-other-submission',
  'returned-submission-missing',
  // Submissions (src/submissions/submission.ts, digest.ts)
  'not-json',
  'digest-differs',
  // What is made with a plan (src/plan/same-plan.ts)
  'other-plan',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Names of the ways a text must be written (the problem `pattern`). Adding one here makes the compiler ask for its words. */
export const PATTERN_NAMES = [
  'id',
  'category-id',
  'region-code',
  'period',
  'digest',
  'submission-id',
  'date-time',
  'month-or-day',
  'language',
] as const;
export type PatternName = (typeof PATTERN_NAMES)[number];
