/**
 * Reading a gauge from plain attributes: strictly, so that a slip in a page is a message and never a wrong picture.
 *
 * ATTRIBUTE1 a number is digits with a point, nothing else · ATTRIBUTE2 empty and absent are no value · ATTRIBUTE3 a missing target, upper or tolerance is told
 * ATTRIBUTE4 an unknown comparator or state is told, any unit is taken · ATTRIBUTE5 ends of the scale in the wrong order are told
 */
import { goalOf } from '../../plan/goal.js';
import type { Locale } from '../../vocabulary/locale.js';
import { isStandardUnit, standardUnit } from '../../vocabulary/standard-units.js';
import type { Comparator } from '../../plan/target.js';
import { GaugeError } from './error.js';
import type { GaugeReading, LevelTarget, Milestone, TaskReading } from '../drawing/reading.js';

/** As it stands in the page: text, or a number set by a script. */
export type Raw = string | number | null | undefined;

export const NUMBERS = [
  'value',
  'year',
  'target',
  'upper',
  'tolerance',
  'targetYear',
  'baseline',
  'baselineYear',
  'precision',
  'min',
  'max',
] as const;
type NumberName = (typeof NUMBERS)[number];

export type GaugeAttributes = Readonly<Record<NumberName, Raw>> & {
  readonly label: string;
  readonly comparator: string;
  readonly milestones: string;
  readonly unit: string;
  readonly task: string | null;
};

/** @throws {GaugeError} */
export function readAttributes(attributes: GaugeAttributes, locale: Locale): GaugeReading {
  const { task } = attributes;
  const label = textOf(attributes.label);
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, readNumber(name, attributes[name])])) as Record<
    NumberName,
    number | undefined
  >;
  const { year, targetYear, value = null, min, max, precision = 2, baseline, baselineYear } = numbers;
  if (label === '') throw new GaugeError('label', null);
  if (task !== null && task !== undefined) return { kind: 'task', label, state: taskState(textOf(task)), year, targetYear };

  if (min !== undefined && max !== undefined && min >= max) throw new GaugeError('min', String(min));
  if (![0, 1, 2, 3, 4, 5, 6].includes(precision)) throw new GaugeError('precision', String(precision));
  const unit = textOf(attributes.unit);
  return {
    kind: 'value',
    label,
    after: afterOf(unit, label, locale),
    decimals: precision,
    value,
    year,
    target: levelOf((attributes.comparator ?? '>=') as Comparator, numbers),
    targetYear,
    baseline,
    baselineYear,
    milestones: readMilestones(textOf(attributes.milestones)),
    min,
    max,
    most: unit === 'percent' || unit === '%' ? 100 : undefined,
  };
}

function levelOf(comparator: Comparator, numbers: Record<NumberName, number | undefined>): LevelTarget {
  const { target: value, upper, tolerance } = numbers;
  if (value === undefined) throw new GaugeError('target', null);
  const goal = goalOf({ comparator, value, upper, tolerance });
  if (!goal) throw new GaugeError('comparator', comparator);
  if (typeof goal === 'string') {
    const name = goal === 'value' ? 'target' : goal;
    const given = numbers[name as NumberName];
    throw new GaugeError(name, given === undefined ? null : String(given));
  }
  return { kind: 'level', comparator, value, upper, goal };
}

function textOf(raw: unknown): string {
  return String(raw ?? '').trim();
}

function readNumber(name: string, raw: Raw): number | undefined {
  const text = textOf(raw);
  if (text === '') return undefined;
  // Number() alone would take 0x10 and 1e3 for numbers: nobody means that in a page.
  const value = typeof raw === 'number' || /^[+-]?(?:\d*\.)?\d+$/.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(value)) throw new GaugeError(attributeOf(name), text);
  return value;
}

/** `targetYear` is `target-year` in a page. */
export function attributeOf(name: string): string {
  return name.replace('Y', '-y');
}

function readMilestones(text: string): Milestone[] {
  return (text.match(/[^\s,;]+/g) ?? []).map((part) => {
    const [year, value, more] = part.split(':').map((number) => readNumber('milestones', number));
    if (year === undefined || value === undefined || more !== undefined) throw new GaugeError('milestones', part);
    return { year, value };
  });
}

function taskState(text: string): TaskReading['state'] {
  if (text === '') return null;
  if (text === 'not-started' || text === 'in-progress' || text === 'done') return text;
  throw new GaugeError('task', text);
}

/** A standard unit by its id, or any text as it is; a word in letters keeps off the number. */
function afterOf(unit: string, label: string, locale: Locale): (value: number) => string {
  const id = unit === '%' ? 'percent' : unit;
  if (!isStandardUnit(id)) return () => (/^[A-Za-z]/.test(unit) ? ` ${unit}` : unit);
  const { after, one = after } = standardUnit(id, label, locale);
  return (value) => (value === 1 ? one : after);
}
