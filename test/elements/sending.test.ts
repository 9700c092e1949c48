import { expect } from 'chai';
import '../../src/elements/session/dabiao-session.js';
import '../../src/elements/export/dabiao-export.js';
import type { DabiaoExport } from '../../src/elements/export/dabiao-export.js';
import type { LockRecord } from '../../src/drafts/records.js';
import { DraftStore } from '../../src/drafts/store.js';
import { KeptDeliveries } from '../../src/sending/delivery-store.js';
import { Cipher, KEY_BYTES, randomBytes } from '../../src/storage/encryption.js';
import { fillAll, formPlan, openSession } from './desk.js';
import { audit, cleanUp, ready, until } from './support.js';

const OWNER = 'sender';
const LOCK = { isOff: false } as unknown as LockRecord;

const shown = (element: Element, selector: string) => element.shadowRoot!.querySelector(`.panel ${selector}`);
const words = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const problem = { title: '与上年数据不符', errors: [{ detail: '请核对', pointer: '#/report/observations/0' }] };

/** What the element asks of the network, with answers in its place. */
function network(...answers: (() => Response | Promise<Response>)[]) {
  const { fetch } = window;
  const sent: Headers[] = [];
  window.fetch = async (input, init) => {
    if (init?.method !== 'POST') return fetch(input, init);
    sent.push(init.headers as Headers);
    return (answers[sent.length - 1] ?? answers.at(-1)!)();
  };
  return { sent, close: () => (window.fetch = fetch) };
}

async function openExport(address: string, attributes = ''): Promise<DabiaoExport> {
  const { root, session } = await openSession(`<dabiao-export submit-to="${address}"></dabiao-export>`, formPlan(), attributes);
  const element = root.querySelector('dabiao-export')!;
  fillAll(session);
  await element.open();
  await until(() => shown(element, '.seal'), 5000);
  await until(() => element['body'].part!['sending'].part?.part.deliveries);
  return element;
}

describe('<dabiao-export submit-to>', () => {
  let closing: (() => unknown)[];
  beforeEach(() => (closing = []));
  afterEach(() => {
    for (const close of closing) close();
    cleanUp();
  });
  const answers = (...given: Parameters<typeof network>) => {
    const made = network(...given);
    closing.push(made.close);
    return made;
  };

  it('passes the accessibility audit: sending, refused with faults, and received', async () => {
    let answer!: (response: Response) => void;
    const refusal = new Response(JSON.stringify(problem), { status: 422, headers: { 'content-type': 'application/problem+json' } });
    answers(
      () => new Promise((done) => (answer = done)),
      () => new Response(null, { status: 204 }),
    );
    const element = await openExport('/one');
    const outcomes: unknown[] = [];
    element.addEventListener('dabiao-sent', ({ detail }) => outcomes.push(detail.outcome));
    await element.export({ name: '李敏' });
    await until(() => words(shown(element, '.state')) === '正在发送…');
    await audit(element);
    answer(refusal);
    await until(() => shown(element, '.state.refused'));
    expect(words(shown(element, '.state'))).to.equal('被退回：与上年数据不符。');
    await audit(element);
    shown(element, '.send-now')!.dispatchEvent(new MouseEvent('click'));
    await until(() => shown(element, '.state.received'));
    await audit(element);
    expect(outcomes).to.deep.equal(['refused', 'received']);
  });

  it('says it in English, and sends nothing that the page has taken itself, nor while it is disabled', async () => {
    const { sent } = answers(() => new Response('<form>', { headers: { 'content-type': 'text/html' } }));
    const element = await openExport('/two');
    element.lang = 'en';
    element.addEventListener('dabiao-submission', (event) => event.preventDefault(), { once: true });
    await element.export();
    expect(sent).to.have.length(0);
    await element.export();
    await until(() => shown(element, '.state.refused'));
    expect(words(shown(element, '.state'))).to.contain('the answer is no receipt (200), most likely a login page');
    element.disabled = true;
    await element.updateComplete;
    shown(element, '.send-now')!.dispatchEvent(new MouseEvent('click'));
    await ready(element);
    expect(sent).to.have.length(1);
  });

  it('keeps no text where drafts have a passphrase, and makes it anew of the receipt at the next visit', async () => {
    const { sent } = answers(
      () => new Response(null, { status: 503, headers: { 'retry-after': '1' } }),
      () => new Response(null, { status: 204 }),
    );
    const { keyring } = new DraftStore();
    keyring.unlock(OWNER, new Cipher(randomBytes(KEY_BYTES)), LOCK);
    closing.push(() => keyring.forget(OWNER));
    const element = await openExport('/three', `owner="${OWNER}"`);
    const part = element['body'].part!['sending'].part!.part;
    const { id } = await element.export();
    await until(() => words(shown(element, '.state')).includes('503'));
    expect(words(shown(element, '.sending .hint'))).to.contain('草稿设有密码');
    const store = new KeptDeliveries();
    const kept = await until(async () => store.get(id));
    expect(kept).not.to.have.property('text');
    store.close();
    // Another window: nothing of it is in memory.
    part['end']();
    part.visit();
    await until(() => shown(element, '.state.received'), 4000);
    expect(sent.map((headers) => headers.get('idempotency-key'))).to.deep.equal([id, id]);
  });

  it('sends nothing any more once it is taken off the page', async () => {
    const { sent } = answers(() => new Response(null, { status: 503 }));
    const element = await openExport('/four');
    await element.export();
    await until(() => words(shown(element, '.state')).includes('503'));
    const { part } = element['body'].part!['sending'].part!;
    const { deliveries } = part;
    element.remove();
    await until(() => part.deliveries === null, 4000);
    await deliveries!.begin();
    expect(sent).to.have.length(1);
  });
});
