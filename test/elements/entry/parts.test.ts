/** The parts of the entry that a page's style sheet reaches. */
import { expect } from 'chai';
import '../../../src/elements/entry/dabiao-entry.js';
import { gridReady, openEntry } from '../desk.js';
import { cleanUp, ready, until } from '../support.js';

const PARTS = ['bar', 'button', 'panel', 'toolbar', 'grid', 'form'];

describe('the parts of <dabiao-entry>', () => {
  const sheet = new CSSStyleSheet();
  before(() => {
    sheet.replaceSync(PARTS.map((part, index) => `dabiao-entry::part(${part}) { outline: ${index + 1}px solid lime; }`).join(''));
    document.adoptedStyleSheets = [sheet];
  });
  after(() => void (document.adoptedStyleSheets = []));
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  const isReached = (element: Element | null | undefined, part: string) =>
    element && getComputedStyle(element).outlineWidth === `${PARTS.indexOf(part) + 1}px`;

  it('come out of the elements in it', async () => {
    const { root } = await openEntry();
    const inside = (tag: string) => root.shadowRoot!.querySelector(tag)?.shadowRoot;
    await gridReady(root.shadowRoot!.querySelector('dabiao-grid')!);
    const exporter = inside('dabiao-export')!;
    exporter.querySelector<HTMLElement>('.open')!.click();
    await until(() => isReached(exporter.querySelector('.panel'), 'panel'));
    const bar = root.shadowRoot!.querySelector('.bar')!;
    const inBar = ['dabiao-import', 'dabiao-print', 'dabiao-export'].flatMap((tag) => [...inside(tag)!.querySelectorAll('.tool, .open')]);
    const buttons = [...bar.querySelectorAll('button'), ...inBar];
    expect(buttons.map(({ textContent }) => textContent!.trim())).to.have.length(7);
    expect(buttons.filter((button) => !isReached(button, 'button'))).to.deep.equal([]);
    expect(isReached(root.shadowRoot!.querySelector('.bar'), 'bar')).to.equal(true);
    expect(isReached(inside('dabiao-grid')!.querySelector('.head'), 'toolbar')).to.equal(true);
    expect(isReached(inside('dabiao-grid')!.querySelector('.grid'), 'grid')).to.equal(true);
    root.view = 'form';
    await ready(root);
    await until(() => isReached(inside('dabiao-form')?.querySelector('.form'), 'form'));
  });
});
