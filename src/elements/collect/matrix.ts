import { html, nothing, svg, type TemplateResult } from 'lit';
import { clockText, dayText } from '../../locales/times.js';
import { collectWords } from '../../locales/collect.js';
import { DEPARTMENT_STATES, type DepartmentState, type DeskRow, type DeskView } from '../../submissions/desk-view.js';
import type { Locale } from '../../vocabulary/locale.js';
import { signOf, toneOfState } from './signs.js';

export interface MatrixOptions {
  readonly view: DeskView;
  readonly locale: Locale;
  /** The state that is shown, or all. */
  readonly filter: DepartmentState | null;
  setFilter(filter: DepartmentState | null): void;
  open(department: string): void;
}

/** Departments by how they stand; what needs work comes first. */
export function renderMatrix({ view, locale, filter, setFilter, open }: MatrixOptions): TemplateResult {
  const words = collectWords[locale];
  const counts = DEPARTMENT_STATES.map((state) => [state, view.rows.filter((row) => row.state === state).length] as const);
  const rows = view.rows.filter((row) => filter === null || row.state === filter);
  return html`<div class="pane-head">
      <h2>${words.departments}</h2>
      <div class="chips" role="group" aria-label=${words.columns.state}>
        <button type="button" class="chip" aria-pressed=${String(filter === null)} @click=${() => setFilter(null)}>
          ${words.all} <b>${view.rows.length}</b>
        </button>
        ${counts.map(([state, count]) =>
          count === 0
            ? nothing
            : html`<button
                type="button"
                class="chip"
                aria-pressed=${String(filter === state)}
                @click=${() => setFilter(filter === state ? null : state)}
              >
                ${words.states[state]} <b>${count}</b>
              </button>`,
        )}
      </div>
    </div>
    <div class="scroller" tabindex="-1">
      <table class="matrix" part="matrix" @keydown=${onKey}>
        <thead>
          <tr>
            ${(['department', 'state', 'cells', 'received', 'reasons', 'remarks', 'files'] as const).map(
              (column) => html`<th scope="col">${words.columns[column]}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row, i) => renderRow(row, { view, locale, isFirst: i === 0, open }))}
        </tbody>
      </table>
      ${view.merged.sources.length === 0 ? html`<p class="muted empty">${words.noFiles}</p>` : nothing}
    </div>`;
}

function renderRow(
  { department, state, due, received, sent, reasons, remarks, sources }: DeskRow,
  { view, locale, isFirst, open }: Pick<MatrixOptions, 'view' | 'locale' | 'open'> & { readonly isFirst: boolean },
): TemplateResult {
  const words = collectWords[locale];
  const latest = sources[sources.length - 1];
  const replaced = sources.filter((i) => view.merged.sources[i]!.use === 'replaced').length;
  const time = latest === undefined ? null : new Date(view.merged.sources[latest]!.submission.createdAt);
  const isHeld = received < sent;
  return html`<tr data-state=${state}>
    <th scope="row">
      <button type="button" class="link" tabindex=${isFirst ? 0 : -1} @click=${() => open(department.id)}>${department.name}</button>
    </th>
    <td><span class="state" data-tone=${toneOfState(state)}>${signOf(state)}${words.states[state]}</span></td>
    <td class="cells">
      ${due === 0 ? nothing : html`<span class="count">${received}/${due}</span>${renderBar(isHeld ? sent : received, due, isHeld)}`}
    </td>
    <td class="time">
      ${time ? html`<time datetime=${time.toISOString()} title=${clockText(time, locale)}>${dayText(time, locale)}</time>` : nothing}
    </td>
    <td class="number">${reasons > 0 ? reasons : nothing}</td>
    <td class="number">${remarks > 0 ? html`<span class="badge">${remarks}</span>` : nothing}</td>
    <td class="files">${sources.length > 0 ? words.versions(sources.length, replaced) : nothing}</td>
  </tr>`;
}

/** @param isHeld what was sent does not all count: hatched, so that it is told apart in grey, too. */
function renderBar(count: number, all: number, isHeld: boolean): TemplateResult {
  return html`<svg class="share ${isHeld ? 'held' : count === all ? 'whole' : ''}" viewBox="0 0 96 8" aria-hidden="true">
    ${svg`<rect class="all" x="0.5" y="0.5" width="95" height="7" /><rect class="part" x="1" y="1" width=${(94 * count) / all} height="6" />
      ${isHeld ? svg`<path class="hatch" d="M8 7l6-6M20 7l6-6M32 7l6-6M44 7l6-6M56 7l6-6M68 7l6-6M80 7l6-6" />` : nothing}`}
  </svg>`;
}

/** Up and down from department to department, as in a list. */
function onKey(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const table = event.currentTarget as HTMLElement;
  const links = [...table.querySelectorAll<HTMLButtonElement>('button.link')];
  const at = links.indexOf(event.target as HTMLButtonElement);
  const next = step === 0 || at === -1 ? undefined : links[at + step];
  if (!next) return;
  event.preventDefault();
  links[at]!.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
