import { expect } from 'chai';
import '../../../src/elements/entry/dabiao-entry.js';
import type { DabiaoEntry } from '../../../src/elements/entry/dabiao-entry.js';
import type { DabiaoErrorEvent } from '../../../src/elements/session/session-context.js';
import { jsonText } from '../../../src/documents/json-text.js';
import { readSubmission } from '../../../src/submissions/submission.js';
import { complaintsOf, fillAll, formPlan, openEntry, planUrl, settled, type } from '../desk.js';
import { cleanUp, fixture, refusalOf, until } from '../support.js';

const message = (entry: Element) => entry.shadowRoot!.querySelector('dabiao-session')?.shadowRoot?.querySelector('[role=alert]');
const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const rows = (entry: Element) => entry.shadowRoot!.querySelector('dabiao-form')!.shadowRoot!.querySelectorAll('tbody tr').length;

/** What a server answers to whoever asks for the plan. */
async function answered(answer: () => Promise<Response>): Promise<{ entry: DabiaoEntry; code: unknown; said: string; errors: unknown[] }> {
  const before = window.fetch;
  const errors: unknown[] = [];
  document.addEventListener('dabiao-error', (event) => errors.push((event as DabiaoErrorEvent).detail), { once: true });
  let entry!: DabiaoEntry;
  let code: unknown;
  await complaintsOf(async () => {
    window.fetch = answer;
    try {
      entry = await fixture<DabiaoEntry>('<dabiao-entry plan="/plans/mine.json" department="health" period="2025"></dabiao-entry>');
      code = await refusalOf(entry.whenReady);
      await until(() => message(entry));
    } finally {
      window.fetch = before;
    }
  });
  await until(() => !words(message(entry)).includes('正在打开'));
  return { entry, code, said: words(message(entry)), errors };
}

const page = '<!doctype html><html><body><form action="/login">统一身份认证</form></body></html>';
const json = (text: string, type = 'application/json') => new Response(text, { headers: { 'content-type': type } });

describe('pages that give bad input', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  for (const [what, answer, code, text] of [
    ['is not there', () => Promise.resolve(new Response('', { status: 404 })), 'not-found', '404'],
    ['needs a login', () => Promise.resolve(new Response('', { status: 401 })), 'forbidden', '没有权限读取'],
    ['the server fails to give', () => Promise.resolve(new Response('', { status: 500 })), 'unavailable', '服务器出错'],
    ['is a page of HTML', () => Promise.resolve(json(page, 'text/html')), 'problems', '网页'],
    [
      'is refused to other sites, or the network is down',
      () => Promise.reject(new TypeError('Failed to fetch')),
      'unreachable',
      '/plans/mine.json',
    ],
    ['is empty', () => Promise.resolve(json('')), 'problems', '空'],
    ['is a list', () => Promise.resolve(json('[]')), 'problems', 'format'],
  ] as const) {
    it(`a plan that ${what} is told in words and by code, and the page stays alive`, async () => {
      const told = await answered(answer);
      expect(told.said).to.contain(text);
      expect([told.code, told.errors]).to.deep.equal([code, [{ code }]]);
      const { entry } = told;
      entry.plan = planUrl(formPlan());
      expect((await entry.whenReady).department).to.equal('health');
    });
  }

  it('a plan behind a login is told as a page, and that a login may help', async () => {
    const { said } = await answered(() => Promise.resolve(json(page, 'text/html')));
    expect(said).to.contain('/plans/mine.json').and.to.contain('登录');
  });

  it('a plan of a wrong type is read all the same', async () => {
    const before = window.fetch;
    window.fetch = () => Promise.resolve(json(JSON.stringify(formPlan()), 'text/plain'));
    try {
      const entry = await fixture<DabiaoEntry>('<dabiao-entry plan="/plans/text.json" department="health" period="2025"></dabiao-entry>');
      expect((await entry.whenReady).department).to.equal('health');
    } finally {
      window.fetch = before;
    }
  });

  it('an element made as markup, cloned, and taken into another document works there', async () => {
    const { root: entry } = await openEntry(formPlan(), '');
    await until(() => rows(entry) > 0, 5000);
    const copy = entry.cloneNode(true) as DabiaoEntry;
    entry.after(copy);
    expect((await copy.whenReady).department).to.equal('health');
    const frame = document.createElement('iframe');
    document.querySelector('.fixture')!.append(frame);
    copy.remove();
    frame.contentDocument!.body.append(copy); // adopted
    await settled();
    document.querySelector('.fixture')!.append(copy);
    expect((await copy.whenReady).department).to.equal('health');
    await until(() => rows(copy) > 0, 5000);
  });

  it('an old script’s `Array.prototype.toJSON` changes nothing', async () => {
    const lists = Array.prototype as { toJSON?: unknown };
    const plan = formPlan();
    const url = planUrl(plan);
    lists.toJSON = () => '[]';
    try {
      const entry = await fixture<DabiaoEntry>(`<dabiao-entry plan="${url}" department="health" period="2025"></dabiao-entry>`);
      const session = await entry.whenReady;
      await until(() => rows(entry) > 0, 5000);
      fillAll(session);
      type(session, 'screening', '97.5');
      type(session, 'screening', '', 'missing');
      const submission = await entry.submission();
      expect(readSubmission(submission, plan).digest).to.equal(submission.digest);
      const values = entry.report!.observations.map(({ value }) => value);
      await entry.load(jsonText(entry.report));
      expect(entry.report!.observations.map(({ value }) => value)).to.deep.equal(values);
    } finally {
      delete lists.toJSON;
    }
  });

  it('a member that an old script has given every object, or every list, is none of a document', async () => {
    const every = [Object.prototype, Array.prototype] as { each?: unknown }[];
    const entry = document.createElement('dabiao-entry');
    const plan = formPlan();
    Object.assign(entry, { plan: planUrl(plan), department: 'health', period: '2025' });
    for (const one of every) one.each = () => undefined;
    try {
      (await fixture<HTMLElement>('<div></div>')).append(entry);
      const session = await entry.whenReady;
      await until(() => rows(entry) > 0, 5000);
      fillAll(session);
      const submission = await entry.submission();
      expect(readSubmission(submission, plan).digest).to.equal(submission.digest);
      expect(await refusalOf(entry.load({ ...entry.report, another: 1 }))).to.equal('unknown-member');
    } finally {
      for (const one of every) delete one.each;
    }
  });

  it('where the browser keeps nothing for a frame of another site, the form is filled and the failure told', async () => {
    const { open } = IDBFactory.prototype;
    const storage = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    IDBFactory.prototype.open = denied;
    Object.defineProperty(window, 'localStorage', { configurable: true, get: denied });
    try {
      await complaintsOf(async () => {
        const { root: entry, session } = await openEntry(formPlan(), '');
        await until(() => rows(entry) > 0, 5000);
        type(session, 'screening', '97.5');
        await until(() => entry.shadowRoot!.querySelector('dabiao-save-state')!.shadowRoot!.querySelector('[role=alert]'), 5000);
        await entry.whenReady;
        expect(entry.report!.observations).to.have.length(1);
      });
    } finally {
      IDBFactory.prototype.open = open;
      Object.defineProperty(window, 'localStorage', storage);
    }
  });
});
