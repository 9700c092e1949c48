/**
 * What runs inside each page of the benchmark: the same steps and clocks for every grid.
 *
 * A time ends after the paint: at the first message handled after the frame that shows the change.
 */
export interface Contender {
  /** Makes what is to be shown. @returns times of its own to be told apart from the mount, in ms. */
  prepare(rows: number, isFilled: boolean): Promise<Record<string, number>>;
  /** Shows it; resolves at the grid's own sign of being ready. */
  mount(place: HTMLElement): Promise<void>;
  /** The value cell of a row, where it is drawn. */
  cell(row: number): HTMLElement | null;
  isInvalid(cell: HTMLElement): boolean;
  /** Makes the value cell of a row take what is typed next. */
  open(row: number): void;
  /** Makes the value cell of a row the place of the next paste. */
  select(row: number): void;
  /** Called once before a paste; the promise resolves when the grid has taken in all of it. */
  pasted(): Promise<void>;
  /** Invalid value cells by the grid's own account. */
  countInvalid(): number;
  /** Resolves when what was typed is kept where it outlives the page. */
  saved?(): Promise<void>;
  /** The element that scrolls the rows. */
  scroller(): HTMLElement;
}

interface Times {
  /** The document shows the change, in ms. */
  readonly settled: number;
  /** The frame with the change was painted, in ms. */
  readonly painted: number;
}

let contender: Contender;
const place = document.createElement('div');

export function enter(one: Contender): void {
  contender = one;
  place.style.width = '1200px';
  document.body.append(place);
  Object.assign(window, { bench: { prepare, mount, watchEdit, open, watchPaste, select, watchScroll, countInvalid, result } });
}

/** What a step that was begun has come to: keys are pressed from outside in between. */
let running: Promise<unknown> = Promise.resolve();
const result = () =>
  Promise.race([running, new Promise((_, fail) => setTimeout(() => fail(new Error('Expected the keys to reach the grid')), 30_000))]);

const prepare = (rows: number, isFilled: boolean) => contender.prepare(rows, isFilled);

async function mount(): Promise<Times> {
  const start = performance.now();
  const shown = untilPainted(start, () => (contender.cell(0)?.getBoundingClientRect().height ?? 0) > 0);
  const ready = contender.mount(place).then(() => performance.now() - start);
  const [times, readyAfter] = await Promise.all([shown, ready]);
  return { settled: times.settled, painted: Math.max(times.painted, readyAfter) };
}

const open = (row: number) => contender.open(row);
const select = (row: number) => contender.select(row);
const countInvalid = () => contender.countInvalid();

/** From the next Enter until the row's value cell shows the text and whether it is valid. */
function watchEdit(row: number, text: string, isInvalid: boolean): void {
  running = new Promise((done) => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Enter') return;
      window.removeEventListener('keydown', onKey, true);
      done(untilPainted(performance.now(), () => shows(row, text, isInvalid)));
    };
    window.addEventListener('keydown', onKey, true);
  });
}

/** From the next paste until the rows that are seen show it, the whole of it is validated, and (`saved`) is kept. */
function watchPaste(texts: readonly string[], invalid: readonly boolean[]): void {
  running = new Promise((done) => {
    const onPaste = async () => {
      window.removeEventListener('paste', onPaste, true);
      const start = performance.now();
      const tasks = longTasks();
      const all = contender.pasted();
      let isAll = false;
      void all.then(() => (isAll = true));
      const kept = contender.saved?.().then(() => performance.now() - start);
      const times = await untilPainted(start, () => isAll && texts.every((text, row) => shows(row, text, invalid[row]!)));
      const saved = await kept;
      done({ ...times, ...(saved !== undefined && { saved }), ...(await tasks.end()) });
    };
    window.addEventListener('paste', onPaste, true);
  });
}

function shows(row: number, text: string, isInvalid: boolean): boolean {
  const cell = contender.cell(row);
  return !!cell && cell.textContent!.trim().endsWith(text) && contender.isInvalid(cell) === isInvalid;
}

/** Long tasks from now until `scrolled` has been awaited; and the longest pause between two frames. */
function watchScroll(): void {
  const tasks = longTasks();
  let last = performance.now();
  let pause = 0;
  let isOver = false;
  const frame = () => {
    pause = Math.max(pause, performance.now() - last);
    last = performance.now();
    if (!isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const scroller = contender.scroller();
  const from = scroller.scrollTop;
  Object.assign(window, {
    jump: (share: number) => {
      scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight);
    },
    endScroll: () => {
      isOver = true;
      const moved = scroller.scrollTop - from;
      scroller.scrollTop = 0;
      running = tasks.end().then((found) => ({ ...found, pause, moved }));
    },
  });
}

/** Tasks of 50 ms and more. */
function longTasks(): { end(): Promise<{ longest: number; tasks: number; blocked: number }> } {
  const durations: number[] = [];
  const take = (list: PerformanceEntryList) => durations.push(...list.map(({ duration }) => duration));
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'longtask' });
  return {
    async end() {
      await new Promise((done) => setTimeout(done, 300));
      take(observer.takeRecords());
      observer.disconnect();
      return { longest: Math.max(0, ...durations), tasks: durations.length, blocked: durations.reduce((sum, one) => sum + one, 0) };
    },
  };
}

/**
 * Looks at the document after each change to it. What changed inside a frame is painted with that frame, what changed
 * between two frames with the next.
 */
function untilPainted(start: number, holds: () => boolean): Promise<Times> {
  return new Promise((done, fail) => {
    let isInFrame = false;
    let settled: number | null = null;
    let isPainting = false;
    const look = () => {
      if (settled !== null || !holds()) return;
      settled = performance.now() - start;
      isPainting = isInFrame;
    };
    const observers = rootsOf(place).map((root) => {
      const observer = new MutationObserver(look);
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      return observer;
    });
    const { port1, port2 } = new MessageChannel();
    const frame = () => {
      isInFrame = true;
      look();
      if (settled !== null) isPainting = true;
      port2.postMessage(null);
    };
    port1.start();
    port1.addEventListener('message', () => {
      isInFrame = false;
      const now = performance.now() - start;
      if (isPainting) {
        observers.forEach((observer) => observer.disconnect());
        done({ settled: settled!, painted: now });
      } else if (now > 30_000) fail(new Error('Expected the grid to show the change within 30 s'));
      else requestAnimationFrame(frame);
    });
    requestAnimationFrame(frame);
  });
}

/** An observer does not see into shadow roots. */
function rootsOf(element: Element): Node[] {
  const roots: Node[] = [element];
  for (const inner of element.querySelectorAll('*')) if (inner.shadowRoot) roots.push(inner.shadowRoot);
  return roots;
}
