/**
 * A draft: the report of one department for one period, as it is kept in this browser until it is submitted.
 *
 * DRAFT1 a form of several periods fills a draft of each, so that their order, and the regions a page asks for, make no other draft
 * DRAFT3 what is filled to learn on is a draft apart, and none of its owner's
 * DRAFT2 of a record that is damaged the parts that can be read are taken
 */
import { jsonText } from '../documents/json-text.js';
import { parseCellKey } from '../observations/cell-key.js';
import { CYCLES, type Cycle } from '../report/schema.js';
import type { EntrySession } from '../report/session.js';
import { isCount, isTime } from './numbers.js';

/** What makes a draft that draft. */
export interface DraftName {
  /** Who fills it, where the page tells people at one computer apart; else the empty string. */
  readonly owner: string;
  readonly department: string;
  readonly period: string;
  readonly cycle: Cycle;
}

export interface DraftRecord extends DraftName {
  readonly id: string;
  readonly plan: { readonly id: string; readonly version: string; readonly title: string };
  /** Regions that were filled for, GB/T 2260. */
  readonly regions: readonly string[];
  /** Milliseconds since 1970, as all times of drafts. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Entries that had a value or a reason for none, and those of the form, when it was last open. */
  readonly filled: number;
  readonly entries: number;
  readonly exportedAt?: number | undefined;
  /** When it was deleted; it can be brought back for a while. */
  readonly deletedAt?: number | undefined;
  /** When it was first found to be deleted long ago. SAVED6 */
  readonly dueAt?: number | undefined;
  /** What its owner calls it. */
  readonly name?: string | undefined;
}

export function draftId(plan: string, { owner, department, period, cycle }: DraftName): string {
  return [plan, department, period, cycle, ...(owner === '' ? [] : [owner])].join('|');
}

/** Whose drafts those are that an owner fills to learn on. DRAFT3 */
export function practiceOwner(owner: string): string {
  return `practice:${owner}`;
}

/** The drafts that a session fills, one for each period that can be filled. DRAFT1 */
export function draftsOf({ plan, department, regions, openPeriods, cycle, isPractice }: EntrySession, owner: string): DraftRecord[] {
  const about = { id: plan.id, version: plan.version, title: plan.title };
  const now = Date.now();
  return openPeriods.map((period) => {
    const name = { owner: isPractice ? practiceOwner(owner) : owner, department, period, cycle };
    return { ...name, id: draftId(plan.id, name), plan: about, regions, createdAt: now, updatedAt: now, filled: 0, entries: 0 };
  });
}

/** The period a cell belongs to, by its key; `undefined` for a text that is no key. */
export function periodOfCell(key: string): string | undefined {
  return parseCellKey(key)?.period;
}

/** The region a cell belongs to, where the text is a key. */
export function regionOfCell(key: string): string {
  const start = key.indexOf('|') + 1;
  return key.slice(start, Math.max(start, key.indexOf('|', start)));
}

/** What can be read of a draft's record. DRAFT2 */
export function readDraftRecord(value: unknown, id: string): DraftRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = value as { readonly [Name in keyof DraftRecord]?: unknown };
  const plan = (typeof found.plan === 'object' && found.plan !== null ? found.plan : {}) as Partial<Record<string, unknown>>;
  const [planId = '', department = '', period = '', cycle = '', owner = ''] = id.split('|');
  return {
    id,
    plan: { id: text(plan.id, planId), version: text(plan.version, ''), title: text(plan.title, planId) },
    owner: text(found.owner, owner),
    department: text(found.department, department),
    period: text(found.period, period),
    cycle: CYCLES.find((one) => one === found.cycle) ?? CYCLES.find((one) => one === cycle) ?? 'annual',
    regions: Array.isArray(found.regions) ? found.regions.filter((region) => typeof region === 'string') : [],
    createdAt: time(found.createdAt),
    updatedAt: time(found.updatedAt),
    filled: count(found.filled),
    entries: count(found.entries),
    ...(time(found.exportedAt) > 0 && { exportedAt: time(found.exportedAt) }),
    ...(time(found.deletedAt) > 0 && { deletedAt: time(found.deletedAt) }),
    ...(time(found.dueAt) > 0 && { dueAt: time(found.dueAt) }),
    ...(typeof found.name === 'string' && found.name !== '' && { name: found.name }),
  };
}

/** Parts that a record may lack. */
const OPTIONAL = ['exportedAt', 'deletedAt', 'dueAt', 'name'] as const;

/** Every part of the record could be read as it is there. DRAFT2 */
export function isWholeRecord(value: unknown, id: string): boolean {
  const read = readDraftRecord(value, id);
  if (!read) return false;
  const members = [...Object.keys(read), ...OPTIONAL] as (keyof DraftRecord)[];
  return members.every((name) => jsonText(read[name]) === jsonText((value as DraftRecord)[name]));
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function time(value: unknown): number {
  return isTime(value) ? value : 0;
}

function count(value: unknown): number {
  return isCount(value) ? value : 0;
}

/** What stands in a cell of the draft, in the form or among the cells it has no place for. */
export function textOf(session: EntrySession, key: string): string {
  const cell = session.form.locate(key);
  return cell && session.hasPlace(cell.row, cell.column) ? session.text(cell.row, cell.column) : (session.strays.get(key) ?? '');
}
