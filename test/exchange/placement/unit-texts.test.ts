import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { conversionTo, conversionToPart, movedBy, UnitTexts } from '../../../src/exchange/placement/unit-texts.js';
import type { Unit } from '../../../src/plan/schema.js';
import { indicator } from '../../plan/sample.js';
import { small } from '../desk.js';

const units = new UnitTexts(small());
const read = (text: string) => {
  const unit = units.read(text);
  return unit && unit.means.map(({ power, measure }) => `${power} ${measure}`.trim()).join();
};
const of = (unit: Unit, text: string) => conversionTo(indicator('x', { unit }), units.read(text)!);

describe('units that a table states', () => {
  test('UNITTEXT7 of a numerator or a denominator, by what it counts', () => {
    const part = (name: string, text: string) => {
      const conversion = conversionToPart(name, units.read(text)!);
      return conversion !== null && typeof conversion === 'object' ? conversion.power : conversion;
    };
    assert.deepEqual(
      ['人', '名', '千人', '万人', '万', '张', '个'].map((text) => part('儿童人数(千人)', text)),
      [-3, -3, null, 1, 1, 'other', 'other'],
    );
    assert.deepEqual(
      ['人', '千人', '万', '万户'].map((text) => part('参保人数', text)),
      [null, 3, 4, 'other'],
    );
    assert.deepEqual(
      ['人', '千人', '千张', '万个'].map((text) => part('儿科床位数', text)),
      [null, 'other', 3, 4],
    );
    assert.deepEqual(
      ['万户', '万人'].map((text) => part('农村总户数', text)),
      [4, 'other'],
    );
    assert.deepEqual(
      ['%', '/10万'].map((text) => part('参保人数', text)),
      ['other', 'other'],
    );
  });
  test('UNITTEXT1 a multiplier, a measure, or both', () => {
    const cases = {
      人: '0 人',
      万人: '4 人',
      千人: '3 人',
      亿元: '8 元',
      万: '4',
      '单位：万元': '4 元',
      '%': '0 percent',
      '‰': '0 permille',
      '1/10万': '0 per-100000',
      每10万: '0 per-100000',
      '10万人': '5 人',
      '人（万）': '4 人',
      w人: '4 人',
      thousand: '3',
      k: '3',
      '万人/年': '4 人/年',
      '个/万人': '-4 个/人',
      '万人、%': '4 人,0 percent',
      '人/%': '0 人,0 percent',
      所: '0 所',
      人次: '0 人次',
    };
    for (const [text, unit] of Object.entries(cases)) assert.equal(read(text), unit, text);
    for (const text of ['', '数值', '女', '2025年', '十', '万物生长', '人数说明']) assert.equal(read(text), null, text);
    assert.equal(units.bracketed('在校生数（万人）（女）')?.text, '万人');
    assert.equal(units.bracketed('在校生数（女）'), null);
  });

  test('UNITTEXT2 counted nouns stand for each other, other measures do not', () => {
    assert.equal(of({ count: '所' }, '个'), null);
    assert.deepEqual(of({ count: '所' }, '万个'), { power: 4 });
    assert.equal(of('persons', '名'), null);
    assert.equal(of('persons', '人次'), 'other');
    assert.equal(of('persons', '户'), 'other');
    assert.deepEqual(of({ count: '户' }, '万户'), { power: 4 });
    assert.deepEqual(of('persons', '万例'), { power: 4 });
    assert.equal(of('person-times', '人'), 'other');
    assert.equal(of('percent', '‰'), 'other');
    assert.equal(of('percent', '%'), null);
    assert.equal(of('percent', '万'), 'other');
    assert.equal(of('persons', '岁'), 'other');
  });

  test('UNITTEXT2 nouns of another kind do not stand for each other', () => {
    const named = (name: string, count: string) => {
      const own = indicator('x', { name, unit: { count }, measure: { kind: 'count' }, precision: 0 });
      return ['人', '所', '家', '张', '件', '个'].filter((text) => conversionTo(own, units.read(text)!) === null).join('');
    };
    assert.equal(named('学生欺凌事件数', '起'), '件个');
    assert.equal(named('增加幼儿学位数', '个'), '件个');
    assert.equal(named('新建公办幼儿园数', '所'), '所家个');
    assert.equal(named('有效运行的家庭暴力庇护场所数', '个'), '所家件个');
    assert.equal(named('领导班子女干部数', '名'), '人个');
  });

  test('UNITTEXT3 converted digit by digit', () => {
    assert.deepEqual(of({ name: '万元' }, '元'), { power: -4 });
    assert.deepEqual(of({ name: '个/千人' }, '个/万人'), { power: -1 });
    assert.equal(of({ name: '张/千人' }, '张/千名'), null);
    assert.deepEqual(of({ name: '万元' }, '亿元'), { power: 4 });
    assert.equal(of({ name: '万元' }, '万元'), null);
    const cases: [text: string, power: number, moved: string | null][] = [
      ['5', 4, '50000'],
      ['5.25', 4, '52500'],
      ['0.123456', 4, '1234.56'],
      ['1,234.5', 4, '12345000'],
      ['-3', 3, '-3000'],
      ['50000', -4, '5.0000'],
      ['5', -4, '0.0005'],
      ['０．５', 3, '500'],
      ['0', 4, '0'],
      ['…', 4, null],
      ['约5', 4, null],
      ['', 4, null],
      ['.', 4, null],
    ];
    assert.deepEqual([movedBy('52 143', 3), movedBy('52 14', 3), movedBy('1 234.5', 1)], ['52143000', null, '12345']);
    for (const [text, power, moved] of cases) assert.equal(movedBy(text, power), moved, `${text} × 10^${power}`);
  });

  test('UNITTEXT4 another measure is left to the form to ask about', () => {
    assert.equal(of('hours', '人'), 'other');
    assert.equal(of('percent', '人'), 'other');
    assert.equal(of({ name: '元/月' }, '元/年'), 'other');
    assert.equal(of('persons', '万人/年'), 'other');
    assert.equal(of('persons', '人、万人'), 'other');
    assert.equal(of('persons', '人、%'), null);
    assert.equal(conversionTo(indicator('x', { unit: 'persons' }), units.stated('标台')!), 'other');
    for (const text of ['市卫生健康局', '—', '', '无', '1']) assert.equal(units.stated(text), null, text);
  });

  test('UNITTEXT5 rates by their signs are those by words', () => {
    for (const text of ['0.01‰', '0.001%', '0.1‱', '1/100000', '1/10万']) assert.equal(of('per-100000', text), null, text);
    for (const text of ['0.1‰', '0.01%', '1/10000', '10‰', '1/1000000', '10%', 'ppm', '‰'])
      assert.equal(of('per-100000', text), 'other', text);
    assert.equal(of('percent', '10‰'), null);
    assert.equal(of('percent', '1%'), null);
    assert.equal(of('permille', '0.1%'), null);
    assert.equal(units.stated('0.2‰')?.text, '0.2‰');
    for (const text of ['100%', '80%', '1/2']) assert.equal(units.read(text), null, text);
  });
});
