/**
 * What has been decided, the latest first: each can be taken back, also after the page was left.
 *
 * MADE1 who decided what, when and why · MADE2 a decision on a file that is not on the desk is told as without effect
 */
import { html, nothing, type TemplateResult } from 'lit';
import { cellWords } from '../../locales/cell.js';
import { collectWords } from '../../locales/collect.js';
import { dayText } from '../../locales/times.js';
import type { Plan } from '../../plan/schema.js';
import type { Collection } from '../../submissions/collection.js';
import type { Decision } from '../../submissions/decisions.js';
import type { DeskView } from '../../submissions/desk-view.js';
import type { Submission } from '../../submissions/submission.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';
import { renderMore } from './more.js';
import { departmentName, digestBegin, placeName, sealedText } from './names.js';

/** Decisions that are drawn at first. */
const SHOWN = 50;

export interface MadeOptions {
  readonly view: DeskView;
  readonly plan: Plan;
  readonly collection: Collection;
  readonly locale: Locale;
  /** How many more than at first are drawn. */
  readonly shown: number;
  showMore(): void;
  /** Saves them all as a file. */
  save(): void;
}

export function renderMade(options: MadeOptions): TemplateResult | typeof nothing {
  const { collection, locale, shown, showMore, save } = options;
  const words = collectWords[locale];
  const { decisions } = collection.state;
  if (decisions.length === 0) return nothing;
  const drawn = [...decisions].reverse().slice(0, SHOWN + shown);
  return html`<details class="made">
    <summary>${words.made} <b>${decisions.length}</b></summary>
    <ul>
      ${drawn.map(
        (decision) =>
          html`<li>
            <span>${renderDecision(decision, options)}</span>
            <button type="button" class="link" @click=${() => collection.takeBack(decision)}>${words.takeBack}</button>
          </li>`,
      )}
    </ul>
    <div class="actions">
      ${renderMore(decisions.length - drawn.length, { locale, showMore })}
      <button type="button" @click=${save}>${words.saveDecisions}</button>
    </div>
  </details>`;
}

/** MADE1, MADE2 */
function renderDecision(decision: Decision, options: MadeOptions): TemplateResult {
  const { plan, locale, view } = options;
  const words = collectWords[locale];
  const on = [
    'indicator' in decision ? placeName(decision, plan, locale) : '',
    'period' in decision ? formWords[locale].period(decision.period) : '',
    ...filesOf(decision).map((digest) => fileText(digest, options)),
  ];
  const by = words.decidedBy(decision.by ?? '', decision.at ? dayText(new Date(decision.at), locale) : '');
  const reason = 'reason' in decision ? decision.reason : 'note' in decision ? decision.note : undefined;
  return html`<b>${words.madeKinds[decision.kind]}</b> ${on.filter((text) => text !== '').join(' · ')}
    ${reason === undefined || reason === '' ? nothing : html`<small>${words.reason}${cellWords[locale].colon}${reason}</small>`}
    <small>${by}</small> ${view.merged.idle.includes(decision) ? html`<small class="warning">${words.idle}</small>` : nothing}`;
}

function filesOf(decision: Decision): readonly string[] {
  if (decision.kind === 'value') return [decision.chosen];
  return 'submission' in decision ? [decision.submission] : [];
}

/** 市卫健局 3月5日 16:40 8280 08cf; of one that is not there its digest alone. */
function fileText(digest: string, { view, plan, locale }: MadeOptions): string {
  const found = view.merged.sources.find(({ submission }) => submission.digest === digest)?.submission;
  return found ? nameOf(found, plan, locale) : digestBegin(digest);
}

function nameOf(submission: Submission, plan: Plan, locale: Locale): string {
  const { report, digest } = submission;
  return [departmentName(plan, report.department), sealedText(submission, locale), digestBegin(digest)].join(' ');
}
