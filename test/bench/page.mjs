/** A page that is measured. Each of its waits ends, in an error that names what was waited for. */
import { within } from './within.mjs';

export class BenchPage {
  /** @param page of playwright. @param devtools the session with the browser's own tools for it. */
  constructor(page, devtools) {
    this.page = page;
    this.devtools = devtools;
    this.errors = [];
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  async open(url) {
    await within(`${url} to load`, this.page.goto(url));
    await this.devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  }

  /** Runs a function in the page. @param what is waited for meanwhile. */
  async run(what, work, argument, limitMs = 100_000) {
    try {
      return await within(what, this.page.evaluate(work, argument), limitMs);
    } catch (error) {
      this.throwErrors(); // the page's own error comes first
      throw error;
    }
  }

  /** Calls a step of the page's harness. */
  step(name, ...values) {
    return this.run(`step ${name} of the page to end`, ([name, values]) => window.bench[name](...values), [name, values]);
  }

  /** Two frames: whatever the last step set going has been drawn. */
  settle() {
    return this.run('two frames', () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
  }

  /** Megabytes in use after a collection. */
  async heap() {
    await this.devtools.send('HeapProfiler.collectGarbage');
    await this.devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.devtools.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  }

  /** Milliseconds the page's thread has worked so far: what else the machine does counts little. */
  async cpu() {
    const { metrics } = await this.devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  }

  throwErrors() {
    if (this.errors.length > 0) throw new Error(`Error in ${this.page.url()}: ${this.errors.join('; ')}`);
  }
}
