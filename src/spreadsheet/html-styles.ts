/**
 * What an HTML table's style sheet says of its cells: the number formats of Excel's classes, and what is not shown.
 *
 * CSS1 formats by Excel's names and codes, with characters escaped as CSS strings have it · CSS2 classes that are not shown
 * CSS5 of no size, wholly transparent or far off the page is not shown either
 * CSS4 text that is struck out, raised or lowered, and not what is only underlined · CSS3 work grows as the text does, whatever is never closed
 */
import { lookOf, type Look } from './number-format.js';
import type { Height } from './raised.js';

const NAMED_FORMATS: Readonly<Record<string, string>> = {
  general: 'General',
  fixed: '0.00',
  standard: '#,##0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
  'short date': 'yyyy-mm-dd',
  'medium date': 'yyyy-mm-dd',
  'long date': 'yyyy-mm-dd',
  'short time': 'h:mm',
  'medium time': 'h:mm AM/PM',
  'long time': 'h:mm:ss',
};
const PROPERTY = 'mso-number-format';
/** What Excel takes at most, each character escaped. */
const LONGEST_CODE = 255 * 6;
/** Characters of a rule with its selector, from its end. */
const LONGEST_RULE = 100_000;
/** Characters of a cell's list of classes. */
const LONGEST_CLASSES = 2000;

export class HtmlStyles {
  private readonly looks = new Map<string, Look>();
  private readonly unseen = new Set<string>();
  private readonly struck = new Set<string>();
  private readonly heights = new Map<string, Height>();
  /** The beginning of a rule that goes on. */
  private open = '';

  /** A piece of a style sheet; a rule may go on in the next one. */
  read(css: string): void {
    const rules = css.split('}');
    const last = rules.pop()!;
    for (const rule of rules) {
      this.rule(this.open + rule);
      this.open = '';
    }
    this.open = (this.open + last).slice(-LONGEST_RULE);
  }

  /** The end of a style sheet, which ends its last rule. */
  end(): void {
    this.rule(this.open);
    this.open = '';
  }

  private rule(rule: string): void {
    const start = rule.lastIndexOf('{');
    if (start === -1) return;
    const body = rule.slice(start + 1);
    const code = formatIn(body);
    const isUnseen = isHiddenStyle(body);
    const isStruck = isStruckStyle(body);
    const height = heightIn(body);
    if (code === null && !isUnseen && !isStruck && height === null) return;
    const selector = rule.slice(rule.lastIndexOf('{', start - 1) + 1, start);
    const look = code === null ? null : lookOf(code);
    for (const [, name] of selector.matchAll(/\.([\w-]+)/g)) {
      if (look) this.looks.set(name!, look);
      if (isUnseen) this.unseen.add(name!);
      if (isStruck) this.struck.add(name!);
      if (height !== null) this.heights.set(name!, height);
    }
  }

  look(classes: string | null, style: string | null): Look | null {
    const code = style === null ? null : formatIn(style);
    if (code !== null) return lookOf(code);
    for (const name of classesOf(classes)) {
      const look = this.looks.get(name);
      if (look) return look;
    }
    return null;
  }

  isStruck(classes: string | null, style: string | null): boolean {
    return (style !== null && isStruckStyle(style)) || classesOf(classes).some((name) => this.struck.has(name));
  }

  height(classes: string | null, style: string | null): Height {
    const own = style === null ? null : heightIn(style);
    return (
      own ??
      classesOf(classes)
        .map((name) => this.heights.get(name) ?? null)
        .find((one) => one !== null) ??
      null
    );
  }

  isHidden(classes: string | null, style: string | null): boolean {
    return (style !== null && isHiddenStyle(style)) || classesOf(classes).some((name) => this.unseen.has(name));
  }
}

function classesOf(classes: string | null): string[] {
  return classes === null || classes === '' ? [] : classes.slice(0, LONGEST_CLASSES).split(/\s+/);
}

function isStruckStyle(style: string): boolean {
  return /text-decoration(?:-line)?\s?:[^;}]{0,60}?line-through|text-line-through\s?:\s?(?:single|double)/i.test(style);
}

/** Word tells it by points. */
function heightIn(style: string): Height {
  const [, word, points] = /vertical-align\s?:\s?(super|sub)|mso-text-raise\s?:\s?(-?[1-9])/i.exec(style) ?? [];
  if (points !== undefined) return points.startsWith('-') ? 'lowered' : 'raised';
  return word === undefined ? null : word.toLowerCase() === 'super' ? 'raised' : 'lowered';
}

/** CSS2, CSS5 */
export function isHiddenStyle(style: string): boolean {
  return (
    /display\s?:\s?none|visibility\s?:\s?(?:hidden|collapse)/i.test(style) ||
    /(?:font-size|opacity)\s?:\s?0(?:\.0{1,6})?(?:px|pt|r?em|%)?(?=\s|[;!}]|$)/i.test(style) ||
    /(?:left|top|text-indent)\s?:\s?-\d{4,6}px|clip\s?:\s?rect\(\s?0/i.test(style)
  );
}

/** Excel's names of formats, and its codes: `"0\.0%"`, `"0\0022人\0022"`. */
function formatIn(css: string): string | null {
  const at = css.toLowerCase().indexOf(PROPERTY);
  if (at === -1) return null;
  const rest = css.slice(at + PROPERTY.length, at + PROPERTY.length + LONGEST_CODE);
  const [, quoted, bare] = /^\s*:\s*(?:"((?:[^"\\]|\\.)*)"|([^;"}]+))/s.exec(rest) ?? [];
  if (quoted === undefined && bare === undefined) return null;
  const code = (quoted ?? bare!).trim().replace(/\\([0-9a-f]{4})|\\(.)/gis, (_, hex?: string, char?: string) => {
    return hex === undefined ? char! : String.fromCharCode(parseInt(hex, 16));
  });
  return NAMED_FORMATS[code.toLowerCase()] ?? code;
}
