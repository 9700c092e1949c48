/** What the sentences of problems take from a problem's data. */
import type { Problem } from '../documents/problems.js';
import { digits } from './numbers.js';

export type Data = Problem['data'];

/** One value of the data as text. */
export function textOf(data: Data, key: string): string {
  const value = data[key];
  return value === undefined ? '' : typeof value === 'object' ? value.join(', ') : digits(value);
}

/** The first few of a list: a sentence with a hundred ids helps nobody. */
export function listOf(data: Data, key: string, mark: (item: string) => string, separator: string): string {
  const value = data[key];
  const items = typeof value === 'object' ? value : value === undefined ? [] : [String(value)];
  return items.slice(0, 12).map(mark).join(separator) + (items.length > 12 ? ' …' : '');
}

export function rangeOf(data: Data, least: (min: string) => string, most: (max: string) => string, to: string): string {
  const [min, max] = [textOf(data, 'min'), textOf(data, 'max')];
  if (max === 'Infinity') return least(min);
  return min === '-Infinity' ? most(max) : `${min}${to}${max}`;
}
