import { findingSentences } from '../../../src/locales/findings.js';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Observation } from '../../../src/observations/observation.js';
import { readPlan } from '../../../src/plan/plan.js';
import type { Indicator } from '../../../src/plan/schema.js';
import type { Target } from '../../../src/plan/target.js';
import { EntrySession, type SessionOptions } from '../../../src/report/session.js';
import { external, level } from '../../plan/sample.js';
import { codes, findings, open, percent, plain, put, REGION, type Place } from '../support.js';

const DEATHS: Partial<Indicator> = { unit: 'per-100000', direction: 'down', precision: 2, targets: [level(2030, '<=', 8)] };
const SHARE: Partial<Indicator> = { targets: [level(2025, '>=', 95), level(2030, '>=', 97)] };

const reported = (value: number, period: string, more: Partial<Observation> = {}): Observation => ({
  indicator: 'a',
  region: REGION,
  period,
  value,
  status: 'A',
  ...more,
});

function ask(text: string, more: Partial<Indicator>, options: Partial<SessionOptions> = {}, place: Place = {}): string[] {
  const session = open([percent('a', more)], {}, options);
  put(session, 'a', text, place);
  return findings(session, 'a', place).map(({ code, fix }) => (fix === undefined ? code : `${code} → ${fix}`));
}

describe('the order of magnitude of a value', () => {
  test('SIZE1 ten times the target, or a tenth of it, is asked about, with the value that is meant', () => {
    assert.deepEqual(ask('625', DEATHS), ['slip-size → 6.25']);
    assert.deepEqual(ask('0.8', DEATHS), ['slip-size → 8']);
    for (const text of ['8', '16', '4', '33.3', '66', '0.9']) assert.deepEqual(ask(text, DEATHS), [], text);
  });
  test('SIZE1 on the side that is worse a fifth is allowed for', () => {
    assert.deepEqual(ask('9.73', SHARE), ['slip-size → 97.3']);
    assert.deepEqual(ask('11.3', SHARE), ['slip-size'], 'which 113 can’t be');
    assert.deepEqual(ask('12', SHARE), []);
    assert.deepEqual(ask('67', DEATHS), ['slip-size → 6.7'], 'the worse side of deaths is above');
    assert.deepEqual(ask('79', { ...DEATHS, direction: 'none' }), [], 'where neither is worse, none is');
  });
  test('SIZE11 it tells whether that was targets, a baseline, or both', () => {
    const baseline = { year: 2020, value: 66.1, source: '规划' };
    const cases: readonly [Partial<Indicator>, 'targets' | 'baseline' | 'both'][] = [
      [{ targets: [level(2030, '>=', 95)] }, 'targets'],
      [{ targets: [], baseline }, 'baseline'],
      [{ targets: [level(2030, '>=', 95)], baseline }, 'both'],
    ];
    for (const [more, of] of cases) {
      const session = open([plain('a', { ...SHARE, ...more })]);
      put(session, 'a', '5');
      const asked = findings(session, 'a').find(({ code }) => code === 'slip-size')!;
      assert.equal((asked.data as Record<string, unknown>)['of'], of);
      const told = findingSentences['zh-CN']['slip-size'](asked.data, { unit: '%', unitOf: String, categories: String });
      assert.match(told, { targets: /本指标的目标值为/, baseline: /本指标的基期值为 66\.1%/, both: /本指标的目标值、基期值为/ }[of]);
    }
  });
  test('SIZE1 the question tells what it was held against', () => {
    const session = open([plain('a', { ...SHARE, bounds: {} })]);
    put(session, 'a', '973');
    const data = { value: 973, low: 95, high: 97, of: 'targets', fix: '97.3' };
    assert.deepEqual(findings(session, 'a'), [{ code: 'slip-size', level: 'warning', part: 'value', breakdown: '', data, fix: '97.3' }]);
  });
  test('SIZE1 what can’t be anyway is an error with the same mend', () => assert.deepEqual(ask('973', SHARE), ['above-bounds → 97.3']));
  test('SIZE9 what was computed is told with the places of the indicator', () => {
    const told = (text: string, baseline: number, more: Partial<Indicator> = DEATHS) => {
      const session = open([percent('a', { ...more, baseline: { year: 2020, value: baseline, source: '规划' } })]);
      put(session, 'a', text);
      const { low, high } = findings(session, 'a')[0]!.data;
      return [low, high];
    };
    assert.deepEqual(told('625', 14.6972369194591), [8, 14.7]);
    assert.deepEqual(told('625', 7.123456789), [7.12, 8]);
    assert.deepEqual(told('625', 0.00123456), [0.001, 8], 'not as nought');
    assert.deepEqual(told('625', 8), [8, 8]);
  });
  test('SIZE1 of each breakdown, and of averages: an expectation of life of 8.1 years', () => {
    assert.deepEqual(ask('625', { ...DEATHS, breakdowns: ['residence'] }, {}, { breakdown: 'residence=R' }), ['slip-size → 6.25']);
    assert.deepEqual(ask('8.11', { unit: 'years', targets: [level(2030, '>=', 80)] }), ['slip-size → 81.1']);
  });

  test('SIZE2 the plan’s baseline, and what was reported for its year, are as good as a target', () => {
    const trend = { kind: 'trend', year: 2030, direction: 'down', of: 'level', source: { item: '1', quote: '下降' } } as Target;
    const more: Partial<Indicator> = { ...DEATHS, targets: [trend] };
    assert.deepEqual(ask('625', more), []);
    assert.deepEqual(ask('625', { ...more, baseline: { year: 2020, value: 9.5, source: '规划' } }), ['slip-size → 6.25']);
    assert.deepEqual(ask('625', more, { previous: [reported(9.5, '2020')] }), ['slip-size → 6.25']);
    const counts = { ...reported(0, '2020'), value: undefined!, numerator: 4, denominator: 42_000 };
    assert.deepEqual(ask('625', more, { previous: [counts] }), ['slip-size → 6.25']);
    assert.deepEqual(ask('625', more, { previous: [reported(9.5, '2022')] }), [], 'of another year');
  });
  test('SIZE2 all of them together: the largest and the smallest count', () => {
    const wide: Partial<Indicator> = { targets: [level(2030, '>=', 95)], baseline: { year: 2020, value: 5, source: '规划' } };
    assert.deepEqual(ask('1', wide), []);
    assert.deepEqual(ask('0.5', wide), ['slip-size → 5']);
  });
  test('SIZE2 targets of other kinds have no value', () => {
    const change = { kind: 'change', year: 2030, baselineYear: 2020, comparator: '<=', percent: -20, source: { item: '1', quote: '降' } };
    assert.deepEqual(ask('625', { ...DEATHS, targets: [external, change as Target] }), []);
  });

  test('SIZE3 what is counted may be as small or large as it is', () => {
    const targets = [level(2030, '>=', 600)];
    assert.deepEqual(ask('6', { unit: 'persons', precision: 0, measure: { kind: 'value' }, targets }), []);
    assert.deepEqual(ask('9000', { unit: { count: '所' }, precision: 0, measure: { kind: 'count' }, targets }), []);
  });

  test('SIZE4 0 is never asked about, and tells nothing', () => {
    assert.deepEqual(ask('0', DEATHS), []);
    assert.deepEqual(ask('0.0', SHARE), []);
    assert.deepEqual(ask('625', { ...DEATHS, targets: [level(2030, '<=', 0)] }), []);
    assert.deepEqual(ask('-3', { ...SHARE, bounds: {} }), [], 'a rate of growth');
    assert.deepEqual(ask('625', { ...DEATHS, targets: [level(2025, '<=', 0), level(2030, '<=', 8)] }), ['slip-size → 6.25']);
  });

  test('SIZE5 the fix has the digits typed, as far as the form takes them', () => {
    assert.deepEqual(ask('约625', DEATHS), ['slip-size → 约6.25']);
    assert.deepEqual(ask('0.80', DEATHS), ['slip-size → 8.0']);
    assert.deepEqual(ask('6251', { ...DEATHS, precision: 1 }), ['slip-size → 6.3']);
    assert.deepEqual(ask('1000', { ...DEATHS, bounds: { max: 100_000 } }), ['slip-size → 10.00']);
    assert.deepEqual(ask('99', { ...DEATHS, bounds: { min: 20 } }), ['slip-size'], 'what it would be can’t be either');
    for (const text of ['625', '0.8', '62500', '0.0625']) {
      const fix = ask(text, { ...DEATHS, precision: 4 })[0]!.split('→ ')[1]!;
      assert.deepEqual(ask(fix, { ...DEATHS, precision: 4 }), [], `${text} → ${fix}`);
    }
  });

  test('SIZE6 what few cases make, or agree with, is no slip of the point', () => {
    const session = open([percent('a', DEATHS)]);
    put(session, 'a', '2', { part: 'numerator' });
    put(session, 'a', '1500', { part: 'denominator' });
    assert.deepEqual(codes(session, 'a'), []);
    put(session, 'a', '133.33');
    assert.deepEqual(codes(session, 'a'), []);
    put(session, 'a', '1333.33');
    assert.deepEqual(codes(session, 'a'), ['rate-differs']);
  });

  test('SIZE10 what many cases make is asked about, with nothing offered', () => {
    const beds: Partial<Indicator> = { unit: { name: '张/千名儿童' }, precision: 2, targets: [level(2030, '>=', 3.17)] };
    const of = (numerator: string, denominator: string, more: Partial<Indicator>, options: Partial<SessionOptions> = {}) => {
      const session = open([percent('a', more)], {}, options);
      put(session, 'a', numerator, { part: 'numerator' });
      put(session, 'a', denominator, { part: 'denominator' });
      return findings(session, 'a').map(({ code, fix, data }) => [code, fix, data.value, data.counted]);
    };
    const asked = [['slip-size', undefined, 0.002, 1]];
    assert.deepEqual(of('230', '100000', beds), asked, 'persons in place of thousands');
    assert.deepEqual(of('230', '100', beds), []);
    assert.deepEqual(of('481', '500000', SHARE), [['slip-size', undefined, 0.1, 1]]);
    assert.deepEqual(of('1', '10', SHARE), [], 'one of ten');
    assert.deepEqual(of('9', '1500', DEATHS), [], 'few cases');
    assert.deepEqual(of('20', '1500', DEATHS).length, 1);
    assert.deepEqual(of('230', '100000', beds, { previous: [reported(0.0021, '2024')] }), [], 'as last year');
  });

  test('SIZE7 where last year has a value, that one tells', () => {
    assert.deepEqual(ask('625', DEATHS, { previous: [reported(590, '2024')] }), []);
    assert.deepEqual(ask('625', DEATHS, { previous: [reported(6, '2024')] }), ['slip-decimal → 6.25']);
    assert.deepEqual(ask('625', DEATHS, { previous: [reported(0, '2024', { status: 'L', value: undefined! })] }), ['slip-size → 6.25']);
  });
  test('SIZE7 last year’s 0 tells no size; what began since may be small', () => {
    assert.deepEqual(ask('625', DEATHS, { previous: [reported(0, '2024')] }), ['slip-size → 6.25']);
    assert.deepEqual(ask('2', SHARE, { previous: [reported(0, '2024')] }), []);
    assert.deepEqual(ask('33.3', DEATHS, { previous: [reported(0, '2024')] }), ['large-change']);
  });

  test('SIZE8 a share typed as a fraction of one is asked as that', () => assert.deepEqual(ask('0.97', SHARE), ['slip-share → 97']));

  test('SIZE1 of no shipped plan is a target’s or baseline’s value asked about, nor half or double of it', () => {
    const folder = new URL('../../../src/plans/', import.meta.url);
    const files = readdirSync(folder).filter((name) => /-20\d\d\.json$/.test(name));
    assert.equal(files.length, 6);
    let typed = 0;
    for (const file of files) {
      const plan = readPlan(readFileSync(new URL(file, folder), 'utf8'));
      for (const { id } of plan.departments) {
        const session = new EntrySession({ plan, department: id, periods: ['2025'] });
        session.form.rows.forEach(({ indicator }, row) => {
          const column = session.form.column('2025', '', 'value')!;
          const levels = indicator.targets.flatMap((target) =>
            target.kind === 'level' ? [target.value, target.upper ?? target.value] : [],
          );
          for (const value of [...levels, ...(indicator.baseline ? [indicator.baseline.value] : [])]) {
            for (const text of [value, value / 2, value * 2].map(String)) {
              session.set([{ row, column, text }]);
              typed++;
              const found = session.findings(row, column).map(({ code }) => code);
              assert.ok(!found.includes('slip-size'), `${file} ${indicator.id} ${text}`);
            }
          }
        });
      }
    }
    assert.ok(typed > 1000, String(typed));
  });
});
