/**
 * Documents that are right throughout, as nearly all are: read in one walk, without what it takes to say what is wrong with one.
 *
 * The walk follows the definitions that zod's schemas are made of; what it knows no way of its own for, it asks zod. What it does not
 * take is read anew, the careful way (careful.ts).
 *
 * SOUND1 what is taken comes out as the careful way has it, to the order of the members · SOUND2 what the careful way refuses is not taken
 * SOUND3 long lists are taken in steps
 */
import type * as z from 'zod/mini';
import { definitionOf } from './definition.js';
import { HOSTILE_KEYS, LONG, withoutMark } from './json-limits.js';
import type { Steps } from './steps.js';

type Schema = z.core.$ZodType;
type Payload = z.core.ParsePayload;
type Members = Readonly<Record<string, unknown>>;

type Looked = 'nothing' | 'text' | 'members';

/** What is met on the way. */
interface Walk {
  /** What was looked through already for what no text may contain: nothing, the text as a whole, or every member. What a text stands for is nobody else's: it is taken where it stands. */
  readonly looked: Looked;
  /** Long lists, and what their items were taken as. */
  readonly lists: Map<unknown, readonly unknown[]>;
  /** Members of all objects. */
  members: number;
}

type Take = (value: unknown, walk: Walk) => unknown;

/** Not as the schema wants it, or not known to be. */
export const REFUSED = Symbol();

/** Items that are taken together. */
const PORTION = 100;
/** Names that are counted together. */
const NAMES = 10_000;
/** Items of a list that are taken together with it. */
const MOST_WITHIN = 200;

/** Texts that are known to be sound, of each kind. */
const MOST_KNOWN = 10_000;

const HALF = /[\ud800-\udfff]/;
const IN_DOUBT = /\\u[dD]|\d[eE]-|\.0{300}/;

const LONE = /\p{Cs}/u;

const takers = new WeakMap<Schema, Take>();

export function formatOf(document: unknown): unknown {
  return (document as Members | null | undefined)?.format;
}

/**
 * What a text stands for, as the schema of its format has it; or REFUSED. Long ones are read in long-text.ts.
 *
 * Of two members of one name JSON.parse keeps one: there are fewer of them then than names in the text.
 */
export function* takeText(schemas: ReadonlyMap<unknown, Schema>, text: string): Steps<unknown> {
  const json = withoutMark(text);
  if (json.length > LONG || isDoubtful(json)) return REFUSED;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return REFUSED;
  }
  return yield* takeParsed(schemas, json, value);
}

/** Half a pair or a whole one, a negative exponent, more zeros behind a point than a number has that is not 0: these need a closer look. */
export function isDoubtful(json: string): boolean {
  const { isWellFormed } = json as { isWellFormed?(): boolean }; // Chromium 111, and far quicker
  return (isWellFormed ? !isWellFormed.call(json) : HALF.test(json)) || IN_DOUBT.test(json);
}

/** @param value what the text stands for, taken apart by whoever reads it. */
export function* takeParsed(schemas: ReadonlyMap<unknown, Schema>, json: string, value: unknown): Steps<unknown> {
  const schema = schemas.get(formatOf(value));
  if (!schema) return REFUSED;
  const { taken, members } = yield* takeValue(schema, value, 'text');
  return (yield* isAsMany(json, members)) ? taken : REFUSED;
}

/** As `takeText`, of the value a text would stand for: its texts are looked at one by one. */
export function* takeGiven(schemas: ReadonlyMap<unknown, Schema>, value: unknown): Steps<unknown> {
  const schema = schemas.get(formatOf(value));
  return schema ? (yield* takeValue(schema, value, 'nothing')).taken : REFUSED;
}

/** What a value is, as the schema has it, or REFUSED. */
export function* takeValue(schema: Schema, value: unknown, looked: Looked): Steps<{ readonly taken: unknown; readonly members: number }> {
  const walk: Walk = { looked, lists: new Map(), members: 0 };
  yield* takeLists(schema, value, walk);
  return { taken: takerOf(schema)(value, walk), members: walk.members };
}

/** Are there as many members as names? Quotes before a colon are as many as there are names, or more. */
function* isAsMany(json: string, members: number): Steps<boolean> {
  let count = 0;
  for (let colon = json.indexOf(':'); colon !== -1; colon = json.indexOf(':', colon + 1)) {
    let before = colon - 1;
    while (json.charCodeAt(before) <= 0x20) before--;
    if (json.charCodeAt(before) === 0x22 && ++count % NAMES === 0) yield PORTION;
  }
  return count === members;
}

/** SOUND3 */
function* takeLists(schema: Schema, value: unknown, walk: Walk): Steps<void> {
  const { innerType, element, shape } = definitionOf(schema);
  if (innerType) yield* takeLists(innerType, value, walk);
  else if (element && Array.isArray(value) && value.length > PORTION) {
    const list = walk.looked === 'text' ? value : [];
    for (let start = 0; start < value.length; start += PORTION) {
      if (!takeAll(value, start, Math.min(start + PORTION, value.length), takerOf(element), walk, list)) return;
      yield PORTION;
    }
    walk.lists.set(value, list);
  } else for (const key in shape) yield* takeLists(shape[key]!, (value as Members | null | undefined)?.[key], walk);
}

function takeAll(items: readonly unknown[], start: number, end: number, take: Take, walk: Walk, list: unknown[]): boolean {
  for (let i = start; i < end; i++) {
    const taken = take(items[i], walk);
    if (taken === REFUSED) return false;
    if (taken !== list[i]) list[i] = taken;
  }
  return true;
}

function takerOf(schema: Schema): Take {
  const take = takers.get(schema) ?? withChecks(schema, takerOfType(schema));
  takers.set(schema, take);
  return take;
}

function withChecks(schema: Schema, take: Take): Take {
  const { type, check, checks = [] } = definitionOf(schema);
  const all = (check ? [schema as unknown as z.core.$ZodCheck, ...checks] : checks).map(({ _zod }) => _zod);
  if (all.length === 0) return take;
  const payload = { value: undefined as unknown, issues: [] as unknown[] };
  const known = new Set<unknown>(); // ids and codes come over and over
  return (value, walk) => {
    if (known.has(value)) return value;
    payload.value = take(value, walk);
    if (payload.value !== REFUSED) for (const one of all) void one.check(payload as z.core.ParsePayload<never>);
    if (payload.issues.length === 0) {
      if (type === 'string' && known.size < MOST_KNOWN) known.add(payload.value);
      return payload.value;
    }
    payload.issues = [];
    return REFUSED;
  };
}

function takerOfType(schema: Schema): Take {
  const { type, innerType, element, shape, catchall, keyType, valueType, options, discriminator } = definitionOf(schema);
  if (innerType && type === 'optional') return takerOf(innerType);
  if (element) return listTaker(takerOf(element));
  if (shape && catchall?._zod.def.type === 'never') return objectTaker(shape);
  if (keyType && valueType) return recordTaker(takerOf(keyType), takerOf(valueType));
  if (options) return discriminator === undefined ? anyTaker(options.map(takerOf)) : kindTaker(options, discriminator);
  const { values } = schema._zod;
  if (values) return (value) => (values.has(value as z.core.util.Primitive) ? value : REFUSED);
  if (type === 'number') return (value) => (Number.isFinite(value) ? value : REFUSED);
  if (type === 'string')
    return (value, { looked }) => (typeof value === 'string' && (looked !== 'nothing' || !LONE.test(value)) ? value : REFUSED);
  return (value, { looked }) => {
    const payload = schema._zod.run({ value, issues: [] }, { async: false } as z.core.ParseContextInternal) as Payload;
    return payload.issues.length > 0 || (type === 'unknown' && looked !== 'members') ? REFUSED : payload.value;
  };
}

function listTaker(take: Take): Take {
  return (value, walk) => {
    if (!Array.isArray(value)) return REFUSED;
    const known = walk.lists.get(value);
    if (known) return known;
    const list = walk.looked === 'text' ? value : [];
    return value.length <= MOST_WITHIN && takeAll(value, 0, value.length, take, walk, list) ? list : REFUSED;
  };
}

function objectTaker(shape: Readonly<Record<string, Schema>>): Take {
  const keys = Object.keys(shape);
  const members = new Map(
    keys.map((key, place) => [key, { take: takerOf(shape[key]!), mayMiss: shape[key]!._zod.optin === 'optional', place }]),
  );
  const required = keys.filter((key) => !members.get(key)!.mayMiss).length;
  return (value, walk) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return REFUSED;
    const taken = (walk.looked === 'text' ? value : {}) as Record<string, unknown>;
    let [last, missing, isInOrder] = [-1, required, true];
    for (const key in value) {
      const known = members.get(key);
      const member = (value as Members)[key];
      const one = known && member !== undefined ? known.take(member, walk) : REFUSED;
      if (!known || one === REFUSED) return REFUSED;
      if (one !== taken[key]) taken[key] = one;
      if (!known.mayMiss) missing--;
      isInOrder &&= known.place > last;
      last = known.place;
      walk.members++;
    }
    return missing > 0 ? REFUSED : isInOrder ? taken : inOrder(taken, keys);
  };
}

function inOrder(value: Members, keys: readonly string[]): Members {
  const ordered: Record<string, unknown> = {};
  for (const key of keys) if (value[key] !== undefined) ordered[key] = value[key];
  return ordered;
}

function recordTaker(takeKey: Take, takeValue: Take): Take {
  return (value, walk) => {
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return REFUSED;
    const keys = Reflect.ownKeys(value) as string[];
    if (keys.length > PORTION) return REFUSED;
    const taken: Record<string, unknown> = {};
    for (const key of keys) {
      const one = takeValue((value as Members)[key], walk);
      if (one === REFUSED || takeKey(key, walk) !== key || HOSTILE_KEYS.has(key)) return REFUSED;
      taken[key] = one;
    }
    walk.members += keys.length;
    return taken;
  };
}

function kindTaker(options: readonly Schema[], discriminator: string): Take {
  const byKind = new Map<unknown, Take>();
  for (const option of options) {
    for (const kind of option._zod.propValues?.[discriminator] ?? []) byKind.set(kind, takerOf(option));
  }
  return (value, walk) => byKind.get((value as Members | null)?.[discriminator])?.(value, walk) ?? REFUSED;
}

function anyTaker(takes: readonly Take[]): Take {
  return (value, walk) => {
    const { members } = walk;
    for (const take of takes) {
      walk.members = members;
      const taken = take(value, walk);
      if (taken !== REFUSED) return taken;
    }
    return REFUSED;
  };
}
