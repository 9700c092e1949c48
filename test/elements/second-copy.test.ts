/** Two copies of the kit on one page: a portal's bundle has one, a script tag another. */
import { expect } from 'chai';
import { customElement } from '../../src/elements/custom-element.js';
import { DabiaoGauge } from '../../src/elements/gauge/dabiao-gauge.js';
import { DABIAO_VERSION } from '../../src/version.js';

describe('a second copy of the kit', () => {
  it('leaves the elements of the first in place, and says so once, with both versions', () => {
    const { warn } = console;
    const said: unknown[] = [];
    console.warn = (text: unknown) => void said.push(text);
    try {
      class Earlier extends HTMLElement {
        static dabiaoVersion = '0.0.9';
      }
      customElements.define('dabiao-earlier', Earlier);
      customElement('dabiao-earlier')(class extends HTMLElement {});
      customElement('dabiao-gauge')(class extends HTMLElement {});
      expect([customElements.get('dabiao-earlier'), customElements.get('dabiao-gauge')]).to.deep.equal([Earlier, DabiaoGauge]);
    } finally {
      console.warn = warn;
    }
    expect(said).to.deep.equal([`Two copies of Dabiao on the page: 0.0.9 is used, ${DABIAO_VERSION} is not.`]);
  });
});
