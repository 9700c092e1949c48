import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { hasPart, PartWordings } from '../../../src/exchange/placement/part-wordings.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { kaiping } from '../desk.js';

const M = '孕产妇死亡率';
const session = kaiping();
const form = new FormContext(session);

/** Rows parted by ` / `, cells by `|`. */
function place(table: string): string {
  const { typed, unplaced } = placeRows(form, { rows: table.split(' / ').map((row) => row.split('|')) });
  const cells = typed.map(({ row, column, text }) => {
    const { indicator } = session.form.rows[row]!;
    return `${indicator.id}.${session.form.columns[column]!.part}=${text}`;
  });
  return [...cells, ...unplaced.map(({ why, text }) => `${why} ${text}`)].join(', ');
}

describe("the plan's own words for numerators and denominators", () => {
  test('PARTWORDING1 ROWTEXT8 one of a single indicator is its part wherever it stands', () => {
    assert.equal(
      place('指标|数值 / 孕产妇死亡人数|2 / 活产数|30000'),
      'maternal-mortality.numerator=2, maternal-mortality.denominator=30000',
    );
    const three = 'maternal-mortality.value=6.7, maternal-mortality.numerator=2, maternal-mortality.denominator=30000';
    for (const rows of [
      '孕产妇死亡人数|2 / 活产数|30000',
      '其中：孕产妇死亡人数（人）|2 / 活产数（人）|30000',
      '分子：孕产妇死亡人数|2 / 分母：活产数|30000',
    ])
      assert.equal(place(`指标|数值 / ${M}|6.7 / ${rows}`), three, rows);
  });

  test('PARTWORDING2 one of several is that of the indicator above it, or in its row', () => {
    assert.equal(
      place('指标|数值 / 孕产妇产前检查覆盖率|98 / 活产数|30000 / 其中：女|5').includes('denominator=30000, unknown-name'),
      false,
    );
    assert.equal(
      place('指标|数值 / 适龄妇女宫颈癌人群筛查率|81 / 活产数|30000 / 女|5'),
      'cervical-screening.value=81, unknown-name 活产数, unknown-name 女',
    );
  });

  test('HEADING13 PARTWORDING2 as headings, of the indicators that have it', () => {
    assert.equal(
      place(`指标|孕产妇死亡人数|活产数（人） / ${M}|2|30000`),
      'maternal-mortality.numerator=2, maternal-mortality.denominator=30000',
    );
    assert.equal(
      place(`指标|孕产妇死亡人数|活产数|数值 / ${M}|2|30000|6.7 / 适龄妇女宫颈癌人群筛查率||30000|81`),
      'maternal-mortality.numerator=2, maternal-mortality.denominator=30000, maternal-mortality.value=6.7, cervical-screening.value=81, unknown-column 活产数',
    );
    assert.equal(place(`指标|数值|活产数 / ${M}|6.7|30000`), 'maternal-mortality.value=6.7, unknown-column 活产数');
    assert.equal(
      place(`地区|孕产妇死亡人数|活产数|${M} / 开平市|2|30000|6.7`),
      'maternal-mortality.numerator=2, maternal-mortality.denominator=30000, maternal-mortality.value=6.7',
    );
  });

  test('PARTWORDING3 one that is both, or the name of an indicator, says nothing', () => {
    const [one, other] = session.plan.indicators.filter(({ measure }) => measure.kind === 'fraction');
    const wordings = (first: readonly [string, string], second: readonly [string, string]) =>
      new PartWordings({
        ...session.plan,
        indicators: [first, second].map(([numerator, denominator], i) => ({
          ...[one!, other!][i]!,
          name: `率${i}`,
          measure: { kind: 'fraction', numerator, denominator },
        })),
      });
    const { find } = { find: (text: string) => wordings(['甲数', '乙数'], ['乙数', '率0']).find(text)?.part ?? null };
    assert.deepEqual([find('甲数'), find('乙数'), find('率0')], ['numerator', null, null]);
    assert.deepEqual(
      [hasPart(one!, 'numerator', '甲数'), hasPart({ ...one!, measure: { kind: 'value' } }, 'numerator', '甲数')],
      [false, false],
    );
  });
});
