/** A remark with what has been done about it, and the field for why the value stays. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { returnsWords } from '../../locales/returns.js';
import { inPlainSight } from '../../plan/hidden.js';
import type { Locale } from '../../vocabulary/locale.js';
import type { Remark } from '../../submissions/review.js';
import type { RemarkState } from '../../submissions/answers.js';

export type RemarkStage = 'open' | 'mended' | 'answered';

/** Who has both mended and answered has mended. */
export function stageOf({ isMended, answer }: RemarkState): RemarkStage {
  return isMended ? 'mended' : answer !== '' ? 'answered' : 'open';
}

export type Writing = 'begun' | 'unwritten';

/** Keeps answers by the id of their remark. */
interface Answers {
  /** Who has returned the report. */
  readonly by: string;
  answer(id: string): string;
  /** Is one being written, or was it to be saved with nothing written? */
  isWriting(id: string): Writing | null;
  setWriting(id: string, writing: Writing): void;
  /** What is typed is kept, and counts once it is saved. */
  type(id: string, text: string): void;
  save(id: string): void;
  /** It is as it was before it was typed into. */
  drop(id: string): void;
}

/** What an answer is written in. */
export interface AnswerPlace {
  readonly returns: Answers;
  readonly locale: Locale;
  /** What a remark is on, where that is not seen; who has made it unless given. */
  readonly nameOf?: (remark: Remark) => string;
  /** The answer is saved: the focus goes back. */
  readonly onDone: () => void;
}

/** Frames that pass until a field is drawn. */
const FRAMES = 30;

/** 退回意见（统计局）：请核对 未处理 */
export function renderRemark(state: RemarkState, place: AnswerPlace): TemplateResult {
  const { returns, locale } = place;
  const words = returnsWords[locale];
  const { remark } = state;
  const stage = stageOf(state);
  const name = place.nameOf?.(remark) ?? words.remark(inPlainSight(returns.by));
  return html`<div class="message returned ${stage === 'open' ? 'warning' : 'explained'}" data-remark=${remark.id}>
    <p>
      <strong><span aria-hidden="true">↩</span> ${name}</strong> ${inPlainSight(remark.text)}
      <span class="stage ${stage}">${stage === 'open' ? '' : '✓ '}${words.stages[stage]}</span>
    </p>
    ${renderAnswer(state, stage, place)}
  </div>`;
}

function renderAnswer({ remark, answer }: RemarkState, stage: RemarkStage, place: AnswerPlace): TemplateResult | typeof nothing {
  const { returns, locale } = place;
  const words = returnsWords[locale];
  const { id } = remark;
  if (returns.isWriting(id)) return renderField(id, remark.indicator === undefined ? words.wholeAnswer : words.why, place);
  const onWrite = ({ currentTarget }: Event) => {
    const root = (currentTarget as Element).getRootNode() as ShadowRoot;
    returns.setWriting(id, 'begun');
    focusSoon(root, `[data-remark="${CSS.escape(id)}"] textarea`);
  };
  return html`${answer === '' ? nothing : html`<p class="given">${inPlainSight(answer)}</p>`}
  ${
    stage === 'mended' && answer === ''
      ? nothing
      : html`<div class="answers">
          <button type="button" class="write" @click=${onWrite}>
            ${answer !== '' ? words.writeAgain : remark.indicator === undefined ? words.wholeAnswer : words.write}
          </button>
        </div>`
  }`;
}

/** What was typed counts when it is saved by Ctrl+Enter or its button, or its field is left. */
function renderField(id: string, label: string, place: AnswerPlace): TemplateResult {
  const { returns, locale, onDone } = place;
  const words = returnsWords[locale];
  const isUnwritten = returns.isWriting(id) === 'unwritten';
  const onSave = () => {
    if (returns.answer(id).trim() === '') return returns.setWriting(id, 'unwritten');
    returns.save(id);
    onDone();
  };
  const onInput = ({ target }: Event) => returns.type(id, (target as HTMLTextAreaElement).value);
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const field = currentTarget as HTMLElement;
    const root = field.getRootNode() as ShadowRoot;
    // Of a window that is left the field has the focus still.
    if (root.activeElement === field || field.closest('.answer')!.contains(relatedTarget as Node | null)) return;
    returns.save(id);
  };
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    onSave();
  };
  const onCancel = () => returns.drop(id);
  return html`<div class="reason answer">
    <textarea
      rows="2"
      maxlength="4000"
      aria-label=${label}
      aria-invalid=${isUnwritten ? 'true' : nothing}
      .value=${live(returns.answer(id))}
      @input=${onInput}
      @blur=${onBlur}
      @keydown=${onKeydown}
    ></textarea>
    ${isUnwritten ? html`<p class="fault" role="alert">${words.unwritten}</p>` : nothing}
    <div class="answers">
      <button type="button" class="primary" aria-keyshortcuts="Control+Enter" @click=${onSave}>
        ${words.save} <kbd aria-hidden="true">Ctrl+Enter</kbd>
      </button>
      <button type="button" @click=${onCancel}>${words.cancel}</button>
    </div>
  </div>`;
}

/** It is drawn some frames later. */
function focusSoon(root: ShadowRoot, selector: string, frames = FRAMES): void {
  const field = root.querySelector<HTMLElement>(selector);
  if (field) field.focus();
  else if (frames > 0) requestAnimationFrame(() => focusSoon(root, selector, frames - 1));
}
