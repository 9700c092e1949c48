/** An element that a script moves into another document, and back. */
import { expect } from 'chai';
import type { FormElement } from '../../src/elements/form-tools/form-element.js';
import { complaintsOf, formPlan, gridReady, LICENSE, openEntry, settled } from './desk.js';
import { cleanUp, fixture, until } from './support.js';

/** Every element of the kit. */
const MODULES = (import.meta as unknown as { glob(pattern: string | readonly string[]): Record<string, () => Promise<unknown>> }).glob([
  '../../src/elements/*/dabiao-*.ts',
  '!**/*.styles.ts',
]);
const TAGS = Object.keys(MODULES).map((path) => /(dabiao-[a-z-]+)\.ts$/.exec(path)![1]!);

async function otherDocument(): Promise<Document> {
  const frame = await fixture<HTMLIFrameElement>('<iframe style="width: 1000px; height: 700px"></iframe>');
  return frame.contentDocument!;
}

function sheetsWithin(element: Element): Map<Element, readonly CSSStyleSheet[]> {
  const found = new Map<Element, readonly CSSStyleSheet[]>();
  const { shadowRoot } = element;
  if (shadowRoot) found.set(element, [...shadowRoot.adoptedStyleSheets]);
  for (const one of shadowRoot?.querySelectorAll('*') ?? []) for (const [inner, sheets] of sheetsWithin(one)) found.set(inner, sheets);
  return found;
}

describe('an element that a script moves into another document', () => {
  before(() => Promise.all(Object.values(MODULES).map((load) => load())));
  afterEach(cleanUp);

  for (const tag of TAGS) {
    it(`and back has its style sheets again: <${tag}>`, async () => {
      const place = await fixture<HTMLElement>(`<div><${tag}></${tag}></div>`);
      const element = place.firstElementChild!;
      const sheets = [...element.shadowRoot!.adoptedStyleSheets];
      expect(sheets.length).to.be.greaterThan(0);
      const other = await otherDocument();
      await complaintsOf(async () => {
        other.body.append(element);
        place.append(element);
        await settled();
      });
      expect(element.shadowRoot!.adoptedStyleSheets).to.deep.equal(sheets);
    });
  }

  for (const kind of ['form', 'grid']) {
    it(`and back has all that came later, too, within it as well: ${kind}`, async () => {
      const { root: entry } = await openEntry(formPlan(), kind === 'grid' ? `license-key="${LICENSE}"` : '');
      const shown = () =>
        kind === 'grid'
          ? gridReady(entry.shadowRoot!.querySelector('dabiao-grid')!)
          : until(() => entry.shadowRoot!.querySelector('dabiao-form')?.shadowRoot?.querySelector('td.cell input'), 5000);
      await shown();
      const importer = entry.shadowRoot!.querySelector('dabiao-import')!;
      const atFirst = importer.shadowRoot!.adoptedStyleSheets.length;
      await importer.open();
      await until(() => importer.shadowRoot!.adoptedStyleSheets.length > atFirst, 5000);
      const kept = [entry, importer, entry.shadowRoot!.querySelector(`dabiao-${kind}`)!];
      const before = sheetsWithin(entry);
      const place = entry.parentElement!;
      const other = await otherDocument();
      await complaintsOf(async () => {
        other.body.append(entry);
        await settled();
      });
      for (const one of kept) expect(one.shadowRoot!.adoptedStyleSheets).to.deep.equal([]);
      place.append(entry);
      await until(() => entry.session, 5000);
      await shown();
      for (const one of kept)
        if (one.isConnected) expect([...one.shadowRoot!.adoptedStyleSheets], one.localName).to.deep.equal(before.get(one));
      for (const [one, sheets] of sheetsWithin(entry)) expect(sheets.length, one.localName).to.be.greaterThan(0);
    });
  }

  for (const kind of ['grid', 'form'])
    it(`is named once in the console, and nothing within it: ${kind}`, async () => {
      const { root: entry } = await openEntry(formPlan(), kind === 'grid' ? `license-key="${LICENSE}"` : '');
      const inside = () => entry.shadowRoot!.querySelector<FormElement>(`dabiao-${kind}`);
      await until(() => inside()?.['surface'], 8000);
      await settled();
      await settled();
      const other = await otherDocument();
      const said: unknown[] = [];
      // oxlint-disable-next-line no-console
      const { warn, error } = console;
      console.warn = console.error = (...words: unknown[]) => said.push(words[0]);
      try {
        other.body.append(entry);
        await until(() => entry.session, 5000);
        await new Promise((done) => setTimeout(done, 500));
      } finally {
        Object.assign(console, { warn, error });
        entry.remove(); // a frame that goes does not disconnect what is in it
      }
      expect(said.map(String)).to.deep.equal([
        `<dabiao-entry> was moved into another document, where its styles can't follow. Load Dabiao in that document.`,
      ]);
    });
});
