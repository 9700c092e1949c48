import {
  FLAGS,
  INDICATOR_KINDS,
  METHODS,
  STATUSES,
  type Flag,
  type IndicatorKind,
  type Method,
  type Status,
} from '../../plan/assessment-terms.js';
import { html, nothing, type TemplateResult } from 'lit';
import { WARNING_CAUSES, type WarningCause } from '../../attainment/result/result.js';
import type { Plan } from '../../plan/schema.js';
import { SORTS, type Filter, type Sort } from './rows.js';
import type { Words } from './words.js';

export interface Controls {
  readonly filter: Filter;
  readonly sort: Sort;
  /** Null where the page has fixed it. */
  readonly method: Method | null;
  readonly setFilter: (change: Partial<Filter>) => void;
  readonly setSort: (sort: Sort) => void;
  readonly setMethod: (method: Method) => void;
}

type Option = readonly [value: string, text: string];

/** What the rows are narrowed by, their order, and the method. */
export function renderControls(plan: Plan, words: Words, controls: Controls): TemplateResult {
  const { board, attainment } = words;
  const { filter, setFilter, sort, method } = controls;
  const { any } = board;
  const statusOf = (status: Status) => (filter.kind && attainment.statusesOfKind[filter.kind][status]) ?? attainment.statuses[status];
  const marks = (['key', 'binding'] as const).filter((mark) => plan.indicators.some((indicator) => indicator[mark]));
  return html`<div class="controls" part="controls" role="search" aria-label=${board.filters}>
    <label class="search"
      ><span class="visually-hidden">${board.search}</span>
      <input
        type="search"
        placeholder=${board.search}
        .value=${filter.words}
        @input=${({ target }: Event) => setFilter({ words: (target as HTMLInputElement).value })}
    /></label>
    ${plan.fields.length > 1 ? renderSelect(board.field, filter.field, [['', any.field], ...optionsOf(plan.fields)], (field) => setFilter({ field: field || null })) : nothing}
    ${renderSelect(board.department, filter.department, [['', any.department], ...optionsOf(leading(plan))], (id) => setFilter({ department: id || null }))}
    ${renderSelect(board.kind, filter.kind, [['', any.kind], ...wordsBy(INDICATOR_KINDS, attainment.kinds)], (kind) =>
      setFilter({ kind: (kind || null) as IndicatorKind | null }),
    )}
    ${renderSelect(
      board.status,
      filter.status,
      [['', any.status], ...STATUSES.map((status): Option => [status, statusOf(status)])],
      (status) => setFilter({ status: (status || null) as Status | null }),
    )}
    ${renderSelect(board.warnings, warningChoice(filter), warningOptions(words), (choice) => setFilter(warningFilter(choice)))}
    ${
      marks.length > 0
        ? renderSelect(board.mark, filter.mark, [['', any.mark], ...wordsBy(marks, board.marks)], (mark) =>
            setFilter({ mark: (mark || null) as Filter['mark'] }),
          )
        : nothing
    }
    ${renderSelect(board.sort, sort, wordsBy(SORTS, board.sorts), (chosen) => controls.setSort(chosen as Sort))}
    ${method === null ? nothing : renderSelect(board.method, method, wordsBy(METHODS, attainment.methods), (chosen) => controls.setMethod(chosen as Method))}
  </div>`;
}

function renderSelect(label: string, chosen: string | null, options: readonly Option[], choose: (value: string) => void) {
  return html`<label
    ><span class="visually-hidden">${label}</span>
    <select
      ?data-chosen=${options[0]![0] === '' && chosen !== null}
      @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
    >
      ${options.map(([value, text]) => html`<option value=${value} .selected=${value === (chosen ?? '')}>${text}</option>`)}
    </select></label
  >`;
}

/** Any warning, one cause, or one flag: they are one list. */
function warningOptions({ board, attainment }: Words): Option[] {
  return [
    ['', board.any.warnings],
    ['warned', board.warningsOnly],
    ...WARNING_CAUSES.map((cause): Option => [`cause ${cause}`, attainment.causes[cause]]),
    // Volatile is a cause as well, of the same indicators.
    ...FLAGS.filter((flag) => flag !== 'volatile').map((flag): Option => [`flag ${flag}`, attainment.flags[flag]]),
  ];
}

function warningChoice({ warningsOnly, cause, flag }: Filter): string | null {
  if (cause) return `cause ${cause}`;
  if (flag) return `flag ${flag}`;
  return warningsOnly ? 'warned' : null;
}

function warningFilter(choice: string): Pick<Filter, 'warningsOnly' | 'cause' | 'flag'> {
  const [kind, value] = choice.split(' ');
  return {
    warningsOnly: kind === 'warned',
    cause: kind === 'cause' ? (value as WarningCause) : null,
    flag: kind === 'flag' ? (value as Flag) : null,
  };
}

/** Departments that lead an indicator: the others would give an empty board. */
function leading({ departments, indicators }: Plan) {
  const leads = new Set(indicators.flatMap((one) => one.departments.filter(({ role }) => role === 'lead').map(({ id }) => id)));
  return departments.filter(({ id }) => leads.has(id));
}

function optionsOf(list: readonly { readonly id: string; readonly name: string }[]): Option[] {
  return list.map(({ id, name }) => [id, name]);
}

function wordsBy<K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>): Option[] {
  return keys.map((key) => [key, words[key]]);
}
