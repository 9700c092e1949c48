/**
 * One entry 填报项: an indicator for a region and a period, as its cells read at this moment.
 *
 * Validation, the report document and the gauges all look at entries, never at cells.
 */
import { TOTAL, unitFactor, type Indicator } from '../plan/index.js';
import type { Form, Part } from './form.js';
import type { MissingStatus, TaskState } from './observation.js';
import { normalizeTyped, parseTyped, type Parsed } from './parse.js';
import { missingOf, taskOf } from './words.js';

/** The cells of one breakdown. */
export interface Reading {
  readonly breakdown: string;
  readonly typed: Parsed;
  readonly numerator: Parsed;
  readonly denominator: Parsed;
  /** The value: as typed, else from numerator and denominator, else `null`. In the indicator's unit. */
  readonly value: number | null;
}

export interface Entry {
  readonly indicator: Indicator;
  readonly region: string;
  readonly period: string;
  /** The total first. */
  readonly readings: readonly Reading[];
  readonly task: TaskState | 'unreadable' | null;
  /** Why the value is missing, as chosen for the row, or `unreadable` for a text that is no choice. */
  readonly missing: MissingStatus | 'unreadable' | null;
  readonly standard: Parsed;
  readonly texts: Readonly<Record<'reason' | 'source' | 'note', string>>;
}

export type TextOf = (breakdown: string, part: Part) => string;

export function readEntry(form: Form, row: number, period: string, textOf: TextOf): Entry {
  const { indicator, region } = form.rows[row]!;
  const isTask = indicator.measure.kind === 'task';
  const number = (breakdown: string, part: Part) =>
    parseTyped(textOf(breakdown, part), part === 'value' || part === 'standard' ? indicator.unit : undefined);
  return {
    indicator,
    region,
    period,
    readings: isTask
      ? []
      : form.breakdownsOf(indicator).map((breakdown) => {
          const typed = number(breakdown, 'value');
          const [numerator, denominator] = [number(breakdown, 'numerator'), number(breakdown, 'denominator')];
          return { breakdown, typed, numerator, denominator, value: valueOf(indicator, typed, numerator, denominator) };
        }),
    task: isTask ? choice(textOf(TOTAL, 'value'), taskOf) : null,
    missing: choice(textOf(TOTAL, 'missing'), missingOf),
    standard: number(TOTAL, 'standard'),
    texts: { reason: textOf(TOTAL, 'reason').trim(), source: textOf(TOTAL, 'source').trim(), note: textOf(TOTAL, 'note').trim() },
  };
}

/** The rate from its numerator and denominator, in the indicator's unit, or `null` when it can't be told. */
export function rateOf(indicator: Indicator, numerator: Parsed, denominator: Parsed): number | null {
  if (numerator.kind !== 'number' || denominator.kind !== 'number' || denominator.value === 0) return null;
  return (numerator.value / denominator.value) * unitFactor(indicator.unit);
}

function valueOf(indicator: Indicator, typed: Parsed, numerator: Parsed, denominator: Parsed): number | null {
  if (typed.kind === 'number') return typed.value;
  return typed.kind === 'empty' ? rateOf(indicator, numerator, denominator) : null;
}

function choice<T extends string>(text: string, read: (typed: string) => T | undefined): T | 'unreadable' | null {
  const typed = normalizeTyped(text);
  return typed === '' ? null : (read(typed) ?? 'unreadable');
}
