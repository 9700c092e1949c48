/** What runs without a browser, name by name: plans, reports, attainment, submissions, tables. A test holds the built file to this list. */

// Documents
export { CANONICAL_FAULTS, CanonicalError, digestOf, digestOfDocument, type CanonicalFault } from './documents/digest.js';
export { jsonText } from './documents/json-text.js';
export { PROBLEM_CODES, type ProblemCode } from './documents/problem-codes.js';
export { DocumentError, formatPath, type PathStep, type Problem } from './documents/problems.js';
export type { Steps } from './documents/steps.js';

// Plans
export { breakdownKey, breakdownKeys, dimensionsOf, parseBreakdownKey, TOTAL, type Breakdown, type Dimension } from './plan/breakdown.js';
export { checkPlan } from './plan/check/check.js';
export { checkClauses, coveredItems } from './plan/clauses.js';
export { checkConcepts, CONCEPTS_FORMAT, readConcepts, type Concept, type Concepts } from './plan/concepts.js';
export { migrateKeys, type Fate } from './plan/migrate.js';
export { isPeriod, yearBefore, yearOf } from './plan/period.js';
export type { FormFacts } from './plan/form-facts.js';
export { leadOf, readPlan } from './plan/plan.js';
export {
  DIRECTIONS,
  LEVELS,
  PLAN_FORMAT,
  ROLES,
  UNITS,
  type Direction,
  type Indicator,
  type Measure,
  type Plan,
  type Region,
  type Rule,
  type RuleRef,
  type Unit,
} from './plan/schema.js';
export { COMPARATORS, type Comparator, type Target, type TargetKind, type TargetOf } from './plan/target.js';
export { boundsOf, isRate, unitFactor, type Bounds } from './plan/unit.js';

// Observations
export {
  isMissing,
  MISSING_STATUSES,
  OBS_STATUSES,
  TASK_STATES,
  VALUE_STATUSES,
  type MissingStatus,
  type Observation,
  type ObsStatus,
  type TaskState,
  type ValueStatus,
} from './observations/observation.js';
export { observationKey, type CellKey, type ObservationKey } from './observations/cell-key.js';
export { parentByCode, parentOf } from './observations/parent-region.js';
export { rollUp, UNADDED_REASONS, type Incomplete, type RolledUp, type Unadded, type UnaddedReason } from './observations/roll-up.js';

// Reports
export { ByCell } from './report/by-cell.js';
export { Form, PARTS, type CellRef, type FormColumn, type FormRow, type FormScope, type Part, type Places } from './report/form.js';
export { openPoints, openPointsOf, type OpenPoint } from './report/open-points.js';
export type { Entry, Reading } from './report/reading/entry.js';
export { normalizeTyped, parseTyped, type Parsed, type ParsedNumber } from './report/reading/parse.js';
export type { UnitWord } from './report/reading/unit-words.js';
export type { CellEdit, Step } from './report/history.js';
export { observationsOf } from './report/entry-observations.js';
export { reportOf } from './report/report-document.js';
export { CYCLES, REPORT_FORMAT, type Cycle, type Report } from './report/schema.js';
export type { EditSource } from './report/edit-source.js';
export type { Absence } from './report/reading/absence.js';
export {
  EntrySession,
  type AskedCells,
  type ChangeOrigin,
  type Progress,
  type SessionChange,
  type SessionOptions,
  type Typed,
} from './report/session.js';
export type { FoundIn, Remarked } from './report/remarked.js';
export type { Slices } from './report/slices.js';
export { FINDING_CODES, type Finding, type FindingCode, type FindingLevel } from './report/validation/findings.js';

// Attainment
export { assess, assessIndicator, assessRegions, groupByRegion } from './attainment/assess.js';
export { dependents, references } from './attainment/dependents.js';
export { ATTAINMENT_FAULTS, AttainmentError, type AttainmentFault } from './attainment/errors.js';
export { type AssessmentSettings, type AssessOptions } from './attainment/options.js';
export type { ObservationProblem } from './attainment/result/complaints.js';
export {
  FAULTS,
  type BaselineOrigin,
  type Fault,
  type FigureReason,
  type FlagReason,
  type Reason,
  type ReasonCode,
  type RefusalReason,
  type RuleReason,
} from './attainment/result/reasons.js';
export {
  SEVERITIES,
  WARNING_CAUSES,
  type Assessment,
  type Baseline,
  type Counts,
  type Figures,
  type Forecast,
  type GroupCounts,
  type IndicatorAssessment,
  type KindCounts,
  type Latest,
  type Milestone,
  type Needed,
  type SeriesKind,
  type Severity,
  type Summary,
  type TargetAssessment,
  type Warning,
  type WarningCause,
} from './attainment/result/result.js';
export {
  FLAGS,
  INDICATOR_KINDS,
  METHODS,
  STATUSES,
  type Flag,
  type IndicatorKind,
  type Method,
  type Status,
} from './plan/assessment-terms.js';
export type { StatusClass } from './plan/status-classes.js';
export { isAssessable } from './attainment/result/status.js';
export {
  measureProgress,
  OPEN_SDG_STATUSES,
  openSdgProgress,
  type OpenSdgInput,
  type OpenSdgResult,
  type OpenSdgStatus,
  type OpenSdgThresholds,
} from './attainment/statistics/open-sdg.js';
export {
  garwood,
  pooledRate,
  rateInterval,
  wilson,
  type Interval,
  type IntervalKind,
  type Pooled,
  type YearCounts,
} from './attainment/statistics/small-numbers.js';
export { robustLine, type RobustLine, type YearValue } from './attainment/statistics/theil-sen.js';
export { kindOf } from './attainment/counting/indicator-kind.js';
export { changesSince, type Changes } from './attainment/changes.js';
export { neededOf } from './attainment/needed.js';
export { reportingOf, type DepartmentReporting } from './attainment/reporting.js';
export { summarize, type CountSettings } from './attainment/summary.js';
export { warningsOf } from './attainment/warnings.js';

// Submissions
export { answeredRemarks, answersOf, isRemarkOpen, remarkStates, type RemarkState } from './submissions/answers.js';
export type { Answers } from './submissions/answers-schema.js';
export { CollectedPlan, type CollectedScope } from './submissions/check-submission.js';
export {
  DATASET_FORMAT,
  DATASET_STATES,
  GAP_STATES,
  readDataset,
  SOURCE_USES,
  type Dataset,
  type DatasetState,
  type GapState,
  type SourceUse,
} from './submissions/dataset.js';
export {
  DECISIONS_FORMAT,
  readDecisions,
  type Decision,
  type DecisionKind,
  type DecisionOf,
  type Decisions,
} from './submissions/decisions.js';
export type { DueScope, DueValue } from './submissions/due-numbers.js';
export { completenessOf, dueValues, gapsOf, type Completeness } from './submissions/due-values.js';
export { justificationsOf, type Justification } from './submissions/justifications.js';
export { combineDatasets, type Combined, type CombineOptions } from './submissions/combine-datasets.js';
export { mergeSubmissions, type Claim, type Conflict, type Merged, type MergedSource, type Succession } from './submissions/merge.js';
export { observationsFor, readObservationsFile, type ObservationsFile } from './submissions/observations-file.js';
export {
  readReview,
  requireReviewOf,
  REVIEW_FORMAT,
  reviewOf,
  VERDICTS,
  type Remark,
  type Review,
  type ReviewDraft,
  type ReviewedReport,
  type Verdict,
} from './submissions/review.js';
export {
  DATASET_FAULTS,
  DatasetError,
  faultsOf,
  requireMadeOf,
  sealDataset,
  type DatasetFault,
  type DatasetOptions,
} from './submissions/seal-dataset.js';
export {
  readSubmission,
  seal,
  SEAL_FAULTS,
  SealError,
  SUBMISSION_FORMAT,
  type SealFault,
  type SealOptions,
  type Submission,
} from './submissions/submission.js';

// Tables in and out
export { SDMX_ACTIONS, sdmxCsv, type SdmxAction } from './exchange/sdmx-csv.js';
export type { FormMark } from './exchange/form-mark.js';
export { formWorkbook, type WorkbookWords } from './exchange/form-workbook.js';
export {
  isImportRefused,
  planImport,
  type ImportChange,
  type ImportPlan,
  type ImportRefusal,
  type ImportResult,
} from './exchange/import.js';
export { placeClipboard, type PasteRefusal } from './exchange/paste-clipboard.js';
export { writePlaced, type PasteSummary } from './exchange/write-placed.js';
export { placeByName, placeRows } from './exchange/placement.js';
export { FormContext } from './exchange/placement/form-context.js';
export type { ByNameOptions, Converted, Doubt, Placed, TakenColumn, Unplaced, UnplacedReason } from './exchange/placement/placed.js';
export { placeBlock, type Placement, type Selection, type ShownCells } from './exchange/placement/by-position.js';
export type { SentencesOf, WarningColumn, WarningWords } from './exchange/warning-table.js';
export { warningsCsv } from './exchange/warnings-csv.js';
export type { Block, Merge, UnreadCell, ValueBehind } from './spreadsheet/block.js';
export { parseClipboardText, type KnownText } from './spreadsheet/clipboard.js';
export { isRefusal, readClipboard, type Clipboard, type ClipboardRefusal } from './spreadsheet/clipboard-block.js';
export { SHEET_REFUSALS, SheetError, type SheetRefusal } from './spreadsheet/sheet-error.js';
export { readWorkbook, type ReadOptions } from './spreadsheet/spreadsheet.js';
export { SHEET_LIMITS, type Sheet, type SheetLimits, type Workbook } from './spreadsheet/spreadsheet-types.js';

// Words, by language
export type { AttainmentMessages, CountWords, ReasonSentences, Wording } from './locales/attainment-words.js';
export { attainmentMessages, wordingOf } from './locales/attainment.js';
export { reasonSentence, reasonSentences } from './locales/sentences.js';
export { workbookWords } from './locales/workbook.js';
export { addLanguage, type LanguageWords } from './vocabulary/added.js';
export { DEFAULT_LOCALE, localeOf, LOCALES, type Locale } from './vocabulary/locale.js';
export type { SpreadsheetWords } from './vocabulary/spreadsheet.js';

export { DABIAO_VERSION } from './version.js';
