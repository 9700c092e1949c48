/** The years so far as a line, and as a table of year and value: the table is what the line says, in words. Loaded with the first cell that is told of. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { addSheets } from '../kit-element.js';
import { extentOf } from '../../plan/extent.js';
import { aboutWords, type AboutWords } from '../../locales/about.js';
import { formWords, type FormWords } from '../../vocabulary/form.js';
import type { CellRef } from '../../report/form.js';
import { yearBefore, yearOf } from '../../plan/period.js';
import type { PanelContext } from './panel-context.js';
import { pastOf, type PastYear, type Reported } from './years.js';
import { yearStyles } from './years.styles.js';

const [WIDTH, HEIGHT] = [276, 42];
/** Figures with more signs than that need wider columns. */
const USUAL_LENGTH = 7;

/** Gives a panel the styles of what is drawn here. */
export function adoptYearStyles(root: ShadowRoot): void {
  addSheets(root, [], [yearStyles]);
}

export function renderYears(cell: CellRef, context: PanelContext, reported: Reported): TemplateResult | typeof nothing {
  const { session, locale } = context;
  const { years, source, note } = pastOf(session, cell, reported);
  const words = aboutWords[locale];
  if (years.length === 0 && source === '' && note === '') return nothing;
  const { indicator } = session.form.rows[cell.row]!;
  const before = formWords[locale].period(yearBefore(session.form.columns[cell.column]!.period));
  return html`<div class="part">
    <h4>${indicator.measure.kind === 'task' ? words.yearsOfTask : words.years}</h4>
    ${renderLine(years)} ${years.length > 0 ? renderTable(years, context) : nothing}
    ${source === '' ? nothing : html`<p class="tiny">${words.sourceOf(before, source)}</p>`}
    ${note === '' ? nothing : html`<p class="tiny">${words.noteOf(before, note)}</p>`}
  </div>`;
}

/** Years without a value leave a gap. */
function renderLine(years: readonly PastYear[]) {
  const points = years.flatMap(({ value }, i) => (value === null ? [] : [{ i, value }]));
  const last = points[points.length - 1];
  if (points.length < 2 || !last) return nothing;
  const [from, to] = extentOf(points.map(({ value }) => value));
  const x = (i: number) => Math.round(((i + 0.5) * WIDTH * 10) / years.length) / 10;
  // Of one height where all are the same.
  const y = (value: number) =>
    to === from ? HEIGHT / 2 : Math.round((HEIGHT - 8 - ((value - from) / (to - from)) * (HEIGHT - 16)) * 10) / 10;
  const strokes = points.map(({ i, value }, place) => {
    const next = points[place + 1];
    return next?.i === i + 1 ? `M${x(i)} ${y(value)}L${x(next.i)} ${y(next.value)}` : '';
  });
  return html`<svg class="line" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    <path class="ground" d="M0 ${HEIGHT - 0.5}H${WIDTH}"></path>
    <path d=${strokes.join('')}></path>
    ${points.map((point) => svg`<circle class=${point === last ? 'last' : nothing} cx=${x(point.i)} cy=${y(point.value)} r=${point === last ? 4 : 2.75}></circle>`)}
  </svg>`;
}

/** The roles are those the elements have by themselves, and lose where they are laid out as columns that wrap. */
function renderTable(years: readonly PastYear[], { locale }: PanelContext) {
  const words = aboutWords[locale];
  const isLong = years.some(({ text }) => text.length > USUAL_LENGTH);
  const { period: name } = formWords[locale];
  return html`<table class="years ${isLong ? 'long' : ''}" role="table" aria-label=${words.years}>
    <tbody role="rowgroup">
      ${years.map(
        (year, i) =>
          html`<tr role="row" class=${i === years.length - 1 ? 'last' : nothing}>
            <th role="rowheader" scope="row">${year.period === String(yearOf(year.period)) ? year.period : name(year.period)}</th>
            <td role="cell">${valueIn(year, words, formWords[locale])}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function valueIn({ text, task, missing, isProvisional }: PastYear, words: AboutWords, form: FormWords) {
  if (task !== null) return form.task[task];
  if (missing !== null) return html`<small>${form.missing[missing]}</small>`;
  if (text === '') return html`<span aria-hidden="true">—</span><span class="visually-hidden">${words.none}</span>`;
  return isProvisional
    ? html`${text}<abbr title=${words.provisional}
          ><span aria-hidden="true">*</span><span class="visually-hidden">${words.provisional}</span></abbr
        >`
    : text;
}
