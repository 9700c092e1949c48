/** The choice of columns, and of where the categories stand. A file of its own, loaded when it is opened. */
import { css, html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { gridWords } from '../../locales/grid.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { COLUMN_SETS, type Arrangement, type ColumnSet } from '../form-view/columns.js';
import type { FormSurface } from './form-surface.js';
import { lateStyles } from './late-styles.js';

const adoptStyles = lateStyles(css`
  .columns,
  .chooser fieldset {
    display: grid;
    gap: 0.3em;
  }

  .chooser fieldset {
    margin: 0.6em 0 0;
    padding: 0;
    border: 0;
  }

  .chooser legend {
    padding: 0 0 0.3em;
    color: var(--_text-muted);
  }

  .chooser label {
    white-space: nowrap;
  }

  .chooser input {
    width: 16px;
    height: 16px;
    margin: 0 0.3em 0 0;
    vertical-align: -3px;
    accent-color: var(--_accent);
  }
`);

export interface ColumnsChoiceOptions {
  /** `null` while it is being loaded. */
  readonly view: FormSurface | null;
  readonly locale: Locale;
  /** The view shows something else now. */
  readonly onChange: () => void;
}

export function renderColumns({ view, locale, onChange }: ColumnsChoiceOptions): TemplateResult {
  const words = gridWords[locale];
  const toggle = (set: ColumnSet) => () => {
    view?.toggleColumns(set);
    onChange();
  };
  const arrange = (arrangement: Arrangement) => () => {
    view?.arrange(arrangement);
    onChange();
  };
  return html`<div class="columns" ${ref(adoptStyles)}>
      ${COLUMN_SETS.map(
        (set) =>
          html`<label
            ><input type="checkbox" .checked=${!view?.display.hidden.has(set)} @change=${toggle(set)} /> ${nameOf(set, locale)}</label
          >`,
      )}
    </div>
    <fieldset>
      <legend>${words.arrangement}</legend>
      ${(['rows', 'columns'] as const).map(
        (one) =>
          html`<label
            ><input type="radio" name="arrangement" .checked=${view?.display.arrangement === one} @change=${arrange(one)} />
            ${words.arrangements[one]}</label
          >`,
      )}
    </fieldset>`;
}

function nameOf(set: ColumnSet, locale: Locale): string {
  switch (set) {
    case 'missing':
    case 'status':
    case 'reason':
    case 'source':
    case 'note':
      return formWords[locale].parts[set];
    default:
      return gridWords[locale][set];
  }
}
