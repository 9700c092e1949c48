/**
 * Writing JSON: the one place where documents become text.
 *
 * JSON.stringify asks values for their `toJSON`, and scripts of a page may have given one to all of them (Prototype.js up to 1.6 makes a
 * text of every array). Documents are plain data; none is asked.
 *
 * JSONTEXT1 of plain data the text that JSON.stringify makes, in one line or indented · JSONTEXT2 no `toJSON` is asked, neither a
 * prototype's nor a member's
 */

export function jsonText(value: unknown, indent = 0): string {
  return indented(value, indent, '\n');
}

/** A text with its quotes. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** @param line the break before the line that closes the value: in the midst of others it is indented, too. */
export function indented(value: unknown, indent: number, line: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'; // of these no toJSON is asked
  const inner = line + ' '.repeat(indent);
  const parts: string[] = [];
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) parts.push(indented(item, indent, inner));
    return enclosed('[', parts, ']', indent, line);
  }
  const colon = indent > 0 ? ': ' : ':';
  for (const key of Object.keys(value)) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (!isWritten(member)) continue;
    parts.push(`${quoted(key)}${colon}${indented(member, indent, inner)}`);
  }
  return enclosed('{', parts, '}', indent, line);
}

export function isWritten(member: unknown): boolean {
  return member !== undefined && typeof member !== 'function' && typeof member !== 'symbol';
}

function enclosed(start: string, parts: readonly string[], end: string, indent: number, line: string): string {
  if (indent === 0 || parts.length === 0) return `${start}${parts.join(',')}${end}`;
  const inner = line + ' '.repeat(indent);
  return `${start}${inner}${parts.join(`,${inner}`)}${line}${end}`;
}
