import { expect } from 'chai';
import { LazyPart, loadOnApproach } from '../../../src/elements/lazy/lazy-part.js';

describe('a part that is loaded when it is wanted', () => {
  const { error } = console;
  beforeEach(() => {
    console.error = () => {};
  });
  afterEach(() => {
    console.error = error;
  });

  function counted() {
    const counts = { fetched: 0, drawn: 0 };
    let isDown = false;
    const lazy = new LazyPart({ requestUpdate: () => void counts.drawn++ }, async () => {
      counts.fetched++;
      await Promise.resolve();
      if (isDown) throw new TypeError('Failed to fetch');
      return { name: 'part' };
    });
    return { lazy, counts, breakNetwork: (down: boolean) => (isDown = down) };
  }

  it('LAZYPART1 is not loaded before, and once, however often it is asked for', async () => {
    const { lazy, counts } = counted();
    expect(lazy.part).to.equal(null);
    expect(counts.fetched).to.equal(0);
    expect(lazy.wanted).to.equal(null);
    const [one, other] = await Promise.all([lazy.load(), lazy.load()]);
    expect(one).to.equal(other);
    expect(lazy.part).to.equal(one);
    expect(lazy.wanted).to.equal(one);
    expect(counts.fetched).to.equal(1);
  });

  it('LAZYPART2 LAZYPART4 is loaded again after a failure when someone asks, and not by drawing', async () => {
    const { lazy, counts, breakNetwork } = counted();
    breakNetwork(true);
    expect(await lazy.load()).to.equal(null);
    expect(lazy.hasFailed).to.equal(true);
    expect(lazy.wanted).to.equal(null);
    expect(counts.fetched).to.equal(1);
    expect(await lazy.load()).to.equal(null);
    expect(counts.fetched).to.equal(2);
    breakNetwork(false);
    const loading = lazy.load();
    expect(lazy.hasFailed, 'while it is tried').to.equal(false);
    expect(await loading).to.deep.equal({ name: 'part' });
    expect(lazy.hasFailed).to.equal(false);
  });

  it('LAZYPART3 has its host drawn when it is there, when it is not, and when it is tried again', async () => {
    const { lazy, counts, breakNetwork } = counted();
    breakNetwork(true);
    await lazy.load();
    expect(counts.drawn).to.equal(1);
    breakNetwork(false);
    await lazy.load();
    expect(counts.drawn).to.equal(3);
    await lazy.load();
    expect(counts.drawn).to.equal(3);
  });

  it('is loaded when the reader points at its element, or the focus comes to it', () => {
    for (const event of [new PointerEvent('pointerenter'), new FocusEvent('focusin')]) {
      const { lazy, counts } = counted();
      const element = document.createElement('div');
      loadOnApproach(element, lazy);
      expect(counts.fetched).to.equal(0);
      element.dispatchEvent(event);
      expect(counts.fetched).to.equal(1);
    }
  });
});
