/**
 * Departments by how they stand.
 *
 * DESKMATRIX1 what needs work comes first · DESKMATRIX2 of several regions or periods each has a column with how the department stands there, sign and n/m
 * DESKMATRIX3 of more than a dozen, those of one region at a time
 */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { clockText, dayText } from '../../locales/times.js';
import { collectWords } from '../../locales/collect.js';
import { DEPARTMENT_STATES, type DeskCell, type DepartmentState, type DeskRow } from '../../submissions/desk-rows.js';
import type { DeskView } from '../../submissions/desk-view.js';
import type { Locale } from '../../vocabulary/locale.js';
import { areaName } from './names.js';
import { moveFocus } from './rows-keys.js';
import { signOf, toneOfState } from './signs.js';

export interface MatrixOptions {
  readonly view: DeskView;
  readonly locale: Locale;
  /** Of regions, by code. */
  readonly names: Readonly<Record<string, string>>;
  /** The state that is shown, or all. */
  readonly filter: DepartmentState | null;
  /** Whose columns are shown where there are too many. */
  readonly region: string | null;
  setFilter(filter: DepartmentState | null): void;
  setRegion(region: string): void;
  open(department: string): void;
}

/** Columns of regions and periods. */
const MOST_AREAS = 12;

const COLUMNS = ['received', 'reasons', 'remarks', 'files'] as const;

/** DESKMATRIX1 */
export function renderMatrix(options: MatrixOptions): TemplateResult {
  const { view, locale, names, filter } = options;
  const words = collectWords[locale];
  const isShown = (state: DepartmentState) => view.rows.some((row) => row.state === state);
  const shownState = filter !== null && isShown(filter) ? filter : null;
  const rows = view.rows.filter((row) => shownState === null || row.state === shownState);
  const areas = areasOf(view, options.region);
  return html`<div class="pane-head">
      <h2 tabindex="-1">${words.departments}</h2>
      ${renderFilters(options, shownState)} ${renderRegions(options)}
    </div>
    <div class="scroller" tabindex="-1">
      <table class="matrix" part="matrix" @keydown=${onKey} @click=${(event: Event) => onClick(event, options)}>
        <thead>
          <tr>
            <th scope="col">${words.columns.department}</th>
            <th scope="col">${words.columns.state}</th>
            ${
              hasAreas(view) ? areas.map((area) => html`<th scope="col" class="area">${areaName(area, view, names, locale)}</th>`) : nothing
            }
            <th scope="col">${words.columns.cells}</th>
            ${columnsOf(view).map((column) => html`<th scope="col" class=${column}>${words.columns[column]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row, i) => renderRow(row, areas, { ...options, isFirst: i === 0 }))}
        </tbody>
      </table>
      ${view.merged.sources.length === 0 ? html`<p class="muted empty">${words.noFiles}</p>` : nothing}
    </div>`;
}

function renderFilters({ view, locale, setFilter }: MatrixOptions, shown: DepartmentState | null): TemplateResult {
  const words = collectWords[locale];
  const counts = DEPARTMENT_STATES.map((state) => [state, view.rows.filter((row) => row.state === state).length] as const);
  return html`<div class="chips" role="group" aria-label=${words.columns.state}>
    <button type="button" class="chip" aria-pressed=${String(shown === null)} @click=${() => setFilter(null)}>
      ${words.all} <b>${view.rows.length}</b>
    </button>
    ${counts.map(([state, count]) =>
      count === 0
        ? nothing
        : html`<button
            type="button"
            class="chip"
            aria-pressed=${String(shown === state)}
            @click=${() => setFilter(shown === state ? null : state)}
          >
            ${words.states[state]} <b>${count}</b>
          </button>`,
    )}
  </div>`;
}

/** Those that somebody has something in. */
function columnsOf({ rows }: DeskView): readonly (typeof COLUMNS)[number][] {
  return COLUMNS.filter((column) => (column !== 'reasons' && column !== 'remarks') || rows.some((row) => row[column] > 0));
}

function hasAreas({ regions, periods }: DeskView): boolean {
  return regions.length * periods.length > 1;
}

type Area = Pick<DeskCell, 'region' | 'period'>;

/** DESKMATRIX3 */
function areasOf({ regions, periods }: DeskView, chosen: string | null): Area[] {
  const shown = hasTooMany({ regions, periods }) ? [regions.find((region) => region === chosen) ?? regions[0]!] : regions;
  return shown.flatMap((region) => periods.map((period) => ({ region, period })));
}

function hasTooMany({ regions, periods }: Pick<DeskView, 'regions' | 'periods'>): boolean {
  return regions.length > 1 && regions.length * periods.length > MOST_AREAS;
}

function renderRegions({ view, locale, names, region, setRegion }: MatrixOptions): TemplateResult | typeof nothing {
  if (!hasTooMany(view)) return nothing;
  return html`<select
    aria-label=${collectWords[locale].region}
    @change=${(event: Event) => setRegion((event.target as HTMLSelectElement).value)}
  >
    ${view.regions.map((code) => html`<option value=${code} ?selected=${code === region}>${names[code] ?? code}</option>`)}
  </select>`;
}

function renderRow(
  { department, state, cells, due, received, sent, reasons, remarks, sources, refused }: DeskRow,
  areas: readonly Area[],
  { view, locale, isFirst }: Pick<MatrixOptions, 'view' | 'locale'> & { readonly isFirst: boolean },
): TemplateResult {
  const words = collectWords[locale];
  const latest = sources[sources.length - 1];
  const replaced = sources.filter((i) => view.merged.sources[i]!.use === 'replaced').length;
  const time = latest === undefined ? null : new Date(view.merged.sources[latest]!.submission.createdAt);
  const isHeld = received < sent;
  const columns = columnsOf(view);
  const files = [sources.length > 0 ? words.versions(sources.length, replaced) : '', refused > 0 ? words.refusedOf(refused) : ''];
  return html`<tr data-state=${state}>
    <th scope="row">
      <button type="button" class="link" data-department=${department.id} tabindex=${isFirst ? 0 : -1}>${department.name}</button>
    </th>
    <td><span class="state" data-tone=${toneOfState(state)}>${signOf(state)}${words.states[state]}</span></td>
    ${
      hasAreas(view)
        ? areas.map((area) =>
            renderArea(
              cells.find((cell) => isOf(cell, area)),
              locale,
            ),
          )
        : nothing
    }
    <td class="cells">
      ${due === 0 ? nothing : html`<span class="count">${received}/${due}</span>${renderBar(isHeld ? sent : received, due, isHeld)}`}
    </td>
    <td class="received">
      ${time ? html`<time datetime=${time.toISOString()} title=${clockText(time, locale)}>${dayText(time, locale)}</time>` : nothing}
    </td>
    ${columns.includes('reasons') ? html`<td class="number reasons">${reasons > 0 ? reasons : nothing}</td>` : nothing}
    ${
      columns.includes('remarks')
        ? html`<td class="number remarks">${remarks > 0 ? html`<span class="badge">${remarks}</span>` : nothing}</td>`
        : nothing
    }
    <td class="files">${files.filter((text) => text !== '').join(' · ')}</td>
  </tr>`;
}

const isOf = (cell: Area, { region, period }: Area) => cell.region === region && cell.period === period;

/** DESKMATRIX2 */
function renderArea(cell: DeskCell | undefined, locale: Locale): TemplateResult {
  if (!cell) return html`<td class="area"></td>`;
  const { state, received, due } = cell;
  const word = collectWords[locale].states[state];
  return html`<td class="area">
    <span class="state" data-tone=${toneOfState(state)} title=${word}>
      ${signOf(state)}<span class="visually-hidden">${word}</span> ${received}/${due}
    </span>
  </td>`;
}

/** @param isHeld what was sent does not all count: hatched, so that it is told apart in grey, too. */
function renderBar(count: number, all: number, isHeld: boolean): TemplateResult {
  return html`<svg class="share ${isHeld ? 'held' : count === all ? 'whole' : ''}" viewBox="0 0 96 8" aria-hidden="true">
    ${svg`<rect class="all" x="0.5" y="0.5" width="95" height="7" /><rect class="part" x="1" y="1" width=${(94 * count) / all} height="6" />
      ${isHeld ? svg`<path class="hatch" d="M8 7l6-6M20 7l6-6M32 7l6-6M44 7l6-6M56 7l6-6M68 7l6-6M80 7l6-6" />` : nothing}`}
  </svg>`;
}

function onClick(event: Event, { open }: MatrixOptions): void {
  const { department } = (event.target as Element).closest<HTMLElement>('button.link')?.dataset ?? {};
  if (department !== undefined) open(department);
}

/** From department to department, as in a list. */
function onKey(event: KeyboardEvent): void {
  moveFocus(event, [...(event.currentTarget as Element).querySelectorAll<HTMLButtonElement>('button.link')]);
}
