/** Two copies of the kit on one page: a portal's bundle has one, a script tag another. */
import { expect } from 'chai';
import { customElement } from '../../src/elements/custom-element.js';
import { DabiaoGauge } from '../../src/elements/gauge/dabiao-gauge.js';
import { COPY, registerCopy } from '../../src/elements/second-copy.js';
import { DABIAO_VERSION } from '../../src/version.js';

describe('a second copy of the kit', () => {
  it('leaves the elements of the first in place', () => {
    customElement('dabiao-gauge')(class extends HTMLElement {});
    expect(customElements.get('dabiao-gauge')).to.equal(DabiaoGauge);
  });

  it('is one line in the console, with both versions; a first is none', () => {
    const { warn } = console;
    const said: unknown[] = [];
    console.warn = (text: unknown) => void said.push(text);
    try {
      registerCopy({ [COPY]: '0.0.9' });
      registerCopy({});
    } finally {
      console.warn = warn;
    }
    expect(said).to.deep.equal([`Two copies of Dabiao: 0.0.9 stays, ${DABIAO_VERSION} is not used.`]);
    expect((document as { [COPY]?: string })[COPY]).to.equal(DABIAO_VERSION);
  });
});
