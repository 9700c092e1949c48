/**
 * A desk that is open: what it is for, how it is kept, and what is shown of it.
 *
 * OPENDESK1 what is shown is worked out in slices, and again for what has come meanwhile · OPENDESK2 while files are read it is worked out more seldom, so that
 * they come in · OPENDESK3 files that count are held against the checks of the form, some after the others, once for each of last year's values
 */
import { withCode } from '../../documents/code-needed.js';
import { digestStepwise } from '../../documents/digest.js';
import type { Steps } from '../../documents/steps.js';
import { pause } from '../../drafts/pause.js';
import { DeskStore } from '../../desk/desk-store.js';
import type { Observation } from '../../observations/observation.js';
import type { Plan } from '../../plan/schema.js';
import { runSliced } from '../../report/slices.js';
import { CollectedPlan } from '../../submissions/check-submission.js';
import { deskViewStepwise, type DeskView } from '../../submissions/desk-view.js';
import type { Submission } from '../../submissions/submission.js';
import { checkSubmissionStepwise, isQuestion, type SubmissionCheck } from '../../submissions/submission-checks.js';
import { DeskKeeper } from './desk-keeper.js';
import type { DeskScope } from './desk-scope.js';
import { DeskReader } from './reader.js';
import { standingsStepwise, type Standings } from './standings.js';

/** Milliseconds: pieces of the work that are of one piece come on top. */
const SLICE = 25;
/** Times as long as it took, that nothing is worked out again while files are read. */
const REST = 2;
/** Files that are checked together. */
const TOGETHER = 10;
/** Milliseconds between what is shown of checks under way. */
const BETWEEN = 1000;

export interface DeskHooks {
  /** There is something else to draw. */
  onChange(): void;
  isReading(): boolean;
}

export class OpenDesk {
  readonly scope: DeskScope;
  readonly collected: CollectedPlan;
  readonly keeper: DeskKeeper;
  readonly reader: DeskReader;
  readonly checks = new Map<string, SubmissionCheck>();
  view: DeskView | null = null;
  standings: Standings = new Map();
  previous: readonly Observation[] = [];
  private readonly hooks: DeskHooks;
  private showing: Promise<void> | null = null;
  private checking: Promise<void> | null = null;
  private department: string | null = null;
  private isStale = false;
  private isEnded = false;

  private constructor(collected: CollectedPlan, scope: DeskScope, keeper: DeskKeeper, hooks: DeskHooks) {
    [this.collected, this.scope, this.keeper, this.hooks] = [collected, scope, keeper, hooks];
    this.reader = new DeskReader(collected, { regions: scope.regions, periods: scope.periods });
    keeper.collection.subscribe(() => void this.show());
  }

  static async open(plan: Plan, scope: DeskScope, hooks: DeskHooks): Promise<OpenDesk> {
    const { regions, periods } = scope;
    const collected = new CollectedPlan(plan, await sliced(digestStepwise(plan)), { regions, periods });
    const keeper = await DeskKeeper.open({
      desk: [collected.digest, ...(regions ?? ['*']), ...periods].join(' '),
      store: new DeskStore(undefined, (work) => withCode(() => sliced(work()))),
      onChange: () => hooks.onChange(),
    });
    return new OpenDesk(collected, scope, keeper, hooks);
  }

  end(): void {
    this.isEnded = true;
    this.keeper.end();
    this.reader.end();
  }

  setPrevious(previous: readonly Observation[]): void {
    if (previous === this.previous) return;
    this.previous = previous;
    this.checks.clear();
    void this.show();
  }

  /** Resolves when what is on the desk now is shown. OPENDESK1 */
  show(): Promise<void> {
    this.isStale = true;
    this.showing ??= this.showAll().finally(() => (this.showing = null));
    return this.showing;
  }

  /** @param department whose values are shown, with how they stand against their targets. */
  async lookAt(department: string | null): Promise<void> {
    this.department = department;
    await this.stand();
    if (!this.isEnded) this.hooks.onChange();
  }

  private async stand(): Promise<void> {
    const { view, department, previous, collected } = this;
    if (!view || department === null) return;
    const standings = await this.run(standingsStepwise(collected.plan, department, view, previous));
    if (department === this.department) this.standings = standings;
  }

  /** The steps of what is shown, of the desk with changes. */
  viewStepwise(state = this.keeper.collection.state): Steps<DeskView> {
    return deskViewStepwise(this.collected, this.scope, state, this.checks, this.previous);
  }

  async run<T>(steps: Steps<T>): Promise<T> {
    return sliced(steps);
  }

  private async showAll(): Promise<void> {
    while (this.isStale && !this.isEnded) {
      this.isStale = false;
      const begun = performance.now();
      const view = await this.run(this.viewStepwise());
      if (this.isEnded) return;
      this.view = view;
      await this.stand();
      if (this.isEnded) return;
      this.hooks.onChange();
      const took = performance.now() - begun;
      if (this.hooks.isReading()) await new Promise((done) => setTimeout(done, REST * took)); // OPENDESK2
    }
    this.checking ??= this.checkAll().finally(() => (this.checking = null));
  }

  /** OPENDESK3 */
  private async checkAll(): Promise<void> {
    for (let isLeft = true; isLeft && !this.isEnded && !this.hooks.isReading();) {
      const { isNew, isDone } = await this.checkSome();
      if (isNew && !this.isEnded) await this.show();
      isLeft = !isDone;
    }
  }

  /** Some of the files that count, as many as a while allows. */
  private async checkSome(): Promise<{ readonly isNew: boolean; readonly isDone: boolean }> {
    const { previous, view, collected } = this;
    const end = performance.now() + BETWEEN;
    const left = view!.merged.sources.filter(({ use, submission }) => use === 'taken' && !this.checks.has(submission.digest));
    let isNew = false;
    for (let start = 0; start < left.length; start += TOGETHER) {
      if (this.isEnded || performance.now() > end) return { isNew, isDone: false };
      const some = left.slice(start, start + TOGETHER).map(({ submission }) => submission);
      const checks =
        (await this.reader.check(some, previous, left.length)) ?? (await this.run(checksStepwise(collected.plan, some, previous)));
      if (previous !== this.previous) return { isNew, isDone: false };
      for (const [i, check] of checks.entries()) {
        this.checks.set(some[i]!.digest, check);
        isNew ||= isQuestion(check) || check.findings.length > 0;
      }
    }
    return { isNew, isDone: view === this.view };
  }
}

function sliced<T>(steps: Steps<T>): Promise<T> {
  return runSliced(steps, Infinity, { pause, time: SLICE }).done;
}

function* checksStepwise(
  plan: Plan,
  submissions: readonly Submission[],
  previous: readonly Observation[],
): Steps<readonly SubmissionCheck[]> {
  const checks: SubmissionCheck[] = [];
  for (const one of submissions) checks.push(yield* checkSubmissionStepwise(plan, one, previous));
  return checks;
}
