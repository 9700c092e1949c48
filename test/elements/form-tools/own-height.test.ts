/** A height that the page gives an element. */
import { expect } from 'chai';
import '../../../src/elements/entry/dabiao-entry.js';
import type { FormElement } from '../../../src/elements/form-tools/form-element.js';
import { openEntry, press, settled } from '../desk.js';
import { cleanUp, ready, until } from '../support.js';

const LICENSED = 'license-key="non-commercial-and-evaluation"';

async function openIn(style: string, attributes: string) {
  const { root: entry } = await openEntry(undefined, `${attributes} style="${style}"`);
  const form = await until(() => entry.shadowRoot!.querySelector<FormElement>('dabiao-grid, dabiao-form'), 5000);
  await until(() => form['surface'], 5000);
  await ready(form);
  for (let i = 0; i < 3; i++) await settled();
  const heads = form.shadowRoot!.querySelector('.heads')!;
  return { entry, form, heads, top: (element: Element) => Math.round(element.getBoundingClientRect().top) };
}

const scrolls = (element: Element) => element.hasAttribute('data-scrolls');

describe('a height of the page', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  for (const [view, attributes] of [
    ['grid', `view="grid" ${LICENSED}`],
    ['form', 'view="form"'],
  ] as const) {
    it(`is obeyed by the entry with its ${view}: the bar and the heads stay, the cells scroll`, async () => {
      const { entry, heads, top } = await openIn('height: 220px', attributes);
      await until(() => scrolls(entry));
      expect(entry.offsetHeight).to.equal(220);
      const bar = entry.shadowRoot!.querySelector('.bar')!;
      const before = top(bar);
      entry.scrollTop = 120;
      await settled();
      expect(entry.scrollTop).to.be.greaterThan(60);
      expect(top(bar)).to.equal(before);
      expect(top(heads)).to.be.closeTo(bar.getBoundingClientRect().bottom, 2);
      expect(document.scrollingElement!.scrollHeight, 'nothing makes the page longer').to.equal(innerHeight);
      entry.style.height = '';
      await until(() => !scrolls(entry));
    });

    it(`is given to the ${view} alone by --dabiao-grid-height`, async () => {
      const { entry, form, heads, top } = await openIn('--dabiao-grid-height: 140px', attributes);
      await until(() => scrolls(form));
      expect([form.offsetHeight, scrolls(entry)]).to.deep.equal([140, false]);
      form.scrollTop = 50;
      await settled();
      expect(form.scrollTop).to.equal(50);
      expect(top(heads)).to.equal(top(form));
    });
  }

  it('is none where the page gives none: a panel over the content does not count', async () => {
    const { entry, form } = await openIn('', 'view="form"');
    form.shadowRoot!.querySelector<HTMLElement>('.list-columns')!.click();
    await ready(form);
    await settled();
    await settled();
    expect([scrolls(entry), scrolls(form)]).to.deep.equal([false, false]);
  });

  it('ends its panels with it', async () => {
    const { entry } = await openIn('height: 200px', `view="grid" ${LICENSED}`);
    await until(() => scrolls(entry));
    entry.shadowRoot!.querySelector<HTMLElement>('.drafts > button')!.click();
    const panel = await until(() => entry.shadowRoot!.querySelector('.panel'));
    await settled();
    expect(panel.getBoundingClientRect().bottom).to.be.at.most(entry.getBoundingClientRect().bottom + 1);
    await press('Escape');
  });

  it('is forgotten while the form has all of the window', async () => {
    const { entry } = await openIn('height: 220px', 'view="form"');
    const button = entry.shadowRoot!.querySelector<HTMLElement>('.full')!;
    button.focus();
    button.click();
    await ready(entry);
    expect(entry.offsetHeight).to.equal(innerHeight);
    await press('Escape');
    await ready(entry);
    expect(entry.offsetHeight).to.equal(220);
  });
});
