/** Reasons as sentences. The words come in from `src/locales/attainment.ts`: the core speaks no language. */
import type { AttainmentMessages, Say } from './attainment-words.js';
import type { Reason, ReasonCode } from '../attainment/result/reasons.js';

/** What the locale must have: a sentence for each reason that takes what the reason holds. The compiler checks it. */
type Covering = { readonly [Code in ReasonCode]: (reason: Extract<Reason, { readonly code: Code }>, say: Say) => string };

export function reasonSentence(reason: Reason, messages: AttainmentMessages, say: Say): string {
  const covering: Covering = messages.reasons;
  return (covering[reason.code] as (reason: Reason, say: Say) => string)(reason, say);
}

export function reasonSentences(reasons: readonly Reason[], messages: AttainmentMessages, say: Say): string {
  return reasons.map((reason) => reasonSentence(reason, messages, say)).join(messages.between);
}
