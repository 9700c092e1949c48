/**
 * Writing JSON: the one place where documents become text.
 *
 * JSON.stringify asks values for their `toJSON`, and scripts of a page may have given one to all of them (Prototype.js up to 1.6 makes a
 * text of every array). Documents are plain data; none is asked.
 *
 * JSONTEXT1 of plain data the text that JSON.stringify makes, in one line or indented · JSONTEXT2 no `toJSON` is asked, neither a
 * prototype's nor a member's · JSONTEXT3 canonical: the members in the order of their names' UTF-16 units, as RFC 8785 wants them
 */
import type { Steps } from './steps.js';

/** Written while others wait, as many a step. */
const CHARACTERS = 100;

interface Layout {
  /** Blanks for each level; none, and all is one line. */
  readonly indent: number;
  readonly isSorted: boolean;
}

export function jsonText(value: unknown, indent = 0): string {
  return write(value, { indent, isSorted: false }, '\n');
}

/** @param deep levels that are written in steps: those of a document down to its lists. */
export function* canonicalJson(value: unknown, deep = 3): Steps<string> {
  if (deep === 0 || typeof value !== 'object' || value === null) return write(value, { indent: 0, isSorted: true }, '\n');
  const isList = Array.isArray(value);
  const parts: string[] = [];
  for (const key of isList ? value.keys() : Object.keys(value).sort()) {
    const member = (value as Readonly<Record<PropertyKey, unknown>>)[key];
    if (!isList && !isWritten(member)) continue;
    const text = yield* canonicalJson(member, deep - 1);
    yield 1 + text.length / CHARACTERS;
    parts.push(isList ? text : `${JSON.stringify(key)}:${text}`);
  }
  return isList ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}

/** @param line the break before the line that closes the value. */
function write(value: unknown, layout: Layout, line: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'; // of these no toJSON is asked
  const inner = line + ' '.repeat(layout.indent);
  const parts: string[] = [];
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) parts.push(write(item, layout, inner));
    return enclosed('[', parts, ']', layout, line);
  }
  const keys = Object.keys(value);
  if (layout.isSorted) keys.sort();
  const colon = layout.indent > 0 ? ': ' : ':';
  for (const key of keys) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (!isWritten(member)) continue;
    parts.push(`${JSON.stringify(key)}${colon}${write(member, layout, inner)}`);
  }
  return enclosed('{', parts, '}', layout, line);
}

function isWritten(member: unknown): boolean {
  return member !== undefined && typeof member !== 'function' && typeof member !== 'symbol';
}

function enclosed(start: string, parts: readonly string[], end: string, { indent }: Layout, line: string): string {
  if (indent === 0 || parts.length === 0) return `${start}${parts.join(',')}${end}`;
  const inner = line + ' '.repeat(indent);
  return `${start}${inner}${parts.join(`,${inner}`)}${line}${end}`;
}
