/** The row above a form: fields to jump to with their progress, undo and redo, search, what is shown, the list of points, columns, keys. */
import { html, nothing, type TemplateResult } from 'lit';
import { panelWords } from '../../locales/panels.js';
import { gridWords, type GridWords } from '../../locales/grid.js';
import type { Progress } from '../../report/session.js';
import type { LazyPart } from '../lazy/lazy-part.js';
import { renderLazy } from '../lazy/lazy-view.js';
import { ROW_KINDS, type RowKind } from '../form-view/row-tally.js';
import { fieldsOf, type FieldHeading } from '../form-view/rows.js';
import { renderOpener, renderPanel, type Disclosure } from '../panel/disclosure.js';
import { consume } from '../theme/events.js';
import { icon, type IconName } from '../theme/icons.js';
import type { ColumnsChoiceOptions } from './columns-choice.js';
import type { FormSurface } from './form-surface.js';

export interface HeadOptions extends ColumnsChoiceOptions {
  readonly label: string;
  /** The list of the open points. */
  readonly points: Disclosure;
  /** The choice of columns. */
  readonly columns: Disclosure;
  /** What is in it. */
  readonly choice: LazyPart<typeof import('./columns-choice.js')>;
  /** The current indicator is told of beside the form. */
  readonly hasPanel: boolean;
  readonly onPanel: () => void;
  /** The list of keys is wanted. */
  readonly onKeys: () => void;
}

/** Id of the list of open points. */
export const POINTS_ID = 'points';

const SIGNS: Readonly<Record<RowKind, string>> = { error: '✕', warning: '?', empty: '' };

export function renderHead(options: HeadOptions): TemplateResult {
  const { view, label, locale, points, columns } = options;
  const words = gridWords[locale];
  return html`<div class="head" part="toolbar" role="group" aria-label=${label}>
    ${view ? renderFields(view, words) : html`<span class="fields"></span>`}
    <span class="tools">
      ${renderTool('undo', `${words.undo} Ctrl+Z`, view, () => view?.undo())}
      ${renderTool('redo', `${words.redo} Ctrl+Y`, view, () => view?.redo())} ${renderSearch(options)} ${renderFilters(options)}
      ${renderOpener(points, { label: named('points', gridWords[locale].points), class: 'tool list-points', controls: POINTS_ID, isDisabled: !view, title: gridWords[locale].points })}
      <span class="chooser">
        ${renderOpener(columns, { label: named('columns', words.columns), class: 'tool list-columns', title: words.columns })}
        ${renderPanel(columns, { title: words.columns, close: panelWords[locale].close, content: renderColumns(options) })}
      </span>
      <button type="button" class="tool" title=${words.help} @click=${options.onKeys}>${named('keys', words.help)}</button>
      <button
        type="button"
        class="tool"
        title=${words.panel}
        aria-pressed=${String(options.hasPanel)}
        ?disabled=${!view}
        @click=${options.onPanel}
      >
        ${named('panel', words.panel)}
      </button>
    </span>
  </div>`;
}

function named(name: IconName, label: string): TemplateResult {
  return html`${icon(name)}<span class="visually-hidden">${label}</span>`;
}

function renderTool(name: IconName, label: string, view: FormSurface | null, onClick: () => void) {
  if (view?.session.isReadonly) return nothing;
  return html`<button type="button" class="tool" title=${label} ?disabled=${!view} @click=${onClick}>${named(name, label)}</button>`;
}

function renderFields(view: FormSurface, words: GridWords) {
  const { session } = view;
  const { tally } = view.display;
  const current = view.currentField;
  const renderField = (heading: FieldHeading) => {
    const { field, name, from, to } = heading;
    const { filled, all, error } = tally.ofField(heading);
    const errors = error - view.display.unsaid(from, to);
    const onClick = () => view.showField(field);
    return html`<button type="button" class="field" aria-current=${field === current ? 'true' : nothing} @click=${onClick}>
      ${name} <span class="count">${filled}/${all}</span>
      ${errors > 0 ? html`<span class="error">✕ <span class="visually-hidden">${words.error}</span> ${errors}</span>` : nothing}
    </button>`;
  };
  return html`<span class="fields" role="group" aria-label=${words.fields}
    >${fieldsOf(session).map(renderField)}<button
      type="button"
      class="tool more"
      tabindex="-1"
      title=${words.moreFields}
      aria-label=${words.moreFields}
      @click=${showMoreFields}
    >
      ›
    </button></span
  >`;
}

/** Scrolls the fields on, and back from their end. */
function showMoreFields({ currentTarget }: Event): void {
  const fields = (currentTarget as HTMLElement).parentElement!;
  const { scrollLeft, clientWidth, scrollWidth } = fields;
  const isAtEnd = scrollLeft + clientWidth >= scrollWidth - 1;
  fields.scrollLeft = isAtEnd ? 0 : scrollLeft + clientWidth * 0.8;
}

function renderSearch({ view, locale, onChange }: HeadOptions) {
  const words = gridWords[locale];
  const onInput = ({ target }: Event) => {
    view?.filter({ text: (target as HTMLInputElement).value });
    onChange();
  };
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    consume(event);
    if (event.key === 'Escape') view?.filter({ text: '' });
    onChange();
    view?.focusFirst(event.key === 'Enter' && view.display.isFiltered);
  };
  return html`<label class="search" title="Ctrl+F"
    >${icon('search')}<span class="visually-hidden">${words.search}</span
    ><input
      type="search"
      size=${Math.max(words.search.length, 8)}
      placeholder=${words.search}
      .value=${view?.display.filter.text ?? ''}
      ?disabled=${!view}
      @input=${onInput}
      @keydown=${onKeydown}
  /></label>`;
}

function renderFilters({ view, locale, onChange }: HeadOptions) {
  const words = gridWords[locale];
  const progress = view?.session.progress;
  const renderFilter = (kind: RowKind | null) => {
    const isChosen = (view?.display.filter.kind ?? null) === kind;
    const count = progress ? countOf(kind, progress) - (kind === 'error' ? view!.display.unsaid() : 0) : 0;
    const onClick = () => {
      view?.filter({ kind: isChosen && kind !== null ? null : kind });
      onChange();
    };
    return html`<button
      type="button"
      class="filter ${kind ?? 'all'} ${count > 0 ? 'some' : ''}"
      aria-pressed=${String(isChosen)}
      ?disabled=${!view}
      @click=${onClick}
    >
      ${kind && SIGNS[kind] !== '' ? html`<span aria-hidden="true">${SIGNS[kind]}</span>` : nothing} ${words.filters[kind ?? 'all']}
      ${progress ? count : ''}
    </button>`;
  };
  return html`<span class="filters" role="group" aria-label=${words.filter}>${[...ROW_KINDS, null].map(renderFilter)}</span>`;
}

function countOf(kind: RowKind | null, { errors, warnings, filled, entries }: Progress): number {
  switch (kind) {
    case 'error':
      return errors;
    case 'warning':
      return warnings;
    case 'empty':
      return entries - filled;
    case null:
      return entries;
  }
}

function renderColumns(options: HeadOptions) {
  const { columns, choice, locale } = options;
  return columns.isOpen ? renderLazy(choice, locale, (part) => part.renderColumns(options)) : nothing;
}
