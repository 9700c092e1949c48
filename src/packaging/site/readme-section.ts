/** A section of a text by its name: from its heading, or from the bold words that begin a paragraph, to the next of its kind or above; `null` where there is none. */
export function section(markdown: string, name: RegExp): string | null {
  const lines = markdown.split('\n');
  const levels = levelsOf(lines);
  const start = lines.findIndex((line, i) => levels[i]! > 1 && name.test(/^(?:#+ |\*\*)([^*]*)/.exec(line)![1]!));
  if (start === -1) return null;
  const level = levels[start]!;
  const length = levels.slice(start + 1).findIndex((one) => one > 0 && one <= level);
  const [first, ...rest] = lines.slice(start, length === -1 ? undefined : start + 1 + length);
  // It is a page by itself: its heading is the first of it.
  return [first!.replace(/^#+/, '#'), ...rest].join('\n');
}

/** Bold words stand below all headings. */
const BOLD = 7;

/** Of each line; 0 of those that begin no section. In code a comment begins as a heading does. */
function levelsOf(lines: readonly string[]): number[] {
  let inCode = false;
  return lines.map((line) => {
    if (line.startsWith('```')) inCode = !inCode;
    if (inCode) return 0;
    return line.startsWith('**') ? BOLD : (/^(#+) /.exec(line)?.[1]!.length ?? 0);
  });
}
