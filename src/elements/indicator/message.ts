/** What is said of a cell, with its answers as buttons: mend it, say that it is right and why, or why there is no value. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { answerWords } from '../../locales/answers.js';
import { TOTAL } from '../../plan/breakdown.js';
import { isFigure, type CellRef } from '../../report/form.js';
import type { Finding } from '../../report/validation/findings.js';
import { unitLabel } from '../../vocabulary/units.js';
import { cellMessage } from '../form-view/cell-message.js';
import { closedName, closedText } from '../form-view/closed.js';
import { knownReturns } from '../returns/known-returns.js';
import { isEmpty, missingStatus } from './missing.js';
import { cellName, isSameCell, messageId, reasonCell } from './cell.js';
import type { PanelContext } from './panel-context.js';

/** By what a message tells: `open` only offers to say that there is no value. */
const SIGNS = { error: '×', warning: '?', explained: '✓', missing: '—', closed: '／', task: '', open: '' } as const;

interface Message {
  readonly kind: keyof typeof SIGNS;
  readonly name: string;
  readonly text: string;
  readonly answers: unknown;
}

/** @returns also what is said of the reason that stands beside a value. */
export function renderMessages(cell: CellRef, context: PanelContext): TemplateResult {
  const { session } = context;
  const { part, period } = session.form.columns[cell.column]!;
  const missing = session.form.column(period, TOTAL, 'missing');
  const isBeside = isFigure(part) && missing !== undefined && session.findings(cell.row, missing).length > 0;
  const cells = isBeside ? [cell, { row: cell.row, column: missing }] : [cell];
  const returned = knownReturns(session)?.renderAt(cell, context.locale, context.onDone) ?? nothing;
  if (session.findings(cell.row, cell.column)[0]?.code === 'returned') return html`${returned}`;
  return html`${returned} ${cells.map((one) => keyed(cellName(one), renderMessage(one, messageOf(one, context))))}`;
}

/** One template for whatever is said: a field in it stays what it is while the message around it changes. */
function renderMessage(cell: CellRef, message: Message | null) {
  const { kind, name, text, answers } = message ?? { kind: 'open', name: '', text: '', answers: nothing };
  const sign = SIGNS[kind];
  return html`<div id=${cellName(cell)} class="message ${kind}" ?hidden=${!message}>
    ${
      name === ''
        ? nothing
        : html`<p id=${messageId(cell)}>
            <strong>${sign === '' ? nothing : html`<span aria-hidden="true">${sign}</span> `}${name}</strong> ${text}
          </p>`
    }
    ${answers}
  </div>`;
}

function messageOf(cell: CellRef, context: PanelContext): Message | null {
  const { session, locale, answer } = context;
  const words = answerWords[locale];
  const { part } = session.form.columns[cell.column]!;
  const closed = closedText(session, cell, locale);
  const { level, sentences } = cellMessage(session, cell, locale);
  if (closed !== '' && level === null) return { kind: 'closed', name: closedName(session, cell, locale), text: closed, answers: nothing };
  const given = answer && isSameCell(answer.cell, cell) ? answer : null;
  if (given?.kind === 'reason') {
    const name = level === null ? words.reason : words.levels[level];
    return { kind: level ?? 'task', name, text: sentences.join(' '), answers: context.writing?.renderReason(given, context) };
  }
  if (level !== null) {
    const answers = closed
      ? renderGiven(cell, level, context)
      : given
        ? context.writing?.renderMissing(cell, context)
        : renderAnswers(cell, level, context);
    return { kind: level, name: words.levels[level], text: sentences.join(' '), answers };
  }
  if (!isFigure(part) && part !== 'missing') return null;
  const isChosen = missingStatus(session, cell) !== null;
  if (given || isChosen) {
    const text = isChosen ? words.missingChosen : words.missingHint;
    return { kind: 'missing', name: words.missing, text, answers: context.writing?.renderMissing(cell, context) };
  }
  const isOpen = isEmpty(session, cell);
  if (isTask(cell, context)) {
    const [name, text] = isOpen ? [words.empty, words.chooseProgress] : [words.progress, ''];
    return {
      kind: 'task',
      name,
      text,
      answers: html`${context.writing?.renderTask(cell, context)} ${isOpen ? renderNoData(cell, context) : nothing}`,
    };
  }
  return isOpen ? { kind: 'open', name: '', text: '', answers: renderNoData(cell, context) } : null;
}

function renderGiven({ row, column }: CellRef, level: Finding['level'] | 'explained', { session }: PanelContext) {
  return level === 'explained' ? html`<p class="given">${session.reason(row, column)}</p>` : nothing;
}

function renderAnswers(cell: CellRef, level: 'error' | 'warning' | 'explained', context: PanelContext) {
  const { session } = context;
  const { row, column } = cell;
  const { part } = session.form.columns[column]!;
  const findings = session.findings(row, column);
  const isBoth = findings.some(({ code }) => code === 'value-and-missing');
  const why = level === 'error' ? impossibleWhy(findings, cell, context) : undefined;
  return html`${renderGiven(cell, level, context)}
    ${isTask(cell, context) && !context.isAtField ? context.writing?.renderTask(cell, context) : nothing}
    <div class="answers">
      ${renderFix(cell, findings, level === 'explained' || context.isKeyTaken ? '' : 'primary', context)}
      ${isBoth ? context.writing?.renderEither(cell, context) : nothing} ${level === 'error' ? nothing : renderExplain(cell, context)}
      ${!isBoth && (isFigure(part) || part === 'missing') ? renderNoDataButton(cell, context) : nothing}
    </div>
    ${why === undefined ? nothing : html`<p class="tiny">${why}</p>`}`;
}

/** @param rank `primary` where it is the answer that is looked for. */
function renderFix(cell: CellRef, findings: readonly Finding[], rank: string, { session, locale, onDone }: PanelContext) {
  const words = answerWords[locale];
  const found = findings.find(({ fix }) => fix !== undefined);
  if (!found) return nothing;
  const text = found.fix!;
  const onFix = () => {
    session.set([{ ...cell, text }], 'mended');
    onDone();
  };
  const label = text === session.text(cell.row, cell.column) ? words.confirm : words.fix(text);
  return html`<button type="button" class="fix ${rank}" @click=${onFix}>${label} ${rank === '' ? nothing : html`<kbd>F4</kbd>`}</button>`;
}

function renderExplain(cell: CellRef, { session, locale, onAnswer }: PanelContext) {
  const words = answerWords[locale];
  const { row, column } = reasonCell(session, cell);
  const before = session.text(row, column);
  const onExplain = () => onAnswer({ kind: 'reason', cell, before }, `#${cellName(cell)} textarea`);
  return html`<button type="button" class="explain" @click=${onExplain}>${before === '' ? words.explain : words.explainAgain}</button>`;
}

function renderNoData(cell: CellRef, context: PanelContext) {
  return html`<div class="answers">${renderNoDataButton(cell, context)}</div>`;
}

function renderNoDataButton(cell: CellRef, { locale, onAnswer }: PanelContext) {
  const onMissing = () => onAnswer({ kind: 'missing', cell, before: '' }, `#${cellName(cell)} [name^='missing']`);
  return html`<button type="button" class="no-data" @click=${onMissing}>${answerWords[locale].missingChoose}</button>`;
}

function isTask(cell: CellRef, { session }: PanelContext): boolean {
  return session.form.rows[cell.row]!.indicator.measure.kind === 'task' && session.form.columns[cell.column]!.part === 'value';
}

/** Of what can't be at all nobody can say that it is right. */
function impossibleWhy(findings: readonly Finding[], { row }: CellRef, { session, locale }: PanelContext): string | undefined {
  const unit = unitLabel(session.form.rows[row]!.indicator, locale);
  const sentences: Partial<Record<string, (data: Finding['data'], unit: string) => string>> = answerWords[locale].impossible;
  return findings.flatMap(({ code, data }) => sentences[code]?.(data, unit) ?? [])[0];
}
