/** The head of the desk: how far it is, undoing, sealing; what is being read; what is to be told of how it is kept. */
import { html, nothing, type TemplateResult } from 'lit';
import { collectWords } from '../../locales/collect.js';
import { clockText } from '../../locales/times.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { renderFileFailure } from '../files/file-failure.js';
import type { FileFailure } from '../files/load-file.js';
import { icon } from '../theme/icons.js';
import type { DeskView } from '../../submissions/desk-view.js';
import type { IntakeProgress } from './intake.js';
import type { OpenDesk } from './open-desk.js';

export interface BarOptions {
  readonly desk: OpenDesk;
  readonly view: DeskView;
  readonly locale: Locale;
  readonly due: string | null;
  seal(): void;
}

export function renderBar({ desk, view, locale, due: said, seal }: BarOptions): TemplateResult {
  const words = collectWords[locale];
  const { plan } = desk.collected;
  const { collection, state } = desk.keeper;
  const due = view.rows.reduce((sum, row) => sum + row.due, 0);
  const received = view.rows.reduce((sum, row) => sum + row.received, 0);
  const owing = view.rows.filter((row) => row.due > 0);
  const reported = owing.filter(({ sources }) => sources.length > 0).length;
  const until = said ?? plan.form?.due;
  const title = `${words.title(view.periods.map((one) => formWords[locale].period(one)).join('、'))} · ${plan.title}`;
  const step = (name: 'undo' | 'redo', isPossible: boolean) =>
    html`<button
      type="button"
      title=${words[name]}
      aria-disabled=${isPossible ? nothing : 'true'}
      @click=${() => isPossible && collection[name]()}
    >
      ${icon(name)}<span class="visually-hidden">${words[name]}</span>
    </button>`;
  return html`<div class="bar">
    <h1 title=${title} tabindex="-1">${title}</h1>
    ${until ? html`<span class="muted">${words.due(until)}</span>` : nothing}
    <span>${words.departmentsIn(reported, owing.length)}</span>
    <span class="progress">
      ${words.cellsIn(received, due)}<progress max=${due} value=${received} aria-label=${words.progressName}></progress>
    </span>
    ${state.kind === 'saved' ? html`<span class="muted">${words.saved(clockText(state.at, locale))}</span>` : nothing}
    <span class="tools">
      ${step('undo', collection.canUndo)} ${step('redo', collection.canRedo)}
      <button type="button" class="primary" ?disabled=${view.merged.sources.length === 0} @click=${seal}>${words.seal}</button>
    </span>
  </div>`;
}

export function renderNotice({ keeper }: OpenDesk, previousFailure: FileFailure | null, locale: Locale): TemplateResult | typeof nothing {
  const words = collectWords[locale];
  if (keeper.state.kind === 'failed') return html`<p class="notice bad" role="alert">${words.notSaved}</p>`;
  if (keeper.notice) return html`<p class="notice" role="alert">${words[keeper.notice]}</p>`;
  return previousFailure ? html`<div class="notice" role="alert">${renderFileFailure(previousFailure, locale)}</div>` : nothing;
}

export interface DropOptions {
  readonly progress: IntakeProgress | null;
  readonly isOver: boolean;
  readonly locale: Locale;
  chosen(event: Event): void;
  /** Where the page names files. */
  readAgain?: (() => void) | undefined;
  stop(): void;
}

/** Where files are chosen, and how far they are read. Files are dropped anywhere on the desk. */
export function renderDrop({ progress, isOver, locale, chosen, readAgain, stop }: DropOptions): TemplateResult {
  const words = collectWords[locale];
  return html`<div class="drop ${isOver ? 'over' : ''}">
    ${icon('import')} <strong>${words.drop}</strong> <span class="muted">${words.dropHint}</span>
    <label class="file"
      >${words.chooseFiles}<input type="file" multiple accept=".json,.zip,application/json,application/zip" @change=${chosen}
    /></label>
    <label class="file">${words.chooseFolder}<input type="file" webkitdirectory @change=${chosen} /></label>
    ${readAgain && !progress ? html`<button type="button" @click=${readAgain}>${words.readAgain}</button>` : nothing}
    ${progress ? renderProgress(progress, stop, locale) : nothing}
  </div>`;
}

export function renderProgress({ done, all }: IntakeProgress, stop: () => void, locale: Locale): TemplateResult {
  const words = collectWords[locale];
  return html`<span class="reading">
    <span role="status">${words.reading(done, all)}</span>
    <progress max=${all} value=${done} aria-label=${words.readingName}></progress>
    <button type="button" @click=${stop}>${words.cancel}</button>
  </span>`;
}
