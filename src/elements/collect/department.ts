/** A department opened: the files it has sent, its cells with what the matter is with each, and the remarks on them. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { collectWords } from '../../locales/collect.js';
import type { Plan } from '../../plan/schema.js';
import type { Locale } from '../../vocabulary/locale.js';
import { CELL_KINDS, departmentCells, departmentRemarks, inOrder, isOfKind, type DepartmentCell } from './department-cells.js';
import { CELLS, type DepartmentOptions, type Looking } from './department-options.js';
import { renderSources } from './department-files.js';
import { renderSide } from './department-side.js';
import { onCellKey, renderTable } from './department-table.js';
import { renderMore } from './more.js';
import { cellName } from './names.js';
import { acceptable, returnable } from './reviews.js';
import { signOf, toneOfState } from './signs.js';

export function renderDepartment(options: DepartmentOptions): TemplateResult {
  const { row, plan, collection, locale, looking, look } = options;
  const words = collectWords[locale];
  const knowledge = { ...options, state: collection.state };
  const all = departmentCells(row.department.id, plan, knowledge);
  const { toLookAt, rest } = inOrder(all.filter((cell) => isShown(cell, looking, plan, locale)));
  const found = [...toLookAt, ...rest];
  const ordered = found.slice(0, looking.shown);
  const selected = ordered.find(({ due }) => due.key === looking.selected) ?? ordered[0] ?? null;
  const whole = departmentRemarks(row.department.id, knowledge).filter(({ remark }) => remark.indicator === undefined);
  return html`${renderTop(options)} ${renderSources(options)}
    <div class="split">
      <section class="pane" aria-label=${row.department.name}>
        <div class="pane-head">
          ${renderKinds(all, options)} ${renderFields(all, options)}
          <input
            type="search"
            aria-label=${words.search}
            placeholder=${words.search}
            .value=${looking.search}
            @input=${(event: Event) => look({ search: (event.target as HTMLInputElement).value })}
          />
        </div>
        <div class="scroller" tabindex="-1" @keydown=${(event: KeyboardEvent) => onCellKey(event, ordered, selected, options)}>
          ${ordered.length === 0 ? html`<p class="muted empty">${words.noRows}</p>` : renderTable({ cells: ordered, selected }, options)}
          ${renderMore(found.length - ordered.length, { locale, showMore: () => look({ shown: looking.shown + CELLS }) })}
        </div>
      </section>
      <aside class="pane side" aria-label=${words.details}>
        ${selected ? keyed(selected.due.key, renderSide(selected, whole, options)) : nothing}
      </aside>
    </div>`;
}

function renderKinds(all: readonly DepartmentCell[], { locale, looking, look }: DepartmentOptions): TemplateResult {
  const words = collectWords[locale];
  return html`<div class="chips" role="group" aria-label=${words.checks}>
    ${(['all', ...CELL_KINDS] as const).map((kind) => {
      const count = kind === 'all' ? all.length : all.filter((cell) => isOfKind(cell, kind)).length;
      if (count === 0 && kind !== 'all' && kind !== looking.kind) return nothing;
      return html`<button type="button" class="chip" aria-pressed=${String(looking.kind === kind)} @click=${() => look({ kind })}>
        ${words.filters[kind]} <b>${count}</b>
      </button>`;
    })}
  </div>`;
}

function renderFields(all: readonly DepartmentCell[], { plan, locale, looking, look }: DepartmentOptions): TemplateResult | typeof nothing {
  const words = collectWords[locale];
  const fields = plan.fields.filter(({ id }) => all.some(({ indicator }) => indicator.field === id));
  if (fields.length < 2) return nothing;
  return html`<select aria-label=${words.allFields} @change=${(event: Event) => look({ field: (event.target as HTMLSelectElement).value })}>
    <option value="" ?selected=${looking.field === ''}>${words.allFields}</option>
    ${fields.map(({ id, name }) => html`<option value=${id} ?selected=${looking.field === id}>${name}</option>`)}
  </select>`;
}

function renderTop(options: DepartmentOptions): TemplateResult {
  const { row, locale, close, sendBack, accept } = options;
  const words = collectWords[locale];
  const toReturn = returnable(row.sources, options);
  const toAccept = row.state === 'newer' ? [] : acceptable(row.sources, options); // which version is meant is to be decided first
  const isAgain = toReturn.length > 0 && toReturn.every(({ digest }) => useOf(digest, options) === 'returned');
  return html`<div class="department-bar">
    <button type="button" class="back" @click=${close}>‹ ${words.back}</button>
    <h2 tabindex="-1">${row.department.name}</h2>
    <span class="state" data-tone=${toneOfState(row.state)}>${signOf(row.state)}${words.states[row.state]}</span>
    <span class="muted">${words.cellsIn(row.received, row.due)}</span>
    <span class="space"></span>
    ${row.remarks > 0 ? html`<span class="badge wide">${words.remarks(row.remarks)}</span>` : nothing}
    ${toAccept.length > 0 ? html`<button type="button" @click=${() => accept(toAccept)}>${words.accept}</button>` : nothing}
    ${
      toReturn.length > 0
        ? html`<button type="button" class="primary" title=${words.sendBackHint} @click=${() => sendBack(toReturn)}>
            ${isAgain ? words.sendBackAgain : words.sendBack}
          </button>`
        : nothing
    }
  </div>`;
}

function useOf(digest: string, { view }: Pick<DepartmentOptions, 'view'>) {
  return view.merged.sources.find(({ submission }) => submission.digest === digest)?.use;
}

function isShown(cell: DepartmentCell, { kind, field, search }: Looking, plan: Plan, locale: Locale): boolean {
  return (
    (kind === 'all' || isOfKind(cell, kind)) &&
    (field === '' || cell.indicator.field === field) &&
    (search.trim() === '' || cellName(cell.indicator, cell.due.breakdown, plan, locale).includes(search.trim()))
  );
}
