/** The desk before a department is opened: the departments, what is to be decided, what was. */
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { collectWords } from '../../locales/collect.js';
import type { DepartmentState } from '../../submissions/desk-rows.js';
import { renderMade } from './made.js';
import { renderMatrix } from './matrix.js';
import { renderPoints } from './points.js';
import type { ReviewWork } from './reviews.js';

/** Lines that are drawn with each asking for more. */
const MORE = 200;

/** What is shown of it. */
export interface Overview {
  /** Departments of this state, or all. */
  readonly filter: DepartmentState | null;
  /** Whose columns are shown where there are too many. */
  readonly region: string | null;
  /** The open point. */
  readonly point: string | null;
  /** The pane that is shown where there is room for one. */
  readonly pane: 'departments' | 'points';
  /** How many more than at first are drawn. */
  readonly points: number;
  readonly decisions: number;
}

export const OVERVIEW: Overview = { filter: null, region: null, point: null, pane: 'departments', points: 0, decisions: 0 };

export interface OverviewOptions extends ReviewWork {
  /** Of regions, by code. */
  readonly names: Readonly<Record<string, string>>;
  readonly overview: Overview;
  change(change: Partial<Overview>): void;
  openDepartment(department: string): void;
  /** Says what came of something. */
  told(text: string): void;
  saveDecisions(): void;
  saveChecks(kind: 'csv' | 'json'): void;
}

export function renderOverview(options: OverviewOptions): TemplateResult {
  const { view, locale, overview, change, collection, names, openDepartment, told } = options;
  const words = collectWords[locale];
  const { state } = collection;
  const { filter, region, point, points, decisions } = overview;
  return html`<div class="tabs chips" role="group" aria-label=${words.panes}>
      ${(['departments', 'points'] as const).map(
        (pane) =>
          html`<button type="button" class="chip" aria-pressed=${String(overview.pane === pane)} @click=${() => change({ pane })}>
            ${words[pane]} <b>${pane === 'points' ? view.points.length : view.rows.length}</b>
          </button>`,
      )}
    </div>
    <div class="panes" data-pane=${overview.pane}>
      <section class="pane all" aria-label=${words.departments}>
        ${guard([view, locale, filter, region], () =>
          renderMatrix({
            view,
            locale,
            names,
            filter,
            region,
            setFilter: (wanted) => change({ filter: wanted }),
            setRegion: (code) => change({ region: code }),
            open: openDepartment,
          }),
        )}
      </section>
      <section class="pane decide" aria-label=${words.points}>
        ${guard([view, locale, state, point, points], () =>
          renderPoints({
            ...options,
            open: point,
            shown: points,
            setOpen: (key) => change({ point: key }),
            showMore: () => change({ points: points + MORE }),
            openDepartment,
            told,
          }),
        )}
        ${guard([view, locale, state, decisions], () =>
          renderMade({
            ...options,
            shown: decisions,
            showMore: () => change({ decisions: decisions + MORE }),
            save: options.saveDecisions,
          }),
        )}
      </section>
    </div>`;
}
