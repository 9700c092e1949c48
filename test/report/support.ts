/** What the tests of the report share: small plans, sessions on them, and cells by their names instead of their numbers. */
import type { Indicator, Plan } from '../../src/plan/schema.js';
import type { Finding } from '../../src/report/validation/findings.js';
import type { Part } from '../../src/report/form.js';
import { EntrySession, type SessionOptions, type Typed } from '../../src/report/session.js';
import { indicator, samplePlan } from '../plan/sample.js';

export const REGION = '440783';
export const PERIOD = '2025';

// Without targets, so that small numbers may be typed without being held against them: `expected-size.test.ts`.
export const percent = (id: string, more: Partial<Indicator> = {}): Indicator => indicator(id, { targets: [], ...more });
export const count = (id: string, more: Partial<Indicator> = {}): Indicator =>
  indicator(id, { measure: { kind: 'count' }, unit: 'persons', precision: 0, ...more });
export const plain = (id: string, more: Partial<Indicator> = {}): Indicator =>
  indicator(id, { measure: { kind: 'value' }, targets: [], ...more });

export function planOf(indicators: readonly Indicator[], more: Partial<Plan> = {}): Plan {
  return samplePlan({ indicators: [...indicators], rules: [], ...more });
}

export function open(indicators: readonly Indicator[], more: Partial<Plan> = {}, options: Partial<SessionOptions> = {}): EntrySession {
  return new EntrySession({ plan: planOf(indicators, more), department: 'health', periods: [PERIOD], ...options });
}

/** Where a cell is: indicator, part, breakdown; the first region and period unless told. */
export interface Place {
  readonly part?: Part;
  readonly breakdown?: string;
  readonly region?: string;
  readonly period?: string;
}

export function at(session: EntrySession, indicator: string, place: Place = {}): { row: number; column: number } {
  const { part = 'value', breakdown = '', region = session.regions[0]!, period = session.periods[0]! } = place;
  const row = session.form.row(indicator, region);
  const column = session.form.column(period, breakdown, part);
  if (row === undefined || column === undefined) throw new Error(`No cell ${indicator} ${region} ${period} ${breakdown} ${part}`);
  return { row, column };
}

export function typed(session: EntrySession, indicator: string, text: string, place: Place = {}): Typed {
  return { ...at(session, indicator, place), text };
}

/** Types one cell. */
export function put(session: EntrySession, indicator: string, text: string, place: Place = {}): void {
  session.set([typed(session, indicator, text, place)]);
}

export function findings(session: EntrySession, indicator: string, place: Place = {}): readonly Finding[] {
  const { row, column } = at(session, indicator, place);
  return session.findings(row, column);
}

/** The codes of what is found at a cell. */
export function codes(session: EntrySession, indicator: string, place: Place = {}): string[] {
  return findings(session, indicator, place).map(({ code }) => code);
}

/** Every finding of the form: `screening sex=F numerator: negative`. */
export function allCodes(session: EntrySession): string[] {
  return session.form.rows.flatMap(({ indicator: { id } }, row) =>
    session.form.columns.flatMap(({ breakdown, part }, column) =>
      session.findings(row, column).map(({ code }) => `${[id, breakdown, part].filter((one) => one !== '').join(' ')}: ${code}`),
    ),
  );
}

/** Numbers that look random and are the same each time: mulberry32. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
