import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPlan } from '../../src/plan/plan.js';
import { DocumentError, formatPath } from '../../src/documents/problems.js';
import { samplePlan, spoilt, type Loose } from '../plan/sample.js';
import { WRONG_PLANS, WRONG_SHAPES } from '../plan/wrong.js';

function refusal(source: unknown): DocumentError {
  try {
    readPlan(source);
  } catch (error) {
    assert.ok(error instanceof DocumentError, `expected a DocumentError, got ${String(error)}`);
    return error;
  }
  assert.fail('expected a refusal');
}

describe('readDocument', () => {
  for (const { rule, code, says, path, data = {}, plan } of WRONG_SHAPES) {
    test(`${rule} ${says}`, () => {
      const problem = refusal(plan).problems.find((each) => each.code === code && each.path === path);
      assert.ok(problem, JSON.stringify(refusal(plan).problems));
      assert.deepEqual({ ...problem.data, ...data }, problem.data);
    });
  }

  test('DOCUMENT1 a wrong format hides what else is wrong', () => {
    assert.equal(refusal({ format: 'dabiao.plan/2', whatever: 1 }).problems.length, 1);
  });

  test('DOCUMENT2 every problem is told', () => {
    const { problems } = refusal(
      spoilt((p: Loose) => {
        p.title = '';
        p.region.level = 'village';
        delete p.indicators[0].measure.numerator;
        p.indicators[1].colour = 'red';
      }),
    );
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [
        ['title', 'too-small'],
        ['region.level', 'choice'],
        ['indicators[0].measure.numerator', 'missing'],
        ['indicators[1].colour', 'unknown-member'],
      ],
    );
  });

  test('DOCUMENT5 of 200,000 problems the first 1,000 are told, and how many there are', () => {
    const many = 200_000;
    const wrong = (spoil: (p: Loose) => void) => {
      const { problems, count, message } = refusal(spoilt(spoil));
      assert.match(message, new RegExp(`and ${count - 1} more$`));
      return [problems.length, count, problems[999]?.path];
    };
    const empties = Array.from({ length: many }, () => '');
    assert.deepEqual(
      wrong((p) => (p.notes = empties)),
      [1000, many, 'notes[999]'],
    );
    assert.deepEqual(
      wrong((p) => Object.assign(p.indicators[0], Object.fromEntries(empties.map((_, i) => [`m${i}`, 0])))),
      [1000, many, 'indicators[0].m999'],
    );
    assert.deepEqual(
      wrong((p) => (p.indicators[0].breakdowns = empties.map((_, i) => `b${i}`))),
      [1000, many, 'indicators[0].breakdowns[999]'],
    );
  });

  test('DOCUMENT4 a value where another type is expected is told by its beginning, however large it is', () => {
    const members = Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [`k${i}`, ['文'.repeat(1_000)]]));
    for (const value of [members, { a: Array.from({ length: 100_000 }, (_, i) => i) }, { a: [{ b: [null, '"'] }] }]) {
      const [problem] = refusal(spoilt((p: Loose) => (p.subject = value))).problems;
      const json = JSON.stringify(value);
      assert.equal(problem!.data.got, json.length > 60 ? `${json.slice(0, 57)}…` : json);
    }
  });

  test('DOCUMENT3 of several shapes the likeliest is told about', () => {
    const reference = (of: object) => ({ ...samplePlan().indicators[0]!.targets[0]!, kind: 'reference', value: undefined, reference: of });
    const told = (of: object) => {
      const plan = spoilt((p: Loose) => (p.indicators[0].targets[0] = JSON.parse(JSON.stringify(reference(of)))));
      return refusal(plan).problems.map(({ path, code, data }) => [path.split('.').pop(), code, data.nearest]);
    };
    assert.deepEqual(told({ indicatr: 'x' }), [
      ['indicator', 'missing', undefined],
      ['indicatr', 'unknown-member', 'indicator'],
    ]);
    assert.deepEqual(told({ region: 'parnet' }), [['region', 'choice', 'parent']]);
    const unit = spoilt((p: Loose) => (p.indicators[0].unit = { cuont: '所' }));
    assert.deepEqual(
      refusal(unit).problems.map(({ path, data }) => [path, data.nearest]),
      [
        ['indicators[0].unit.count', undefined],
        ['indicators[0].unit.cuont', 'count'],
      ],
    );
  });

  test('DOCUMENT4 a value of any kind is refused with a DocumentError', () => {
    const circle: Loose = samplePlan();
    circle.extensions = { circle };
    for (const value of [null, undefined, 0, '', 'x', true, [], {}, 10n, Symbol('x'), () => 0, new Map(), circle]) refusal(value);
  });

  test('DOCUMENT4 a value where another type is expected is described, whatever it is', () => {
    for (const title of [
      10n,
      Symbol('x'),
      () => 0,
      {
        toJSON: () => {
          throw new Error('no');
        },
      },
      NaN,
      Array(1000).fill(1),
    ]) {
      assert.equal(refusal({ ...samplePlan(), title }).code, 'type');
    }
  });

  test('DOCUMENT4 free extensions come out as they went in', () => {
    const extensions = { portal: { theme: ['red', { deep: true }] }, '中文 key': null };
    assert.deepEqual(readPlan(JSON.stringify({ ...samplePlan(), extensions })).extensions, extensions);
  });
});

test('DOCUMENT4 a damaged plan is refused with a DocumentError, or is a valid plan', () => {
  const text = JSON.stringify(samplePlan());
  const random = randomNumbers(20251121);
  const outcomes = { valid: 0, refused: 0 };
  const look = (source: unknown) => {
    try {
      const plan = readPlan(source);
      assert.deepEqual(readPlan(JSON.stringify(plan)), plan);
      outcomes.valid++;
    } catch (error) {
      assert.ok(error instanceof DocumentError, `${String(error)} for ${typeof source === 'string' ? source : JSON.stringify(source)}`);
      assert.ok(error.problems.every(({ path, code, level }) => typeof path === 'string' && code.length > 0 && level !== undefined));
      outcomes.refused++;
    }
  };
  for (let i = 0; i < 600; i++) look(damagedText(text, random));
  for (let i = 0; i < 600; i++) {
    const plan = JSON.parse(text) as Loose;
    for (let n = random(3); n >= 0; n--) damage(plan, random);
    look(plan);
  }
  assert.ok(outcomes.valid > 20 && outcomes.refused > 500, JSON.stringify(outcomes));
});

test('CHECK1–CHECK15 every problem of a spoilt plan points to a place that is there, or should be', () => {
  for (const { plan, path } of WRONG_PLANS) {
    const steps = path.match(/[^.[\]]+/g)!;
    const parent = steps.slice(0, -1).reduce<Loose>((value, step) => value?.[step], plan);
    assert.ok(parent !== undefined, path);
    assert.equal(formatPath(steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))), path);
  }
});

/** The same numbers in every run: a failure can be repeated. (Park–Miller.) */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function damagedText(text: string, random: (below: number) => number): string {
  const at = random(text.length);
  const piece = ['"', '{', '}', '[', ']', ',', ':', '\\', '-', '0', 'e9', 'null', '__proto__', '\u0000', '年', '\ud800'][random(16)]!;
  switch (random(4)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1 + random(5));
    case 2:
      return text.slice(0, at) + piece + text.slice(at);
    default:
      return text.slice(0, at) + piece + text.slice(at + 1);
  }
}

/** Puts something else at a place of the plan chosen at random. */
function damage(root: Loose, random: (below: number) => number): void {
  let holder = root;
  let key = pick(Object.keys(root), random);
  while (typeof holder[key] === 'object' && holder[key] !== null && Object.keys(holder[key]).length > 0 && random(4) > 0) {
    holder = holder[key];
    key = pick(Object.keys(holder), random);
  }
  const other = [null, 0, -1, 1e300, NaN, '', 'health', 'x'.repeat(300), [], {}, [null], { kind: 'level' }, true, '__proto__', 2030];
  const choice = random(other.length + 3);
  if (choice === other.length) delete holder[key];
  else if (choice === other.length + 1) holder[`${key}x`] = 1;
  else if (choice === other.length + 2 && Array.isArray(holder)) holder.push(holder[0]);
  else holder[key] = other[choice % other.length];
}

function pick<T>(items: readonly T[], random: (below: number) => number): T {
  return items[random(items.length)]!;
}
