/**
 * Opening a session from what the page says: which plan, department, regions and periods.
 *
 * OPENING1 an attribute that is there and empty is one that is missing, as of a template without a value · OPENING2 a missing one that is needed is named;
 * of a list with wrong words these alone are · OPENING3 a period is filled from the earliest baseline of the plan (its own year, or an indicator's, or the first
 * year) to its last year, and one that was submitted before is shown from any year up to that: others are a slip of the page, and refused by name
 */
import { isRegionCode } from '../../plan/region-code.js';
import { isPeriod, yearOf } from '../../plan/period.js';
import type { Steps } from '../../documents/steps.js';
import { planYears, readPlanStepwise } from '../../plan/plan.js';
import type { FormFacts } from '../../plan/form-facts.js';
import type { Plan } from '../../plan/schema.js';
import type { Observation } from '../../observations/observation.js';
import { CYCLES, type Cycle } from '../../report/schema.js';
import { EntrySession } from '../../report/session.js';
import { attributeWords } from '../attribute-words.js';
import { loadFile, readGiven, readText, type FileFailure, type LoadedFile } from '../files/load-file.js';

export interface SessionSource {
  readonly plan: string | null;
  readonly planData: Plan | null;
  readonly department: string | null;
  readonly region: string | null;
  readonly period: string | null;
  readonly locked: string | null;
  readonly cycle: Cycle;
  readonly data: string | null;
  readonly previous: readonly Observation[];
  readonly practice: boolean;
  readonly formFacts: FormFacts;
}

/** Why no session could be opened: what the page says, its files, or a slip in the program. */
export const OPEN_FAULTS = [
  'problems',
  'not-found',
  'forbidden',
  'unavailable',
  'unreachable',
  'no-plan',
  'no-department',
  'no-period',
  'bad-period',
  'outside-plan',
  'bad-region',
  'bad-cycle',
  'unexpected',
] as const;
export type OpenFault = (typeof OPEN_FAULTS)[number];

/** Each with what its sentence needs. Told when shown: the reader's language may change. */
export type Failure =
  | FileFailure
  | { readonly kind: 'no-plan' | 'no-period' }
  | { readonly kind: 'no-department'; /** Empty where none is named. */ readonly department: string; readonly known: readonly string[] }
  | { readonly kind: 'outside-plan'; readonly text: string; readonly from: number; readonly to: number }
  | { readonly kind: 'bad-period' | 'bad-region' | 'bad-cycle'; readonly text: string }
  | { readonly kind: 'unexpected' };

export class OpenError extends Error {
  override readonly name = 'OpenError';
  readonly code: OpenFault;
  readonly failure: Failure;

  constructor(failure: Failure, cause?: unknown) {
    super(`Expected a session to open, got ${failure.kind}`, { cause });
    this.code = failure.kind;
    this.failure = failure;
  }
}

/** @throws {OpenError} */
export async function openSession(source: SessionSource): Promise<EntrySession> {
  const { planData, department, data, previous } = source;
  if (previous.length > 0) loadGiven().catch(() => undefined); // while the plan is read; who needs it hears of a failure
  const [plan, reportedFor] = await Promise.all([
    planData ? readGiven(() => readPlanStepwise(planData)).then(valueOf) : load(source.plan, readPlanStepwise),
    data ? loadReported(data) : null,
  ]);
  const reported = reportedFor ? reportedFor(plan) : await givenReported(previous);
  if (department === null || !plan.departments.some(({ id }) => id === department)) {
    throw new OpenError({ kind: 'no-department', department: department ?? '', known: plan.departments.map(({ id }) => id) });
  }
  const periods = attributeWords(source.period);
  const locked = attributeWords(source.locked);
  if (periods.length === 0) throw new OpenError({ kind: 'no-period' });
  const wrong = [...periods, ...locked].filter((word) => !isPeriod(word));
  if (wrong.length > 0) throw new OpenError({ kind: 'bad-period', text: wrong.join(' ') });
  const { from, to } = planYears(plan);
  const outside = periods.filter((period) => yearOf(period) > to || (yearOf(period) < from && !locked.includes(period)));
  if (outside.length > 0) throw new OpenError({ kind: 'outside-plan', text: outside.join(' '), from, to });
  const regions = attributeWords(source.region).map((word) => word.split('=') as [code: string, name?: string]);
  const wrongRegions = regions.filter(([code]) => !isRegionCode(code));
  if (wrongRegions.length > 0) throw new OpenError({ kind: 'bad-region', text: wrongRegions.map((word) => word.join('=')).join(' ') });
  if (!CYCLES.includes(source.cycle)) throw new OpenError({ kind: 'bad-cycle', text: source.cycle });
  return new EntrySession({
    plan,
    department,
    periods,
    locked,
    cycle: source.cycle,
    isPractice: source.practice,
    formFacts: source.formFacts,
    previous: reported,
    ...(regions.length > 0 && { regions: regions.map(([code]) => code) }),
    regionNames: Object.fromEntries(regions.flatMap(([code, name]) => (name ? [[code, name]] : []))),
  });
}

const loadGiven = () => import('../../observations/given-observations.js');

/** What reads such files is loaded with the first of them. */
async function loadReported(url: string): Promise<(plan: Plan) => readonly Observation[]> {
  const { observationsFor, readObservationsFileStepwise } = await import('../../submissions/observations-file.js');
  const file = await load(url, readObservationsFileStepwise);
  return (plan) => valueOf(readText(url, () => observationsFor(plan, file)));
}

async function givenReported(given: readonly Observation[]): Promise<readonly Observation[]> {
  if (given.length === 0) return given;
  const { givenObservationsStepwise } = await loadGiven();
  return valueOf(await readGiven(() => givenObservationsStepwise(given, 'previous')));
}

async function load<T>(url: string | null, read: (text: string) => Steps<T>): Promise<T> {
  if (!url) throw new OpenError({ kind: 'no-plan' });
  return valueOf(await loadFile(url, read));
}

/** @throws {OpenError} */
function valueOf<T>(file: LoadedFile<T>): T {
  if (file.kind === 'failed') throw new OpenError(file.failure, file.cause);
  return file.value;
}
