/**
 * The names of windows that this page answers for: steps, and texts of open editors, are kept under them, and belong to one page at a time.
 *
 * WINDOWNAME1 a page keeps the names of its forms until it is left, those of closed forms for when they are opened again · WINDOWNAME2 a name of a window
 * that is gone is taken over by one form · WINDOWNAME3 which of them live the locks of the browser tell, however busy a window is; where it has none,
 * who does not answer is taken for gone, and gets its name back once it does
 */

/** Of the page, each with what gives it free. */
const ofPage = new Map<string, () => void>();
/** Of forms that are open. */
const inUse = new Set<string>();

/** Names that this page answers for. */
export function namesOfPage(): string[] {
  return [...ofPage.keys()];
}

/** A new name is nobody else's. */
export function useName(name: string): void {
  inUse.add(name);
  void hold(name);
}

/** The form is closed. WINDOWNAME1 */
export function leaveNames(names: Iterable<string>): void {
  for (const name of names) inUse.delete(name);
}

/** They are another page's after all. */
export function giveUp(names: Iterable<string>): void {
  for (const name of names) {
    ofPage.get(name)?.();
    ofPage.delete(name);
  }
}

/**
 * Takes over names of windows that are gone. WINDOWNAME2
 * @param living names that other pages have said are theirs.
 * @returns those that were free.
 */
export async function takeOver(names: Iterable<string>, living: () => Promise<ReadonlySet<string>>): Promise<string[]> {
  const free = [...new Set(names)].filter((name) => !inUse.has(name));
  for (const name of free) inUse.add(name);
  const isTaken = async (name: string) => ofPage.has(name) || ((hasLocks() || !(await living()).has(name)) && hold(name));
  const taken = await Promise.all(free.map(isTaken));
  leaveNames(free.filter((_, i) => !taken[i]));
  return free.filter((_, i) => taken[i]);
}

/**
 * A page in the browser's cache must hold no locks.
 * @param names of a form, which are held again when the page comes back.
 * @param onLost called with those that others have taken over meanwhile.
 * @returns a function that ends it.
 */
export function followPage(names: Iterable<string>, onLost: (lost: readonly string[]) => void): () => void {
  const onShow = async ({ persisted }: PageTransitionEvent) => {
    const lost: string[] = [];
    if (persisted) for (const name of names) if (!(await hold(name))) lost.push(name);
    if (lost.length > 0) onLost(lost);
  };
  addEventListener('pagehide', giveUpAll);
  addEventListener('pageshow', onShow);
  return () => {
    removeEventListener('pagehide', giveUpAll);
    removeEventListener('pageshow', onShow);
  };
}

function giveUpAll(): void {
  giveUp([...ofPage.keys()]);
}

/** They are there in secure contexts. */
function hasLocks(): boolean {
  return navigator.locks !== undefined;
}

async function hold(name: string): Promise<boolean> {
  if (!hasLocks()) {
    ofPage.set(name, () => undefined);
    return true;
  }
  return new Promise((done) => {
    const keep = (lock: Lock | null) => {
      done(lock !== null);
      return lock && new Promise<void>((free) => ofPage.set(name, free));
    };
    navigator.locks.request(`dabiao:window:${name}`, { ifAvailable: true }, keep).catch(() => done(false));
  });
}
