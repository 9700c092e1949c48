/** Deliveries over a real server, on a clock that is set by hand. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Deliveries, type DeliveryMeans, type NewDelivery } from '../../src/sending/deliveries.js';
import type { Delivery, DeliveryStore } from '../../src/sending/delivery.js';
import { Sender } from '../../src/sending/sender.js';
import { answer, json, reception } from './reception.js';

const ids = ['a', 'b', 'c'].map((letter) => letter.repeat(32));

class Disk implements DeliveryStore {
  readonly kept = new Map<string, Delivery>();
  isBroken = false;

  private require(): void {
    if (this.isBroken) throw new Error('no storage');
  }

  async all(scope: string) {
    this.require();
    return [...this.kept.values()].filter((one) => one.scope === scope);
  }

  async get(id: string) {
    this.require();
    return this.kept.get(id);
  }

  async add(delivery: Delivery) {
    this.require();
    for (const { id, form } of this.kept.values()) if (form === delivery.form) this.kept.delete(id);
    this.kept.set(delivery.id, delivery);
  }

  async update(delivery: Delivery) {
    this.require();
    if (!this.kept.has(delivery.id)) return false;
    this.kept.set(delivery.id, delivery);
    return true;
  }
}

/** A browser with its disk and locks; windows are opened on it. */
function browser() {
  const disk = new Disk();
  const locks = new Set<string>();
  let time = 0;
  let timers: { readonly at: number; readonly act: () => void }[] = [];
  const after = (milliseconds: number, act: () => void) => {
    const timer = { at: time + milliseconds, act };
    timers.push(timer);
    return () => void (timers = timers.filter((one) => one !== timer));
  };
  const alone = async (name: string, work: () => Promise<void>) => {
    if (locks.has(name)) return;
    locks.add(name);
    await work().finally(() => locks.delete(name));
  };
  const now = () => time;
  const sender = new Sender({ fetch, now, after: () => () => {}, random: () => 1, isBlocked: () => Promise.resolve(false) });
  return {
    disk,
    /** Milliseconds of all that is planned. */
    get planned() {
      return timers.map(({ at }) => at - time);
    },
    pass(milliseconds: number) {
      time += milliseconds;
      const due = timers.filter(({ at }) => at <= time);
      timers = timers.filter(({ at }) => at > time);
      for (const { act } of due) act();
    },
    window(means: Partial<DeliveryMeans> = {}) {
      const outcomes: string[] = [];
      const deliveries = new Deliveries('scope', {
        sender,
        store: disk,
        now,
        after,
        alone,
        headers: () => ({}),
        isSecret: () => false,
        remake: () => Promise.resolve(null),
        isWanted: () => true,
        onChange: () => {},
        onOutcome: (_delivery, { kind, status }) => void outcomes.push(`${kind} ${status}`),
        ...means,
      });
      return { deliveries, outcomes };
    },
  };
}

const about = (url: string, id = ids[0]!, form = '2025'): NewDelivery => ({
  id,
  digest: `sha256:${id}`,
  form,
  url,
  file: '上报件.json',
  createdAt: '2026-01-01T00:00:00Z',
  text: JSON.stringify({ id }),
});

async function portal(t: TestContext, ...answers: Parameters<typeof reception>) {
  const server = await reception(...answers);
  t.after(server.close);
  return server;
}

async function until(probe: () => boolean): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (probe()) return;
    await new Promise((done) => setTimeout(done, 5));
  }
  assert.fail('nothing came of it');
}

const stateOf = ({ disk }: ReturnType<typeof browser>, id = ids[0]!) => disk.kept.get(id)?.state;

test('DELIVER1 what is sent lies on the disk first, and is sent even where there is none', async (t) => {
  const desk = browser();
  const seen: unknown[] = [];
  const server = await portal(t, (response) => {
    seen.push(desk.disk.kept.get(ids[0]!)?.text);
    response.writeHead(204).end();
  });
  await desk.window().deliveries.add(about(server.url));
  assert.deepEqual(seen, [about('').text]);

  const broken = browser();
  broken.disk.isBroken = true;
  t.mock.method(console, 'error', () => {});
  server.answers.splice(0, 1, answer(204), answer(503), answer(204));
  const { deliveries, outcomes } = broken.window();
  await deliveries.add(about(server.url));
  assert.equal(deliveries.isKept(ids[0]!), false);
  broken.pass(2000);
  await until(() => outcomes.length === 2);
  assert.deepEqual(outcomes, ['waiting 503', 'received 204']);
});

test('DELIVER1 what a visit finds before it is known to lie on the disk is sent once, and what came of it is kept', async (t) => {
  const server = await portal(t, answer(422), answer(204));
  const desk = browser();
  let arrive!: () => void;
  const { add } = desk.disk;
  t.mock.method(desk.disk, 'add', async (delivery: Delivery) => {
    await add.call(desk.disk, delivery);
    await new Promise<void>((done) => (arrive = done));
  });
  const { deliveries, outcomes } = desk.window();
  const adding = deliveries.add(about(server.url));
  await until(() => stateOf(desk) === 'waiting');
  await deliveries.begin();
  await deliveries.sendNow(ids[0]!);
  assert.deepEqual(outcomes, []);
  arrive();
  await adding;
  assert.deepEqual([outcomes, stateOf(desk), server.received.length], [['refused 422'], 'refused', 1]);
});

test('DELIVER2 what waits is sent when its time has come, at the next visit, and when the network is back, but Retry-After holds', async (t) => {
  const desk = browser();
  const server = await portal(t, answer(503), answer(429, { 'retry-after': '600' }), answer(503), json(201, { id: 'R1' }));
  const { deliveries, outcomes } = desk.window();
  await deliveries.add(about(server.url));
  assert.deepEqual([stateOf(desk), desk.planned], ['waiting', [2000]]);
  desk.pass(2000);
  await until(() => outcomes.length === 2 && desk.planned.length > 0);
  assert.deepEqual(desk.planned, [600_000]);
  deliveries.end();
  assert.deepEqual(desk.planned, []);
  // The next visit.
  const next = desk.window();
  await next.deliveries.begin();
  assert.deepEqual([server.received.length, desk.planned], [2, [600_000]]);
  desk.pass(600_000);
  await until(() => next.outcomes.length === 1 && desk.planned.length > 0);
  next.deliveries.end();
  desk.pass(300_000);
  const last = desk.window();
  await last.deliveries.begin();
  assert.deepEqual([last.outcomes, stateOf(desk)], [['received 201'], 'received']);
  assert.deepEqual(
    server.received.map(({ headers }) => headers['idempotency-key']),
    Array(4).fill(ids[0]),
  );
  // Without a network.
  const { url } = server;
  await server.close();
  await last.deliveries.add(about(url, ids[1]));
  assert.deepEqual([last.outcomes.at(-1), stateOf(desk, ids[1])], ['waiting null', 'waiting']);
  const again = await portal(t, answer(204));
  desk.disk.kept.set(ids[1]!, { ...desk.disk.kept.get(ids[1]!)!, url: again.url });
  await last.deliveries.begin();
  assert.equal(last.outcomes.at(-1), 'received 204');
});

test('DELIVER3 what was refused is sent again by a person alone, or dropped', async (t) => {
  const desk = browser();
  const server = await portal(t, answer(422), answer(401), answer(204));
  const { deliveries, outcomes } = desk.window();
  await deliveries.add(about(server.url));
  assert.deepEqual([stateOf(desk), desk.planned], ['refused', []]);
  const next = desk.window();
  await next.deliveries.begin();
  assert.equal(server.received.length, 1);
  await next.deliveries.sendNow(ids[0]!);
  assert.deepEqual([outcomes, next.outcomes], [['refused 422'], ['refused 401']]);
  await next.deliveries.drop(ids[0]!);
  assert.deepEqual([stateOf(desk), server.received.length], ['dropped', 2]);
  await desk.window().deliveries.begin();
  assert.equal(server.received.length, 2);
  await next.deliveries.sendNow(ids[0]!);
  assert.equal(server.received.length, 2);
});

test('DELIVER4 of two windows one sends, and the other shows what came of it', async (t) => {
  const desk = browser();
  let finish = (): void => {};
  const server = await portal(t, (response) => (finish = () => void response.writeHead(204).end()));
  const one = desk.window();
  const other = desk.window();
  const adding = one.deliveries.add(about(server.url));
  await until(() => server.received.length === 1);
  await other.deliveries.begin();
  assert.deepEqual([server.received.length, other.deliveries.list[0]?.state], [1, 'waiting']);
  finish();
  await adding;
  desk.pass(2000);
  await until(() => other.deliveries.list[0]?.state === 'received');
  assert.equal(server.received.length, 1);
  await other.deliveries.sendNow(ids[0]!);
  assert.deepEqual([server.received.length, stateOf(desk)], [1, 'received']);
});

test('DELIVER5 the last submission of a form takes the place of one that waits, and of no other form', async (t) => {
  const desk = browser();
  const server = await portal(t, answer(503), answer(503), answer(204));
  const { deliveries } = desk.window();
  await deliveries.add(about(server.url, ids[0], '2024'));
  await deliveries.add(about(server.url, ids[1], '2025'));
  await deliveries.add(about(server.url, ids[2], '2025'));
  assert.deepEqual(
    deliveries.list.map(({ id, state }) => [id, state]),
    [
      [ids[0], 'waiting'],
      [ids[2], 'received'],
    ],
  );
  assert.deepEqual([...desk.disk.kept.keys()], [ids[0], ids[2]]);
});

test('DELIVER6 headers are asked anew at each attempt, and a refusal where that fails', async (t) => {
  const desk = browser();
  const server = await portal(t, answer(503), answer(401));
  let count = 0;
  const headers = async (text: string) => {
    if (++count === 3) throw new TypeError('no token');
    return { 'X-Count': `${count} ${(JSON.parse(text) as { id: string }).id[0]!}` };
  };
  const { deliveries, outcomes } = desk.window({ headers });
  await deliveries.add(about(server.url));
  desk.pass(2000);
  await until(() => outcomes.length === 2);
  t.mock.method(console, 'error', () => {});
  await deliveries.sendNow(ids[0]!);
  assert.deepEqual(
    server.received.map((one) => one.headers['x-count']),
    ['1 a', '2 a'],
  );
  assert.deepEqual(outcomes, ['waiting 503', 'refused 401', 'refused null']);
});

test('DELIVER7 of what was received or dropped no text is kept', async (t) => {
  const desk = browser();
  const server = await portal(t, answer(204), answer(422));
  const { deliveries } = desk.window();
  await deliveries.add(about(server.url, ids[0], '2024'));
  await deliveries.add(about(server.url, ids[1], '2025'));
  assert.equal(typeof desk.disk.kept.get(ids[1]!)?.text, 'string');
  await deliveries.drop(ids[1]!);
  assert.deepEqual(
    [...desk.disk.kept.values()].map(({ state, text }) => [state, text]),
    [
      ['received', undefined],
      ['dropped', undefined],
    ],
  );
});

test('DELIVER8 a secret text is not written, made anew at the next visit, or waits', async (t) => {
  const desk = browser();
  const server = await portal(t, answer(503), answer(503), answer(204));
  const isSecret = () => true;
  const plain = desk.window().deliveries;
  await plain.add(about(server.url, ids[0], '2024'));
  assert.equal(typeof desk.disk.kept.get(ids[0]!)?.text, 'string');
  plain.end();
  const secret = desk.window({ isSecret }).deliveries;
  await secret.add(about(server.url, ids[1], '2025'));
  secret.end();
  desk.pass(10_000);
  const unable = desk.window({ isSecret }).deliveries;
  await unable.begin();
  unable.end();
  assert.deepEqual(
    [...desk.disk.kept.values()].map(({ text }) => text),
    [undefined, undefined],
  );
  const { length } = server.received;
  await desk.window({ isSecret, remake: async ({ id }) => (id === ids[1] ? '{"made":"anew"}' : null) }).deliveries.begin();
  assert.deepEqual(
    server.received.slice(length).map(({ body }) => body),
    ['{"made":"anew"}'],
  );
  assert.equal(stateOf(desk, ids[1]), 'received');
});

test('DELIVER9 nothing is sent while the page does not want it', async (t) => {
  const desk = browser();
  const server = await portal(t, answer(503), answer(204));
  let isWanted = true;
  const { deliveries, outcomes } = desk.window({ isWanted: () => isWanted });
  await deliveries.add(about(server.url));
  isWanted = false;
  desk.pass(2000);
  await until(() => desk.planned.length > 0);
  assert.equal(server.received.length, 1);
  isWanted = true;
  desk.pass(2000);
  await until(() => outcomes.length === 2);
  assert.equal(outcomes[1], 'received 204');
});
