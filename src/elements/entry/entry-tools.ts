/** What a page asks of an entry, loaded when it is asked first. */
import { withCode } from '../../documents/code-needed.js';
import { DocumentError } from '../../documents/problems.js';
import { pause } from '../../drafts/pause.js';
import { reportOf } from '../../report/report-document.js';
import type { Report } from '../../report/schema.js';
import { runSliced } from '../../report/slices.js';
import type { EntrySession } from '../../report/session.js';
import { filledCells } from '../../submissions/filled-cells.js';
import { OpenError } from '../session/open-session.js';
import type { SharedSession } from '../session/shared-session.js';
import type { DabiaoSession } from '../session/dabiao-session.js';
import type { LoadSummary } from './load-summary.js';
import { DabiaoSessionEvent } from '../session/session-context.js';

/** Milliseconds: pieces of the work that are of one piece come on top. */
const SLICE = 25;

export function currentReport(session: EntrySession): Report {
  return reportOf(session);
}

/** @throws {DocumentError} */
export async function load(shared: SharedSession, sources: readonly [unknown, ...unknown[]]): Promise<LoadSummary> {
  try {
    if (sources.length === 1) return await fill(shared.session, sources[0]);
  } catch (error) {
    if (!(error instanceof DocumentError && error.code === 'format-kind' && error.problems[0]!.data['got'] === 'dabiao.review/1'))
      throw error;
  }
  const { loadReturn } = await import('./load-return.js');
  return loadReturn(shared, sources);
}

async function fill(session: EntrySession, source: unknown): Promise<LoadSummary> {
  const slices = { pause, time: SLICE };
  const { typed, unfilled } = await withCode(() => runSliced(filledCells(session, source), Infinity, slices).done);
  const { edits } = await session.setMany(typed, slices, 'loaded');
  const replaced = edits.filter(({ before }) => before !== '');
  return { written: edits.length, replaced: replaced.length, emptied: replaced.filter(({ after }) => after === '').length, unfilled };
}

interface Entry {
  readonly updateComplete: Promise<unknown>;
}

/** @throws {OpenError} */
export async function whenReady(entry: Entry, providerOf: () => DabiaoSession | null): Promise<EntrySession> {
  for (;;) {
    await entry.updateComplete; // what the page has said last is taken on
    const provider = providerOf();
    await provider?.updateComplete;
    if (provider?.session) return provider.session;
    if (provider?.failure) throw new OpenError(provider.failure);
    await new Promise((done) => document.addEventListener(DabiaoSessionEvent.type, done, { once: true }));
  }
}
