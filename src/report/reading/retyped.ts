/**
 * A reported observation as text again, as it was typed: what the cells of a period show that was submitted before.
 *
 * RETYPE1 a value with the decimal places it was typed with, a ratio as it was written, a computed rate whole · RETYPE2 a task by its state
 * RETYPE3 the standard with its source behind it · RETYPE4 a written form that says another value than the number is left aside
 */
import { inFull, noiseOf, toDecimals } from '../../plan/decimals.js';
import type { Part } from '../form.js';
import type { Observation } from '../../observations/observation.js';
import { parseTyped } from './parse.js';

export function retyped({ value, decimals, written, numerator, denominator, task, standard, source, note }: Observation) {
  const texts: Partial<Record<Part, string>> = {};
  if (task !== undefined) texts.value = task;
  else if (value !== undefined) texts.value = figure(value, written, decimals);
  if (numerator !== undefined) texts.numerator = inFull(numerator);
  if (denominator !== undefined) texts.denominator = inFull(denominator);
  if (standard)
    texts.standard = `${figure(standard.value, standard.written)}${standard.source === undefined ? '' : `（${standard.source}）`}`;
  if (source !== undefined) texts.source = source;
  if (note !== undefined) texts.note = note;
  return texts;
}

function figure(value: number, written: string | undefined, decimals?: number): string {
  if (written !== undefined) {
    const parsed = parseTyped(written, 'ratio');
    if (parsed.kind === 'number' && Math.abs(parsed.value - value) <= noiseOf(value)) return written;
  }
  return decimals === undefined ? inFull(value) : toDecimals(value, decimals);
}
