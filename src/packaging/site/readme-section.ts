/** A section of a text by its heading, with the sections below it; `null` where there is none of the name. */
export function section(markdown: string, heading: RegExp): string | null {
  const lines = markdown.split('\n');
  const levels = headingLevels(lines);
  const start = lines.findIndex((line, i) => levels[i]! > 1 && heading.test(line.replace(/^#+ /, '')));
  if (start === -1) return null;
  const level = levels[start]!;
  const length = lines.slice(start + 1).findIndex((_, i) => levels[start + 1 + i]! > 0 && levels[start + 1 + i]! <= level);
  const part = lines.slice(start, length === -1 ? undefined : start + 1 + length);
  // It is a page by itself: its heading is the first of it.
  return [part[0]!.replace(/^#+/, '#'), ...part.slice(1)].join('\n');
}

/** Of each line; 0 of those that are none. A comment of a shell begins as a heading does. */
function headingLevels(lines: readonly string[]): number[] {
  let inCode = false;
  return lines.map((line) => {
    if (line.startsWith('```')) inCode = !inCode;
    return inCode ? 0 : (/^(#+) /.exec(line)?.[1]!.length ?? 0);
  });
}
