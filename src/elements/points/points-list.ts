/** The list of open points: by field, each point a button that leads to its cell. Its styles are in `points-list.styles.ts`. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../vocabulary/locale.js';
import { formWords } from '../../vocabulary/form.js';
import { pointsWords } from '../../locales/points.js';
import type { CellRef } from '../../report/form.js';
import type { EntrySession } from '../../report/session.js';
import { placeName, rowName, sentenceOf } from '../form-view/cell-message.js';
import { POINT_KINDS, type PointKind } from './points.js';
import type { PointGroup, PointLine } from './points-list-groups.js';

/** Cells of one entry that are named in its line. */
const NAMED = 4;

const SIGNS: Readonly<Record<PointKind, string>> = { returned: '↩', error: '✕', warning: '?', empty: '○' };

export interface PointsListOptions {
  readonly session: EntrySession;
  readonly locale: Locale;
  readonly onChoose: (cell: CellRef) => void;
  /** Key of the line that tells of the selected cell. */
  readonly current?: string | null;
  /** Key of the one line that Tab stops at; all unless given. */
  readonly stop?: string | undefined;
}

export function renderPointsList(groups: readonly PointGroup[], options: PointsListOptions): TemplateResult {
  return html`${repeat(
    groups,
    ({ field }) => field,
    (group, index) => renderGroup(group, `points-${index}`, options),
  )}`;
}

/** ✕ 错误 1 处 */
export function renderPointCount(kind: PointKind, text: string): TemplateResult {
  return html`<span class="kind ${kind}"><span aria-hidden="true">${SIGNS[kind]}</span> ${text}</span>`;
}

function renderGroup({ name, counts, lines, more }: PointGroup, id: string, options: PointsListOptions) {
  const words = pointsWords[options.locale];
  const kinds = POINT_KINDS.filter((kind) => counts[kind] > 0);
  return html`<h3 id=${id}>${name} ${kinds.map((kind) => html`${renderPointCount(kind, words.counts[kind](counts[kind]))} `)}</h3>
    <ul class="points" aria-labelledby=${id}>
      ${repeat(
        lines,
        ({ key }) => key,
        (line) => html`<li>${renderLine(line, options)}</li>`,
      )}
      ${more > 0 ? html`<li class="more">${words.more(more)}</li>` : nothing}
    </ul>`;
}

function renderLine(line: PointLine, { session, locale, onChoose, current, stop }: PointsListOptions) {
  return html`<button
    type="button"
    class="point"
    data-key=${line.key}
    tabindex=${stop === undefined || stop === line.key ? '0' : '-1'}
    aria-current=${line.key === current ? 'true' : nothing}
    @click=${() => onChoose(line.cells[0])}
  >
    <span class="sign ${line.kind}" aria-hidden="true">${SIGNS[line.kind]}</span>
    <span><strong>${nameOf(line, session, locale)}</strong> ${renderPoint(line, session, locale)}</span>
  </button>`;
}

function renderPoint({ kind, cells, findings }: PointLine, session: EntrySession, locale: Locale) {
  const words = pointsWords[locale];
  const named = (one: PointKind) => html`<span class="kind ${one}">${words.kinds[one]}</span>`;
  if (kind !== 'empty') {
    const { indicator } = session.form.rows[cells[0].row]!;
    return findings.map((finding) =>
      finding.code === 'returned'
        ? html`${named(finding.code)} ${finding.data['text']} `
        : html`${named(finding.level)} ${sentenceOf(finding, session, indicator, locale)} `,
    );
  }
  const names = cells.slice(0, NAMED).map((cell) => placeName(session, cell, locale) || formWords[locale].parts.value);
  return html`${named(kind)} ${cells.length > 1 ? words.cells(cells.length, names) : nothing}`;
}

/** 就诊人次 · 2025年 · 女性, without the period where the form has but one, and without the last where the line is of several cells. */
function nameOf({ cells }: PointLine, session: EntrySession, locale: Locale): string {
  const [cell] = cells;
  const { period } = session.form.columns[cell.column]!;
  const parts = [
    rowName(session, cell.row),
    session.periods.length > 1 ? formWords[locale].period(period) : '',
    cells.length > 1 ? '' : placeName(session, cell, locale),
  ];
  return parts.filter((one) => one !== '').join(' · ');
}
