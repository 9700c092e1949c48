/**
 * The texts the shipped plans were made from, where they are at hand beside the repository.
 *
 * A text is cut into its numbered items, `目标1.2` for goal 2 of field 1, so that each clause can be looked for in its own item.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../src/plan/plan.js';
import type { Plan } from '../../src/plan/schema.js';

const plansFolder = join(import.meta.dirname, '../../src/plans');
const seedsFolder = join(import.meta.dirname, '../../../shared/seeds');

interface Seed {
  readonly file: string;
  /** Where the plan's part of the file starts and ends. */
  readonly from?: string;
  readonly to?: string;
}

const SEEDS: Readonly<Record<string, Seed>> = {
  'kaiping-women-2021-2030': { file: '001_507d48ec9352ccf0.txt' },
  'suixian-women-2021-2030': { file: '002_5c44063740f6f6cf.txt', to: '本规划所称儿童' },
  'suixian-children-2021-2030': { file: '002_5c44063740f6f6cf.txt', from: '本规划所称儿童' },
  'tiexi-women-2021-2030': { file: '003_ef16035562566c4d.txt' },
  'guxian-women-2021-2025': { file: '004_449c862742f23f3b.txt' },
  'jiangsu-women-2021-2025': { file: '000_e9e515cd1ba125c4.txt' },
};

export const PLAN_FILES = readdirSync(plansFolder).filter((name) => name.endsWith('.json') && !name.startsWith('concepts'));

export function planText(file: string): string {
  return readFileSync(join(plansFolder, file), 'utf8');
}

export function shippedPlans(): Plan[] {
  return PLAN_FILES.map((file) => readPlan(planText(file)));
}

/** The plan's own text, or null where the texts are not at hand. */
export function seedOf(plan: Plan): string | null {
  const seed = SEEDS[plan.id];
  const path = seed && join(seedsFolder, seed.file);
  if (!path || !existsSync(path)) return null;
  const whole = readFileSync(path, 'utf8').replace(/\r\n?/g, '\n');
  const start = seed.from ? whole.lastIndexOf(seed.from) : 0;
  const end = seed.to ? whole.lastIndexOf(seed.to) : whole.length;
  if (start < 0 || end <= start) throw new Error(`Expected ${seed.from ?? seed.to} in ${seed.file}`);
  return whole.slice(start, end);
}

/** The goals of a text, `目标1.1` and so on, with their words; measures where a plan has no goals. */
export function goalsOf(text: string): Map<string, string> {
  const fields = [...text.matchAll(/主要目标\s*[::：]/g)].map(({ index, 0: head }) => {
    const start = index + head.length;
    return text.slice(start, text.indexOf('策略措施', start));
  });
  if (fields.length > 0)
    return new Map(fields.flatMap((field, f) => numbered(field, '[.．]').map((words, n) => [`目标${f + 1}.${n + 1}`, words])));
  return chaptersOf(text);
}

/** A text with chapters of measures, `三、妇女与健康1、…`, and chapters that are one project each. A page number starts each line. */
function chaptersOf(text: string): Map<string, string> {
  const plain = text.replace(/\n\d+、/g, '\n');
  const heads = [...plain.matchAll(/[。o\s]([一二三四五六七八九十])、(?=\S)/g)].filter(({ 1: number }) => number! >= '一');
  const chapters = heads.map(({ index }, h) => plain.slice(index + 1, heads[h + 1]?.index ?? plain.length));
  const items = new Map<string, string>();
  let [field, project] = [0, 0];
  for (const chapter of chapters) {
    const measures = numbered(chapter.replace(/^([^1]{2,20})1、/, '$1。1、'), '、');
    if (/^.、妇女与/.test(chapter)) {
      field++;
      measures.forEach((words, n) => items.set(`措施${field}.${n + 1}`, words));
    } else if (/^.、(?:家政服务业|三孩生育)/.test(chapter)) {
      items.set(`工程${++project}`, chapter);
    }
  }
  return items;
}

/** Cuts a text at 1. 2. 3. … in their order. A number that follows no end of a clause belongs to a value. */
function numbered(text: string, dot: string): string[] {
  const starts: number[] = [];
  for (let at = 0, n = 1; ; n++) {
    const next = new RegExp(`(?:^|[。;；:：”o)\\n\\ue003])[\\s\\ue003]*(?=${n}\\s?${dot})`).exec(text.slice(at));
    if (!next) break;
    at += next.index + next[0].length;
    starts.push(at);
    at++;
  }
  // Without its number: goal 8 "8.5 岁以下儿童…" is about children under 5.
  return starts.map((start, s) => text.slice(start, starts[s + 1] ?? text.length).replace(/^\d+\s?[.．、]/, ''));
}
