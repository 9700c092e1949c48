/** The attainment status of each row: from the session's one assessment, which is loaded when a status is first asked for. */
import type { SessionAssessment, Standing } from '../attainment/session-assessment.js';
import { whenIdle } from '../lazy/idle.js';
import { hasWrongFigure } from './open-finding.js';
import type { SharedSession } from '../session/shared-session.js';

/** Forms beyond this are filled for many regions, by way of files; their statuses are the board's matter. */
const MOST_ROWS = 2000;

export class RowStatus {
  private readonly shared: SharedSession;
  private readonly onLoaded: () => void;
  private assessment: SessionAssessment | null = null;
  private loading: Promise<void> | null = null;

  /** @param onLoaded statuses that were asked for in vain can be had now. */
  constructor(shared: SharedSession, onLoaded: () => void) {
    this.shared = shared;
    this.onLoaded = onLoaded;
  }

  /** The status of a row's indicator and the year it stands on; `null` while the draft has no value to judge, or a wrong one, in a form that is not assessed, and while the assessment is loaded. */
  standingOf(row: number): Standing | null {
    const { form, regions, openPeriods } = this.shared.session;
    if (form.rows.length > MOST_ROWS || regions.length > 1) return null;
    // What can't be right is not judged.
    if (openPeriods.some((period) => hasWrongFigure(this.shared.session, row, period))) return null;
    // Without a value there is nothing to judge, and nothing to load for it.
    const entries = openPeriods.map((period) => this.shared.session.entry(row, period));
    if (!entries.some(({ task, readings }) => task !== null || readings.some(({ value }) => value !== null))) return null;
    if (!this.assessment) {
      this.loading ??= this.load();
      return null;
    }
    return this.assessment.standing(row);
  }

  private async load(): Promise<void> {
    try {
      const { SessionAssessment } = await import('../attainment/session-assessment.js');
      // To assess a form for the first time takes longer than what is being typed or pasted may.
      await new Promise<void>((done) => whenIdle(done));
      this.assessment = this.shared.instance(SessionAssessment);
      this.onLoaded();
    } catch (error) {
      console.error(error); // the column stays empty
    }
  }
}
