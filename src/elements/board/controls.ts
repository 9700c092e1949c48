import { html, nothing, type TemplateResult } from 'lit';
import { FLAGS, METHODS, type Flag, type Method } from '../../plan/assessment-terms.js';
import type { Plan } from '../../plan/schema.js';
import { SORTS, type Filter, type Sort } from './rows.js';
import type { Words } from './words.js';

export interface Controls {
  readonly filter: Filter;
  readonly sort: Sort;
  /** `null` where it is fixed. */
  readonly method: Method | null;
  readonly setFilter: (change: Partial<Filter>) => void;
  readonly setSort: (sort: Sort) => void;
  readonly setMethod: (method: Method) => void;
  readonly exportWarnings: () => void;
}

type Option = readonly [value: string, text: string];

/** Lists to filter by, the order, the method, and the export. */
export function renderControls(plan: Plan, words: Words, controls: Controls): TemplateResult {
  const { board, attainment } = words;
  const { filter, setFilter } = controls;
  const any: Option = ['', board.all];
  return html`<div class="controls" part="controls" role="group" aria-label=${board.filters}>
    ${renderSelect(board.field, filter.field, [any, ...optionsOf(plan.fields)], (field) => setFilter({ field: field || null }))}
    ${renderSelect(board.department, filter.department, [any, ...optionsOf(leading(plan))], (department) => setFilter({ department: department || null }))}
    ${renderSelect(board.flag, filter.flag, [any, ...FLAGS.map((flag): Option => [flag, attainment.flags[flag]])], (flag) =>
      setFilter({ flag: (flag || null) as Flag | null }),
    )}
    ${renderSelect(
      board.sort,
      controls.sort,
      SORTS.map((sort): Option => [sort, board.sorts[sort]]),
      (sort) => controls.setSort(sort as Sort),
    )}
    ${
      controls.method === null
        ? nothing
        : renderSelect(
            board.method,
            controls.method,
            METHODS.map((method): Option => [method, attainment.methods[method]]),
            (method) => controls.setMethod(method as Method),
          )
    }
    <label class="check">
      <input
        type="checkbox"
        .checked=${filter.warningsOnly}
        @change=${({ target }: Event) => setFilter({ warningsOnly: (target as HTMLInputElement).checked })}
      />${board.warningsOnly}
    </label>
    <button type="button" @click=${controls.exportWarnings}>${board.exportWarnings}</button>
  </div>`;
}

function renderSelect(label: string, chosen: string | null, options: readonly Option[], choose: (value: string) => void) {
  return html`<label
    >${label}
    <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === (chosen ?? '')}>${text}</option>`)}
    </select></label
  >`;
}

/** Departments that lead an indicator: the others would give an empty board. */
function leading({ departments, indicators }: Plan) {
  const leads = new Set(indicators.flatMap((one) => one.departments.filter(({ role }) => role === 'lead').map(({ id }) => id)));
  return departments.filter(({ id }) => leads.has(id));
}

function optionsOf(list: readonly { readonly id: string; readonly name: string }[]): Option[] {
  return list.map(({ id, name }) => [id, name]);
}
