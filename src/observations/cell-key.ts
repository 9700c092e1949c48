/**
 * Keys: the names of observations and of the cells they are filled in, as one string each. They are stored in drafts, written into
 * workbooks and compared everywhere; only this file joins and parts them.
 *
 *     observation   maternal-mortality|440783|2025|sex=F
 *     cell          maternal-mortality|440783|2025|sex=F|value       the observation, and the part of it
 *     row           maternal-mortality|440783                        a cell's first two words
 *     column        2025|sex=F|value                                 and its last three
 *
 * KEY1 a key is its words in order; the total's breakdown is the empty word · KEY2 what was joined comes apart into the same words, for no
 * id, code, period or category may have the separator in it · KEY3 a text of more or fewer words is no key, whatever it is
 */
import { breakdownKey } from '../plan/breakdown.js';
import type { Observation } from './observation.js';

const SEPARATOR = '|';

export type RowKey = `${string}|${string}`;
export type ColumnKey = `${string}|${string}|${string}`;
export type ObservationKey = `${string}|${string}|${string}|${string}`;
export type CellKey = `${string}|${string}|${string}|${string}|${string}`;

export interface RowName {
  readonly indicator: string;
  readonly region: string;
}

export interface ColumnName {
  readonly period: string;
  /** Breakdown key; the total is the empty string. */
  readonly breakdown: string;
  readonly part: string;
}

export interface CellName extends RowName, ColumnName {}

/** What makes two observations speak of the same thing. */
export function observationKey({
  indicator,
  region,
  period,
  breakdown,
}: Pick<Observation, 'indicator' | 'region' | 'period' | 'breakdown'>): ObservationKey {
  return observationKeyOf(indicator, region, period, breakdownKey(breakdown));
}

/** @param breakdown its key. */
export function observationKeyOf(indicator: string, region: string, period: string, breakdown: string): ObservationKey {
  return `${indicator}|${region}|${period}|${breakdown}`;
}

export function rowKey(indicator: string, region: string): RowKey {
  return `${indicator}|${region}`;
}

export function columnKey({ period, breakdown, part }: ColumnName): ColumnKey {
  return `${period}|${breakdown}|${part}`;
}

export function cellKey({ indicator, region }: RowName, column: ColumnName): CellKey {
  return joinedCellKey(rowKey(indicator, region), columnKey(column));
}

export function joinedCellKey(row: RowKey, column: ColumnKey): CellKey {
  return `${row}|${column}`;
}

/** The cell of a part of an observation. */
export function cellKeyOf(observation: ObservationKey, part: string): CellKey {
  return `${observation}|${part}`;
}

export function parseRowKey(text: string): RowName | undefined {
  const [indicator, region] = wordsOf(text, 2) ?? [];
  return region === undefined ? undefined : { indicator: indicator!, region };
}

export function parseColumnKey(text: string): ColumnName | undefined {
  const [period, breakdown, part] = wordsOf(text, 3) ?? [];
  return part === undefined ? undefined : { period: period!, breakdown: breakdown!, part };
}

export function parseCellKey(text: string): CellName | undefined {
  const [indicator, region, period, breakdown, part] = wordsOf(text, 5) ?? [];
  return part === undefined ? undefined : { indicator: indicator!, region: region!, period: period!, breakdown: breakdown!, part };
}

/** A cell's key for who looks its column up whole: so it comes apart in a third of the time. Of fewer words there are none; more are all in the last. */
export function cellKeyParts(text: string): readonly [indicator: string, region: string, column: string] | undefined {
  const first = text.indexOf(SEPARATOR);
  const second = text.indexOf(SEPARATOR, first + 1);
  return first < 0 || second < 0 ? undefined : [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)];
}

function wordsOf(text: string, count: number): readonly string[] | undefined {
  const words = text.split(SEPARATOR, count + 1); // no more: a text from elsewhere may be of separators alone
  return words.length === count ? words : undefined;
}
