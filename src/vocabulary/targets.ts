/**
 * Targets in words, made from the model: `2030年不高于8/10万`.
 *
 * TARGETWORD1 a level tells year, comparator, value and unit · TARGETWORD2 maintain and recurring are said · TARGETWORD3 左右 tells how far it may
 * be fallen short of, and where that is assumed; a range whether beyond it counts too
 * TARGETWORD4 a change tells the year it is counted from, and by what · TARGETWORD5 a trend tells what moves and which way
 * TARGETWORD6 a reference names what it is compared with · TARGETWORD7 an external standard and a task are told in the plan's words
 * TARGETWORD8 a target for one category names it · TARGETWORD10 where the year stands elsewhere it is left out · TARGETWORD9 numbers are those of the model, digit by digit
 */
import type { Target } from '../plan/target.js';
import { targetTexts as en } from './en/targets.js';
import { localized, type Locale } from './locale.js';
import type { TargetIndicator, TargetPlan } from './target-plan.js';
import { targetTexts as zh } from './zh/targets.js';

const targets = localized('targets', zh, en);

export function targetWords(target: Target, indicator: TargetIndicator, locale: Locale, plan: TargetPlan): string {
  return targets[locale].text(target, indicator, plan);
}

/** What is to be reached, without the year: where that stands elsewhere. */
export function goalWords(target: Target, indicator: TargetIndicator, locale: Locale, plan: TargetPlan): string {
  return targets[locale].goal(target, indicator, plan);
}
