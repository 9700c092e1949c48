import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import { writePlaced } from '../../../src/exchange/write-placed.js';
import { placeRows } from '../../../src/exchange/placement.js';
import { pasteWords } from '../../../src/locales/paste.js';
import type { EntrySession } from '../../../src/report/session.js';
import { byKey, kaiping, small, smallPlan } from '../desk.js';
import { indicator } from '../../plan/sample.js';
import { brokenPlan as plan } from './broken-plan.js';

const origin = { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } };
const rowsOf = (text: string) => text.split('\n').map((line) => line.split('\t'));
const place = (text: string, of: EntrySession) => placeRows(new FormContext(of), { rows: rowsOf(text) }, origin);
const told = (text: string, of: EntrySession) =>
  place(text, of).unplaced.map(({ why, text: name, index, cells }) => [why, name, index, cells]);

const session = small({ plan });
/** The placed cells, without region and period: `pupils sex=F`. */
const cells = (text: string, of = session) =>
  Object.fromEntries(
    Object.entries(byKey(of, place(text, of))).map(([key, value]) => {
      const [id, , , breakdown, part] = key.split('|');
      return [[id, breakdown, part === 'value' ? '' : part].filter(Boolean).join(' '), value];
    }),
  );

describe('rows of breakdowns beneath their indicator', () => {
  test('PLACE9 PLACE10 a table as most are', () => {
    const text = `指标\t单位\t2025年
义务教育在校生数\t人\t12000
  其中：女\t人\t5600
孕产妇死亡率\t1/10万\t8.5
  城镇\t\t7.1
  农村\t\t9.9`;
    assert.deepEqual(cells(text), {
      pupils: '12000',
      'pupils sex=F': '5600',
      mortality: '8.5',
      'mortality residence=U': '7.1',
      'mortality residence=R': '9.9',
    });
    assert.deepEqual(told(text, session), []);
  });

  test('PLACE6 a row that numbers the columns is none', () => {
    const text = `指标\t单位\t2025年\n甲\t乙\t1\n义务教育在校生数\t人\t12000\n  女\t\t5600`;
    assert.deepEqual(cells(text), { pupils: '12000', 'pupils sex=F': '5600' });
    assert.deepEqual(told(text, session), []);
    assert.deepEqual(told(text.replace('乙\t1', '乙\t1200'), session), [['unknown-name', '甲', 1, 1]], 'figures are figures');
  });

  test('PLACE9 however a category is written', () => {
    for (const name of [
      '女',
      '女性',
      '女童',
      '其中：女',
      '其中:女性',
      '其中女',
      '#女',
      '－女',
      '——女',
      '　　女',
      '(1)女',
      '（一）女',
      '1.女',
      '①女',
      '其中：①女',
      '其中：（1）女',
      '└女',
      '女：',
      '女（人）',
      '性别：女',
      'F',
      'female',
      'Women',
      'of which: women',
      'Of which: Female',
      '女合计',
      '*女',
      '+女',
    ])
      // prettier-ignore
      assert.deepEqual(cells(`义务教育在校生数\t12\n${name}\t5`), { pupils: '12', 'pupils sex=F': '5' }, name);
  });

  test('PLACE9 what only resembles a category is no row of it', () => {
    for (const name of ['女干部', '女性人数', '男女', '女（15岁以下）', '女（%）', '女教师占比', '妇', '女,老', 'Fe', 'x'])
      assert.deepEqual(
        [cells(`义务教育在校生数\t12\n${name}\t5`), told(`义务教育在校生数\t12\n${name}\t5`, session)],
        [{ pupils: '12' }, [['unknown-name', name, 1, 1]]],
        name,
      );
  });

  test('PLACE9 total words mean the total', () => {
    for (const name of ['合计', '总计', '小计', '男女合计', '其中：合计', 'Total', '  合计']) {
      assert.deepEqual(
        cells(`指标\t数值\n义务教育在校生数\t\n${name}\t12\n女\t5\n男\t7`),
        { pupils: '12', 'pupils sex=F': '5', 'pupils sex=M': '7' },
        name,
      );
      assert.deepEqual(
        cells(`指标\t数值\n义务教育在校生数\t\n女\t5\n男\t7\n${name}\t12`),
        { pupils: '12', 'pupils sex=F': '5', 'pupils sex=M': '7' },
        name,
      );
    }
    assert.deepEqual(cells('义务教育在校生数\t12\n合计\t12\n女\t5'), { pupils: '12', 'pupils sex=F': '5' });
  });

  test('PLACE9 before any indicator, after an unknown name or a heading, after another department’s: nobody’s', () => {
    assert.deepEqual(told('指标\t数值\n其中：女\t1\n义务教育在校生数\t12', session), [['unknown-name', '其中：女', 1, 1]]);
    assert.deepEqual(cells('指标\t数值\n其中：女\t1\n义务教育在校生数\t12'), { pupils: '12' });
    const text = '指标\t数值\n义务教育在校生数\t12\n不存在的指标\t3\n其中：女\t2\n入学率\t9\n女\t8\n妇女与健康\t\n男\t7';
    assert.deepEqual(cells(text), { pupils: '12' });
    assert.deepEqual(told(text, session), [
      ['unknown-name', '不存在的指标', 2, 1],
      ['unknown-name', '其中：女', 3, 1],
      ['other-department', '入学率', 4, 1],
      ['other-department', '女', 5, 1],
      ['unknown-name', '男', 7, 1],
    ]);
    assert.deepEqual(told('指标\t合计\t备注\n不存在的指标\t3\t\n其中：女\t2\t甲\n义务教育在校生数\t12\t乙', session), [
      ['unknown-name', '不存在的指标', 1, 1],
      ['unknown-name', '其中：女', 2, 2],
    ]);
    assert.deepEqual(cells('指标\t合计\t备注\n不存在的指标\t3\t\n其中：女\t2\t甲\n义务教育在校生数\t12\t乙'), {
      pupils: '12',
      'pupils note': '乙',
    });
  });

  test('PLACE9 a blank row, and headings printed again, part nothing', () => {
    assert.deepEqual(cells('指标\t数值\n义务教育在校生数\t12\n\t\n女\t5\n指标\t数值\n男\t7'), {
      pupils: '12',
      'pupils sex=F': '5',
      'pupils sex=M': '7',
    });
  });

  test('PLACE9 an indicator called like a category keeps its meaning', () => {
    const of = small({
      plan: smallPlan({ indicators: [...plan.indicators, indicator('women', { name: '女', measure: { kind: 'value' } })] }),
    });
    assert.deepEqual(cells('义务教育在校生数\t12\n女\t5\n男\t7', of), { pupils: '12', women: '5', 'women sex=M': '7' });
    assert.deepEqual(cells('义务教育在校生数\t12\n女性\t5', of), { pupils: '12', 'pupils sex=F': '5' });
  });

  test('PLACE9 in the rows of another region', () => {
    const two = small({ plan, regions: ['440783', '440784'], regionNames: { '440784': '邻县' } });
    const text = '指标\t地区\t数值\n义务教育在校生数\t某县\t12\n义务教育在校生数\t邻县\t20\n其中：女\t某县\t5\n其中：女\t邻县\t9\n男\t\t11';
    assert.deepEqual(byKey(two, place(text, two)), {
      'pupils|440783|2025||value': '12',
      'pupils|440784|2025||value': '20',
      'pupils|440783|2025|sex=F|value': '5',
      'pupils|440784|2025|sex=F|value': '9',
      'pupils|440784|2025|sex=M|value': '11',
    });
    assert.deepEqual(
      told('指标\t数值\n义务教育在校生数\t12\n女\t5', two).map(([why]) => why),
      ['ambiguous-name', 'ambiguous-name'],
    );
  });

  test('PLACE10 with the part and the period of the column', () => {
    const years = small({ plan, periods: ['2024', '2025'] });
    const text = '指标\t2024年\t\t2025年\t\n\t数值\t分子\t数值\t分子\n孕产妇死亡率\t8\t1\t9\t2\n农村\t10\t3\t11\t4';
    assert.deepEqual(
      Object.entries(byKey(years, place(text, years))).filter(([key]) => key.includes('residence')),
      [
        ['mortality|440783|2024|residence=R|value', '10'],
        ['mortality|440783|2024|residence=R|numerator', '3'],
        ['mortality|440783|2025|residence=R|value', '11'],
        ['mortality|440783|2025|residence=R|numerator', '4'],
      ],
    );
  });

  test('PLACE10 numerator and denominator in rows', () => {
    assert.deepEqual(cells('孕产妇死亡率\t8\n其中：分子\t1\n分母\t2\n城镇\t7\n  分子\t3\n  分母\t4\n农村\t9\n农村（分子）\t5'), {
      mortality: '8',
      'mortality numerator': '1',
      'mortality denominator': '2',
      'mortality residence=U': '7',
      'mortality residence=U numerator': '3',
      'mortality residence=U denominator': '4',
      'mortality residence=R': '9',
      'mortality residence=R numerator': '5',
    });
  });

  test('PLACE10 a column the form has not is told, a closed cell refused, and the total keeps its own', async () => {
    const real = kaiping({ department: 'education' });
    const text = '指标\t数值\n学前教育毛入园率\t90\n城镇\t91';
    assert.deepEqual(told(text, real), [['unknown-breakdown', '城镇', 2, 1]]);
    assert.deepEqual(
      place(text, real).typed.map(({ text: one }) => one),
      ['90'],
    );
    assert.deepEqual(told('指标\t数值\t备注\n义务教育在校生数\t12\t甲\n女\t5\t乙', session), [['unknown-breakdown', '女', 2, 1]]);
    const form = small({ plan });
    const closed = await writePlaced(form, place('指标\t数值\n筛查率\t80\n女\t5\n男\t', form), { pause: () => Promise.resolve() });
    assert.deepEqual([closed.taken.length, closed.refused.length, closed.unplaced], [1, 1, []]);
    for (const words of [pasteWords['zh-CN'], pasteWords.en]) assert.ok(words.unplaced['unknown-breakdown']('城镇', 1).includes('城镇'));
  });

  test('PLACE10 under the heading of a category: the same, or none', () => {
    assert.deepEqual(cells('指标\t女\n义务教育在校生数\t5\n'), { 'pupils sex=F': '5' });
    assert.deepEqual(told('指标\t女\t男\n义务教育在校生数\t5\t7\n其中：女\t5\t', session), []);
    assert.deepEqual(told('指标\t女\t男\n义务教育在校生数\t5\t7\n其中：女\t5\t9', session), [['unknown-breakdown', '其中：女', 2, 1]]);
    assert.deepEqual(told('指标\t合计\t女\n参保率\t80\t81\n城镇\t82\t83', session), [['unknown-breakdown', '城镇', 2, 1]]);
  });

  test('PLACE11 a name with its breakdown', () => {
    for (const name of [
      '义务教育在校生数（女）',
      '义务教育在校生数—女',
      '女 义务教育在校生数',
      '义务教育在校生数：女',
      '义务教育在校生数女性',
      '义务教育在校生数，其中：女',
      '义务教育在校生数其中女',
      '女性义务教育在校生数',
      '1.义务教育在校生数（女童）',
      '义务教育在校生数（女，人）',
      '义务教育在校生数（人）（女）',
      '义务教育在校生数(F)',
      'pupils-female',
      '（一）义务教育在校生数—女',
    ])
      // prettier-ignore
      assert.deepEqual(
        cells(`筛查率\t1\n${name}\t5\n孕产妇死亡率\t2`),
        { plain: '1', 'pupils sex=F': '5', mortality: '2' },
        name,
      );
    assert.deepEqual(cells('义务教育在校生数（合计）\t12\n义务教育在校生数（女）\t5\n男\t7'), {
      pupils: '12',
      'pupils sex=F': '5',
      'pupils sex=M': '7',
    });
    assert.deepEqual(cells('孕产妇死亡率（1/10万）\t8\n孕产妇死亡率（城镇，分子）\t1'), {
      mortality: '8',
      'mortality residence=U numerator': '1',
    });
    assert.deepEqual(told('入学率（女）\t5\n筛查率\t1', session), [['other-department', '入学率（女）', 0, 1]]);
  });

  test('PLACE11 a bracket that tells more of a breakdown than is known leaves the total alone', () => {
    assert.deepEqual(told('义务教育在校生数（15岁以上女性）\t5\n筛查率（女，15岁以上）\t1\n义务教育在校生数（女，%）\t1', session), [
      ['unknown-name', '义务教育在校生数（15岁以上女性）', 0, 1],
      ['unknown-name', '筛查率（女，15岁以上）', 1, 1],
      ['unknown-name', '义务教育在校生数（女，%）', 2, 1],
    ]);
  });

  test('PLACE12 two dimensions: beside each other, once the first is complete', () => {
    const flat = { both: '1', 'both residence=U': '2', 'both residence=R': '3', 'both sex=F': '4', 'both sex=M': '5' };
    for (const text of [
      '参保率\t1\n城镇\t2\n农村\t3\n女\t4\n男\t5',
      '参保率\t1\n按城乡分\t\n城镇\t2\n农村\t3\n按性别分：\t\n女\t4\n男\t5',
      '参保率\t1\n  城镇\t2\n  农村\t3\n  其中：女\t4\n        男\t5',
      '指标\t数值\n参保率\t\n合计\t1\n其中：城镇\t2\n      农村\t3\n其中：女\t4\n      男\t5',
    ])
      assert.deepEqual([cells(text), told(text, session)], [flat, []], text);
    assert.deepEqual(cells('参保率\t1\n  女\t4\n  城镇\t2'), { both: '1', 'both sex=F': '4', 'both residence=U': '2' });
  });

  test('PLACE12 within each other: told, never guessed', () => {
    const text = '参保率\t1\n城镇\t2\n女\t6\n男\t7\n农村\t3\n女\t8\n男\t9';
    assert.deepEqual(cells(text), { both: '1', 'both residence=U': '2', 'both residence=R': '3' });
    assert.deepEqual(
      told(text, session),
      [2, 3, 5, 6].map((at) => ['ambiguous-name', at % 3 === 2 ? '女' : '男', at, 1]),
    );
    const indented = '参保率\t1\n  城镇\t2\n    女\t6\n  农村\t3\n    女\t8';
    assert.deepEqual(cells(indented), { both: '1', 'both residence=U': '2', 'both residence=R': '3' });
    assert.deepEqual(
      told(indented, session).map(([why]) => why),
      ['unknown-breakdown', 'unknown-breakdown'],
    );
    for (const name of ['城镇 女', '城镇女性', '女（城镇）', 'urban women'])
      assert.deepEqual(told(`参保率\t1\n${name}\t2`, session), [['unknown-breakdown', name, 1, 1]], name);
    assert.deepEqual(told('参保率\t1\n女\t2\n城镇\t3', session), [['ambiguous-name', '城镇', 2, 1]]);
    assert.deepEqual(told('参保率\t1\n城镇\t\n小计\t2', session), [['ambiguous-name', '小计', 2, 1]]);
    assert.deepEqual(cells('参保率\t1\n  城镇\t\n    小计\t2'), { both: '1', 'both residence=U': '2' });
  });

  test('PLACE3 two rows of one breakdown that differ are not placed', () => {
    assert.deepEqual(cells('义务教育在校生数\t12\n女\t5\n女\t5'), { pupils: '12', 'pupils sex=F': '5' });
    assert.deepEqual(told('义务教育在校生数\t12\n女\t5\n其中：女\t6', session), [
      ['repeated-name', '其中：女', 2, 1],
      ['repeated-name', '女', 1, 1],
    ]);
  });

  test('PLACE13 a cell told in a row and in a column', () => {
    assert.deepEqual(cells('指标\t合计\t女\n义务教育在校生数\t12\t5\n女\t5\t'), { pupils: '12', 'pupils sex=F': '5' });
    const text = '指标\t合计\t女\n义务教育在校生数\t12\t5\n女\t6\t';
    assert.deepEqual(cells(text), { pupils: '12' });
    assert.deepEqual(told(text, session), [
      ['repeated-name', '义务教育在校生数', 1, 1],
      ['repeated-name', '女', 2, 1],
    ]);
    assert.deepEqual(cells('义务教育在校生数\t12\n合计\t13\n女\t5'), { 'pupils sex=F': '5' });
  });

  test('PLACE14 a column of breakdowns beside the names', () => {
    const expected = { pupils: '12', 'pupils sex=F': '5', 'pupils sex=M': '7', plain: '80' };
    const text = '指标\t分组\t数值\n义务教育在校生数\t合计\t12\n\t女\t5\n\t男\t7\n筛查率\t\t80';
    assert.deepEqual([cells(text), told(text, session)], [expected, []]);
    assert.deepEqual(cells('义务教育在校生数\t合计\t12\n义务教育在校生数\t男\t7\n义务教育在校生数\t女\t5\n筛查率\t\t80'), expected);
    const merges = [{ row: 1, column: 0, rows: 3, columns: 1 }];
    assert.equal(placeRows(new FormContext(session), { rows: rowsOf(text), merges }, origin).typed.length, 4);
  });

  test('PLACE1 the column of names is found, when most of its texts are breakdowns', () => {
    const few = ['义务教育在校生数', '孕产妇死亡率', '参保率'].map((name) => `${name}\t1\n#女\t2\n#男\t3\n#老年\t`).join('\n');
    assert.equal(place(few, session).by, 'name');
    assert.equal(place('合计\t12\n女\t5\n男\t7', session).by, 'position');
    assert.equal(place('其中：女\t5\n其中：男\t7\n城镇\t1', session).by, 'position');
    const long = Array.from({ length: 300 }, (_, i) =>
      i % 3 === 0 ? `义务教育在校生数\t${i}` : `${i % 3 === 1 ? '#女' : '#城镇'}\t${i}`,
    ).join('\n');
    assert.equal(place(long, session).by, 'name');
  });

  test('PLACE2 PLACE7 in the downloaded form a row of a breakdown fills, and empties nothing', () => {
    const real = small({ plan });
    const rows = [
      ['', '指标', '数值', '女'],
      ['pupils|440783', '义务教育在校生数', '12', ''],
      ['', '其中：女', '5', ''],
      ['', '男', '', ''],
      ['mortality|440783', '孕产妇死亡率', '8', ''],
    ];
    const { typed } = placeRows(new FormContext(real), { rows }, origin);
    assert.deepEqual(
      typed.map(({ text }) => text),
      ['12', '5', '8'],
    );
  });
});
