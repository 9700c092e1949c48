import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placeRows } from '../../../src/exchange/placement.js';
import { placeClipboard } from '../../../src/exchange/paste-clipboard.js';
import { FormContext } from '../../../src/exchange/placement/form-context.js';
import type { EntrySession } from '../../../src/report/session.js';
import type { Block } from '../../../src/spreadsheet/block.js';
import { kaiping } from '../desk.js';

const S = '适龄妇女宫颈癌人群筛查率';
const T = '宫颈癌患者治疗率';
const [U, W] = ['妇女失业保险参保人数', '妇女工伤保险参保人数'];
const names = { '440783001': '三埠街道', '440783002': '长沙街道' };
const city = kaiping();
const years = kaiping({ periods: ['2024', '2025'] });
const social = kaiping({ department: 'human-resources' });
const street = kaiping({ regions: ['440783001'], regionNames: { '440783001': '三埠街道' } });
const streets = kaiping({ regions: ['440783001', '440783002'], regionNames: names });
const all = kaiping({ regions: ['440783', '440783001', '440783002'], regionNames: names });

/** What is taken, with its region or year where there are several, and what is told; rows parted by `/`, cells by `|`. */
function place(session: EntrySession, table: string, more: Partial<Block> = {}): string {
  const { by, typed, unplaced } = placeRows(new FormContext(session), { rows: table.split('/').map((row) => row.split('|')), ...more });
  if (by === 'position') return by;
  const { form, regions, periods } = session;
  const cells = typed.map(({ row, column, text }) => {
    const region = regions.length > 1 ? `${form.rows[row]!.region.slice(-1)}=` : '';
    return `${region}${periods.length > 1 ? `${form.columns[column]!.period}=` : ''}${text}`;
  });
  return [...cells, ...unplaced.map(({ why, said }) => `${why} ${said}`)].join(' ');
}

describe('indicators in the headings, regions or years down the side', () => {
  test('ACROSS1 are read as rows of a place, a name and a figure', () => {
    assert.equal(place(street, `街道|${S}/三埠|90`), '90');
    assert.equal(place(city, `街道|${S}/三埠|90`), 'other-region 三埠');
    assert.equal(place(city, `街道|${S}|${T}/三埠街道|90|80`), 'other-region 三埠街道 other-region 三埠街道');
    assert.equal(place(street, `镇街|${S}|${T}/三埠|90|80/长沙|91|81`), '90 80 other-region 长沙 other-region 长沙');
    assert.equal(place(streets, `|${S}|${T}/三埠街道|90|80/长沙街道|91|81`), '1=90 1=80 2=91 2=81');
    assert.equal(place(streets, `序号|街道|${S}/1|三埠|90/2|长沙|91`), '1=90 2=91');
    assert.equal(place(all, `街道|${S}/三埠|90/长沙|91/合计|90.5`), '1=90 2=91 3=90.5');
    assert.equal(place(years, `年份|${S}|${T}/2024|90|80/2025年|91|81`), '2024=90 2024=80 2025=91 2025=81');
    assert.equal(place(city, `年份|${S}/2024年|90/2025年|91`), '91 other-period 2024年');
  });

  test('ACROSS1 lines above and below, and units below the names, are theirs', () => {
    assert.equal(place(streets, `2024年监测表/街道|${S}/三埠|90/长沙|91`), 'other-period undefined');
    assert.equal(place(social, `单位：万人/地区|${U}|${W}/开平市|1|2`), '10000 20000');
    assert.equal(place(social, `地区|${U}|${W}/|万人|人/开平市|1|2`), '10000 2');
    assert.equal(place(social, `地区|${U}（万人）/开平市|1`), '10000');
    const { doubts } = placeRows(new FormContext(street), { rows: [['街道', S], ['三埠', '90'], ['注：2024年数据']] });
    assert.deepEqual(
      doubts.map(({ code }) => code),
      ['title-period'],
    );
  });

  test('ACROSS1 cells whose number is not there keep their place', () => {
    const unread = [{ row: 2, column: 2, why: 'struck' as const }];
    assert.equal(place(streets, `街道|${S}|${T}/三埠|90|80/长沙|91|`, { unread }), '1=90 1=80 2=91 struck-out undefined');
  });

  test('ACROSS5 behind regions and years, in either order', () => {
    assert.equal(place(city, `地区|年份|${S}/台山市|2025|78/开平市|2024|80/开平市|2025|81`), '81 other-region 台山市 other-period 2024');
    assert.equal(place(years, `年份|地区|${S}|${T}/2024|开平市|80|90/2025|开平市|81|91`), '2024=80 2024=90 2025=81 2025=91');
    assert.equal(place(streets, `街道|年份|${S}/三埠|2025|90/长沙|2025|91`), '1=90 2=91');
    assert.equal(place(city, `地区|类别|${S}/开平市|农村|81`), 'position');
  });

  test('ACROSS2 not beneath two rows of headings, nor with cells that are hidden or merged over several', () => {
    const table = `街道|${S}|${T}/三埠|90|80/长沙|91|81`;
    for (const more of [
      { hiddenRows: new Set([2]) },
      { hiddenColumns: new Set([2]) },
      { merges: [{ row: 1, column: 1, rows: 1, columns: 2 }] },
    ])
      assert.equal(place(streets, table, more), 'position');
    for (const beside of ['2024年', '分子', '女', '%', ''])
      assert.equal(place(streets, `街道|${S}|${beside}/三埠|90|89/长沙|91|88`), 'position', beside);
    assert.equal(place(streets, `街道|目标值|${S}/三埠|95|90/长沙|95|91`), 'position');
    assert.equal(place(streets, `街道|${S}||${T}|/|目标|完成|目标|完成/三埠街道|85|88|90|91`), 'position');
    assert.equal(place(streets, `街道|${S}||${T}/三埠街道|85|88|90`), 'position');
    const at = { row: 0, column: 0 };
    const refused = (text: string) => placeClipboard(new FormContext(city), { text }, { from: at, to: at });
    assert.deepEqual(refused(`项目\t${S}\t${T}\n数值\t90\t80`), { why: 'on-its-side' });
    assert.deepEqual(refused(`${S}\n三埠\t90\n长沙\t91\n水口\t92\n月山\t93`), { why: 'nothing-recognised' });
  });

  test('ACROSS3 remarks beside the names go with each figure, and what the form has not is told', () => {
    assert.equal(place(streets, `街道|${S}|备注/三埠|90|/长沙|91|`), '1=90 2=91');
    assert.equal(place(streets, `街道|${S}|${T}|备注/三埠|90|80|好/长沙|91|81|`), '1=90 1=好 1=80 1=好 2=91 2=81');
    const { doubts } = placeRows(new FormContext(streets), { rows: [`街道|${S}|备注`, '三埠|90|2024年数据'].map((row) => row.split('|')) });
    assert.deepEqual(doubts, [{ code: 'remark', text: '2024年数据' }]);
    assert.equal(place(streets, `街道|${S}|位次/三埠|90|2/长沙|91|1`), '1=90 2=91 other-figures undefined other-figures undefined');
    assert.equal(place(streets, `街道|${S}|目标值/三埠|90|95`), '1=90 other-figures undefined');
    assert.equal(place(streets, `街道|${S}|医院床位数|${T}/三埠|90|500|80`), '1=90 1=80 unknown-name undefined');
  });

  test('ACROSS4 any heading is one of regions or years, if nothing else stands below', () => {
    for (const heading of ['单位', '单位名称', '名称', '项目', '镇（街）名称', '乡（镇、街道）', '各镇街', '县（市、区）'])
      assert.equal(place(all, `${heading}|${S}|${T}/全市|90|80/三埠街道|91|81`), '3=90 3=80 1=91 1=81', heading);
    assert.equal(place(years, `项目|${S}/2024年|90/2025年|91`), '2024=90 2025=91');
    for (const table of [`项目|${S}/目标|95/完成|90`, `指标|${S}/2024年|90/2025年|91`]) assert.equal(place(city, table), 'position', table);
    assert.equal(place(streets, `单位|${S}/三埠街道|90/卫健局|91`), 'position');
    assert.equal(place(streets, `地区|指标|数值/三埠街道|${S}|1/长沙街道||4`), '1=1 2=4');
  });

  test('ROWCONTEXT9 a figure beside a name over rows of its parts is of the whole', () => {
    assert.equal(place(all, `指标|数值/${S}|90/三埠|91/长沙|89`), '3=90 1=91 2=89');
    assert.equal(place(all, `指标|数值/${S}|90/其中：三埠街道|91/长沙街道|89/${T}|80/三埠街道|81`), '3=90 1=91 2=89 3=80 1=81');
    assert.equal(place(all, `指标|数值/${S}|90/水口镇|91`), 'ambiguous-name undefined other-region undefined');
    assert.equal(place(all, `指标|数值/${S}|90/${T}|80`), 'ambiguous-name undefined ambiguous-name undefined');
    assert.equal(place(streets, `指标|数值/${S}|90/三埠|91/长沙|89`), '1=91 2=89 ambiguous-name undefined');
  });

  test('ROWCONTEXT1 the plan’s own region in rows below a name that has nothing beside it', () => {
    for (const table of [
      `${U}/开平市|52000/台山市|51000`,
      `指标|数值/${U}|/台山市|51000/开平市|52000`,
      `指标|2024年|2025年/${U}||/开平|1|52000/台山市|2|51000`,
    ])
      assert.match(place(social, table), /^52000 (?:other-period undefined )?other-region undefined$/, table);
    assert.equal(place(all, `${S}/三埠|90/长沙|91/全市|92`), '3=92 1=90 2=91'.split(' ').sort().join(' '));
    for (const total of ['全市', '全市合计', '合计'])
      assert.doesNotMatch(place(city, `指标|数值/${T}|80/${S}|/${total}|5`), /(?:^| )5/, total);
    assert.equal(place(social, `指标|数值/${U}|51000/开平市|52000`), '51000 unknown-name undefined');
  });
});
