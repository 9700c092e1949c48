import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { HtmlStyles, isHiddenStyle } from '../../src/spreadsheet/html-styles.js';
import { lookOf } from '../../src/spreadsheet/number-format.js';
import { growsAsLong } from './cost.js';

function stylesOf(css: string): HtmlStyles {
  const styles = new HtmlStyles();
  styles.read(css);
  styles.end();
  return styles;
}

describe('the style sheet of an HTML table', () => {
  test('CSS1 formats by their names and codes, with escaped characters', () => {
    const styles = stylesOf(`.xl65 {mso-number-format:Percent;} .xl66, td.xl67 {mso-number-format:"0\\0022人\\0022";} .xl68 {color:red}`);
    assert.deepEqual(styles.look('xl65', null), lookOf('0.00%'));
    assert.deepEqual(styles.look('other xl67', null), lookOf('0"人"'));
    assert.equal(styles.look('xl68', null), null);
    assert.deepEqual(styles.look('xl65', 'mso-number-format:"0\\.0"'), lookOf('0.0'), 'the cell’s own style comes first');
  });

  test('CSS2 classes and cells that are not shown', () => {
    const styles = stylesOf('.a {display:none} .b { visibility : hidden } .c {display:block}');
    assert.deepEqual(
      ['a', 'b', 'c', 'x b'].map((name) => styles.isHidden(name, null)),
      [true, true, false, true],
    );
    assert.ok(styles.isHidden(null, 'DISPLAY: NONE'));
    assert.ok(isHiddenStyle('visibility:collapse'));
    assert.ok(!isHiddenStyle('display:table-row'));
  });

  test('CSS5 of no size, transparent, or far off the page', () => {
    const isHidden = (style: string) => stylesOf('').isHidden(null, style);
    for (const style of [
      'font-size:0',
      'font-size: 0px;color:red',
      'opacity:0',
      'opacity:0.0',
      'text-indent:-9999px',
      'position:absolute;left:-10000px',
    ])
      assert.ok(isHidden(style), style);
    for (const style of ['font-size:0.8em', 'font-size:10px', 'opacity:0.5', 'text-indent:-20px', 'left:-5px'])
      assert.ok(!isHidden(style), style);
  });
  test('CSS4 struck out, raised and lowered', () => {
    const styles = stylesOf(
      '.a{color:red;text-decoration:line-through}.b{text-decoration:underline}.c{vertical-align:super}.d{vertical-align:middle}.e{mso-text-raise:-3pt}',
    );
    assert.deepEqual(
      ['a', 'b', 'x a', 'c'].map((name) => styles.isStruck(name, null)),
      [true, false, true, false],
    );
    assert.ok(styles.isStruck('b', 'text-decoration-line: underline line-through'));
    assert.deepEqual(
      ['a', 'c', 'd', 'e', 'd c'].map((name) => styles.height(name, null)),
      [null, 'raised', null, 'lowered', 'raised'],
    );
    assert.equal(styles.height('c', 'vertical-align:sub'), 'lowered');
  });

  for (const [name, make] of [
    ['classes that are never closed', (n: number) => '.a{'.repeat(n)],
    ['names without rules', (n: number) => '.a'.repeat(n)],
    ['a format that is never closed', (n: number) => `.a{mso-number-format:"${'\\'.repeat(n)}`],
  ] as const) {
    test(`CSS3 twice as much takes twice as long: ${name}`, { timeout: 60_000 }, async () => {
      await growsAsLong(make, 120_000, (css: string) => stylesOf(css));
    });
  }
});
