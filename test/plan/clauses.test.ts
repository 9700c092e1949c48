import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkClauses, coveredItems } from '../../src/plan/clauses.js';
import type { Plan } from '../../src/plan/schema.js';
import { indicator, level, samplePlan } from './sample.js';

const quoting = (...sources: { item: string; quote: string }[]): Plan =>
  samplePlan({
    indicators: sources.map((source, i) => indicator(`i${i}`, { targets: [{ ...level(2030, '>=', 70), source }] })),
    rules: [],
  });

const TEXT = '1.孕产妇死亡率下降到8/10 万\n以下,城乡差距缩小。\n2.筛查率达到70%以上。';

test('CLAUSE1 a clause stands in the text character for character', () => {
  assert.deepEqual(checkClauses(quoting({ item: '目标1.1', quote: '孕产妇死亡率下降到8/10 万\n以下' }), TEXT), []);
  const [problem] = checkClauses(quoting({ item: '目标1.1', quote: '孕产妇死亡率下降到8/10万以下' }), TEXT);
  assert.deepEqual(problem, {
    level: 'error',
    code: 'clause-not-in-text',
    path: 'indicators[0].targets[0].source.quote',
    data: { item: '目标1.1', agrees: '孕产妇死亡率下降到8/10' },
  });
});

test('CLAUSE2 line ends and a byte order mark make no difference', () => {
  const plan = quoting({ item: '目标1.1', quote: '10 万\n以下' }, { item: '目标1.1', quote: '10 万\r\n以下' });
  assert.deepEqual(checkClauses(plan, `\ufeff${TEXT.replace(/\n/g, '\r\n')}`), []);
  assert.deepEqual(checkClauses(plan, TEXT.replace(/\n/g, '\r')), []);
});

test('CLAUSE3 a clause that differs is told up to where it agrees', () => {
  for (const [quote, agrees] of [
    ['筛查率达到80%以上', '筛查率达到'],
    ['覆盖率', ''],
    ['筛查率达到70%以上。多', '筛查率达到70%以上。'],
  ]) {
    const [problem] = checkClauses(quoting({ item: '目标1.2', quote: quote! }), TEXT);
    assert.equal(problem!.data.agrees, agrees);
  }
});

test('CLAUSE4 items are counted, in natural order', () => {
  const items = ['目标1.10', '目标1.2', '措施1.1', '目标1.2', '工程2', '目标10.1', '目标2.1', '二、总体目标'];
  assert.deepEqual(
    [...coveredItems(quoting(...items.map((item) => ({ item, quote: 'x' }))))],
    [
      ['目标1.2', 2],
      ['目标1.10', 1],
      ['目标2.1', 1],
      ['目标10.1', 1],
      ['措施1.1', 1],
      ['工程2', 1],
      ['二、总体目标', 1],
    ],
  );
});
