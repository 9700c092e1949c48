import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { refused, type Outcome } from '../../src/sending/answer.js';
import { Sender, type SenderMeans } from '../../src/sending/sender.js';
import { answer, json, reception, type Answer } from './reception.js';

const ID = 'a'.repeat(32);
const NOW = Date.UTC(2026, 0, 1);
const problem = (value: unknown, status = 422) => json(status, value, 'application/problem+json');

const senderOf = (means: Partial<SenderMeans> = {}) =>
  new Sender({ fetch, now: () => NOW, after: () => () => {}, random: () => 1, isBlocked: () => Promise.resolve(false), ...means });

async function outcomeOf(t: TestContext, given: Answer): Promise<Outcome> {
  const { url, close } = await reception(given);
  t.after(close);
  return senderOf().send({ url, id: ID, text: '{}', headers: {} });
}

test('REPLY1 received is a 2xx with JSON or without a body, and its number is the id, else the end of the address', async (t) => {
  const cases: readonly (readonly [Answer, number, string?])[] = [
    [answer(204), 204],
    [answer(202), 202],
    [answer(200, { 'content-type': 'text/html' }, '\n'), 200],
    [json(201, { id: '收-17' }), 201, '收-17'],
    [json(201, { id: 17 }, 'application/vnd.portal+json; charset=utf-8'), 201, '17'],
    [json(200, []), 200],
    [answer(201, { location: '/reports/2026%2F17/?a=1' }), 201, '2026/17'],
    [answer(201, { location: '/%' }), 201, '%'],
  ];
  for (const [given, status, number] of cases) {
    assert.deepEqual(await outcomeOf(t, given), { kind: 'received', status, ...(number !== undefined && { number }) });
  }
});

test('REPLY2 a login page is no receipt, and a redirect is none', async (t) => {
  const page = answer(200, { 'content-type': 'text/html' }, '<form>登录</form>');
  assert.deepEqual(await outcomeOf(t, page), refused(200, 'no-receipt'));
  assert.deepEqual(await outcomeOf(t, answer(200, {}, '{"id":1}')), refused(200, 'no-receipt'));
  assert.deepEqual(await outcomeOf(t, answer(200, { 'content-type': 'application/json' }, '{"id":')), refused(200, 'no-receipt'));
  assert.deepEqual(await outcomeOf(t, answer(302, { location: '/login' })), refused(302, 'redirected'));
  assert.deepEqual(await outcomeOf(t, answer(307, { location: '/reports' })), refused(307, 'redirected'));
});

test('REPLY3 408, 429 and 5xx wait, and as long as the server asks', async (t) => {
  const cases: readonly (readonly [number, string | undefined, number])[] = [
    [408, undefined, 0],
    [429, '120', 120_000],
    [503, new Date(NOW + 60_000).toUTCString(), 60_000],
    [503, new Date(NOW - 60_000).toUTCString(), 0],
    [500, 'soon', 0],
    [502, '999999999', 86_400_000],
  ];
  for (const [status, after, retryAfter] of cases) {
    const headers: Record<string, string> = after === undefined ? {} : { 'retry-after': after };
    assert.deepEqual(await outcomeOf(t, answer(status, headers, '<h1>')), { kind: 'waiting', status, retryAfter });
  }
});

test('REPLY4 what else a server says is a refusal', async (t) => {
  const cases = [
    [401, 'login'],
    [403, 'login'],
    [404, 'address'],
    [405, 'address'],
    [409, 'already-there'],
    [413, 'too-large'],
    [422, 'not-valid'],
    [400, 'refused'],
    [418, 'refused'],
  ] as const;
  for (const [status, reason] of cases) assert.deepEqual(await outcomeOf(t, answer(status, {}, 'x')), refused(status, reason));
});

test('REPLY5 problem details are read, cut, and taken for what they are', async (t) => {
  const errors = [{ detail: '第 3 个数值有误', pointer: '#/report/observations/2/value' }, { detail: 7 }, null, 'x'];
  const said = await outcomeOf(t, problem({ title: ' 数据不符 ', detail: '<b>请改正</b>', instance: '/problems/1', status: 422, errors }));
  assert.deepEqual(said, {
    ...refused(422, 'not-valid'),
    problem: {
      title: '数据不符',
      detail: '<b>请改正</b>',
      instance: '/problems/1',
      errors: [{ detail: '第 3 个数值有误', pointer: '#/report/observations/2/value' }],
    },
  });
  const long = await outcomeOf(t, problem({ title: 'x'.repeat(9999), errors: Array.from({ length: 99 }, () => ({ detail: 'y' })) }));
  assert.equal(long.kind === 'refused' && long.problem?.title?.length, 500);
  assert.equal(long.kind === 'refused' && long.problem?.errors.length, 12);
  assert.deepEqual(await outcomeOf(t, problem('text')), refused(422, 'not-valid'));
  assert.deepEqual(await outcomeOf(t, json(422, { title: 'no problem details' })), refused(422, 'not-valid'));
});

test('SENDER1 the text is posted with the headers of the page, and a key that it can’t change', async (t) => {
  const { url, received, close } = await reception(answer(204));
  t.after(close);
  const headers = { 'X-CSRF-Token': 'secret', 'Idempotency-Key': 'mine', 'Content-Type': 'text/plain' };
  let init: RequestInit = {};
  const spy: SenderMeans['fetch'] = (address, given) => fetch(address, (init = given));
  await senderOf({ fetch: spy }).send({ url, id: ID, text: '{"a":"数"}', headers });
  const [request] = received;
  assert.equal(received.length, 1);
  assert.deepEqual([request!.method, request!.body], ['POST', '{"a":"数"}']);
  assert.deepEqual(
    ['x-csrf-token', 'idempotency-key', 'content-type'].map((name) => request!.headers[name]),
    ['secret', ID, 'application/json'],
  );
  assert.deepEqual([init.credentials, init.redirect], ['same-origin', 'manual']);
});

test('SENDER2 what the network does not bring over waits, and so does what takes too long', async () => {
  const { url, close } = await reception(() => {});
  let expire = (): void => assert.fail();
  let limit = 0;
  const after: SenderMeans['after'] = (milliseconds, act) => {
    [limit, expire] = [milliseconds, act];
    return () => {};
  };
  const hanging = senderOf({ after }).send({ url, id: ID, text: '{}', headers: {} });
  await new Promise((done) => setTimeout(done, 50));
  assert.equal(limit, 120_000);
  expire();
  assert.deepEqual(await hanging, { kind: 'waiting', status: null, retryAfter: 0 });
  await close();
  assert.deepEqual(await senderOf().send({ url, id: ID, text: '{}', headers: {} }), { kind: 'waiting', status: null, retryAfter: 0 });
});

test('SENDER3 what the policy forbids is refused, and an address or headers that are none', async (t) => {
  const { url, received, close } = await reception(answer(204));
  t.after(close);
  const forbidden = () => Promise.reject(new TypeError('Failed to fetch'));
  const blocked = senderOf({ fetch: forbidden, isBlocked: () => Promise.resolve(true) });
  assert.deepEqual(await blocked.send({ url, id: ID, text: '{}', headers: {} }), refused(null, 'blocked'));
  for (const other of ['javascript:alert(1)', 'data:text/plain,x', 'ftp://x/'])
    assert.deepEqual(await senderOf().send({ url: other, id: ID, text: '{}', headers: {} }), refused(null, 'address'));
  t.mock.method(console, 'error', () => {});
  assert.deepEqual(await senderOf().send({ url, id: ID, text: '{}', headers: { 'a b': 'c' } }), refused(null, 'headers'));
  assert.equal(received.length, 0);
});

test('SENDER4 the wait doubles up to five minutes, is cut to no less than half, and never undercuts Retry-After', () => {
  const waits = (random: number) => [1, 2, 3, 8, 9, 5000].map((attempts) => senderOf({ random: () => random }).nextAt(attempts, 0) - NOW);
  assert.deepEqual(waits(1), [2000, 4000, 8000, 256_000, 300_000, 300_000]);
  assert.deepEqual(waits(0), [1000, 2000, 4000, 128_000, 150_000, 150_000]);
  assert.equal(senderOf().nextAt(1, 60_000) - NOW, 60_000);
});
