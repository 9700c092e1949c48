/** What the tests of elements share: a place on the page, an accessibility audit, and a pause. */
import axe from 'axe-core';
import { expect } from 'chai';

/** Puts markup of the test's own making on the page and gives back its first element, ready. */
export async function fixture<T extends HTMLElement>(markup: string): Promise<T> {
  const place = document.createElement('div');
  place.className = 'fixture';
  place.innerHTML = markup;
  document.body.append(place);
  const element = place.firstElementChild as T;
  await ready(element);
  return element;
}

/** Waits until an element has drawn what it was last told. */
export async function ready(element: Element): Promise<void> {
  await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete;
}

/** Takes away every fixture: for `afterEach`. */
export function cleanUp(): void {
  document.querySelectorAll('.fixture').forEach((place) => place.remove());
}

/**
 * The WCAG 2.2 AA audit of an element as it stands, shadow roots and colours included. Must be awaited.
 *
 * @param known rules that a library is known to break; the audit fails when it no longer does, so that the exception goes.
 */
export async function audit(element: Element, known: readonly string[] = []): Promise<void> {
  document.documentElement.lang ||= 'zh-CN';
  window.scrollTo(0, 0); // a target that is passing beneath a head that stays is not a small one
  const { violations, passes } = await axe.run(element, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } },
  });
  expect(
    known.filter((rule) => !violations.some(({ id }) => id === rule)),
    'exceptions no longer needed',
  ).to.deep.equal([]);
  const unknown = violations.filter(({ id }) => !known.includes(id));
  const found = unknown.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
  );
  expect(found).to.deep.equal([]);
  expect(passes.length, 'rules that had something to look at').to.be.greaterThan(0);
}

/** Waits until `probe` gives something, at most five seconds unless told. */
export async function until<T>(probe: () => T | null | undefined | false, within = 5000): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const found = probe();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Expected ${String(probe)} to hold within ${within} ms`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** Has the page loaded a file of that name by itself, as one that is loaded when it is wanted is bundled? */
export function hasLoaded(name: string): boolean {
  return performance.getEntriesByType('resource').some((entry) => entry.name.includes(`/chunks/${name}-`));
}

/** Keeps a part that is loaded when it is wanted from being loaded. @returns what lets it be loaded again. */
export function withhold(part: object): () => void {
  const lazy = part as { fetch: () => Promise<unknown> };
  const { fetch } = lazy;
  lazy.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  return () => (lazy.fetch = fetch);
}

/** The code of the error that something ends with; `null` where it ends well. */
export function refusalOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    ({ code }: { readonly code: unknown }) => code,
  );
}

/** What is saved while something is done. */
export async function saved(act: () => void): Promise<{ name: string; blob: Blob }> {
  const made: { name: string; blob: Blob | null } = { name: '', blob: null };
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob) => ((made.blob = blob as Blob), 'blob:test');
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    made.name = this.download;
  };
  try {
    act();
    const blob = await until(() => made.name !== '' && made.blob, 3000);
    return { name: made.name, blob };
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}
