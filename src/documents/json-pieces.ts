/**
 * JSON.parse in steps: a long text is taken apart at the commas of its lists and objects, and the pieces are parsed.
 *
 * JSONPIECES1 the same comes out as of JSON.parse, and what that refuses is refused · JSONPIECES2 no step is long, whatever the text, but for a
 * single text in it · JSONPIECES3 a long text that is nested too deep is refused, and an object of more members than any
 * document has
 */
import { MOST_MEMBERS } from './json-limits.js';
import type { Steps } from './steps.js';

/** Characters that are parsed, or looked at, in one go; they weigh as much as many a step. */
const PIECE = 16_384;
const STEPS = 100;
/** Levels that are taken apart. */
const DEEPEST = 16;

/** A text that is gone through. */
interface Reader {
  readonly json: string;
  readonly piece: number;
  readonly deepest: number;
  at: number;
}

/**
 * @param piece characters that are parsed in one go. @param deepest levels that are taken apart.
 * @throws {SyntaxError}
 */
export function* parseJsonStepwise(json: string, piece = PIECE, deepest = DEEPEST): Steps<unknown> {
  const reader: Reader = { json, piece, deepest, at: afterBlanks(json, 0) };
  const value = yield* readValue(reader, 0);
  if (afterBlanks(json, reader.at) < json.length) throw new SyntaxError(`Expected the end, got "${json[afterBlanks(json, reader.at)]}"`);
  return value;
}

function* readValue(reader: Reader, depth: number): Steps<unknown> {
  const { json, piece, deepest, at } = reader;
  const open = json[at];
  if (open === '"') return yield* readText(reader);
  if (open !== '[' && open !== '{') return JSON.parse(takeTo(reader, endOfWord(json, at))) as unknown;
  const end = endOfRun(json, at + 1, piece, true);
  if (end !== -1) return JSON.parse(takeTo(reader, end + 1)) as unknown;
  if (depth === deepest) throw new SyntaxError(`Expected at most ${deepest} levels, got more`);
  reader.at++;
  return open === '[' ? yield* readItems(reader, depth) : yield* readMembers(reader, depth);
}

function* readItems(reader: Reader, depth: number): Steps<unknown[]> {
  const list: unknown[] = [];
  while (yield* isMore(reader, ']', list.length === 0)) {
    const end = endOfRun(reader.json, reader.at, reader.piece);
    if (end === -1) list.push(yield* readValue(reader, depth + 1));
    else for (const item of JSON.parse(`[${takeRun(reader, end)}]`) as unknown[]) list.push(item);
  }
  return list;
}

function* readMembers(reader: Reader, depth: number): Steps<object> {
  const members = {};
  let count = 0;
  while (yield* isMore(reader, '}', count === 0)) {
    const end = endOfRun(reader.json, reader.at, reader.piece);
    const read = end === -1 ? [[yield* readName(reader), yield* readValue(reader, depth + 1)] as const] : entriesIn(takeRun(reader, end));
    count += read.length;
    if (count > MOST_MEMBERS) throw new SyntaxError(`Expected at most ${MOST_MEMBERS} members, got more`);
    for (const [name, value] of read) put(members, name, value);
  }
  return members;
}

/** Goes on to the next item, or behind the bracket that closes what it is in. */
function* isMore(reader: Reader, close: string, isFirst: boolean): Steps<boolean> {
  const { json } = reader;
  reader.at = afterBlanks(json, reader.at);
  const mark = json[reader.at];
  if (mark === close) reader.at++;
  else if (!isFirst && mark !== ',') throw new SyntaxError(`Expected a comma or "${close}", got "${mark}"`);
  else if (!isFirst) reader.at = afterBlanks(json, reader.at + 1);
  yield STEPS;
  return mark !== close;
}

function entriesIn(run: string): [name: string, value: unknown][] {
  return Object.entries(JSON.parse(`{${run}}`) as object);
}

/** The name of a member, to behind its colon. */
function* readName(reader: Reader): Steps<string> {
  const { json } = reader;
  if (json[reader.at] !== '"') throw new SyntaxError(`Expected the name of a member, got "${json[reader.at]}"`);
  const name = yield* readText(reader);
  reader.at = afterBlanks(json, reader.at);
  if (json[reader.at] !== ':') throw new SyntaxError(`Expected a colon, got "${json[reader.at]}"`);
  reader.at = afterBlanks(json, reader.at + 1);
  return name;
}

function* readText(reader: Reader): Steps<string> {
  const { json, piece, at } = reader;
  for (let i = at + 1, next = at + piece; i < json.length; i++) {
    const char = json.charCodeAt(i);
    if (char === 0x22) return JSON.parse(takeTo(reader, i + 1)) as string;
    if (char === 0x5c) i++;
    if (i < next) continue;
    next = i + piece;
    yield STEPS;
  }
  throw new SyntaxError('Expected the end of a text, got none');
}

/** Items between commas. */
function takeRun(reader: Reader, end: number): string {
  const run = takeTo(reader, end);
  if (afterBlanks(run, 0) === run.length) throw new SyntaxError('Expected a value between commas, got none');
  return run;
}

function takeTo(reader: Reader, end: number): string {
  const text = reader.json.slice(reader.at, end);
  reader.at = end;
  return text;
}

function afterBlanks(json: string, from: number): number {
  let at = from;
  while (isBlank(json.charCodeAt(at))) at++;
  return at;
}

function isBlank(char: number): boolean {
  return char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09;
}

/** Of a number, or of true, false and null. */
function endOfWord(json: string, start: number): number {
  let end = start;
  while (end < json.length && !isBlank(json.charCodeAt(end)) && !',]}'.includes(json[end]!)) end++;
  return end;
}

/**
 * Of text that is not JSON it may be anywhere: the piece is not JSON either.
 *
 * @param isToClose up to the bracket alone that closes what is around.
 * @returns the place of the comma, or of the closing bracket, behind as many items as go into a piece; −1 where not even one does.
 */
function endOfRun(json: string, start: number, piece: number, isToClose = false): number {
  const limit = Math.min(start + piece, json.length);
  let [comma, depth] = [-1, 0];
  for (let i = start; i < limit; i++) {
    const char = json.charCodeAt(i);
    if (char === 0x22) {
      for (i++; i < limit; i++) {
        const inner = json.charCodeAt(i);
        if (inner === 0x22) break;
        if (inner === 0x5c) i++;
      }
    } else if (char === 0x5b || char === 0x7b) depth++;
    else if (char === 0x5d || char === 0x7d) {
      if (depth-- === 0) return i;
    } else if (depth === 0 && char === 0x2c) comma = i;
  }
  return isToClose ? -1 : comma;
}

/** A member of any name, `__proto__` too. */
function put(members: object, key: string, value: unknown): void {
  Object.defineProperty(members, key, { value, configurable: true, enumerable: true, writable: true });
}
