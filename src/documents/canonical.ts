/**
 * The canonical form of a JSON value, RFC 8785: what digests are made of.
 *
 * CANONICAL1 members in the order of their names' UTF-16 units, lists as they are, numbers and strings as ECMAScript writes them, no blanks
 * CANONICAL2 members without a value are none; what JSON can't hold has no canonical form · CANONICAL3 no `toJSON` is asked
 */
import { quoted } from './json-text.js';

/** Nested deeper, a value is taken for a circle. */
export const DEEPEST = 256;

/** Levels of a document down to the items of its lists. */
const DEEP = 3;
/** Characters that are written in one go; they weigh as much as many a step. */
export const PORTION = 65_536;
export const STEPS = 100;

/** Short texts as they are written: the ids and codes of documents come over and over. */
const known = new Map<string, string>();
const MOST_KNOWN = 10_000;
const LONGEST_KNOWN = 64;
/** Objects of so many shapes are told apart. */
const MOST_SHAPES = 16;

/** The members of objects that are made alike. */
interface Shape {
  readonly keys: readonly string[];
  readonly sorted: readonly string[];
  /** As they are written, with their colons. */
  readonly names: readonly string[];
}

export class CanonicalWriter {
  private readonly shapes: Shape[] = [];

  /** @throws {TypeError} when it holds what JSON can't. */
  write(value: unknown, depth = 0): string {
    if (typeof value === 'string') return this.text(value);
    if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
    if (typeof value !== 'object' || depth >= DEEPEST) throw new TypeError(`Expected what JSON can hold, got ${typeof value}`);
    return Array.isArray(value) ? this.items(value, depth) : this.members(value as Readonly<Record<string, unknown>>, depth);
  }

  /**
   * The parts of the text in their order, written in steps of some `PORTION` each.
   * @throws {TypeError} as `write`.
   */
  *parts(value: unknown, depth = 0): Generator<string, void> {
    if (depth === DEEP || typeof value !== 'object' || value === null) return yield this.write(value, depth);
    const isList = Array.isArray(value);
    let text = isList ? '[' : '{';
    let isFirst = true;
    const { sorted, names } = isList ? { sorted: value.keys(), names: [] } : this.shapeOf(value);
    let i = 0;
    for (const key of sorted) {
      const member = (value as Readonly<Record<PropertyKey, unknown>>)[key];
      const name = isList ? '' : names[i++]!;
      if (!isList && member === undefined) continue;
      text += isFirst ? name : `,${name}`;
      isFirst = false;
      if (depth + 1 < DEEP && typeof member === 'object' && member !== null) {
        yield text;
        text = '';
        yield* this.parts(member, depth + 1);
      } else text += this.write(member, depth + 1);
      if (text.length < PORTION) continue;
      yield text;
      text = '';
    }
    yield text + (isList ? ']' : '}');
  }

  private items(list: readonly unknown[], depth: number): string {
    let text = '[';
    for (let i = 0; i < list.length; i++) text += (i === 0 ? '' : ',') + this.write(list[i], depth + 1); // of a hole it says undefined
    return `${text}]`;
  }

  private members(value: Readonly<Record<string, unknown>>, depth: number): string {
    const { sorted, names } = this.shapeOf(value);
    let text = '{';
    let comma = '';
    for (let i = 0; i < sorted.length; i++) {
      const member = value[sorted[i]!];
      if (member === undefined) continue;
      text += comma + names[i]! + (typeof member === 'string' ? this.text(member) : this.write(member, depth + 1));
      comma = ',';
    }
    return `${text}}`;
  }

  private text(text: string): string {
    const before = known.get(text);
    if (before !== undefined) return before;
    const written = quoted(text);
    if (text.length > LONGEST_KNOWN) return written;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, written);
    return written;
  }

  private shapeOf(value: object): Shape {
    if (!isPlain(value)) throw new TypeError(`Expected a plain object, got ${Object.prototype.toString.call(value)}`);
    for (const shape of this.shapes) if (isSame(shape.keys, value)) return shape;
    const keys = Object.keys(value);
    const sorted = [...keys].sort();
    const shape = { keys, sorted, names: sorted.map((key) => `${this.text(key)}:`) };
    if (this.shapes.length < MOST_SHAPES) this.shapes.push(shape);
    return shape;
  }
}

/** Plain objects of another window have another Object.prototype. */
export function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function isSame(keys: readonly string[], value: object): boolean {
  let i = 0;
  for (const key in value) if (key !== keys[i++]) return false;
  return i === keys.length;
}
