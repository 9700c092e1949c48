/** A department opened: its cells, what the matter is with each, and the remarks on them. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { collectWords } from '../../locales/collect.js';
import { dayText } from '../../locales/times.js';
import type { Observation } from '../../observations/observation.js';
import { TOTAL } from '../../plan/breakdown.js';
import { toDecimals } from '../../plan/decimals.js';
import { yearBefore } from '../../plan/period.js';
import type { Plan } from '../../plan/schema.js';
import type { Collection } from '../../submissions/collection.js';
import type { DeskRow, DeskView } from '../../submissions/desk-view.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { targetWords } from '../../vocabulary/targets.js';
import {
  CELL_KINDS,
  cellName,
  changeText,
  departmentCells,
  halvesText,
  inOrder,
  isOfKind,
  observationText,
  placeOf,
  unitOf,
  type CellKind,
  type DepartmentCell,
} from './department-cells.js';
import { signOf, toneOfState } from './signs.js';

/** What is shown of a department. */
export interface Looking {
  readonly kind: CellKind | 'all';
  readonly field: string;
  readonly search: string;
  /** Key of the selected cell. */
  readonly selected: string | null;
}

export const LOOKING: Looking = { kind: 'all', field: '', search: '', selected: null };

export interface DepartmentOptions {
  readonly row: DeskRow;
  readonly view: DeskView;
  readonly plan: Plan;
  readonly collection: Collection;
  readonly previous: readonly Observation[];
  readonly locale: Locale;
  readonly looking: Looking;
  /** What came of the last return or acceptance. */
  readonly told: string;
  look(change: Partial<Looking>): void;
  close(): void;
  sendBack(): void;
  accept(): void;
  takeBack(): void;
}

export function renderDepartment(options: DepartmentOptions): TemplateResult {
  const { row, view, plan, collection, previous, locale, looking, look } = options;
  const words = collectWords[locale];
  const all = departmentCells(row.department.id, plan, { view, state: collection.state, previous });
  const cells = all.filter((cell) => isShown(cell, looking, plan, locale));
  const { toLookAt, rest } = inOrder(cells);
  const ordered = [...toLookAt, ...rest];
  const selected = ordered.find(({ due }) => due.key === looking.selected) ?? ordered[0] ?? null;
  const fields = plan.fields.filter(({ id }) => all.some(({ indicator }) => indicator.field === id));
  return html`${renderTop(options)}
    <div class="split">
      <section class="pane" aria-label=${row.department.name}>
        <div class="pane-head">
          <div class="chips" role="group" aria-label=${words.checks}>
            ${(['all', ...CELL_KINDS] as const).map((kind) => {
              const count = kind === 'all' ? all.length : all.filter((cell) => isOfKind(cell, kind)).length;
              if (count === 0 && kind !== 'all') return nothing;
              return html`<button type="button" class="chip" aria-pressed=${String(looking.kind === kind)} @click=${() => look({ kind })}>
                ${words.filters[kind]} <b>${count}</b>
              </button>`;
            })}
          </div>
          ${
            fields.length < 2
              ? nothing
              : html`<select
                  aria-label=${words.allFields}
                  @change=${(event: Event) => look({ field: (event.target as HTMLSelectElement).value })}
                >
                  <option value="" ?selected=${looking.field === ''}>${words.allFields}</option>
                  ${fields.map(({ id, name }) => html`<option value=${id} ?selected=${looking.field === id}>${name}</option>`)}
                </select>`
          }
          <input
            type="search"
            aria-label=${words.search}
            placeholder=${words.search}
            .value=${looking.search}
            @input=${(event: Event) => look({ search: (event.target as HTMLInputElement).value })}
          />
        </div>
        <div class="scroller" tabindex="-1" @keydown=${(event: KeyboardEvent) => onKey(event, ordered, selected, options)}>
          ${ordered.length === 0 ? html`<p class="muted empty">${words.noRows}</p>` : renderTable({ toLookAt, rest, selected }, options)}
        </div>
      </section>
      <aside class="pane side" aria-label=${words.details}>
        ${selected ? keyed(selected.due.key, renderSide(selected, options)) : nothing}
      </aside>
    </div>`;
}

function renderTop({ row, view, collection, locale, told, close, sendBack, accept, takeBack }: DepartmentOptions): TemplateResult {
  const words = collectWords[locale];
  const { sources } = view.merged;
  const isReturned = row.sources.some((i) => sources[i]!.use === 'returned');
  const remarks = row.sources.flatMap((i) => collection.remarksOn(sources[i]!.submission.digest));
  const isThere = row.sources.some((i) => sources[i]!.use === 'taken');
  return html`<div class="department-bar">
      <button type="button" class="back" @click=${close}>‹ ${words.back}</button>
      <h2 tabindex="-1">${row.department.name}</h2>
      <span class="state" data-tone=${toneOfState(row.state)}>${signOf(row.state)}${words.states[row.state]}</span>
      <span class="muted">${words.cellsIn(row.received, row.due)}</span>
      <span class="space"></span>
      ${remarks.length > 0 ? html`<span class="badge wide">${words.remarks(remarks.length)}</span>` : nothing}
      ${
        isReturned
          ? html`<button type="button" @click=${takeBack}>${words.takeBackReturn}</button>`
          : isThere
            ? html`<button type="button" @click=${accept}>${words.accept}</button>
                <button type="button" class="primary" title=${words.sendBackHint} @click=${sendBack}>${words.sendBack}</button>`
            : nothing
      }
    </div>
    <p class="told" role="status">${told}</p>
    ${renderSources({ row, view, locale })}`;
}

function renderSources({ row, view, locale }: Pick<DepartmentOptions, 'row' | 'view' | 'locale'>): TemplateResult | typeof nothing {
  const words = collectWords[locale];
  if (row.sources.length < 2) return nothing;
  return html`<ul class="sources">
    ${row.sources.map((i) => {
      const { submission, use } = view.merged.sources[i]!;
      return html`<li>${words.sealedAt(dayText(new Date(submission.createdAt), locale))} · ${words.uses[use]}</li>`;
    })}
  </ul>`;
}

function isShown(cell: DepartmentCell, { kind, field, search }: Looking, plan: Plan, locale: Locale): boolean {
  return (
    (kind === 'all' || isOfKind(cell, kind)) &&
    (field === '' || cell.indicator.field === field) &&
    (search.trim() === '' || cellName(cell.indicator, cell.due.breakdown, plan, locale).includes(search.trim()))
  );
}

interface Shown {
  readonly toLookAt: readonly DepartmentCell[];
  readonly rest: readonly DepartmentCell[];
  readonly selected: DepartmentCell | null;
}

function renderTable({ toLookAt, rest, selected }: Shown, options: DepartmentOptions): TemplateResult {
  const { view, locale } = options;
  const words = collectWords[locale];
  const places = new Set(view.due.map(({ region, period }) => `${region} ${period}`));
  const periods = [...new Set(view.due.map(({ period }) => period))];
  return html`<table class="cells">
    <thead>
      <tr>
        <th scope="col">${words.indicator}</th>
        ${places.size > 1 ? html`<th scope="col"></th>` : nothing}
        <th scope="col">${words.unit}</th>
        <th scope="col" class="number">${words.change}</th>
        <th scope="col" class="number">${periods.length === 1 ? formWords[locale].period(periods[0]!) : formWords[locale].parts.value}</th>
        <th scope="col">${words.target}</th>
        <th scope="col">${words.checks}</th>
      </tr>
    </thead>
    <tbody>
      ${[...toLookAt, ...rest].map((cell) => renderCell(cell, { isSelected: cell === selected, hasPlaces: places.size > 1 }, options))}
    </tbody>
  </table>`;
}

function renderCell(
  cell: DepartmentCell,
  { isSelected, hasPlaces }: { readonly isSelected: boolean; readonly hasPlaces: boolean },
  { plan, locale, look }: DepartmentOptions,
): TemplateResult {
  const words = collectWords[locale];
  const { due, indicator, gap, remarks, reason, taken, said } = cell;
  const shown = taken ?? said[said.length - 1]?.observation ?? null;
  const [target] = indicator.targets;
  const goal = target && due.breakdown === TOTAL ? targetWords(target, indicator, locale, plan) : '';
  return html`<tr aria-selected=${String(isSelected)} data-key=${due.key} @click=${() => look({ selected: due.key })}>
    <th scope="row" class=${due.breakdown === TOTAL ? '' : 'category'}>
      <button type="button" class="link" tabindex=${isSelected ? 0 : -1}>${cellName(indicator, due.breakdown, plan, locale)}</button>
    </th>
    ${hasPlaces ? html`<td>${due.region === plan.region.code ? '' : due.region} ${formWords[locale].period(due.period)}</td>` : nothing}
    <td>${unitOf(indicator, locale)}</td>
    <td class="number">${changeText(cell)}</td>
    <td class="number"><b class=${gap ? 'held' : ''}>${shown ? observationText(shown, indicator, locale) : '—'}</b></td>
    <td class="goal" title=${goal}>${goal}</td>
    <td>
      ${gap ? html`<span class="state" data-tone=${gap === 'returned' ? 'warn' : 'bad'}>${words.gaps[gap]}</span>` : nothing}
      ${reason === '' ? nothing : html`<span class="state" data-tone="warn">${words.explained}</span>`}
      ${remarks.length > 0 ? html`<span class="badge">${remarks.length}</span>` : nothing}
    </td>
  </tr>`;
}

function renderSide(cell: DepartmentCell, options: DepartmentOptions): TemplateResult {
  const { plan, locale, view, collection } = options;
  const words = collectWords[locale];
  const { due, indicator, said, previous, reason } = cell;
  const unit = unitOf(indicator, locale);
  const [of] = said.slice(-1);
  const digest = of && view.merged.sources[of.source]!.submission.digest;
  const { measure } = indicator;
  return html`<h3>${cellName(indicator, due.breakdown, plan, locale)}</h3>
    <dl>
      ${said.map(({ source, observation }) => {
        const { submission } = view.merged.sources[source]!;
        return html`<dt>${said.length > 1 ? dayText(new Date(submission.createdAt), locale) : formWords[locale].period(due.period)}</dt>
          <dd>
            <b>${observationText(observation, indicator, locale)}</b> ${observation.value === undefined ? '' : unit}
            <small>${halvesText(observation)}</small>
            ${observation.source === undefined ? nothing : html`<small class="line">${words.source(observation.source)}</small>`}
            ${observation.note === undefined ? nothing : html`<small class="line">${words.note(observation.note)}</small>`}
          </dd>`;
      })}
      ${
        previous === null
          ? nothing
          : html`<dt>${formWords[locale].period(yearBefore(due.period))}</dt>
              <dd>${toDecimals(previous, indicator.precision)} ${unit} <small>${words.change} ${changeText(cell)}</small></dd>`
      }
      ${indicator.targets.map(
        (target, i) =>
          html`<dt>${i === 0 ? words.target : ''}</dt>
            <dd>${targetWords(target, indicator, locale, plan)}</dd>`,
      )}
      ${
        measure.kind === 'fraction'
          ? html`<dt>${words.numerator}</dt>
              <dd>${measure.numerator}</dd>
              <dt>${words.denominator}</dt>
              <dd>${measure.denominator}</dd>`
          : nothing
      }
    </dl>
    ${
      reason === ''
        ? nothing
        : html`<div class="quote">
            <strong>${words.departmentReason}</strong>
            <p>${reason}</p>
          </div>`
    }
    ${digest === undefined ? nothing : renderRemarks(cell, { digest, collection, locale })}`;
}

function renderRemarks(
  cell: DepartmentCell,
  { digest, collection, locale }: { readonly digest: string; readonly collection: Collection; readonly locale: Locale },
): TemplateResult {
  const words = collectWords[locale];
  const add = (event: Event, isWhole: boolean) => {
    const field = (event.target as Element).closest('.remark')!.querySelector('textarea')!;
    const text = field.value.trim();
    if (text === '') return field.focus();
    collection.remark(digest, isWhole ? { text } : { ...placeOf(cell.due), text });
    field.value = '';
  };
  const whole = collection.remarksOn(digest).filter(({ indicator }) => indicator === undefined);
  return html`<h3>${words.remarks(cell.remarks.length + whole.length)}</h3>
    <ul class="remarks">
      ${[...cell.remarks, ...whole].map(
        (remark) =>
          html`<li>
            <span>${remark.text}</span>
            <button type="button" class="link" @click=${() => collection.removeRemark(digest, remark.id)}>${words.removeRemark}</button>
          </li>`,
      )}
    </ul>
    <div class="remark">
      <textarea rows="3" maxlength="1000" aria-label=${words.remarkOn.value} placeholder=${words.remarkHint}></textarea>
      <div class="actions">
        <button type="button" @click=${(event: Event) => add(event, false)}>${words.addRemark}</button>
        <button type="button" class="link" @click=${(event: Event) => add(event, true)}>${words.remarkOn.whole}</button>
      </div>
    </div>`;
}

/** Up and down from cell to cell; F8 to the next to look at, M to its remark. */
function onKey(event: KeyboardEvent, cells: readonly DepartmentCell[], selected: DepartmentCell | null, { look }: DepartmentOptions): void {
  const at = selected ? cells.indexOf(selected) : -1;
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  if (event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    return root.querySelector<HTMLTextAreaElement>('.remark textarea')?.focus();
  }
  const next =
    event.key === 'ArrowDown'
      ? cells[at + 1]
      : event.key === 'ArrowUp'
        ? cells[at - 1]
        : event.key === 'F8'
          ? [...cells.slice(at + 1), ...cells.slice(0, at)].find((cell) => CELL_KINDS.some((kind) => isOfKind(cell, kind)))
          : undefined;
  if (!next) return;
  event.preventDefault();
  look({ selected: next.due.key });
  requestAnimationFrame(() => root.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(next.due.key)}"] button`)?.focus());
}
