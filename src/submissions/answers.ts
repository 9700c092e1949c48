/**
 * What a department answers to a review: the submission that is sealed again names the review, and says something to each remark.
 *
 * ANSWER1 a remark on a value or an indicator is mended once the report says something else there than the returned submission did
 * ANSWER2 any remark is answered by a text; one on the whole by nothing else · ANSWER3 the office sees what a submission answers to each remark of its review
 */
import { observationKey, observationKeyOf } from '../observations/cell-key.js';
import type { Observation } from '../observations/observation.js';
import { breakdownKey } from '../plan/breakdown.js';
import { isSaidAgain } from '../observations/said-again.js';
import type { Answers } from './answers-schema.js';
import type { Remark, Review } from './review.js';

/** A remark, and what has been done about it. */
export interface RemarkState {
  readonly remark: Remark;
  readonly isMended: boolean;
  readonly answer: string;
}

/**
 * @param returned observations of the submission that was sent back.
 * @param now what the report says.
 * @param texts answers by the id of their remark.
 */
export function remarkStates(
  { remarks }: Review,
  returned: readonly Observation[],
  now: readonly Observation[],
  texts: ReadonlyMap<string, string>,
): RemarkState[] {
  const [before, after] = [byKey(returned), byKey(now)];
  return remarks.map((remark) => ({
    remark,
    isMended: keysOf(remark, [...returned, ...now]).some((key) => isOther(before.get(key), after.get(key))),
    answer: texts.get(remark.id)?.trim() ?? '',
  }));
}

/** Neither mended nor answered. */
export function isRemarkOpen({ isMended, answer }: RemarkState): boolean {
  return !isMended && answer === '';
}

export function answersOf({ digest: review }: Review, states: readonly RemarkState[]): Answers {
  return {
    review,
    remarks: states.map(({ remark, isMended, answer }) => ({
      id: remark.id,
      ...(isMended && { mended: true as const }),
      ...(answer !== '' && { answer }),
    })),
  };
}

/** What a submission answers to a review; nothing to any remark where it answers another. ANSWER3 */
export function answeredRemarks(
  { answers }: { readonly answers?: Answers | undefined },
  { digest, remarks }: Pick<Review, 'digest' | 'remarks'>,
): RemarkState[] {
  const given = new Map(answers?.review === digest ? answers.remarks.map((answer) => [answer.id, answer]) : []);
  return remarks.map((remark) => ({
    remark,
    isMended: given.get(remark.id)?.mended === true,
    answer: given.get(remark.id)?.answer ?? '',
  }));
}

function byKey(observations: readonly Observation[]): ReadonlyMap<string, Observation> {
  return new Map(observations.map((observation) => [observationKey(observation), observation]));
}

/** The values a remark is on; none, where it is on the whole. */
function keysOf({ indicator, region, period, breakdown }: Remark, observations: readonly Observation[]): string[] {
  if (indicator === undefined) return [];
  if (region !== undefined && period !== undefined) return [observationKeyOf(indicator, region, period, breakdownKey(breakdown))];
  return observations.filter((one) => one.indicator === indicator).map(observationKey);
}

function isOther(one: Observation | undefined, other: Observation | undefined): boolean {
  if (!one || !other) return one !== other;
  return !isSaidAgain(one, other) || one.note !== other.note || one.source !== other.source;
}
