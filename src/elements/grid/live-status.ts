/** The attainment status of each row, kept up to date while values are typed. */
import { AttainmentError } from '../../attainment/errors.js';
import { observationsOf } from '../../report/report-document.js';
import type { Status } from '../../attainment/result/status.js';
import { yearOf } from '../../plan/period.js';
import type { EntrySession, SessionChange } from '../../report/session.js';
import { AttainmentModel } from '../../attainment/live-assessment.js';

/** Forms beyond this are filled for many regions, by way of files; their statuses are the board's matter. */
const MOST_ROWS = 2000;

export class LiveStatus {
  private readonly session: EntrySession;
  /** Not made before a status is asked for: the column may be hidden. */
  private model: AttainmentModel | null | undefined;

  constructor(session: EntrySession) {
    this.session = session;
  }

  /** The status of a row's indicator, or `null` where it is not followed, or a task. */
  of(row: number): Status | null {
    const { indicator } = this.session.form.rows[row]!;
    if (indicator.measure.kind === 'task') return null;
    if (this.model === undefined) this.model = createModel(this.session);
    return this.model?.assessment(indicator.id)?.status ?? null;
  }

  take({ edits }: Pick<SessionChange, 'edits'>): void {
    if (!this.model) return;
    const { form } = this.session;
    const touched = new Map(
      edits.map(({ row, column }) => [`${row} ${form.columns[column]!.period}`, { row, period: form.columns[column]!.period }]),
    );
    for (const { row, period } of touched.values()) {
      const { indicator, region } = form.rows[row]!;
      this.model.replace(indicator.id, region, period, observationsOf(this.session.entry(row, period)));
    }
  }
}

function createModel(session: EntrySession): AttainmentModel | null {
  const { plan, form, regions, openPeriods } = session;
  if (form.rows.length > MOST_ROWS || regions.length > 1) return null;
  const entries = form.rows.flatMap((_, row) => openPeriods.flatMap((period) => observationsOf(session.entry(row, period))));
  try {
    return new AttainmentModel(plan, [...session.reported, ...entries], {
      asOf: Math.max(...session.periods.map(yearOf)),
      region: regions[0],
    });
  } catch (error) {
    if (error instanceof AttainmentError) return null; // last year's file has observations that can't be assessed: the form is filled all the same
    throw error;
  }
}
