/**
 * How many issues zod tells of a document: of hundreds of thousands it would hand all upwards in one call, for which the stack has
 * no room, and an object for each would fill the memory.
 *
 * ISSUES1 of a list or record the first issues are kept, in order, and the others counted · ISSUES2 what is read is the same as without
 * ISSUES3 an item's place in a list is its own · ISSUES4 long lists and records can be checked ahead, in steps: what comes out is the same
 */
import type * as z from 'zod/mini';
import { MOST_PROBLEMS } from './problems.js';
import { runWhole, type Steps } from './steps.js';

type Schema = z.core.$ZodType;
type Parse = Schema['_zod']['parse'];
type Payload = z.core.ParsePayload;
type Context = Parameters<Parse>[1];
type RawIssue = Payload['issues'][number];

/** Code of the issue that counts others; zod leaves it to its users. */
const FURTHER = 'custom';
/** Items that are checked together. */
const PORTION = 100;

const limited = new WeakSet<Schema>();
/** How the lists and records of a schema are checked. */
const portions = new WeakMap<Schema, (payload: Payload, ctx: Context) => Steps<Payload>>();
/** What was checked ahead, by what was given. */
const checked = new WeakMap<Schema, WeakMap<object, Payload>>();

/** The schema itself, whose lists and records tell the first of their issues only. */
export function limitIssues<S extends Schema>(schema: S): S {
  if (limited.has(schema)) return schema;
  limited.add(schema);
  const { def } = schema._zod as unknown as { readonly def: Readonly<Record<string, unknown>> };
  for (const inner of innerSchemas(def)) limitIssues(inner);
  if (def.type !== 'array' && def.type !== 'record') return schema;
  const { parse, run } = schema._zod;
  const stepwise = (payload: Payload, ctx: Context) => (def.type === 'array' ? parseList : parseRecord)(parse, payload, ctx);
  const bounded: Parse = (payload, ctx) => {
    const before = checked.get(schema)?.get(payload.value as object);
    if (before === undefined) return runWhole(stepwise(payload, ctx));
    checked.get(schema)!.delete(payload.value as object); // it may be another one when it is read again
    for (const issue of before.issues) payload.issues.push(issue);
    payload.value = before.value;
    return payload;
  };
  portions.set(schema, stepwise);
  schema._zod.parse = bounded;
  if (run === parse) schema._zod.run = bounded; // with checks of its own it asks for `parse` each time
  return schema;
}

/** How many further issues an issue stands for, where it stands for such. */
export function furtherIssues(issue: { readonly code?: string | undefined; readonly params?: unknown }): number | undefined {
  const { further } = ((issue.code === FURTHER ? issue.params : undefined) as { further?: number } | undefined) ?? {};
  return further;
}

function innerSchemas(def: Readonly<Record<string, unknown>>): Schema[] {
  const inner = [def.element, def.innerType, def.valueType, ...Object.values(def.shape ?? {}), ...((def.options as unknown[]) ?? [])];
  return inner.filter((one) => one !== undefined) as Schema[];
}

/** Checks the long lists and records of a value, for the schema to find them checked. ISSUES4 */
export function* checkAhead(schema: Schema, value: unknown): Steps<void> {
  if (typeof value !== 'object' || value === null) return;
  const { def } = schema._zod as unknown as { readonly def: Readonly<Record<string, unknown>> };
  const inner = def.innerType as Schema | undefined;
  const member = (def.element ?? def.valueType) as Schema | undefined;
  const check = portions.get(schema);
  if (inner) yield* checkAhead(inner, value);
  else if (check && isLong(value)) {
    const payload = yield* check({ value, issues: [] }, { async: false } as Context);
    const known = checked.get(schema) ?? new WeakMap<object, Payload>();
    checked.set(schema, known.set(value, payload));
  } else if (member) for (const item of Object.values(value)) yield* checkAhead(member, item);
  else {
    for (const [key, one] of Object.entries((def.shape ?? {}) as Readonly<Record<string, Schema>>)) {
      yield* checkAhead(one, (value as Readonly<Record<string, unknown>>)[key]);
    }
  }
}

function isLong(value: object): boolean {
  return (Array.isArray(value) ? value : isPlain(value) ? Object.keys(value) : []).length > PORTION;
}

function* parseList(parse: Parse, payload: Payload, ctx: Context): Steps<Payload> {
  const input = payload.value as unknown;
  if (!Array.isArray(input) || input.length <= PORTION) return cutShort(parse(payload, ctx) as Payload);
  const issues = new IssueList();
  const value: unknown[] = [];
  for (let start = 0; start < input.length; start += PORTION) {
    const part = parse({ value: input.slice(start, start + PORTION), issues: [] }, ctx) as Payload;
    for (const item of part.value as readonly unknown[]) value.push(item);
    for (const issue of part.issues) issues.add(issue, start);
    yield PORTION;
  }
  return issues.moveTo(payload, value);
}

function* parseRecord(parse: Parse, payload: Payload, ctx: Context): Steps<Payload> {
  const input = payload.value as Readonly<Record<string, unknown>>;
  const keys = isPlain(input) ? Object.keys(input) : [];
  if (keys.length <= PORTION) return cutShort(parse(payload, ctx) as Payload);
  const issues = new IssueList();
  const value: Record<string, unknown> = {};
  for (let start = 0; start < keys.length; start += PORTION) {
    const some = keys.slice(start, start + PORTION).map((key) => [key, input[key]] as const);
    const part = parse({ value: Object.fromEntries(some), issues: [] }, ctx) as Payload;
    Object.assign(value, part.value);
    for (const issue of part.issues) issues.add(issue, 0);
    yield PORTION;
  }
  return issues.moveTo(payload, value);
}

function isPlain(value: unknown): boolean {
  return (
    Object.prototype.toString.call(value) === '[object Object]' && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null)
  );
}

/** Few items may have many issues. */
function cutShort(payload: Payload): Payload {
  if (payload.issues.length <= MOST_PROBLEMS) return payload;
  const issues = new IssueList();
  for (const issue of payload.issues.splice(0)) issues.add(issue, 0);
  return issues.moveTo(payload, payload.value);
}

class IssueList {
  private readonly kept: RawIssue[] = [];
  private further = 0;

  /** @param start index of the first item that was checked with its own. */
  add(issue: RawIssue, start: number): void {
    const more = furtherIssues(issue);
    if (more !== undefined || this.kept.length >= MOST_PROBLEMS) {
      this.further += more ?? 1;
      return;
    }
    const [first, ...rest] = issue.path ?? [];
    this.kept.push(typeof first === 'number' && start > 0 ? { ...issue, path: [first + start, ...rest] } : issue);
  }

  moveTo(payload: Payload, value: unknown): Payload {
    payload.value = value;
    for (const issue of this.kept) payload.issues.push(issue);
    if (this.further > 0) payload.issues.push({ code: FURTHER, input: undefined, params: { further: this.further } });
    return payload;
  }
}
