import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { Disclosure, renderOpener, renderPanel, type DisclosureOptions } from '../../../src/elements/panel/disclosure.js';
import { theme } from '../../../src/elements/theme/theme.styles.js';
import { panelStyles } from '../../../src/elements/panel/panel.styles.js';
import { focused, press, settled } from '../desk.js';
import { audit, cleanUp, fixture, ready } from '../support.js';

class Sample extends LitElement {
  static override styles = [theme, panelStyles];
  readonly calls: string[] = [];
  readonly disclosure: Disclosure;

  constructor(more: Partial<DisclosureOptions>) {
    super();
    const [onOpen, onClose] = [() => void this.calls.push('open'), () => void this.calls.push('close')];
    this.disclosure = new Disclosure(this, { opener: '.open', panel: '.panel', onOpen, onClose, ...more });
  }

  protected override render() {
    return html`${renderOpener(this.disclosure, { label: '打开', class: 'open', part: 'button' })}
    ${renderPanel(this.disclosure, { title: '面板', close: '关闭', content: html`<input aria-label="内容" />` })}`;
  }
}
customElements.define(
  'test-firm-panel',
  class extends Sample {
    constructor() {
      super({});
    }
  },
);
customElements.define(
  'test-light-panel',
  class extends Sample {
    constructor() {
      super({ isLight: true });
    }
  },
);
customElements.define(
  'test-list-panel',
  class extends Sample {
    constructor() {
      super({ panel: undefined as unknown as string });
    }
  },
);

const find = (element: Element, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);
const opener = (element: Element) => find(element, '.open')!;
const panel = (element: Element) => find(element, '.panel');
const put = (tag: string) => fixture<Sample>(`<${tag}></${tag}>`);
const pointAt = (target: Element) => target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));

describe('a panel that a button opens', () => {
  afterEach(cleanUp);

  for (const look of ['zoom: 1.25', 'transform: scale(1.5); transform-origin: 0 0']) {
    it(`ends with the window in a page with “${look}”`, async () => {
      const element = await put('test-firm-panel');
      element.style.cssText = `display: block; position: absolute; top: 0; left: 0; width: 300px; ${look}`;
      await element.disclosure.open();
      panel(element)!.append(Object.assign(document.createElement('p'), { style: 'height: 2000px' }));
      element.requestUpdate();
      await ready(element);
      expect(panel(element)!.getBoundingClientRect().bottom).to.be.within(innerHeight - 3, innerHeight + 2);
    });
  }

  it('passes the accessibility audit, closed and open', async () => {
    const element = await put('test-firm-panel');
    await audit(element);
    await element.disclosure.open();
    await audit(element);
  });

  it('takes the focus, and gives it back by Escape, its own button, and the button that opened it', async () => {
    const element = await put('test-firm-panel');
    const closing = [() => press('Escape'), () => find(element, '.close')!.click(), () => opener(element).click()];
    for (const close of closing) {
      opener(element).click();
      await ready(element);
      expect(focused()).to.equal(panel(element));
      expect(opener(element).getAttribute('aria-expanded')).to.equal('true');
      await close();
      await ready(element);
      expect(panel(element)).to.equal(null);
      expect(focused()).to.equal(opener(element));
      expect(opener(element).getAttribute('aria-expanded')).to.equal('false');
    }
    expect(element.calls).to.deep.equal(['open', 'close', 'open', 'close', 'open', 'close']);
  });

  it('keeps Escape from what is around it', async () => {
    const element = await put('test-firm-panel');
    let heard = 0;
    element.parentElement!.addEventListener('keydown', ({ key }) => (heard += Number(key === 'Escape')));
    await element.disclosure.open();
    find(element, 'input')!.focus();
    await press('Escape');
    expect([panel(element), heard]).to.deep.equal([panel(element), 0]);
    await ready(element);
    expect(panel(element)).to.equal(null);
  });

  it('stays open at a click elsewhere, for something may be typed in it', async () => {
    const element = await put('test-firm-panel');
    await element.disclosure.open();
    pointAt(document.body);
    await ready(element);
    expect(panel(element)).not.to.equal(null);
  });

  it('that is light closes at a click elsewhere, and leaves the focus there', async () => {
    const element = await put('test-light-panel');
    const other = document.createElement('button');
    other.textContent = '别处';
    element.after(other);
    await element.disclosure.open();
    pointAt(find(element, 'input')!);
    await ready(element);
    expect(panel(element), 'a click in it').not.to.equal(null);
    other.focus();
    pointAt(other);
    await ready(element);
    expect(panel(element)).to.equal(null);
    expect(focused()).to.equal(other);
    pointAt(other);
    expect(element.calls, 'closed once').to.deep.equal(['open', 'close']);
  });

  it('hears nothing more of the page once it has left it', async () => {
    const element = await put('test-light-panel');
    await element.disclosure.open();
    element.remove();
    pointAt(document.body);
    expect(element.disclosure.isOpen).to.equal(true);
  });

  it('ends with the window, whatever stands above it and wherever the page is scrolled', async () => {
    const space = (await fixture('<div></div>')) as HTMLElement;
    space.style.height = `${innerHeight - 300}px`;
    const element = await put('test-firm-panel');
    const below = (await fixture('<div></div>')) as HTMLElement;
    below.style.height = '2000px';
    await element.disclosure.open();
    const filling = document.createElement('p');
    filling.style.height = '3000px';
    panel(element)!.append(filling);
    const end = () => panel(element)!.getBoundingClientRect().bottom;
    expect(end()).to.be.within(innerHeight - 1, innerHeight + 1);
    scrollTo(0, 100);
    await settled();
    expect(end()).to.be.within(innerHeight - 1, innerHeight + 1);
    scrollTo(0, 0);
    await settled();
    expect(end()).to.be.within(innerHeight - 1, innerHeight + 1);
  });

  it('brings what has grown in it into view', async () => {
    const space = await fixture('<div></div>');
    (space as HTMLElement).style.height = `${innerHeight - 60}px`;
    const element = await put('test-firm-panel');
    const below = await fixture('<div></div>');
    (below as HTMLElement).style.height = '2000px';
    await element.disclosure.open();
    panel(element)!.append(Object.assign(document.createElement('div'), { textContent: '预览' }));
    panel(element)!.style.height = '300px';
    scrollTo(0, 0);
    expect(panel(element)!.getBoundingClientRect().bottom).to.be.greaterThan(innerHeight);
    await element.disclosure.focusPanel();
    expect(panel(element)!.getBoundingClientRect().bottom).to.be.at.most(innerHeight + 1);
    scrollTo(0, 0);
  });

  it('closes the others as it opens, wherever they are, but for one in which something is typed: it stays beneath', async () => {
    const [first, second, third] = [await put('test-firm-panel'), await put('test-light-panel'), await put('test-firm-panel')];
    await first.disclosure.open();
    await second.disclosure.open();
    await ready(first);
    expect([panel(first), first.calls.at(-1)]).to.deep.equal([null, 'close']);
    expect(focused()).to.equal(panel(second));
    (find(second, 'input') as HTMLInputElement).value = '张三';
    await third.disclosure.open();
    await ready(second);
    const level = (element: Element) => Number(getComputedStyle(panel(element)!).zIndex);
    expect(level(third)).to.be.greaterThan(level(second));
    await first.disclosure.open();
    await ready(third);
    expect(panel(third)).to.equal(null);
    expect(level(first)).to.be.greaterThan(level(second));
    expect((find(second, 'input') as HTMLInputElement).value).to.equal('张三');
  });

  it('does not close a list that is no panel, nor one that holds what would be lost', async () => {
    let isHeld = true;
    customElements.define(
      'test-held-panel',
      class extends Sample {
        constructor() {
          super({ holds: () => isHeld });
        }
      },
    );
    const [list, held, last] = [await put('test-list-panel'), await put('test-held-panel'), await put('test-firm-panel')];
    for (const one of [list, held, last]) await one.disclosure.open();
    expect([list, held, last].map(({ disclosure }) => disclosure.isOpen)).to.deep.equal([true, true, true]);
    isHeld = false;
    await last.disclosure.open();
    expect([list, held, last].map(({ disclosure }) => disclosure.isOpen)).to.deep.equal([true, false, true]);
  });

  it('without a panel of its own leaves the focus on the button', async () => {
    const element = await put('test-list-panel');
    opener(element).focus();
    opener(element).click();
    await ready(element);
    expect(focused()).to.equal(opener(element));
  });
});
