/** How the submissions of a form stand that are sent, and what a person can do about them. */
import { html, nothing, type TemplateResult } from 'lit';
import { guideWords } from '../../locales/guide.js';
import { sendingWords } from '../../locales/sending.js';
import { inPlainSight } from '../../plan/hidden.js';
import { nameIn } from '../../plan/names.js';
import type { Plan } from '../../plan/schema.js';
import type { SentProblem } from '../../sending/answer.js';
import { isOpen, type Deliveries } from '../../sending/deliveries.js';
import type { Delivery } from '../../sending/delivery.js';
import type { Submission } from '../../submissions/submission.js';
import type { Locale } from '../../vocabulary/locale.js';
import { saveFile } from '../files/save-file.js';

/** Milliseconds: of a wait that is shorter no time is told. */
const SOON = 60_000;

export interface SendingOptions {
  readonly plan: Plan;
  readonly locale: Locale;
  /** What waits is not kept on this computer. */
  readonly isSecret: boolean;
  /** The page lets nothing be sent now. */
  readonly isDisabled: boolean;
  /** Of the submission that was exported last, where it is known. */
  readonly digest: string | undefined;
  /** Its file is offered already. */
  readonly hasFile: boolean;
}

/** Those that are open, and the last one whatever became of it. */
export function renderSending(deliveries: Deliveries, options: SendingOptions): TemplateResult | typeof nothing {
  const shown = deliveries.list.filter((one) => isOpen(one) || one.digest === options.digest);
  if (shown.length === 0) return nothing;
  return html`<section class="sending" aria-labelledby="sending">
    <h3 id="sending">${sendingWords[options.locale].title}</h3>
    <ul>
      ${shown.map((one) => html`<li>${renderDelivery(deliveries, one, options)}</li>`)}
    </ul>
  </section>`;
}

function renderDelivery(deliveries: Deliveries, delivery: Delivery, options: SendingOptions) {
  const { locale, isSecret, isDisabled, plan, hasFile } = options;
  const words = sendingWords[locale];
  const { id, file, outcome } = delivery;
  const isSending = deliveries.isSending(id);
  const problem = !isSending && outcome?.kind === 'refused' && delivery.state === 'refused' ? outcome.problem : undefined;
  const save = async () => {
    const text = await deliveries.textOf(delivery);
    if (text !== null) saveFile(file, text);
  };
  const hint = deliveries.isKept(id) ? (isSecret ? words.secret : '') : words.unkept;
  return html`<p class="file">${inPlainSight(file)}</p>
    <p role="status" class=${`state ${isSending ? 'waiting' : delivery.state}`}>${stateText(deliveries, delivery, locale)}</p>
    ${problem ? renderFaults(problem, delivery, plan, locale) : nothing}
    ${
      isOpen(delivery)
        ? html`${hint && html`<p class="hint">${hint}</p>`}
            <p>
              <button type="button" class="send-now" ?disabled=${isSending || isDisabled} @click=${() => void deliveries.sendNow(id)}>
                ${words.sendNow}
              </button>
              <button type="button" class="drop" @click=${() => void deliveries.drop(id)}>${words.drop}</button>
              ${
                hasFile && delivery.digest === options.digest
                  ? nothing
                  : html`<button type="button" class="save" @click=${() => void save()}>${words.save}</button>`
              }
            </p>`
        : nothing
    }`;
}

/** Also for the receipt. */
export function stateText(deliveries: Deliveries, delivery: Delivery, locale: Locale): string {
  const words = sendingWords[locale];
  const time = (milliseconds: number) => guideWords[locale].time(new Date(milliseconds));
  const { id, state, outcome, endedAt, nextAt } = delivery;
  if (deliveries.isSending(id)) return words.sending;
  if (state === 'dropped') return words.dropped;
  if (outcome?.kind === 'received')
    return words.received(time(endedAt ?? 0), outcome.number === undefined ? null : inPlainSight(outcome.number));
  if (!deliveries.hasText(id)) return words.textless;
  if (state === 'refused' && outcome?.kind === 'refused') {
    const { title = '', detail = '' } = outcome.problem ?? {};
    return title || detail ? words.returned(inPlainSight(title), inPlainSight(detail)) : words.refused[outcome.reason](outcome.status);
  }
  if (!outcome) return words.queued;
  if (outcome.status === null && !navigator.onLine) return words.offline;
  return words.waiting(outcome.status, nextAt - Date.now() > SOON ? time(nextAt) : null);
}

function renderFaults({ errors, instance }: SentProblem, delivery: Delivery, plan: Plan, locale: Locale) {
  const words = sendingWords[locale];
  return html`${
    errors.length > 0
      ? html`<ul class="faults">
          ${errors.map(({ detail, pointer }) => {
            const place = pointer === undefined ? '' : placeOf(pointer, delivery, plan);
            return html`<li>${place ? words.fault(place, inPlainSight(detail)) : inPlainSight(detail)}</li>`;
          })}
        </ul>`
      : nothing
  }
  ${instance === undefined ? nothing : html`<p class="hint">${words.instance(inPlainSight(instance))}</p>`}`;
}

/** The indicator that a pointer leads to; else the pointer itself. */
function placeOf(pointer: string, { text }: Delivery, plan: Plan): string {
  const index = /^#?\/report\/observations\/(\d+)(?:\/|$)/.exec(pointer)?.[1];
  const submission = index !== undefined && text !== undefined ? (JSON.parse(text) as Submission) : undefined;
  const indicator = submission?.report.observations[Number(index)]?.indicator;
  return indicator === undefined ? inPlainSight(pointer) : nameIn(plan.indicators, indicator);
}
