/**
 * Writing long documents as JSON text.
 *
 * JSONPARTS1 in steps the same comes out as of `jsonText`
 */
import { indented, isWritten, quoted } from './json-text.js';
import type { Steps } from './steps.js';

/** Levels of a document down to the items of its lists. */
const DEEP = 3;
/** Characters that are written in one go; they weigh as much as many a step. */
const PORTION = 65_536;
export const PORTION_STEPS = 200;

export function* jsonTextStepwise(value: unknown, indent = 0): Steps<string> {
  const parts: string[] = [];
  for (const part of jsonPortions(value, indent)) {
    parts.push(part);
    yield PORTION_STEPS;
  }
  return parts.join('');
}

/** The text in its order, some `PORTION` at a time. */
export function* jsonPortions(value: unknown, indent = 0): Generator<string, void> {
  let text = '';
  for (const part of partsOf(value, indent, '\n', 0)) {
    text += part;
    if (text.length < PORTION) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** @param line the break before the line that closes the value. */
function* partsOf(value: unknown, indent: number, line: string, depth: number): Generator<string, void> {
  if (depth === DEEP || typeof value !== 'object' || value === null) return yield indented(value, indent, line);
  const inner = line + ' '.repeat(indent);
  const colon = indent > 0 ? ': ' : ':';
  const isList = Array.isArray(value);
  let isEmpty = true;
  yield isList ? '[' : '{';
  for (const key of isList ? value.keys() : Object.keys(value)) {
    const member = (value as Readonly<Record<PropertyKey, unknown>>)[key];
    if (!isList && !isWritten(member)) continue;
    yield `${isEmpty ? '' : ','}${indent > 0 ? inner : ''}${isList ? '' : `${quoted(key as string)}${colon}`}`;
    yield* partsOf(member, indent, inner, depth + 1);
    isEmpty = false;
  }
  yield `${isEmpty || indent === 0 ? '' : line}${isList ? ']' : '}'}`;
}
