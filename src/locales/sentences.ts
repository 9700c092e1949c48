/** Reasons as sentences. The words come in from `src/locales/attainment.ts`: the core speaks no language. */
import type { Reason } from '../attainment/result/reasons.js';
import type { AttainmentMessages, Wording } from './attainment-words.js';

export function reasonSentence(reason: Reason, { reasons }: AttainmentMessages, wording: Wording): string {
  return (reasons[reason.code] as (reason: Reason, wording: Wording) => string)(reason, wording);
}

export function reasonSentences(reasons: readonly Reason[], messages: AttainmentMessages, wording: Wording): string {
  return reasons.map((reason) => reasonSentence(reason, messages, wording)).join(messages.between);
}
