/** The sentences of an assessment: statuses, flags, reasons, counts, and the heads of the exported warnings. */
import type { Plan } from '../plan/schema.js';
import type { Target } from '../plan/target.js';
import { attainmentMessages as en } from './en/attainment.js';
import type { SeriesKind } from '../attainment/result/result.js';
import type { Flag, Status } from '../plan/assessment-terms.js';
import type { OpenSdgStatus } from '../attainment/statistics/open-sdg.js';
import type { AttainmentMessages, Wording } from './attainment-words.js';
import { attainmentMessages as zh } from './zh/attainment.js';
import { breakdownName } from '../vocabulary/breakdowns.js';
import { localized, type Locale } from '../vocabulary/locale.js';
import { rounded } from '../plan/decimals.js';
import { pointsWords, valueWords } from '../vocabulary/units.js';

export const attainmentMessages = localized('attainment', zh, en);

/** Labels of a plan's or a portal's own; what is left out keeps the kit's. */
export interface AttainmentLabels {
  readonly statuses?: Readonly<Partial<Record<Status, string | undefined>>> | undefined;
  readonly flags?: Readonly<Partial<Record<Flag, string | undefined>>> | undefined;
  readonly openSdg?: Readonly<Partial<Record<OpenSdgStatus, string>>>;
}

/** The messages with other labels for statuses, flags or categories. */
export function withLabels(messages: AttainmentMessages, labels: AttainmentLabels): AttainmentMessages {
  return {
    ...messages,
    statuses: relabelled(messages.statuses, labels.statuses),
    statusesOfKind: unlabelled(messages.statusesOfKind, labels.statuses),
    flags: relabelled(messages.flags, labels.flags),
    openSdg: { ...messages.openSdg, ...labels.openSdg },
  };
}

/** What a plan or a portal calls a status, it is called whatever the kind. */
function unlabelled(words: AttainmentMessages['statusesOfKind'], own: AttainmentLabels['statuses']): AttainmentMessages['statusesOfKind'] {
  const kept = (kind: keyof typeof words) =>
    Object.fromEntries(Object.entries(words[kind]).filter(([status]) => own?.[status as Status] === undefined));
  return { quantifiable: kept('quantifiable'), directional: kept('directional'), task: kept('task') };
}

function relabelled<K extends string>(words: Readonly<Record<K, string>>, own: object | undefined): Record<K, string> {
  const stated = Object.entries(own ?? {}).filter(([, word]) => word !== undefined);
  return { ...words, ...Object.fromEntries(stated) };
}

/**
 * How sentences about an indicator write their numbers and names.
 *
 * @param series What was judged: `growth` is in per cent, whatever the unit of the indicator; gaps and differences are in points.
 */
export function wordingOf(plan: Plan, indicator: Plan['indicators'][number], locale: Locale, series: SeriesKind = 'value'): Wording {
  const own = { unit: indicator.unit, name: indicator.name };
  const measured = series === 'growth' ? ({ unit: 'percent', name: '' } as const) : own;
  const goals = indicator.targets.flatMap(numbersOf);
  const places = series === 'growth' ? 1 : indicator.precision;
  const round = (value: number, beside = value) => shown(value, placesApart(value, beside, places), goals);
  const points = (value: number, beside?: number) => pointsWords(round(value, beside), measured, locale);
  return {
    value: series === 'gap' || series === 'difference' ? (value) => points(value) : (value) => valueWords(round(value), measured, locale),
    points,
    plain: (value) => valueWords(round(value), own, locale),
    subject: attainmentMessages[locale].subjects[series],
    indicator: (id) => plan.indicators.find((other) => other.id === id)?.name ?? id,
    breakdown: (breakdown) => breakdownName(breakdown, plan, locale),
    status: (status) => plan.assessment?.statuses?.[status] ?? attainmentMessages[locale].statuses[status],
  };
}

/** The numbers a target names. */
function numbersOf(target: Target): number[] {
  return Object.values(target).filter((member): member is number => typeof member === 'number');
}

/** As many as tell one from the other. */
function placesApart(one: number, other: number, places: number): number {
  while (places < 15 && one !== other && rounded(one, places) === rounded(other, places)) places++;
  return places;
}

/** As it is published; what would vanish keeps two digits, and what would look like a goal that it is not, one place more. */
function shown(value: number, places: number, goals: readonly number[]): number {
  const near = rounded(value, places);
  if (near === 0) return Number(value.toPrecision(2));
  return near !== value && goals.includes(near) ? rounded(value, places + 1) : near;
}
