import { expect } from 'chai';
import { DocumentError } from '../../../src/documents/problems.js';
import type { Steps } from '../../../src/documents/steps.js';
import { readObservationsFileStepwise } from '../../../src/submissions/observations-file.js';
import { isPage } from '../../../src/elements/files/file-advice.js';
import { fetchPlansAhead, loadFile } from '../../../src/elements/files/load-file.js';
import { RemoteFile, type FileState } from '../../../src/elements/files/remote-file.js';
import { complaintsOf } from '../desk.js';
import { until } from '../support.js';

const text = (content: string) => `data:text/plain,${encodeURIComponent(content)}`;
const upper = function* (content: string): Steps<string> {
  yield 'rest';
  return content.toUpperCase();
};

describe('a file by its address', () => {
  it('is fetched and read', async () => {
    expect(await loadFile(text('abc'), upper)).to.deep.equal({ kind: 'ready', value: 'ABC' });
  });

  it('that is not there, that cannot be reached, that is wrong: each says so with its address', async () => {
    const failureOf = async (url: string) => {
      const file = await loadFile(url, readObservationsFileStepwise);
      return file.kind === 'failed' ? file.failure : null;
    };
    expect(await failureOf('/no/such/file.json')).to.deep.equal({ kind: 'not-found', url: '/no/such/file.json', status: 404 });
    expect(await failureOf('http://127.0.0.1:9/')).to.deep.equal({ kind: 'unreachable', url: 'http://127.0.0.1:9/' });
    const wrong = await failureOf(text('{'));
    expect(wrong).to.include({ kind: 'problems', url: text('{') });
    expect(wrong!.kind === 'problems' && wrong!.error).to.be.instanceOf(DocumentError);
  });

  it('LOADFILE1 LOADFILE2 LOADFILE3 LOADFILE4 what is answered in its place has a code for what can be done', async () => {
    const { fetch } = window;
    try {
      const codes = [];
      for (const status of [401, 403, 404, 410, 400, 408, 429, 500, 502, 503, 504]) {
        window.fetch = () => Promise.resolve(new Response('', { status }));
        const file = await loadFile('/plan.json', upper);
        codes.push(`${status} ${file.kind === 'failed' && file.failure.kind}`);
      }
      window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      const file = await loadFile('/plan.json', upper);
      expect([...codes, file.kind === 'failed' && file.failure.kind].join(', ')).to.equal(
        '401 forbidden, 403 forbidden, 404 not-found, 410 not-found, 400 not-found, 408 unavailable, 429 unavailable, 500 unavailable, 502 unavailable, ' +
          '503 unavailable, 504 unavailable, unreachable',
      );
    } finally {
      window.fetch = fetch;
    }
  });

  it('LOADFILE5 one in another encoding than UTF-8 is refused as such, whatever the server says of it; a page of HTML as a page', async () => {
    const { fetch } = window;
    const gbk = [0xd6, 0xd0]; // 中
    const failureOf = async (bytes: readonly number[]) => {
      window.fetch = () =>
        Promise.resolve(new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/json; charset=utf-8' } }));
      const file = await loadFile('/plan.json', upper);
      if (file.kind === 'ready') return file.value;
      return file.failure.kind === 'problems' && [file.failure.error.code, isPage(file.failure.error)];
    };
    try {
      expect(await failureOf([0x22, ...gbk, 0x22])).to.deep.equal(['json-encoding', false]);
      expect(await failureOf([0xff, 0xfe, 0x22, 0, 0x22, 0]), 'UTF-16').to.deep.equal(['json-encoding', false]);
      expect(await failureOf([0x0a, 0x3c, 0x70, 0x3e, ...gbk]), 'a page').to.deep.equal(['json-encoding', true]);
      expect(await failureOf([0xef, 0xbb, 0xbf, 0x61]), 'with a mark').to.equal('A');
    } finally {
      window.fetch = fetch;
    }
  });

  it('of a plan that a tag names is asked for once, before its element asks, and again when it is read again', async () => {
    const { fetch } = window;
    const asked: string[] = [];
    window.fetch = (url, init) => {
      asked.push(String(url));
      return fetch(url, init);
    };
    try {
      const page = document.createElement('template');
      const url = text('plan');
      page.innerHTML = `<dabiao-entry plan="${url}"></dabiao-entry><dabiao-board plan="${url}"></dabiao-board><dabiao-entry plan></dabiao-entry>`;
      fetchPlansAhead(page.content);
      expect(asked).to.deep.equal([url]);
      expect(await loadFile(url, upper)).to.deep.equal({ kind: 'ready', value: 'PLAN' });
      expect(asked).to.deep.equal([url]);
      expect(await loadFile(url, upper)).to.deep.equal({ kind: 'ready', value: 'PLAN' });
      expect(asked).to.deep.equal([url, url]);
    } finally {
      window.fetch = fetch;
    }
  });

  it('a slip in the reader is not taken for a fault of the file', async () => {
    const slip = new TypeError('slip');
    const caught = await loadFile(text('abc'), () => {
      throw slip;
    }).catch((error: unknown) => error);
    expect(caught).to.equal(slip);
  });

  it('of many observations is read in slices, with the page alive meanwhile', async () => {
    const observation = (i: number) => ({ indicator: 'a', region: String(100000 + i), period: '2025', value: i, status: 'A' });
    const observations = Array.from({ length: 20_000 }, (_, i) => observation(i));
    const dataset = JSON.stringify({ format: 'dabiao.dataset/1', plan: { id: 'a' }, observations });
    const url = URL.createObjectURL(new Blob([dataset]));
    let steps = 0;
    const counting = function* (content: string): Steps<number> {
      const reading = readObservationsFileStepwise(content);
      for (;;) {
        const step = reading.next();
        if (step.done) return 'observations' in step.value ? step.value.observations.length : 0;
        steps++;
        yield step.value;
      }
    };
    expect(await loadFile(url, counting)).to.deep.equal({ kind: 'ready', value: 20_000 });
    expect(steps).to.be.greaterThan(20_000);
    URL.revokeObjectURL(url);
  });

  it('is loaded once, again at another address, and the last one asked for wins', async () => {
    let loaded = 0;
    const file = new RemoteFile(
      (source) => upper(source as string),
      () => loaded++,
    );
    expect(file.load(text('one'))).to.deep.equal({ kind: 'loading' });
    file.load(text('two'));
    await until(() => loaded > 0);
    const state: FileState<string> = file.load(text('two'));
    expect(state).to.deep.include({ kind: 'ready', value: 'TWO' });
    expect(file.load(text('two'))).to.equal(state);
    expect(loaded).to.equal(1);
  });

  it('does not keep the page waiting for ever after a slip', async () => {
    let loaded = 0;
    const file = new RemoteFile(
      () => {
        throw new TypeError('slip');
      },
      () => loaded++,
    );
    const said = await complaintsOf(async () => {
      file.load(text('abc'));
      await until(() => loaded > 0);
    });
    expect(file.load(text('abc')).kind).to.equal('failed');
    expect(said).to.have.length(1);
  });
});
