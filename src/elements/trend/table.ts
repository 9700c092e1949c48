import { html, nothing, type TemplateResult } from 'lit';
import { valueOnPath } from '../../attainment/series/path.js';
import type { Series } from '../drawing/series.js';
import type { SeriesText } from './text.js';

/** The numbers of the chart as a table, for those who would rather read them or can't see the chart. */
export function renderTable({ lines, figures, indicator }: Series, text: SeriesText): TemplateResult {
  const { words } = text;
  const years = [...new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)))].sort((one, other) => one - other);
  const path = figures && figures.path.length > 1 ? figures.path : null;
  const forecast = figures?.forecast;
  return html`<details part="table">
    <summary>${words.table}</summary>
    <div class="scroll">
      <table>
        <caption class="visually-hidden">
          ${indicator.name}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.year}</th>
            ${lines.map((_, line) => html`<th scope="col">${text.line(line)}</th>`)}
            ${path ? html`<th scope="col">${words.path}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${years.map(
            (year) =>
              html`<tr>
                <th scope="row">${year}</th>
                ${lines.map(({ points }) => {
                  const point = points.find((one) => one.year === year);
                  return html`<td>${point ? text.number(point.value) : nothing}</td>`;
                })}
                ${path ? html`<td>${text.number(valueOnPath(path, year))}</td>` : nothing}
              </tr>`,
          )}
          ${
            forecast
              ? html`<tr>
                  <th scope="row">${forecast.year}</th>
                  <td colspan=${lines.length + (path ? 1 : 0)}>
                    ${words.forecast} ${text.number(forecast.value)} (${text.number(forecast.low)} – ${text.number(forecast.high)})
                  </td>
                </tr>`
              : nothing
          }
        </tbody>
      </table>
    </div>
  </details>`;
}
