import { expect } from 'chai';
import { isPrivateWindow } from '../../src/storage/private-window.js';

type Fake = Record<string, unknown> | undefined;

/** What the browser says of its storage and memory while it is asked. */
async function asked(storage: Fake, heap: number | null): Promise<boolean> {
  Object.defineProperty(navigator, 'storage', { get: () => storage, configurable: true });
  Object.defineProperty(performance, 'memory', { get: () => heap ?? undefined, configurable: true });
  if (heap !== null) Object.defineProperty(performance, 'memory', { get: () => ({ jsHeapSizeLimit: heap }), configurable: true });
  try {
    return await isPrivateWindow();
  } finally {
    delete (navigator as { storage?: unknown }).storage;
    delete (performance as { memory?: unknown }).memory;
  }
}

const refusing = (name: string) => () => Promise.reject(new DOMException('no', name));
const giving = (quota: number) => () => Promise.resolve({ quota });
const GB = 2 ** 30;

describe('a private window', () => {
  it('PRIVATE1 is one whose private files are refused, or whose space is less than twice the memory', async () => {
    expect(await asked({ getDirectory: refusing('SecurityError') }, null)).to.equal(true);
    expect(await asked({ getDirectory: () => Promise.resolve({}), estimate: giving(1.6 * GB) }, 4 * GB)).to.equal(true);
  });

  it('PRIVATE1 is none with the space of a disk, nor with the made-up one of newer browsers', async () => {
    expect(await asked({ getDirectory: () => Promise.resolve({}), estimate: giving(140 * GB) }, 4 * GB)).to.equal(false);
    expect(await asked({ estimate: giving(10 * GB) }, 4 * GB)).to.equal(false);
  });

  it('PRIVATE2 whatever fails otherwise says nothing', async () => {
    expect(await asked(undefined, 4 * GB)).to.equal(false);
    expect(await asked({}, null)).to.equal(false);
    expect(await asked({ getDirectory: refusing('UnknownError') }, null)).to.equal(false);
    expect(await asked({ estimate: refusing('TypeError') }, 4 * GB)).to.equal(false);
    expect(await asked({ estimate: giving(undefined as never) }, 4 * GB)).to.equal(false);
  });
});
