/** Opening a session from what the page says: which plan, department, regions and periods. */
import { DocumentError } from '../../documents/problems.js';
import { isPeriod } from '../../plan/period.js';
import { readPlan } from '../../plan/plan.js';
import type { Plan } from '../../plan/schema.js';
import type { Observation } from '../../observations/observation.js';
import { CYCLES, type Cycle } from '../../report/schema.js';
import { EntrySession } from '../../report/session.js';
import { observationsFor, readObservationsFile } from '../../submissions/observations-file.js';

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
}

/** Why no session could be opened: what the page says, its files, or a slip in the program. */
export const OPEN_FAULTS = [
  'problems',
  'not-found',
  'unreachable',
  'no-plan',
  'no-department',
  'bad-period',
  'bad-region',
  'bad-cycle',
  'unexpected',
] as const;
export type OpenFault = (typeof OPEN_FAULTS)[number];

/** Each with what its sentence needs. Told when shown: the reader's language may change. */
export type Failure =
  | { readonly kind: 'problems'; readonly url: string; readonly error: DocumentError }
  | { readonly kind: 'not-found'; readonly url: string; readonly status: number }
  | { readonly kind: 'unreachable'; readonly url: string }
  | { readonly kind: 'no-plan' }
  | { readonly kind: 'no-department'; readonly department: string; readonly known: readonly string[] }
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
  const { data } = source;
  const [plan, file] = await Promise.all([
    source.planData ? read(source.planData, readPlan) : load(source.plan, readPlan),
    data ? load(data, readObservationsFile) : null,
  ]);
  const reported = file ? read(file, () => observationsFor(plan, file), data!) : source.previous;
  const { department } = source;
  if (department === null || !plan.departments.some(({ id }) => id === department)) {
    throw new OpenError({ kind: 'no-department', department: department ?? '', known: plan.departments.map(({ id }) => id) });
  }
  const periods = words(source.period);
  const locked = words(source.locked);
  if (periods.length === 0 || ![...periods, ...locked].every(isPeriod))
    throw new OpenError({ kind: 'bad-period', text: source.period ?? '' });
  const regions = words(source.region).map((word) => word.split('=') as [code: string, name?: string]);
  if (!regions.every(([code]) => /^\d{6}(\d{3}){0,2}$/.test(code))) throw new OpenError({ kind: 'bad-region', text: source.region ?? '' });
  if (!CYCLES.includes(source.cycle)) throw new OpenError({ kind: 'bad-cycle', text: source.cycle });
  return new EntrySession({
    plan,
    department,
    periods,
    locked,
    cycle: source.cycle,
    previous: reported,
    ...(regions.length > 0 && { regions: regions.map(([code]) => code) }),
    regionNames: Object.fromEntries(regions.flatMap(([code, name]) => (name ? [[code, name]] : []))),
  });
}

async function load<T>(url: string | null, reader: (text: string) => T): Promise<T> {
  if (!url) throw new OpenError({ kind: 'no-plan' });
  return read(await fetchText(url), reader, url);
}

/** @param url where it came from; empty for what the page itself gave. */
function read<S, T>(source: S, reader: (source: S) => T, url = ''): T {
  try {
    return reader(source);
  } catch (error) {
    if (error instanceof DocumentError) throw new OpenError({ kind: 'problems', url, error }, error);
    throw error;
  }
}

async function fetchText(url: string): Promise<string> {
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    if (!response.ok) throw new OpenError({ kind: 'not-found', url, status: response.status });
    return await response.text();
  } catch (error) {
    throw error instanceof OpenError ? error : new OpenError({ kind: 'unreachable', url }, error);
  }
}

/** The words of a list, each once. */
function words(text: string | null): string[] {
  return [...new Set((text ?? '').split(/[\s,，]+/).filter((word) => word !== ''))];
}
