/**
 * The text of a cell in HTML that counts, from what is shown, the value that the program keeps behind it, and the cell's format.
 * The rules are in `html-table.ts`.
 */
import type { ValueBehind } from './block.js';
import type { Scanner } from './markup.js';
import { GENERAL, lookFor, lookOf, lookOfShown, numberIn, shownNumber, type Look } from './number-format.js';
import type { HtmlStyles } from './html-styles.js';

const SCALES: readonly number[] = [1e3, 1e4, 1e6, 1e8];

export interface Behind {
  readonly raw: number | null;
  readonly look: Look | null;
}

/** The value behind the shown text of an opening cell, and the format it is shown in. */
export function behindOf(scanner: Scanner, styles: HtmlStyles): Behind {
  const excel = scanner.attribute('x:num');
  const libre = scanner.attribute('sdval');
  if (libre !== null) {
    const code = /^[^;]*;[^;]*;(.*)$/s.exec(scanner.attribute('sdnum') ?? '')?.[1];
    return { raw: numberIn(libre), look: code === undefined ? null : lookOf(code) };
  }
  const look = styles.look(scanner.attribute('class'), scanner.attribute('style'));
  if (excel !== null) return { raw: numberIn(excel), look };
  const sheets = /"3"\s?:\s?(-?[\d.]{1,30}(?:e[+-]?\d{1,3})?)/i.exec(scanner.attribute('data-sheets-value') ?? '')?.[1];
  if (sheets === undefined) return { raw: null, look };
  const code = /"2"\s?:\s?"((?:[^"\\]|\\.){0,255})"/.exec(scanner.attribute('data-sheets-numberformat') ?? '')?.[1];
  return { raw: numberIn(sheets), look: code === undefined ? look : lookOf(code.replace(/\\(.)/g, '$1')) };
}

/** @param shown without blanks around. */
export function settledText(shown: string, { raw, look }: Behind): string {
  if (raw === null) return look === null ? shown : readShown(shown, look);
  if (/^#+$/.test(shown)) return shownNumber(raw, look ?? GENERAL);
  const one = look && lookFor(raw, look);
  if (one?.kind === 'date' || one?.kind === 'text') return shown;
  const as = lookOfShown(shown);
  if (as) {
    // 0.0"%" shows a percent sign, and no per cent.
    if (as.isPercent && one?.kind === 'number' && !one.isPercent) return shownNumber(raw, one);
    if (as.isPercent && one?.kind !== 'number' && isNearer(parseFloat(shown.replace(/,/g, '')), raw, raw * 100)) return shown;
    const full = shownNumber(raw, as);
    const isScaled = one?.kind === 'number' && one.isScaled;
    return isScaled ? shownNumber(raw, one) : full.length > shown.length ? full : shown;
  }
  if (one) return shownNumber(raw, one);
  // Without format a dash, a blank and an exponent are no other text than the number's.
  return /^[-—–―]?$/.test(shown) || /^[+-]?[\d.]+e[+-]?\d+$/i.test(shown) ? shownNumber(raw, GENERAL) : shown;
}

function isNearer(shown: number, one: number, other: number): boolean {
  return Math.abs(shown - one) < Math.abs(shown - other);
}

/** HTMLTABLE12: where the program keeps no value, the format alone tells that a dash is a zero and brackets are a minus. */
function readShown(shown: string, look: Look): string {
  if (look.kind !== 'number') return shown;
  if (look.zero !== undefined && shown !== '' && squeezed(shown) === squeezed(look.zero)) return shownNumber(0, look);
  const [, inner] = /^\((.*)\)$/s.exec(shown) ?? [];
  return look.isBracketed && inner !== undefined && lookOfShown(inner) ? `-${inner.trim()}` : shown;
}

/** What the cell holds otherwise than its text says. */
export function kindBehind({ raw, look }: Behind, shown: string): ValueBehind['kind'] | null {
  if (raw !== null && (look === null || look.kind === 'general') && isShownSmaller(raw, shown)) return 'scaled';
  if (look === null || shown === '') return null;
  const one = lookFor(raw ?? 0, look);
  if (one.kind === 'date') return one.isTime ? 'time' : 'date';
  return raw !== null && one.kind === 'number' && one.isScaled ? 'scaled' : null;
}

/** 52000 shown as 5.2, by a format that the program didn't tell. */
function isShownSmaller(raw: number, shown: string): boolean {
  const [, digits, places = ''] = /^(-?[\d,]+)(?:\.(\d+))?$/.exec(shown) ?? [];
  if (digits === undefined) return false;
  const number = Number(shown.replace(/,/g, ''));
  return number !== 0 && SCALES.some((scale) => Math.abs(raw / scale - number) <= 0.5000001 / 10 ** places.length);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
