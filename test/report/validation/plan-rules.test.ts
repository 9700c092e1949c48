import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Rule } from '../../../src/plan/schema.js';
import { indicatorsOf } from '../../../src/report/validation/plan-rules.js';
import type { EntrySession } from '../../../src/report/session.js';
import { allCodes, count, findings, open, percent, plain, put, REGION } from '../support.js';

const lead = (id: string) => ({ departments: [{ id, role: 'lead' as const }] });

function fill(session: EntrySession, texts: Readonly<Record<string, string>>): string[] {
  for (const [id, text] of Object.entries(texts)) put(session, id, text);
  return allCodes(session);
}

const sum = (more: Partial<Rule> = {}) =>
  ({ id: 'sum', kind: 'sum', total: { indicator: 'all' }, parts: [{ indicator: 'one' }, { indicator: 'two' }], ...more }) as Rule;

describe('PLANRULE1 sum', () => {
  const session = (rule = sum()) => open([plain('all'), plain('one'), plain('two')], { rules: [rule] });

  test('PLANRULE1 the parts add up to the total', () => {
    const one = session();
    assert.deepEqual(fill(one, { all: '30', one: '10', two: '20' }), []);
    assert.deepEqual(fill(one, { two: '21' }), ['all value: rule-sum']);
    assert.deepEqual(findings(one, 'all')[0]!.data, { total: 30, sum: 31, rule: 'sum' });
  });
  test('PLANRULE1 floats that don’t add up exactly do', () => {
    assert.deepEqual(fill(session(), { all: '0.3', one: '0.1', two: '0.2' }), []);
    const large = open([plain('all', { bounds: {} }), plain('one', { bounds: {} }), plain('two', { bounds: {} })], { rules: [sum()] });
    assert.deepEqual(fill(large, { all: '8111111110.3', one: '7654321098.2', two: '456790012.1' }), []);
    assert.deepEqual(fill(large, { all: '8111111110.4' }), ['all value: rule-sum']);
  });
  test('PLANRULE1 within the tolerance of the plan, and no further', () => {
    const one = session(sum({ tolerance: 0.1 }));
    assert.deepEqual(fill(one, { all: '30', one: '10', two: '20.1' }), []);
    assert.deepEqual(fill(one, { two: '20.11' }), ['all value: rule-sum']);
  });
  test('PLANRULE1 of breakdowns and of counts behind rates', () => {
    const rule = sum({
      total: { indicator: 'all', part: 'denominator' },
      parts: [
        { indicator: 'one', breakdown: { sex: 'F' } },
        { indicator: 'one', breakdown: { sex: 'M' } },
      ],
    });
    const one = open([percent('all'), count('one', { breakdowns: ['sex'] })], { rules: [rule] });
    put(one, 'one', '5', { breakdown: 'sex=F' });
    put(one, 'one', '6', { breakdown: 'sex=M' });
    put(one, 'all', '1', { part: 'numerator' });
    put(one, 'all', '12', { part: 'denominator' });
    assert.deepEqual(allCodes(one), ['all denominator: rule-sum']);
    put(one, 'all', '11', { part: 'denominator' });
    assert.deepEqual(allCodes(one), []);
  });
});

describe('PLANRULE2 ratio', () => {
  const ratio = (more: Partial<Rule> = {}) =>
    ({
      id: 'ratio',
      kind: 'ratio',
      value: { indicator: 'rate' },
      numerator: { indicator: 'one' },
      denominator: { indicator: 'two' },
      ...more,
    }) as Rule;
  const session = (rule = ratio(), precision = 2) => open([plain('rate', { precision }), count('one'), count('two')], { rules: [rule] });

  test('PLANRULE2 in the unit of the value', () => {
    const one = session();
    assert.deepEqual(fill(one, { rate: '25', one: '1', two: '4' }), []);
    assert.deepEqual(fill(one, { rate: '24.98' }), ['rate value: rule-ratio']);
    assert.deepEqual(findings(one, 'rate')[0]!.data, { value: 24.98, ratio: 25, rule: 'ratio' });
  });
  test('PLANRULE2 rounded to the precision of the value', () => {
    assert.deepEqual(fill(session(), { rate: '33.33', one: '1', two: '3' }), []);
    assert.deepEqual(fill(session(ratio(), 1), { rate: '33.3', one: '1', two: '3' }), []);
    assert.deepEqual(fill(session(ratio(), 0), { rate: '33', one: '1', two: '3' }), []);
    assert.deepEqual(fill(session(ratio(), 0), { rate: '34', one: '1', two: '3' }), ['rate value: rule-ratio']);
  });
  test('PLANRULE2 within the tolerance of the plan', () => {
    assert.deepEqual(fill(session(ratio({ tolerance: 1 })), { rate: '34.3', one: '1', two: '3' }), []);
    assert.deepEqual(fill(session(ratio({ tolerance: 0 })), { rate: '33.33', one: '1', two: '3' }), ['rate value: rule-ratio']);
  });
  test('PLANRULE2 of nothing there is no ratio', () => assert.deepEqual(fill(session(), { rate: '24', one: '1', two: '0' }), []));
});

describe('PLANRULE3 not greater than', () => {
  const rule: Rule = { id: 'less', kind: 'not-greater', lesser: { indicator: 'one' }, greater: { indicator: 'two' } };
  test('PLANRULE3 the lesser may be as great, not greater', () => {
    const session = open([plain('one'), plain('two', { name: '合计数' })], { rules: [rule] });
    assert.deepEqual(fill(session, { one: '10', two: '10' }), []);
    assert.deepEqual(fill(session, { one: '10.01' }), ['one value: rule-not-greater']);
    assert.deepEqual(findings(session, 'one')[0]!.data, { lesser: 10.01, greater: 10, than: '合计数', rule: 'less' });
  });
  test('PLANRULE3 a computed rate is not greater by the noise of arithmetic', () => {
    const session = open([percent('one'), plain('two')], { rules: [rule] });
    put(session, 'one', '0.07', { part: 'numerator' });
    put(session, 'one', '1', { part: 'denominator' });
    assert.deepEqual(fill(session, { two: '7' }), []);
  });
});

describe('PLANRULE4 consistent with last year', () => {
  const rule = (more: object): Rule => ({ id: 'steady', kind: 'consistent', indicator: 'a', ...more }) as Rule;
  const session = (more: object, value = 50) =>
    open(
      [plain('a', { breakdowns: ['sex'] })],
      { rules: [rule(more)] },
      {
        previous: [
          { indicator: 'a', region: REGION, period: '2024', value, status: 'A' },
          { indicator: 'a', region: REGION, period: '2024', breakdown: { sex: 'F' }, value, status: 'A' },
          { indicator: 'a', region: REGION, period: '2024', breakdown: { sex: 'M' }, status: 'L' },
          { indicator: 'a', region: REGION, period: '2023', value: 1, status: 'A' },
        ],
      },
    );

  test('PLANRULE4 by points', () => {
    const one = session({ points: 5 });
    assert.deepEqual(fill(one, { a: '55' }), []);
    assert.deepEqual(fill(one, { a: '45' }), []);
    assert.deepEqual(fill(one, { a: '55.01' }), ['a value: rule-change']);
    assert.deepEqual(findings(one, 'a')[0]!.data, { value: 55.01, before: 50, change: 5.01, limit: 5, of: 'points', rule: 'steady' });
    assert.equal(findings(one, 'a')[0]!.level, 'warning');
  });
  test('PLANRULE4 by per cent', () => {
    const one = session({ percent: 10 });
    assert.deepEqual(fill(one, { a: '55' }), []);
    assert.deepEqual(fill(one, { a: '44.9' }), ['a value: rule-change']);
  });
  test('PLANRULE4 by per cent of nothing: every change is beyond', () => {
    const one = session({ percent: 10 }, 0);
    assert.deepEqual(fill(one, { a: '0' }), []);
    assert.deepEqual(fill(one, { a: '2' }), ['a value: rule-change']);
  });
  test('PLANRULE4 the change is told without the noise of arithmetic', () => {
    const one = session({ points: 0.1 }, 0.1);
    fill(one, { a: '0.3' });
    assert.equal(findings(one, 'a')[0]!.data['change'], 0.2);
    assert.deepEqual(fill(one, { a: '0.2' }), []);
  });
  test('PLANRULE4 each breakdown by itself; where last year had no value, nothing is said', () => {
    const one = session({ points: 5 });
    put(one, 'a', '60', { breakdown: 'sex=F' });
    put(one, 'a', '60', { breakdown: 'sex=M' });
    assert.deepEqual(allCodes(one), ['a sex=F value: rule-change']);
  });
  test('PLANRULE4 as hard as the plan wants it', () => {
    const one = session({ points: 5, level: 'error' });
    fill(one, { a: '60' });
    assert.equal(findings(one, 'a')[0]!.level, 'error');
  });
  test('PLANRULE4 another region’s or period’s value is none of last year', () => {
    const one = open(
      [plain('a')],
      { rules: [rule({ points: 5 })] },
      {
        regions: ['440781'],
        periods: ['2025-H1'],
        previous: [
          { indicator: 'a', region: REGION, period: '2024-H1', value: 1, status: 'A' },
          { indicator: 'a', region: '440781', period: '2024', value: 1, status: 'A' },
          { indicator: 'a', region: '440781', period: '2024-H2', value: 1, status: 'A' },
        ],
      },
    );
    assert.deepEqual(fill(one, { a: '60' }), []);
  });
});

describe('PLANRULE5 a rule with an empty member says nothing', () => {
  const rules: Rule[] = [
    sum(),
    { id: 'ratio', kind: 'ratio', value: { indicator: 'all' }, numerator: { indicator: 'one' }, denominator: { indicator: 'two' } },
    { id: 'less', kind: 'not-greater', lesser: { indicator: 'all' }, greater: { indicator: 'one' } },
  ];
  for (const missing of ['all', 'one', 'two']) {
    for (const text of ['', '—', 'x', '9‰']) {
      test(`PLANRULE5 ${missing} is ${text || 'empty'}`, () => {
        const session = open([plain('all'), plain('one'), plain('two')], {
          rules: rules.filter((rule) => indicatorsOf(rule).includes(missing)),
        });
        const found = fill(session, { all: '99', one: '10', two: '20', [missing]: text });
        assert.deepEqual(
          found.filter((code) => code.includes('rule-')),
          [],
        );
      });
    }
  }
  test('PLANRULE5 so does one with an indicator of another department, which the form has not', () => {
    const session = open([plain('all'), plain('one'), plain('two', lead('education'))], { rules });
    assert.deepEqual(fill(session, { all: '9', one: '10' }), []);
    const none = open([plain('x'), plain('all', lead('education')), plain('one', lead('education')), plain('two', lead('education'))], {
      rules,
    });
    assert.deepEqual(fill(none, { x: '9' }), []);
  });
  test('PLANRULE5 and one with a breakdown the indicator has not', () => {
    const session = open([plain('all'), plain('one'), plain('two')], {
      rules: [sum({ total: { indicator: 'all', breakdown: { sex: 'F' } } })],
    });
    assert.deepEqual(fill(session, { all: '9', one: '1', two: '1' }), []);
  });
});

describe('PLANRULE6 the finding stands at the total, the ratio, the lesser, or the changed value', () => {
  test('PLANRULE6 and nowhere else, whichever member was typed last', () => {
    const members = ['all', 'one', 'two'];
    for (const last of members) {
      const session = open([plain('all'), plain('one'), plain('two')], { rules: [sum()] });
      for (const id of [...members.filter((member) => member !== last), last]) put(session, id, '9');
      assert.deepEqual(allCodes(session), ['all value: rule-sum'], last);
    }
  });
  test('PLANRULE6 with the words of the plan, if it has some', () => {
    const session = open([plain('all'), plain('one'), plain('two')], { rules: [sum({ message: '男女之和应等于合计', level: 'warning' })] });
    fill(session, { all: '1', one: '1', two: '1' });
    const [finding] = findings(session, 'all');
    assert.deepEqual([finding!.data['message'], finding!.level], ['男女之和应等于合计', 'warning']);
  });
  test('PLANRULE6 in its own region and period', () => {
    const session = open(
      [plain('all'), plain('one'), plain('two')],
      { rules: [sum()] },
      { regions: ['440783', '440781'], periods: ['2024', '2025'] },
    );
    const place = { region: '440781', period: '2025' };
    for (const id of ['all', 'one', 'two']) {
      put(session, id, '9', place);
      put(session, id, id === 'all' ? '18' : '9', { region: '440783', period: '2024' });
    }
    assert.deepEqual(
      session.form.rows.map(
        ({ indicator, region }, row) =>
          `${indicator.id} ${region} ${session.findingsIn(row, '2024').size} ${session.findingsIn(row, '2025').size}`,
      ),
      ['all 440783 0 0', 'all 440781 0 1', 'one 440783 0 0', 'one 440781 0 0', 'two 440783 0 0', 'two 440781 0 0'],
    );
  });
});
