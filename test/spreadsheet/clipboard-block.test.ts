import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LONGEST_CLIPBOARD, readClipboard, readClipboardStepwise, type Clipboard } from '../../src/spreadsheet/clipboard-block.js';
import { MOST_PASTED, type Block } from '../../src/spreadsheet/block.js';
import { clipboard, fixture } from '../exchange/desk.js';

describe('the clipboard of a spreadsheet', () => {
  for (const [program, rows] of [
    [
      'excel',
      [
        ['1.孕产妇死亡率', '1/10万', '8.0 ', '1', '12,500', '初步数  '],
        ['（二）适龄妇女宫颈癌人群筛查率（%）', '%', '97.5%', '39,000', '40,000', ''],
        ['妇女乳腺癌防治知识知晓率', '%', '42.9 ', '7.256', '4000人', '由各镇\n卫生院上报'],
      ],
    ],
    ['wps', [['65岁以上老年人城乡社区规范健康管理服务率  ', '10,500', '12,000', '9,100', '10000']]],
    [
      'libreoffice',
      [
        ['1.孕产妇死亡率', '1/10万', '8.0', '1', '12,500', '初步数'],
        ['（二）适龄妇女宫颈癌人群筛查率（%）', '%', '97.5%', '39,000', '40,000', ''],
        ['妇女乳腺癌防治知识知晓率', '%', '45.0', '0.1', '42.9', '=1+1 <b> "引" &'],
        ['不存在的指标', '', '007.50', '3.2‰', '2025-03-05', 'TRUE'],
      ],
    ],
  ] as const) {
    test(`CLIPBOARD2 as ${program} writes it: the text, with the value behind ### and behind a number shown shorter`, () => {
      const block = readClipboard(clipboard(program));
      assert.ok('rows' in block);
      assert.deepEqual(block.rows.slice(-rows.length), rows);
    });
  }

  test('CLIPBOARD1 merged cells are taken from the HTML', () => {
    const block = readClipboard(clipboard('wps'));
    assert.ok('rows' in block);
    assert.deepEqual(block.merges, [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
      { row: 0, column: 3, rows: 1, columns: 2 },
    ]);
  });

  test('CLIPBOARD3 HTML of another shape than the text, or none, is left aside', () => {
    const html = '<table><tr><td x:num="5">#</td></tr></table>';
    assert.deepEqual(readClipboard({ text: '#\t2', html }), { rows: [['#', '2']] });
    assert.deepEqual(readClipboard({ text: '1\n2', html }), { rows: [['1'], ['2']] });
    assert.deepEqual(readClipboard({ text: '1', html: '<p>1</p>' }), { rows: [['1']] });
  });

  test('CLIPBOARD3 a number of the HTML that is not the one shown is left aside', () => {
    assert.deepEqual(readClipboard({ text: '7.3', html: '<table><tr><td>97.356</td></tr></table>' }), { rows: [['7.3']], merges: [] });
  });

  test("CLIPBOARD4 without plain text the HTML's is taken", () => {
    assert.deepEqual(readClipboard({ text: '', html: '<table><tr><td>1<td>2</table>' }), { rows: [['1', '2']], merges: [] });
    assert.deepEqual(readClipboard({ text: '' }), { rows: [] });
  });

  test('CLIPBOARD6 a zero that an accounting format shows as a dash', () => {
    const read = (text: string, html = '') => {
      const block = readClipboard({ text, html });
      assert.ok('rows' in block);
      return block.rows;
    };
    const saved = (name: string) => fixture(`cases/zero-as-dash/${name}`).toString('utf8');
    assert.deepEqual(read(saved('wps-clipboard.txt'), saved('wps-clipboard.html')), [['0']]);
    const modern = saved('wps-clipboard.html').replace(' x:num="0"', '');
    assert.deepEqual(read(saved('wps-clipboard.txt'), modern), [['0']]);
    assert.deepEqual(read('-', '<table><tr><td x:num="0">-</td></tr></table>'), [['0']]);
    assert.deepEqual(read('-', '<table><tr><td>-</td></tr></table>'), [['-']]);
    assert.deepEqual(read('无', '<table><tr><td x:num="0" style=\'mso-number-format:"0\\;-0\\;\\0022无\\0022"\'>无</td></tr></table>'), [
      ['0'],
    ]);
    assert.deepEqual(
      read('12.3万', '<table><tr><td x:num="123456" style=\'mso-number-format:"0\\.0\\,\\0022万\\0022"\'>12.3万</td></tr></table>'),
      [['123456']],
    );
  });

  test('CLIPBOARD8 without HTML a padded dash is a zero, another is not', () => {
    assert.deepEqual(readClipboard({ text: ' -   \t-\r\n' }), { rows: [['0', '-']] });
  });

  test('CLIPBOARD7, CLIPTEXT6 the HTML settles whether quotes are of the cell', () => {
    const read = (text: string, ...html: string[]) => {
      const block = readClipboard({ text, html: `<table><tr>${html.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>` });
      assert.ok('rows' in block);
      return block.rows;
    };
    assert.deepEqual(read('"甲\t乙"', '"甲', '乙"'), [['"甲', '乙"']]);
    assert.deepEqual(read('"妇幼健康年报"', '"妇幼健康年报"'), [['"妇幼健康年报"']]);
    assert.deepEqual(read('"妇幼健康年报"', '&quot;妇幼 健康年报&quot;'), [['"妇幼健康年报"']]);
    assert.deepEqual(read('"a\nb"', 'a<br>b'), [['a\nb']]);
    assert.deepEqual(read('"a ""b"" c"', 'a "b" c'), [['a "b" c']]);
    assert.deepEqual(read('"a""b"', '"a""b"'), [['"a""b"']]);
    assert.deepEqual(read('"甲\t乙\t"丙\t丁"', '"甲', '乙', '"丙', '丁"'), [['"甲', '乙', '"丙', '丁"']]);
    assert.deepEqual(read('"甲\t"乙"\t丙', '"甲', '"乙"', '丙'), [['"甲', '"乙"', '丙']]);
    assert.deepEqual(read('"甲\t乙"', '别的'), [['甲\t乙']]);
    assert.deepEqual(readClipboard({ text: '"甲\t乙"' }), { rows: [['甲\t乙']] });
  });

  test('CLIPBOARD9 of several tables the one with the shape of the text, or all beneath each other', () => {
    const html = '<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr><tr><td x:num="0">-</td></tr></table>';
    const read = (text: string) => {
      const block = readClipboard({ text, html });
      assert.ok('rows' in block);
      return block.rows;
    };
    assert.deepEqual(read('a\nb\n-'), [['a'], ['b'], ['0']]);
    assert.deepEqual(read('b\n-'), [['b'], ['0']]);
    assert.deepEqual(read(''), [['a'], ['b'], ['0']]);
  });

  test('CLIPBOARD1 hidden rows are told, and the row that tells widths is none', () => {
    const html = `<table><tr><td>a<tr style='display:none'><td>b<tr><td>c<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]></table>`;
    const block = readClipboard({ text: 'a\r\nb\r\nc\r\n', html });
    assert.deepEqual(block, { rows: [['a'], ['b'], ['c']], merges: [], hiddenRows: new Set([1]) });
  });

  test('CLIPBOARD5 too long, too many cells, binary', () => {
    assert.deepEqual(readClipboard({ text: 'x'.repeat(LONGEST_CLIPBOARD + 1) }), {
      why: 'too-long',
      length: LONGEST_CLIPBOARD + 1,
      limit: LONGEST_CLIPBOARD,
    });
    assert.deepEqual(readClipboard({ text: '1\t2\t3\n'.repeat(1_000_000) }), {
      why: 'too-many-cells',
      cells: 3_000_001,
      limit: MOST_PASTED,
    });
    assert.deepEqual(readClipboard({ text: '\u0000PNG' }), { why: 'binary' });
  });

  describe('CLIPBOARD10 in steps', () => {
    /** What comes out, how many steps there were, and the characters they went through. */
    function stepped(one: Clipboard) {
      const work = readClipboardStepwise(one);
      let [steps, characters] = [0, 0];
      for (;;) {
        const step = work.next();
        if (step.done) return { block: step.value, steps, characters };
        steps++;
        characters += step.value;
      }
    }
    const rows = Array.from({ length: 2000 }, (_, i) => [`指标${i}`, `"${i}"`, ' - ', ` ${i}.50 `]);
    const html = `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
    const text = rows.map((row) => row.join('\t')).join('\r\n');

    for (const [what, one] of Object.entries({ text: { text }, 'text and HTML': { text, html }, HTML: { text: '', html } })) {
      test(`CLIPBOARD10 ${what}: the same as in one go, a cell a step`, () => {
        const { block, steps } = stepped(one);
        assert.deepEqual(block, readClipboard(one));
        assert.ok(steps >= 8000, `${steps} steps`);
      });
    }

    test('CLIPBOARD11 line ends inside cells that nothing marks are those of the HTML', () => {
      const rowsOf = (one: Clipboard) => (readClipboard(one) as Block).rows;
      const html = '<table><tr><td>指标<td>数值<tr><td>S<td><div>52</div><div>60</div><tr><td>T<td>7</table>';
      const rows = [
        ['指标', '数值'],
        ['S', '52\n60'],
        ['T', '7'],
      ];
      for (const text of ['指标\t数值\nS\t52\n60\nT\t7', '指标\t数值\r\nS\t52 \r\n\r\n60\r\nT\t7\r\n'])
        assert.deepEqual(rowsOf({ text, html }), rows);
      assert.deepEqual(rowsOf({ text: '指标\t数值\nS\t52\nT\t7', html }), [
        ['指标', '数值'],
        ['S', '52'],
        ['T', '7'],
      ]);
    });

    test('CLIPBOARD10 of many tables beside the text it is not cut for each', () => {
      for (const quote of ['', '"']) {
        const lines = Array.from({ length: 1000 }, (_, i) => `${quote}第${i}行${quote}`);
        const one = { text: lines.join('\n'), html: lines.map((line) => `<table><tr><td>${line}</td></tr></table>`).join('') };
        const { block, characters } = stepped(one);
        assert.ok('rows' in block);
        assert.equal(block.rows.length, 1000);
        assert.ok(characters < 1_500_000, `${characters} characters`);
      }
    });
  });
});
