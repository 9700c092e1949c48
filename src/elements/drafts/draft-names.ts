/** Drafts and their cells in words: by the plan of the session where a draft is of it, else by what the draft's record says. */
import type { DraftRecord } from '../../drafts/draft.js';
import type { LongText } from '../../drafts/writes.js';
import { draftsWords } from '../../locales/drafts.js';
import { timeText } from '../../locales/times.js';
import { parseCellKey } from '../../observations/cell-key.js';
import { inPlainSight } from '../../plan/hidden.js';
import { isPeriod } from '../../plan/period.js';
import { parseBreakdownKey } from '../../plan/breakdown.js';
import { LONGEST_CELL } from '../../report/longest-text.js';
import type { EntrySession } from '../../report/session.js';
import { breakdownName } from '../../vocabulary/breakdowns.js';
import { formWords } from '../../vocabulary/form.js';
import type { Locale } from '../../vocabulary/locale.js';

/** Cells that a sentence names. */
const NAMED = 5;

export interface CellWords {
  readonly indicator: string;
  readonly region: string;
  /** 女性 · 分子; the part alone for the total. */
  readonly place: string;
}

export class DraftNames {
  readonly locale: Locale;
  private readonly session: EntrySession | undefined;

  constructor(session: EntrySession | undefined, locale: Locale) {
    this.session = session;
    this.locale = locale;
  }

  /** What its owner calls it, else the plan. */
  title({ name, plan }: DraftRecord): string {
    return inPlainSight(name ?? plan.title);
  }

  plan({ plan }: DraftRecord): string {
    return inPlainSight(plan.title);
  }

  department({ plan, department }: DraftRecord): string {
    return this.planOf(plan.id)?.departments.find(({ id }) => id === department)?.name ?? inPlainSight(department);
  }

  regions({ plan, regions }: DraftRecord): string {
    return draftsWords[this.locale].list(regions.map((code) => this.region(code, plan.id)));
  }

  /** Period and cycle. */
  period({ period, cycle }: DraftRecord): string {
    const words = formWords[this.locale];
    return isPeriod(period) ? words.round([period], cycle) : `${inPlainSight(period)} ${words.cycles[cycle]}`;
  }

  /** A draft in a sentence. */
  draft(record: DraftRecord): string {
    return draftsWords[this.locale].draft(this.title(record), this.department(record), this.period(record));
  }

  cell(key: string, { plan: { id } }: DraftRecord): CellWords {
    const cell = parseCellKey(key);
    if (!cell) return { indicator: inPlainSight(key), region: '', place: '' };
    const plan = this.planOf(id);
    const parts: Readonly<Record<string, string>> = formWords[this.locale].parts;
    const part = Object.prototype.hasOwnProperty.call(parts, cell.part) ? parts[cell.part]! : inPlainSight(cell.part);
    const group = breakdownName(parseBreakdownKey(cell.breakdown), plan ?? {}, this.locale);
    return {
      indicator: plan?.indicators.find((indicator) => indicator.id === cell.indicator)?.name ?? inPlainSight(cell.indicator),
      region: this.region(cell.region, id),
      place: [group, part].filter((word) => word !== '').join(' · '),
    };
  }

  /** Cells whose texts are too long, the first of them. */
  longTexts(texts: readonly (LongText & { readonly record: DraftRecord })[]): string {
    const words = draftsWords[this.locale];
    const named = texts.slice(0, NAMED).map(({ key, length, record }) => {
      const { indicator, region, place } = this.cell(key, record);
      return words.longText([indicator, region, place].filter((part) => part !== '').join(' '), length);
    });
    return words.list([...named, ...(texts.length > NAMED ? ['…'] : [])]);
  }

  /** Of a version that holds such texts. */
  longOfVersion(texts: readonly LongText[], record: DraftRecord): string {
    const named = this.longTexts(texts.map((text) => ({ ...text, record })));
    return draftsWords[this.locale].versions.tooLong(texts.length, LONGEST_CELL, named);
  }

  /** What is said of a version that was restored, and of the texts that were left out of it. */
  restored(sentence: string, long: readonly LongText[], record: DraftRecord): string {
    return long.length === 0 ? sentence : draftsWords[this.locale].sentences([sentence, this.longOfVersion(long, record)]);
  }

  /** @param style `medium` with seconds, `exact` with their thousandths. */
  time(time: number, style: 'short' | 'medium' | 'exact' = 'short'): string {
    const text = timeText(time, this.locale, style === 'short' ? 'short' : 'medium');
    return style === 'exact' ? `${text}.${String(time % 1000).padStart(3, '0')}` : text;
  }

  private planOf(id: string) {
    return this.session?.plan.id === id ? this.session.plan : undefined;
  }

  private region(code: string, plan: string): string {
    const known = this.planOf(plan);
    if (!known) return inPlainSight(code);
    return this.session!.regionNames[code] ?? (known.region.code === code ? known.region.name : inPlainSight(code));
  }
}
