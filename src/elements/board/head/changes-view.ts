import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Changes } from '../../../attainment/changes.js';
import { CHANGES, type Change, type ChangesByKind } from './facts.js';
import type { HeadView } from './view.js';

type Name = keyof Changes;

const SIGNS: Readonly<Record<Name, readonly [tone: string, strokes: string]>> = {
  met: ['good', 'M8 13v-10M4 7l4-4l4 4'],
  regressing: ['bad', 'M8 3v10M4 9l4 4l4-4'],
  noData: ['warn', 'M3 8h10'],
  revised: ['going', 'M3 13l.7-3l7-7l2.3 2.3l-7 7z'],
};

/** What changed since the year before: numbers by kind, and on demand the names. */
export function renderChanges(view: HeadView, changes: ChangesByKind, open: Name | null, toggle: (name: Name) => void): TemplateResult {
  const { model, words } = view;
  const { head } = words;
  const isSame = CHANGES.every((name) => changes[name].rows.length === 0);
  const shown = open !== null && changes[open].rows.length > 0 ? open : null;
  return html`<section class="changes" aria-labelledby="changes">
    <h3 id="changes">${head.changes(model.options.asOf - 1)}<small>${head.changesNote}</small></h3>
    ${
      isSame
        ? html`<p class="muted">${head.noChange}</p>`
        : html`<div class="change-list">
            ${CHANGES.map((name) => renderChange(name, changes[name], shown === name, () => toggle(name), view))}
          </div>`
    }
    ${
      shown === null
        ? nothing
        : html`<div class="changed" id="changed" role="group" aria-label=${head.listOf(head.change[shown], changes[shown].rows.length)}>
            <ul>
              ${changes[shown].rows.map(
                ({ indicator }) =>
                  html`<li><button type="button" class="figure" @click=${() => view.reveal(indicator.id)}>${indicator.name}</button></li>`,
              )}
            </ul>
          </div>`
    }
  </section>`;
}

/** In its place while the year before is being assessed. */
export function renderComparing({ model, words: { head } }: HeadView): TemplateResult {
  return html`<section class="changes" aria-labelledby="changes">
    <h3 id="changes">${head.changes(model.options.asOf - 1)}</h3>
    <p class="muted">${head.comparing}</p>
  </section>`;
}

function renderChange(name: Name, { rows, kinds }: Change, isOpen: boolean, toggle: () => void, { words: { head } }: HeadView) {
  const [tone, strokes] = SIGNS[name];
  const sum = html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${strokes}></path>`}</svg
    ><span class="number">${rows.length}</span> ${head.change[name]}`;
  if (rows.length === 0) return html`<p class="change none-of-it"><span class="sum">${sum}</span></p>`;
  const counts = kinds.map(([kind, count]) => head.kindCount(kind, count)).join(head.between);
  return html`<p class="change">
    <button
      type="button"
      class="figure sum"
      data-tone=${tone}
      aria-expanded=${isOpen}
      aria-controls=${isOpen ? 'changed' : nothing}
      @click=${toggle}
    >
      ${sum}
    </button>
    <small>${rows.length === 1 ? rows[0]!.indicator.name : counts}</small>
  </p>`;
}
