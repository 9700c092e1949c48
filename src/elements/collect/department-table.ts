/** The cells of a department in a table: value, change, target and how it stands, checks; by keyboard from row to row. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { collectWords } from '../../locales/collect.js';
import { statusWords } from '../../locales/statuses.js';
import type { Status } from '../../plan/assessment-terms.js';
import { TOTAL } from '../../plan/breakdown.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { targetWords } from '../../vocabulary/targets.js';
import { STATUS_SIGNS, toneOf } from '../attainment/status-signs.js';
import { changeText, CELL_KINDS, isOfKind, observationText, unitOf, type DepartmentCell } from './department-cells.js';
import type { DepartmentOptions } from './department-options.js';
import { areaName, cellName } from './names.js';
import { rowFor } from './rows-keys.js';

export interface ShownCells {
  readonly cells: readonly DepartmentCell[];
  readonly selected: DepartmentCell | null;
}

export function renderTable({ cells, selected }: ShownCells, options: DepartmentOptions): TemplateResult {
  const { view, locale } = options;
  const words = collectWords[locale];
  const { periods } = view;
  return html`<table class="cells">
    <thead>
      <tr>
        <th scope="col">${words.indicator}</th>
        ${hasAreas(options) ? html`<th scope="col"></th>` : nothing}
        <th scope="col" class="unit">${words.unit}</th>
        <th scope="col" class="number change">${words.change}</th>
        <th scope="col" class="number">${periods.length === 1 ? formWords[locale].period(periods[0]!) : formWords[locale].parts.value}</th>
        <th scope="col" class="goal">${words.target}</th>
        <th scope="col" class="standing">${words.standing}</th>
        <th scope="col">${words.checks}</th>
      </tr>
    </thead>
    <tbody>
      ${cells.map((cell) => renderCell(cell, cell === selected, options))}
    </tbody>
  </table>`;
}

function hasAreas({ view: { regions, periods } }: DepartmentOptions): boolean {
  return regions.length * periods.length > 1;
}

function renderCell(cell: DepartmentCell, isSelected: boolean, options: DepartmentOptions): TemplateResult {
  const { plan, locale, look, view, names } = options;
  const { due, indicator, gap, said, taken, standing } = cell;
  const words = collectWords[locale];
  const shown = taken ?? said[said.length - 1]?.observation ?? null;
  const [target] = indicator.targets;
  const goal = target && due.breakdown === TOTAL ? targetWords(target, indicator, locale, plan) : '';
  return html`<tr aria-selected=${String(isSelected)} data-key=${due.key} @click=${() => look({ selected: due.key })}>
    <th scope="row" class=${due.breakdown === TOTAL ? '' : 'category'}>
      <button type="button" class="link" tabindex=${isSelected ? 0 : -1}>${cellName(indicator, due.breakdown, plan, locale)}</button>
    </th>
    ${hasAreas(options) ? html`<td>${areaName(due, view, names, locale)}</td>` : nothing}
    <td class="unit">${unitOf(indicator, locale)}</td>
    <td class="number change">${changeText(cell)}</td>
    <td class="number"><b class=${gap ? 'held' : ''}>${shown ? observationText(shown, indicator, locale) : '—'}</b></td>
    <td class="goal" title=${goal}>${goal}</td>
    <td class="standing">${standing ? renderStanding(standing, locale) : nothing}</td>
    <td>
      ${gap ? html`<span class="state" data-tone=${gap === 'returned' ? 'warn' : 'bad'}>${words.gaps[gap]}</span>` : nothing}
      ${renderMarks(cell, locale)}
    </td>
  </tr>`;
}

function renderMarks({ findings, reason, remarks }: DepartmentCell, locale: Locale): TemplateResult {
  const words = collectWords[locale];
  const hasError = findings.some(({ finding }) => finding.level === 'error');
  const isExplained = findings.every((one) => one.isExplained) || reason !== '';
  return html`${hasError ? html`<span class="state" data-tone="bad">${words.findings.error}</span>` : nothing}
  ${!hasError && findings.length > 0 && !isExplained ? html`<span class="state" data-tone="warn">${words.findings.warning}</span>` : nothing}
  ${reason === '' ? nothing : html`<span class="state" data-tone="warn">${words.explained}</span>`}
  ${remarks.length > 0 ? html`<span class="badge">${remarks.length}</span>` : nothing}`;
}

export function renderStanding(status: Status, locale: Locale): TemplateResult {
  const [, strokes] = STATUS_SIGNS[status];
  return html`<span class="state" data-tone=${toneOf(status)}>
    <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${strokes} />`}</svg>${statusWords[locale][status]}
  </span>`;
}

/** Up, down, first and last; F8 to the next to look at, M to its remark. */
export function onCellKey(
  event: KeyboardEvent,
  cells: readonly DepartmentCell[],
  selected: DepartmentCell | null,
  { look }: DepartmentOptions,
): void {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  if (event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    return root.querySelector<HTMLTextAreaElement>('.remark textarea')?.focus();
  }
  const next = event.key === 'F8' ? nextToLookAt(cells, selected) : rowFor(event, cells, selected);
  if (!next) return;
  event.preventDefault();
  look({ selected: next.due.key });
  requestAnimationFrame(() => root.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(next.due.key)}"] button`)?.focus());
}

function nextToLookAt(cells: readonly DepartmentCell[], selected: DepartmentCell | null): DepartmentCell | undefined {
  const at = selected ? cells.indexOf(selected) : -1;
  return [...cells.slice(at + 1), ...cells.slice(0, at)].find((cell) => CELL_KINDS.some((kind) => isOfKind(cell, kind)));
}
