/**
 * What a desk collects for, as its attributes say.
 *
 * DESKSCOPE1 a plan that lists departments, and periods: without either nobody can tell what is due · DESKSCOPE2 words that are no period or no code of a region are
 * named, with what is expected · DESKSCOPE3 so is a period that is not of the plan · DESKSCOPE4 a region may bear its name, `440783001=三埠街道`
 * DESKSCOPE5 without regions, files of any region are taken
 */
import { html, type TemplateResult } from 'lit';
import { collectWords } from '../../locales/collect.js';
import { faultWords } from '../../locales/faults.js';
import { isPeriod, yearOf } from '../../plan/period.js';
import { planYears } from '../../plan/plan-years.js';
import { isRegionCode } from '../../plan/region-code.js';
import type { Plan } from '../../plan/schema.js';
import type { Locale } from '../../vocabulary/locale.js';
import { attributeWords } from '../attribute-words.js';
import { renderFileFailure } from '../files/file-failure.js';
import type { FileFailure } from '../files/load-file.js';

export interface DeskScope {
  readonly periods: readonly string[];
  /** DESKSCOPE5 */
  readonly regions: readonly string[] | undefined;
  /** Names of regions, by code. */
  readonly names: Readonly<Record<string, string>>;
}

/** Why no desk is opened. */
export type DeskFailure =
  | FileFailure
  | { readonly kind: 'no-plan' | 'no-departments' | 'no-period' }
  | { readonly kind: 'bad-period' | 'bad-region'; readonly text: string }
  | { readonly kind: 'outside-plan'; readonly text: string; readonly from: number; readonly to: number };

export interface DeskAttributes {
  readonly period: string | null;
  readonly region: string | null;
}

export function scopeOf(plan: Plan, { period, region }: DeskAttributes): DeskScope | DeskFailure {
  if (plan.departments.length === 0) return { kind: 'no-departments' };
  const periods = attributeWords(period);
  if (periods.length === 0) return { kind: 'no-period' };
  const wrong = periods.filter((word) => !isPeriod(word));
  if (wrong.length > 0) return { kind: 'bad-period', text: wrong.join(' ') };
  const years = planYears(plan);
  const outside = periods.filter((word) => yearOf(word) < years.from || yearOf(word) > years.to);
  if (outside.length > 0) return { kind: 'outside-plan', text: outside.join(' '), ...years };
  const regions = attributeWords(region).map((word) => word.split('=') as [code: string, name?: string]);
  const strange = regions.filter(([code]) => !isRegionCode(code));
  if (strange.length > 0) return { kind: 'bad-region', text: strange.map((word) => word.join('=')).join(' ') };
  const named = regions.flatMap(([code, name]) => (name ? [[code, name]] : []));
  return {
    periods,
    regions: regions.length === 0 ? undefined : [...new Set(regions.map(([code]) => code))],
    names: { [plan.region.code]: plan.region.name, ...Object.fromEntries(named) },
  };
}

/** What is wrong and what is expected, in words. */
export function renderDeskFailure(failure: DeskFailure, locale: Locale): TemplateResult {
  const words = faultWords[locale];
  switch (failure.kind) {
    case 'no-plan':
      return html`<p>${words.noPlan}</p>`;
    case 'no-departments':
      return html`<p>${collectWords[locale].noDepartment}</p>`;
    case 'no-period':
      return html`<p>${words.noPeriod}</p>`;
    case 'bad-period':
      return html`<p>${words.badPeriod(failure.text)}</p>`;
    case 'outside-plan':
      return html`<p>${words.outsidePlan(failure.text, failure.from, failure.to)}</p>`;
    case 'bad-region':
      return html`<p>${words.badRegion(failure.text)}</p>`;
    default:
      return renderFileFailure(failure, locale);
  }
}
