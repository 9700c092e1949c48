/** How a form that was downloaded as a workbook is known again: a mark in its first cell, and what was in its cells. */
import type { EntrySession } from '../report/session.js';
import { digestOf } from '../documents/digest.js';
import type { Sheet } from '../spreadsheet/spreadsheet-types.js';

const FORMAT = 'dabiao.form/1';

/** Name of the hidden sheet with the texts that were in the cells, by key. */
export const BASE_SHEET = 'dabiao';

export interface FormMark {
  readonly plan: string;
  readonly version: string;
  readonly digest: string;
  readonly department: string;
  readonly periods: readonly string[];
  /** Codes; absent in forms of earlier versions of the kit, as is the cycle. */
  readonly regions?: readonly string[];
  readonly cycle?: string;
}

export function markOf({ plan, department, periods, regions, cycle }: EntrySession): Required<FormMark> {
  return { plan: plan.id, version: plan.version, digest: digestOf(plan), department, periods, regions, cycle };
}

export function writeMark({ plan, version, digest, department, periods, regions, cycle }: Required<FormMark>): string {
  return [FORMAT, plan, version.replace(/\|/g, ' '), digest, department, periods.join(' '), regions.join(' '), cycle].join('|');
}

/** The mark of a sheet, wherever in its first rows it stands: a row may have been put above. */
export function findMark({ rows }: Sheet): FormMark | null {
  for (const row of rows.slice(0, 20)) {
    const text = row.find((cell) => cell.startsWith(`${FORMAT}|`));
    const [, plan, version, digest, department, periods, regions, cycle] = text?.split('|') ?? [];
    if (periods === undefined) continue;
    return {
      plan: plan!,
      version: version!,
      digest: digest!,
      department: department!,
      periods: periods.split(' '),
      ...(regions !== undefined && { regions: regions.split(' ') }),
      ...(cycle !== undefined && { cycle }),
    };
  }
  return null;
}

export interface BaseText {
  readonly typed: string;
  /** What the cell showed in its place: why there is no value. */
  readonly shown?: string;
}

/** What was in the cells when the file was written, by key. */
export function readBase(sheets: readonly Sheet[]): ReadonlyMap<string, BaseText> {
  const sheet = sheets.find(({ name, isHidden }) => name === BASE_SHEET && isHidden);
  return new Map(sheet?.rows.map(([key = '', typed = '', shown = '']) => [key, { typed, ...(shown !== '' && { shown }) }]) ?? []);
}
