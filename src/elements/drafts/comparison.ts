/**
 * Two states of a draft side by side, cell by cell.
 *
 * COMPARE1 a cell is listed when its texts differ, or when all are asked for · COMPARE2 in the order of the form where it is known, else by key
 * COMPARE3 of the present text stands who wrote it, when and how, as far as the draft knows
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { DraftRecord } from '../../drafts/draft.js';
import type { CellText, Stamp, Write } from '../../drafts/writes.js';
import { draftsWords } from '../../locales/drafts.js';
import { inPlainSight } from '../../plan/hidden.js';
import type { EntrySession } from '../../report/session.js';
import type { DraftNames } from './draft-names.js';

/** Cells listed at once. */
const LISTED = 300;

export interface ComparedCell {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

export interface Comparison {
  readonly cells: readonly ComparedCell[];
  readonly changed: number;
}

/** COMPARE1, COMPARE2 */
export function compare(
  before: readonly CellText[],
  after: readonly CellText[],
  { isAll, session }: { readonly isAll: boolean; readonly session?: EntrySession | undefined },
): Comparison {
  const [then, now] = [new Map(before), new Map(after)];
  const all = [...new Set([...then.keys(), ...now.keys()])].map((key) => ({
    key,
    before: then.get(key) ?? '',
    after: now.get(key) ?? '',
  }));
  const changed = all.filter((cell) => cell.before !== cell.after);
  const places = new Map(all.map(({ key }) => [key, placeOf(key, session)]));
  const cells = (isAll ? all : changed).sort((one, other) => {
    const [a, b] = [places.get(one.key)!, places.get(other.key)!];
    return a.row - b.row || a.column - b.column || (one.key < other.key ? -1 : 1);
  });
  return { cells, changed: changed.length };
}

/** Of each cell the write that its present text is of. */
export function stampsOf(writes: readonly Write[]): ReadonlyMap<string, Stamp> {
  return new Map(writes.flatMap((write) => write.cells.map(([key]): [string, Stamp] => [key, write])));
}

/** What the form has no place for comes last. */
function placeOf(key: string, session: EntrySession | undefined) {
  return session?.form.locate(key) ?? { row: Number.MAX_SAFE_INTEGER, column: 0 };
}

export interface ComparisonView {
  readonly record: DraftRecord;
  readonly names: DraftNames;
  readonly comparison: Comparison;
  readonly before: string;
  readonly after: string;
  /** By key, where the state after is the present one. COMPARE3 */
  readonly stamps: ReadonlyMap<string, Stamp> | null;
}

export function renderComparison({ record, names, comparison, before, after, stamps }: ComparisonView): TemplateResult {
  const words = draftsWords[names.locale].comparison;
  const { cells, changed } = comparison;
  return html`<p role="status">${changed === 0 ? words.same : words.count(changed)}</p>
    ${
      cells.length === 0
        ? nothing
        : html`<div class="scroll">
            <table class="comparison">
              <caption>
                ${words.caption(before, after)}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${words.columns.indicator}</th>
                  <th scope="col">${words.columns.region}</th>
                  <th scope="col">${words.columns.place}</th>
                  <th scope="col">${words.columns.before}</th>
                  <th scope="col">${words.columns.after}</th>
                  ${stamps ? html`<th scope="col">${words.columns.written}</th>` : nothing}
                </tr>
              </thead>
              <tbody>
                ${cells.slice(0, LISTED).map((cell) => renderCell(cell, record, names, stamps))}
              </tbody>
            </table>
          </div>`
    }
    ${cells.length > LISTED ? html`<p>${words.more(cells.length - LISTED)}</p>` : nothing}`;
}

function renderCell(
  { key, before, after }: ComparedCell,
  record: DraftRecord,
  names: DraftNames,
  stamps: ReadonlyMap<string, Stamp> | null,
): TemplateResult {
  const { indicator, region, place } = names.cell(key, record);
  const stamp = stamps?.get(key);
  return html`<tr class=${before === after ? 'same' : ''}>
    <th scope="row">${indicator}</th>
    <td>${region}</td>
    <td>${place}</td>
    ${renderText(before, names)} ${renderText(after, names)} ${stamps ? html`<td>${stamp ? written(stamp, names) : ''}</td>` : nothing}
  </tr>`;
}

function renderText(text: string, { locale }: DraftNames): TemplateResult {
  if (text === '') return html`<td class="empty">${draftsWords[locale].comparison.empty}</td>`;
  return html`<td class="text">${text}</td>`;
}

function written({ by = '', clock, source }: Stamp, names: DraftNames): string {
  const { written: sentence, sources } = draftsWords[names.locale].comparison;
  const how = source !== undefined && Object.prototype.hasOwnProperty.call(sources, source) ? sources[source] : '';
  return sentence(inPlainSight(by), clock > 0 ? names.time(clock) : '', how);
}
