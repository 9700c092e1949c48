/** What a trend shows, as text and as a picture. Loaded when somebody asks for one. */
import type { ReactiveElement } from 'lit';
import { attainmentMessages, withLabels, wordingOf } from '../../locales/attainment.js';
import type { AttainmentMessages } from '../../locales/attainment-words.js';
import { pictureWords } from '../../locales/picture.js';
import { reasonSentences } from '../../locales/sentences.js';
import type { AssessOptions } from '../../attainment/options.js';
import type { Plan } from '../../plan/schema.js';
import type { Locale } from '../../vocabulary/locale.js';
import { targetWords } from '../../vocabulary/targets.js';
import type { Series } from '../drawing/series.js';
import { pictureOf, type Part, type Picture } from '../picture/picture.js';
import { pngFile } from '../picture/png-file.js';
import { svgFile } from '../picture/svg-file.js';
import type { SeriesText } from './text.js';

/** What is drawn, and of what. */
export interface ShownTrend {
  readonly series: Series;
  readonly text: SeriesText;
  readonly plan: Plan;
  readonly options: AssessOptions;
  readonly locale: Locale;
  /** Of the page's own, below the drawing; empty for none. */
  readonly note: string;
}

/** Title, region and year, the latest value of each line, the target and its status, why, and where the target stands: a line for each. */
export function trendText(shown: ShownTrend): string {
  const { series, text, note } = shown;
  const latest = series.lines.flatMap(({ points }, line) => (points.length > 0 ? [text.point(line, points.length - 1)] : []));
  return [text.title, placeOf(shown), ...latest, judgement(shown), reasons(shown), source(shown), note]
    .filter((line) => line !== '')
    .join('\n');
}

/** @throws {PictureError} when the host is hidden. */
export function trendSvg(host: ReactiveElement, shown: ShownTrend): string {
  return svgFile(picture(host, shown));
}

/** @throws {PictureError} when the host is hidden, or the image is too large. */
export function trendPng(host: ReactiveElement, shown: ShownTrend, scale: number): Promise<Blob> {
  return pngFile(picture(host, shown), scale);
}

function picture(host: ReactiveElement, shown: ShownTrend): Picture {
  const { text, note, locale } = shown;
  const parts: Part[] = [
    ...written(text.title, 'heading'),
    ...written(placeOf(shown), 'muted'),
    ...host.renderRoot.querySelectorAll('.chart, .key'),
    ...[judgement(shown), source(shown), note].flatMap((line) => written(line, 'muted')),
  ];
  return pictureOf(host, parts, { title: text.title, description: trendText(shown), language: locale });
}

function placeOf({ plan, options: { asOf, region = plan.region.code }, locale }: ShownTrend): string {
  return pictureWords[locale].place(region === plan.region.code ? plan.region.name : region, asOf);
}

/** The target in words, and how it stands; empty without a target. */
function judgement({ series: { indicator, target }, plan, locale }: ShownTrend): string {
  if (!target) return '';
  const { statuses } = messagesOf(plan, locale);
  return pictureWords[locale].judged(targetWords(indicator.targets[target.target]!, indicator, locale, plan), statuses[target.status]);
}

/** With the plan's own labels. */
function messagesOf({ assessment }: Plan, locale: Locale): AttainmentMessages {
  return withLabels(attainmentMessages[locale], assessment ?? {});
}

function reasons({ series: { indicator, target }, plan, locale }: ShownTrend): string {
  if (!target) return '';
  return reasonSentences(target.reasons, messagesOf(plan, locale), wordingOf(plan, indicator, locale, target.figures?.series));
}

function source({ series: { indicator, target }, plan, locale }: ShownTrend): string {
  return target ? pictureWords[locale].source(plan.title, indicator.targets[target.target]!.source.item) : '';
}

function written(line: string, look: 'heading' | 'muted'): Part[] {
  return line === '' ? [] : [{ text: line, look }];
}
