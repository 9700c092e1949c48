/** What a file would change, and what became of it, as a person reads it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportChange, ImportPlan, ImportResult } from '../../exchange/import.js';
import { countsOf, type PasteSummary } from '../../exchange/write-placed.js';
import { isLeftOut, type Unplaced } from '../../exchange/placement/placed.js';
import type { Workbook } from '../../spreadsheet/spreadsheet-types.js';
import { importWords } from '../../locales/import.js';
import type { Locale } from '../../vocabulary/locale.js';
import { pasteWords } from '../../locales/paste.js';
import type { CellRef } from '../../report/form.js';
import { LONGEST_CELL } from '../../report/longest-text.js';
import type { EntrySession } from '../../report/session.js';
import type { Finding } from '../../report/validation/findings.js';
import { cellMessage, sentenceOf } from '../form-view/cell-message.js';
import { renderPlacedAbout, renderUnplacedItems } from '../form-view/placed-message.js';

/** Cells listed at once; those with something wrong come first. */
const LISTED = 300;
const LISTED_UNPLACED = 30;

export interface Preview {
  readonly session: EntrySession;
  readonly plan: ImportPlan;
  readonly workbook: Workbook;
  /** By `row:column`. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly file: string;
  readonly locale: Locale;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/**
 * A list of the sheets, where the file has several.
 * @param chosen index of the one that was chosen, or the only one taken; else `null`.
 * @param isAll several were taken together.
 */
export function renderSheets(
  { workbook, chosen, isAll }: { workbook: Workbook; chosen: number | null; isAll: boolean },
  locale: Locale,
  onChoose: (sheet: number | null) => void,
): TemplateResult | typeof nothing {
  const shown = workbook.sheets.map(({ name, isHidden }, index) => ({ name, isHidden, index })).filter(({ isHidden }) => !isHidden);
  if (shown.length < 2) return nothing;
  return html`<p>
    <label
      >${importWords[locale].sheet}
      <select @change=${(event: Event) => onChoose(sheetIn(event.target as HTMLSelectElement))}>
        ${isAll || chosen !== null ? html`<option value="" ?selected=${isAll}>${importWords[locale].allSheets}</option>` : html`<option selected disabled></option>`}
        ${shown.map(({ name, index }) => html`<option value=${index} ?selected=${index === chosen}>${name}</option>`)}
      </select></label
    >
  </p>`;
}

function sheetIn({ value }: HTMLSelectElement): number | null {
  return value === '' ? null : Number(value);
}

export function renderNotTaken(result: Extract<ImportResult, { why: unknown }>, locale: Locale): TemplateResult {
  return html`<p class="refused" role="alert">${importWords[locale].notTaken[result.why]}</p>`;
}

export function renderPreview({ session, plan, workbook, findings, file, locale, onApply, onCancel }: Preview): TemplateResult {
  const words = importWords[locale];
  const { changes, refused, tooLong, unchanged, beyond } = plan;
  const found = (change: ImportChange) => findings.get(`${change.row}:${change.column}`) ?? [];
  const doubtful = changes.filter((change) => found(change).length > 0);
  const rest = changes.filter((change) => found(change).length === 0);
  const listed = [...doubtful, ...rest].slice(0, LISTED);
  return html`<div role="status">
      <p>${changes.length > 0 ? words.summary(file, changes.length, unchanged) : tooLong.length > 0 ? nothing : words.nothingNew(file)}</p>
      ${plan.by === 'position' ? html`<p class="notice">${words.byPosition}</p>` : nothing} ${renderPlacedAbout(plan, session, locale)}
      ${plan.isOtherCycle ? html`<p class="notice">${words.otherCycle}</p>` : nothing}
      ${plan.isOtherVersion ? html`<p class="notice">${words.otherVersion}</p>` : nothing}
      ${workbook.hasMacros ? html`<p>${words.macros}</p>` : nothing}
      ${doubtful.length > 0 ? html`<p>${words.problems(doubtful.length)}</p>` : nothing}
      ${refused.length > 0 ? html`<p>${words.lockedCells(refused.length)}</p>` : nothing}
      ${tooLong.slice(0, LISTED_UNPLACED).map((change) => html`<p class="notice">${words.tooLong(cellMessage(session, change, locale).name, change.text.length, LONGEST_CELL)}</p>`)}
      ${tooLong.length > LISTED_UNPLACED ? html`<p>${words.more(tooLong.length - LISTED_UNPLACED)}</p>` : nothing}
      ${beyond > 0 ? html`<p>${words.beyond(beyond)}</p>` : nothing}
    </div>
    ${renderUnplaced(plan.unplaced, locale)}
    ${
      changes.length === 0
        ? nothing
        : html`<div class="scroll">
            <table>
              <caption>
                ${words.caption}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${words.columns.cell}</th>
                  <th scope="col">${words.columns.before}</th>
                  <th scope="col">${words.columns.after}</th>
                  <th scope="col">${words.columns.check}</th>
                </tr>
              </thead>
              <tbody>
                ${listed.map(
                  (change) =>
                    html`<tr>
                      <th scope="row">${cellMessage(session, change, locale).name}</th>
                      ${renderText(change.before, words.empty)} ${renderText(change.text, words.empty)}
                      <td>${found(change).map((finding) => renderFinding(session, change, finding, locale))}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
    ${changes.length > LISTED ? html`<p>${words.more(changes.length - LISTED)}</p>` : nothing}
    <div class="actions">
      ${
        changes.length > 0
          ? html`<button type="button" class="primary apply" @click=${onApply}>${words.apply(changes.length)}</button>`
          : nothing
      }
      <button type="button" class="cancel" @click=${onCancel}>${words.cancel}</button>
    </div>`;
}

/** @param onGoTo a cell to look at was chosen. */
export function renderTaken(session: EntrySession, summary: PasteSummary, locale: Locale, onGoTo: (cell: CellRef) => void): TemplateResult {
  const words = importWords[locale];
  const isWrong = ({ row, column }: CellRef) => session.findings(row, column).length > 0;
  const cells = [...summary.tooLong, ...summary.taken].filter(isWrong).slice(0, LISTED);
  return html`<p role="status">${pasteWords[locale].summary('position', countsOf(summary))} ${words.undo}</p>
    ${renderUnplaced(summary.unplaced, locale)} ${renderPlacedAbout(summary, session, locale)}
    ${
      cells.length === 0
        ? nothing
        : html`<p>${words.toMend}</p>
            <ul class="points">
              ${cells.map((cell) => {
                const { name, text, sentences } = cellMessage(session, cell, locale);
                return html`<li>
                  <button type="button" class="point" @click=${() => onGoTo(cell)}>
                    <strong>${name}</strong> ${text} ${sentences.join(' ')}
                  </button>
                </li>`;
              })}
            </ul>`
    }`;
}

function renderUnplaced(unplaced: readonly Unplaced[], locale: Locale) {
  const words = importWords[locale];
  const others = unplaced.filter(({ why }) => why === 'other-department').length;
  const listed = unplaced.filter(({ why }) => why !== 'other-department');
  const lost = listed.filter((one) => !isLeftOut(one));
  const leftOut = listed.filter(isLeftOut);
  return html`${others > 0 ? html`<p>${words.otherDepartments(others)}</p>` : nothing}
  ${leftOut.length > 0 ? renderUnplacedItems(leftOut, locale, LISTED_UNPLACED) : nothing}
  ${
    lost.length > 0
      ? html`<p>${words.notPlaced(lost.length)}</p>
          ${renderUnplacedItems(lost, locale, LISTED_UNPLACED)}`
      : nothing
  }`;
}

function renderText(text: string, empty: string) {
  return text === '' ? html`<td class="empty">${empty}</td>` : html`<td class="text">${text}</td>`;
}

function renderFinding(session: EntrySession, { row }: ImportChange, finding: Finding, locale: Locale) {
  const { indicator } = session.form.rows[row]!;
  return html`<div class=${finding.level}>
    ${finding.level === 'error' ? '✕' : '?'} ${sentenceOf(finding, session, indicator, locale)}
  </div>`;
}
