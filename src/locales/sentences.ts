/** Reasons as sentences. The words come in from `src/locales/attainment.ts`: the core speaks no language. */
import type { Reason } from '../attainment/result/reasons.js';
import type { AttainmentMessages, Say } from './attainment-words.js';

export function reasonSentence(reason: Reason, { reasons }: AttainmentMessages, say: Say): string {
  return (reasons[reason.code] as (reason: Reason, say: Say) => string)(reason, say);
}

export function reasonSentences(reasons: readonly Reason[], messages: AttainmentMessages, say: Say): string {
  return reasons.map((reason) => reasonSentence(reason, messages, say)).join(messages.between);
}
