/** Tasks of the page's thread of 50 ms and more, as the browser tells them. */
export interface Tasks {
  readonly count: number;
  /** Milliseconds of the longest; 0 when all were shorter than 50 ms. */
  readonly longest: number;
  /** Their sum in ms. */
  readonly blocked: number;
}

/** The browser tells of a task a while after it has ended. */
const TOLD_AFTER_MS = 150;

export class LongTasks {
  private readonly entries: PerformanceEntry[] = [];
  private readonly observer = new PerformanceObserver((list) => this.entries.push(...list.getEntries()));

  constructor() {
    this.observer.observe({ type: 'longtask' });
  }

  /** Those that ran between two times of the page's clock. */
  async between(from: number, to: number): Promise<Tasks> {
    await new Promise((done) => setTimeout(done, TOLD_AFTER_MS));
    this.entries.push(...this.observer.takeRecords());
    const durations = this.entries
      .filter(({ startTime, duration }) => startTime < to && startTime + duration > from)
      .map(({ duration }) => duration);
    return {
      count: durations.length,
      longest: Math.max(0, ...durations),
      blocked: durations.reduce((sum, duration) => sum + duration, 0),
    };
  }
}
