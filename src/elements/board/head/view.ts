/** What all parts of the head are drawn with. */
import type { LiveAssessment } from '../../../attainment/live-assessment.js';
import type { Summary } from '../../../attainment/result/result.js';
import type { BoardHeadWords } from '../../../locales/board-head.js';
import { INDICATOR_KINDS } from '../../../plan/assessment-terms.js';
import type { Filter, Row } from '../rows.js';
import type { Words } from '../words.js';
import type { ChangesByKind, HeadFacts } from './facts.js';

export interface HeadView {
  readonly model: LiveAssessment;
  /** Every indicator that is counted. */
  readonly rows: readonly Row[];
  /** Of what the filters leave. */
  readonly facts: HeadFacts;
  /** HEADFACT4 Null where the plan marks none. */
  readonly marked: Pick<Summary, 'key' | 'binding'> | null;
  /** Null in the first year of the plan. */
  readonly changes: ChangesByKind | null;
  readonly filter: Filter;
  readonly words: Words & { readonly head: BoardHeadWords };
  readonly setFilter: (change: Partial<Filter>) => void;
  /** Brings the row of an indicator into view and opens it. */
  readonly reveal: (indicator: string) => void;
}

/** Chooses something by a figure, and takes the choice back when it is pressed again. */
export function toggler(
  { filter, setFilter }: HeadView,
  choice: Partial<Filter>,
): { readonly isPressed: boolean; readonly press: () => void } {
  const members = Object.keys(choice) as (keyof Filter)[];
  const isPressed = members.some((member) => choice[member] !== null) && members.every((member) => filter[member] === choice[member]);
  const none = Object.fromEntries(members.map((member) => [member, null]));
  return { isPressed, press: () => setFilter(isPressed ? none : choice) };
}

export const MARKS = ['key', 'binding'] as const;

/** The counts of the key or of the binding indicators, a text for each kind there is. */
export function markedTexts({ marked, words: { head } }: HeadView, mark: (typeof MARKS)[number]): readonly string[] {
  const counts = marked?.[mark];
  return counts ? INDICATOR_KINDS.filter((kind) => counts[kind].all > 0).map((kind) => head.marked(kind, counts[kind])) : [];
}
