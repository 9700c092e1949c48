import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../src/exchange/placement/form-context.js';
import { readClipboard } from '../../src/spreadsheet/clipboard-block.js';
import { placeByName, placeRows } from '../../src/exchange/placement.js';
import { at, byKey, clipboard, kaiping, small } from './desk.js';

const session = small();
const place = (text: string, of = session, from = { row: 0, column: 0 }) =>
  placeRows(new FormContext(of), { rows: text.split('\n').map((line) => line.split('\t')) }, { from, to: from });

describe('where a block lands', () => {
  test('PLACE1 a column of names and something to write', () => {
    const placed = place('孕产妇死亡率\t7.5\n筛查率\t80');
    assert.equal(placed.by, 'name');
    assert.deepEqual(byKey(session, placed), { 'mortality|440783|2025||value': '7.5', 'screening|440783|2025||value': '80' });
  });

  test('PLACE1 a table of the whole plan, of which this department has a few', () => {
    const others = Array.from({ length: 40 }, (_, i) => `别的指标${i}\t${i}`).join('\n');
    const placed = place(`筛查率\t1\n孕产妇死亡率\t2\n建立机制\t已完成\n${others}`);
    assert.equal(placed.by, 'name');
    assert.equal(placed.typed.length, 3);
  });

  test('PLACE1 one name is enough under the heading 指标', () => {
    const others = '甲\t1\n乙\t2\n丙\t3\n丁\t4';
    assert.equal(place(`指标名称\t数值\n筛查率\t80\n${others}`).by, 'name');
    assert.equal(place(`序号\t数值\n筛查率\t80\n${others}`).by, 'position');
  });

  test('PLACE1 names with nothing beside them, numbers, and texts go by position', () => {
    for (const text of ['孕产妇死亡率\n筛查率', '1\t2\n3\t4', '甲\t乙\n丙\t丁', '合计\t女\n1\t2'])
      assert.equal(place(text).by, 'position', text);
  });

  test('PLACE2 sorted otherwise, with other rows between, and blank ones', () => {
    const placed = place('指标\t数值\n妇女与教育\t\n35-45岁妇女宫颈癌筛查率\t70\n\t\n就诊人次\t12');
    assert.deepEqual(byKey(session, placed), { 'cervical|440783|2025||value': '70', 'visits|440783|2025||value': '12' });
    assert.deepEqual(placed.unplaced, []);
  });

  test('PLACE2 the region settles which of several rows, in the name or in a cell of its own', () => {
    const two = small({ regions: ['440783', '440784'], regionNames: { '440784': '邻县' } });
    assert.deepEqual(byKey(two, place('地区\t指标\t数值\n某县\t筛查率\t1\n邻县\t筛查率\t2', two)), {
      'screening|440783|2025||value': '1',
      'screening|440784|2025||value': '2',
    });
    assert.deepEqual(byKey(two, place('筛查率（邻县）\t2', two)), { 'screening|440784|2025||value': '2' });
    assert.deepEqual(place('筛查率\t2', two).unplaced, [{ why: 'ambiguous-name', text: '筛查率', index: 0, cells: 1 }]);
  });

  test('PLACE3 a key and a name that disagree', () => {
    const placed = place('编码\t指标\t数值\nmortality|440783\t筛查率\t1\nvisits|440783\t就诊人次\t2');
    assert.deepEqual(byKey(session, placed), { 'visits|440783|2025||value': '2' });
    assert.deepEqual(placed.unplaced, [{ why: 'ambiguous-name', text: '筛查率', index: 1, cells: 1 }]);
  });

  test('PLACE3 two rows of one name: the same is one, different ones are not placed', () => {
    assert.deepEqual(byKey(session, place('筛查率\t1\n筛查率\t1')), { 'screening|440783|2025||value': '1' });
    const placed = place('筛查率\t1\n筛查率\t2\n孕产妇死亡率\t3');
    assert.deepEqual(byKey(session, placed), { 'mortality|440783|2025||value': '3' });
    assert.deepEqual(
      placed.unplaced.map(({ why, index: row }) => [why, row]),
      [
        ['repeated-name', 1],
        ['repeated-name', 0],
      ],
    );
  });

  test('PLACE4 columns go where their headings say', () => {
    const placed = place('序号\t指标名称\t单位\t2024年\t2025年\t\t\t备注\n\t\t\t\t合计\t女\t男\t\n1\t就诊人次\t人次\t9\t12\t7\t5\t初步');
    assert.deepEqual(byKey(session, placed), {
      'visits|440783|2025||value': '12',
      'visits|440783|2025|sex=F|value': '7',
      'visits|440783|2025|sex=M|value': '5',
      'visits|440783|2025||note': '初步',
    });
    assert.deepEqual(placed.unplaced, [{ why: 'other-period', text: '2024年', index: 3, cells: 1 }]);
  });

  test('PLACE4 without headings one after the other, units left out, from the column pasted at', () => {
    assert.deepEqual(byKey(session, place('就诊人次\t人次\t12\n筛查率\t%\t80\n孕产妇死亡率\t1/10万\t8')), {
      'visits|440783|2025||value': '12',
      'screening|440783|2025||value': '80',
      'mortality|440783|2025||value': '8',
    });
    assert.deepEqual(byKey(session, place('筛查率\t甲\t乙', session, at(session, 'screening', 'source'))), {
      'screening|440783|2025||source': '甲',
      'screening|440783|2025||note': '乙',
    });
    assert.equal(place('筛查率\t甲\t乙', session, at(session, 'screening', 'note')).beyond, 1);
  });

  test('PLACE4 without headings two columns of figures are no value and numerator: they may be two years', () => {
    const two = place('筛查率\t79\t80\n就诊人次\t11\t12');
    assert.deepEqual(byKey(session, two), {});
    assert.deepEqual(
      two.unplaced.map(({ why, cells }) => [why, cells]),
      [
        ['unknown-column', 2],
        ['unknown-column', 2],
      ],
    );
    for (const row of ['筛查率\t80\t40\t50', '筛查率\t80\t40\t', '筛查率\t80\t']) assert.ok(place(row).typed.length > 0, row);
  });

  test('PLACE4 a heading that says a period puts its column there', () => {
    const years = small({ periods: ['2024', '2025'] });
    assert.deepEqual(byKey(years, place('指标\t2025年\t2024年\n筛查率\t2\t1', years)), {
      'screening|440783|2025||value': '2',
      'screening|440783|2024||value': '1',
    });
    assert.deepEqual(place('指标\t数值\n筛查率\t2', years).unplaced, [{ why: 'ambiguous-column', text: '数值', index: 1, cells: 1 }]);
  });

  test('PLACE22 where no figure is taken, what was not understood is told', () => {
    const told = (text: string) => {
      const { typed, unplaced } = place(text);
      return [typed.length, ...unplaced.map(({ why, text: of }) => `${why} ${of}`)].join(' ');
    };
    for (const [table, ...reasons] of [
      ['指标\t2025年女\n筛查率\t90', 'unknown-breakdown 2025年女'],
      ['指标\t女\t男\n筛查率\t90\t91\n孕产妇死亡率\t5\t6', 'unknown-breakdown 女', 'unknown-breakdown 男'],
      ['指标\t数值\n筛查率\t\n其中：男\t5\n女\t6', 'unknown-breakdown 其中：男', 'unknown-breakdown 女'],
      ['筛查率\t\n其中：男\t5\n女\t6', 'unknown-breakdown 其中：男', 'unknown-breakdown 女'],
      ['指标\t年份\n筛查率\t90', 'unknown-column 年份'],
      ['指标\t单位\n筛查率\t90', 'unknown-column 单位'],
      ['指标\t电话\n筛查率\t12345678', 'unknown-column 电话'],
      ['指标\t区划代码\n筛查率\t90', 'unknown-column 区划代码'],
    ] as const)
      assert.equal(told(table!), [0, ...reasons].join(' '), table);
    assert.equal(told('序号\t指标\n1\t筛查率\n2\t孕产妇死亡率'), '0');
    // Beside figures that are taken, those of other breakdowns are cells that can't be filled.
    assert.equal(told('指标\t合计\t女\n就诊人次\t12\t7\n筛查率\t90\t91'), '4');
  });

  test('PLACE5 two columns of one heading: neither; with a key, that one', () => {
    const placed = place('指标\t数值\t合计\n筛查率\t1\t2');
    assert.deepEqual(placed.typed, []);
    assert.deepEqual(
      placed.unplaced.map(({ why, text }) => [why, text]),
      [
        ['repeated-column', '数值'],
        ['repeated-column', '合计'],
      ],
    );
    assert.deepEqual(byKey(session, place('\t2025||value\t\n指标\t数值\t合计\n筛查率\t1\t2')), { 'screening|440783|2025||value': '1' });
  });

  test('PLACE6 what is not placed is told, if it carries something to write', () => {
    const placed = place('指标\t数值\t自编列\t空列\n筛查率\t1\t甲\t\n入学率\t2\t乙\t\n不存在的指标\t3\t\t\n妇女与教育\t\t\t');
    assert.deepEqual(placed.unplaced, [
      { why: 'unknown-column', text: '自编列', index: 2, cells: 2 },
      { why: 'other-department', text: '入学率', index: 2, cells: 1 },
      { why: 'unknown-name', text: '不存在的指标', index: 3, cells: 1 },
    ]);
  });

  test('PLACE6 who has made a table is no name of it', () => {
    const below = (row: string) => place(`指标\t单位\t数值\n筛查率\t%\t1\n${row}`).unplaced.map(({ text }) => text);
    assert.deepEqual(below('单位负责人：王五\t\t填表人：李四'), []);
    assert.deepEqual(below('审核人：王五\t\t12'), ['审核人：王五']);
  });

  test('PLACE6 headings printed again in the midst of a table are none of its rows', () => {
    const placed = place('指标名称\t数值\n筛查率\t1\n指标名称\t数值\n孕产妇死亡率\t2');
    assert.equal(placed.typed.length, 2);
    assert.deepEqual(placed.unplaced, []);
  });

  test('PLACE7 a blank writes nothing, but in the downloaded form', () => {
    assert.deepEqual(byKey(session, place('指标\t数值\t备注\n筛查率\t\t甲')), { 'screening|440783|2025||note': '甲' });
    const blank = placeByName(
      new FormContext(session),
      {
        rows: [
          ['指标', '数值'],
          ['筛查率', ' '],
          ['孕产妇死亡率', '1'],
        ],
      },
      { empties: ({ row }) => row < 2 },
    )!;
    assert.deepEqual(byKey(session, blank), { 'screening|440783|2025||value': '', 'mortality|440783|2025||value': '1' });
  });

  test('PLACE8 without names all goes by position', () => {
    const placed = place('1\t2', session, { row: 1, column: 0 });
    assert.deepEqual(placed, {
      by: 'position',
      unplaced: [],
      columns: [],
      converted: [],
      doubts: [],
      beyond: 0,
      typed: [
        { row: 1, column: 0, text: '1' },
        { row: 1, column: 1, text: '2' },
      ],
    });
  });

  test('PLACE2 PLACE4 the clipboards of Excel, WPS and LibreOffice land by name and heading', () => {
    const real = kaiping();
    const named = (program: string) => {
      const block = readClipboard(clipboard(program));
      assert.ok('rows' in block);
      return placeRows(new FormContext(real), block);
    };
    const key = (name: string, rest: string) =>
      `${real.form.rows.find(({ indicator }) => indicator.name === name)!.indicator.id}|440783|2025|${rest}`;
    const excel = named('excel');
    assert.equal(excel.by, 'name');
    assert.deepEqual(excel.unplaced, []);
    assert.deepEqual(byKey(real, excel), {
      [key('孕产妇死亡率', '|value')]: '8.0 ',
      [key('孕产妇死亡率', '|numerator')]: '1',
      [key('孕产妇死亡率', '|denominator')]: '12,500',
      [key('孕产妇死亡率', '|note')]: '初步数  ',
      [key('适龄妇女宫颈癌人群筛查率', '|value')]: '97.5%',
      [key('适龄妇女宫颈癌人群筛查率', '|numerator')]: '39,000',
      [key('适龄妇女宫颈癌人群筛查率', '|denominator')]: '40,000',
      [key('妇女乳腺癌防治知识知晓率', '|value')]: '42.9 ',
      [key('妇女乳腺癌防治知识知晓率', '|numerator')]: '7.256',
      [key('妇女乳腺癌防治知识知晓率', '|denominator')]: '4000人',
      [key('妇女乳腺癌防治知识知晓率', '|note')]: '由各镇\n卫生院上报',
    });
    assert.deepEqual(byKey(real, named('wps')), {
      [key('65岁以上老年人城乡社区规范健康管理服务率', 'sex=F|numerator')]: '10,500',
      [key('65岁以上老年人城乡社区规范健康管理服务率', 'sex=F|denominator')]: '12,000',
      [key('65岁以上老年人城乡社区规范健康管理服务率', 'sex=M|numerator')]: '9,100',
      [key('65岁以上老年人城乡社区规范健康管理服务率', 'sex=M|denominator')]: '10000',
    });
    const libre = named('libreoffice');
    assert.equal(byKey(real, libre)[key('孕产妇死亡率', '|value')], '8.0');
    assert.deepEqual(libre.unplaced, [{ why: 'unknown-name', text: '不存在的指标', index: 6, cells: 4 }]);
  });

  test('PLACE2 PLACE4 the same from the plain text alone', () => {
    const real = kaiping();
    const { text } = clipboard('excel');
    const block = readClipboard({ text });
    assert.ok('rows' in block);
    assert.equal(placeRows(new FormContext(real), block).typed.length, 11);
  });

  test('PLACE4 the unit behind a value in a single row', () => {
    assert.deepEqual(byKey(session, place('孕产妇死亡率\t7.5')), { 'mortality|440783|2025||value': '7.5' });
  });
});
