/**
 * Long documents that are right throughout: as sound.ts reads one, with no step that is long.
 *
 * LONGTEXT1 what is taken comes out as the careful way has it, to the order of the members, and what that refuses is not taken
 */
import type * as z from 'zod/mini';
import { JSON_LIMITS } from './json.js';
import { LONG, withoutMark } from './json-limits.js';
import { parseJsonStepwise } from './json-pieces.js';
import { isDoubtful, REFUSED, takeParsed } from './sound.js';
import { ALONE, type Steps } from './steps.js';

/** Characters that are looked through in one go; they weigh as much as many a step. */
const PORTION = 262_144;
const STEPS = 100;
/** A longer text is taken apart, whoever waits. */
const MOST_CHARACTERS = 20_000_000;
const DEEP = /(?:\[\s*){32}/;
/** Longer than what is doubtful in a text. */
const OVERLAP = 400;

/** What a long text stands for, as the schema of its format has it; or REFUSED. */
export function* takeLongText(schemas: ReadonlyMap<unknown, z.ZodMiniType>, text: string): Steps<unknown> {
  const json = withoutMark(text);
  if (json.length <= LONG || json.length > JSON_LIMITS.length) return REFUSED;
  let answer: unknown;
  for (let start = 0; start < json.length; start += PORTION) {
    if (isDoubtful(json.slice(start, start + PORTION + OVERLAP))) return REFUSED;
    answer = yield STEPS;
  }
  let value: unknown;
  try {
    value = answer === ALONE && mayBeParsed(json) ? JSON.parse(json) : yield* parseJsonStepwise(json);
  } catch {
    return REFUSED;
  }
  return yield* takeParsed(schemas, json, value);
}

/** JSON.parse needs room for each level, and there may be as many as characters. */
function mayBeParsed(json: string): boolean {
  return json.length <= MOST_CHARACTERS && !DEEP.test(json);
}
