/** The sentences of an assessment: statuses, flags, reasons, counts, and the heads of the exported warnings. */
import type { Plan } from '../plan/schema.js';
import { en } from './attainment.en.js';
import type { AttainmentMessages, FlagCode, OpenSdgCode, Say, StatusCode } from './attainment-words.js';
import { zh } from './attainment.zh.js';
import { breakdownName } from './breakdowns.js';
import type { Locale, Localized } from './locale.js';
import { pointsWords, valueWords } from './units.js';

export const attainmentMessages: Localized<AttainmentMessages> = { 'zh-CN': zh, en };

/** Labels of a plan's or a portal's own; what is left out keeps the kit's. */
export interface AttainmentLabels {
  readonly statuses?: Readonly<Partial<Record<StatusCode, string>>>;
  readonly flags?: Readonly<Partial<Record<FlagCode, string>>>;
  readonly openSdg?: Readonly<Partial<Record<OpenSdgCode, string>>>;
}

/** The messages with other labels for statuses, flags or categories. */
export function withLabels(messages: AttainmentMessages, labels: AttainmentLabels): AttainmentMessages {
  return {
    ...messages,
    statuses: { ...messages.statuses, ...labels.statuses },
    flags: { ...messages.flags, ...labels.flags },
    openSdg: { ...messages.openSdg, ...labels.openSdg },
  };
}

/**
 * How sentences about an indicator write their numbers and names.
 *
 * @param series `growth` is in per cent a year, whatever the unit of the indicator.
 */
export function sayOf(
  plan: Plan,
  indicator: Plan['indicators'][number],
  locale: Locale,
  series: 'value' | 'gap' | 'growth' | 'difference' = 'value',
): Say {
  const measured = series === 'growth' ? ({ unit: 'percent', name: '' } as const) : { unit: indicator.unit, name: indicator.name };
  const rounded = (value: number) => Number(value.toFixed(Math.min(indicator.precision + 2, 12)));
  return {
    value: (value) =>
      series === 'gap' || series === 'difference'
        ? pointsWords(rounded(value), measured, locale)
        : valueWords(rounded(value), measured, locale),
    points: (value) => pointsWords(rounded(value), measured, locale),
    indicator: (id) => plan.indicators.find((other) => other.id === id)?.name ?? id,
    breakdown: (breakdown) => breakdownName(breakdown, plan, locale),
  };
}
