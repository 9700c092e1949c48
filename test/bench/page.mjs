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
    await this.send('Performance.enable', { timeDomain: 'threadTicks' });
  }

  /** @param slower how many times slower the page's thread runs. */
  async slowDown({ slower, bytesPerSecond, latencyMs }) {
    await this.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const line = { latency: latencyMs, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond };
    await this.send('Network.emulateNetworkConditions', { offline: false, ...line });
  }

  /** Runs a function in the page. @param what is waited for meanwhile. */
  async run(what, work, argument, limitMs = 300_000) {
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

  /** Until an element is there and the network rests. */
  async shows(selector) {
    await within(`${selector} in ${this.page.url()}`, this.page.locator(selector).first().waitFor());
    await within(`the network of ${this.page.url()} to rest`, this.page.waitForLoadState('networkidle'));
  }

  /** Two frames: whatever the last step set going has been drawn. */
  settle() {
    return this.run('two frames', () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
  }

  /** Megabytes in use after a collection. */
  async heap() {
    await this.send('HeapProfiler.collectGarbage');
    await this.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  }

  /** Elements and texts there are, those off the page among them. */
  async nodes() {
    const { metrics } = await this.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'Nodes').value;
  }

  /** Milliseconds the page's thread has worked so far: what else the machine does counts little. */
  async cpu() {
    const { metrics } = await this.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  }

  /** Keys as a person presses them: `type` text, `press` a key or several at once. */
  keys(action, text) {
    return within(`the keys ${text} to be taken`, this.page.keyboard[action](text));
  }

  /** The wheel over a point of the page. */
  async wheel({ x, y, by, times }) {
    await within('the mouse to move', this.page.mouse.move(x, y));
    for (let i = 0; i < times; i++) await within('the wheel to be taken', this.page.mouse.wheel(0, by));
  }

  throwErrors() {
    if (this.errors.length > 0) throw new Error(`Error in ${this.page.url()}: ${this.errors.join('; ')}`);
  }

  send(method, parameters) {
    return within(`the browser to answer ${method}`, this.devtools.send(method, parameters), 100_000);
  }
}
