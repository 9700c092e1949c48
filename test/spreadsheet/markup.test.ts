import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readEntities, Scanner } from '../../src/spreadsheet/markup.js';
import { growsAsLong } from './cost.js';

/** Pieces as short texts: `<td`, `</td`, `text`. */
function pieces(source: string, isHtml = false): string[] {
  const scanner = new Scanner(source, { isHtml });
  const found: string[] = [];
  for (let piece = scanner.next(); piece; piece = scanner.next()) {
    found.push(
      piece === 'text' ? scanner.text : `${piece === 'open' ? '<' : '</'}${scanner.name}${scanner.isEmpty && piece === 'open' ? '/' : ''}`,
    );
  }
  return found;
}

function attributes(source: string, ...names: string[]): (string | null)[] {
  const scanner = new Scanner(source, { isHtml: true });
  scanner.next();
  return names.map((name) => scanner.attribute(name));
}

describe('markup', () => {
  test('MARKUP1 attributes may be quoted, bare or without value, and hold a >', () => {
    assert.deepEqual(
      attributes(`<td colspan=2 class='a b' title="x > y" nowrap x:num="0.5">`, 'colspan', 'class', 'title', 'nowrap', 'x:num', 'no'),
      ['2', 'a b', 'x > y', '', '0.5', null],
    );
  });

  test('MARKUP1 in XML names are as they are, and no other attribute ends like them', () => {
    const scanner = new Scanner(`<c xr="no" r='A"1' spans=""\n s="2"/>`);
    scanner.next();
    assert.deepEqual(
      ['r', 's', 'R', 'spans', 't'].map((name) => scanner.attribute(name)),
      ['A"1', '2', null, '', null],
    );
  });

  test('MARKUP1 an apostrophe in a bare value and a quote that is never closed do not swallow the rest', () => {
    assert.deepEqual(pieces(`<td title=it's>a</td>`), ['<td', 'a', '</td']);
    assert.deepEqual(pieces(`<td title="open>a</td>`), ['<td', 'a', '</td']);
  });

  test('MARKUP2 case and prefixes of names do not count', () => {
    assert.deepEqual(pieces('<x:TD>1</x:TD><BR/>'), ['<td', '1', '</td', '<br/']);
  });

  test('MARKUP3 comments, declarations and instructions are passed over, CDATA is text', () => {
    assert.deepEqual(pieces('<?xml version="1.0"?><!DOCTYPE a><a><!-- <b> --><![CDATA[<c>]]><![if !x]></a>'), ['<a', '<c>', '</a']);
    assert.deepEqual(pieces('<!-- never closed'), []);
  });

  test('MARKUP4 entities by name and by number; what is none stays', () => {
    assert.equal(
      readEntities('&lt;&amp;&gt; &#20013;&#x56FD; &permil; &nonsense; 5&6 &#xFFFFFFF; &nbsp;|'),
      '<&> 中国 ‰ &nonsense; 5&6 &#xFFFFFFF;  |',
    );
  });

  test('MARKUP5 the inside of a style is text in HTML', () => {
    assert.deepEqual(pieces('<style><!-- .a{} <td> --></style><td>', true), ['<style', '<!-- .a{} <td> -->', '</style', '<td']);
    assert.deepEqual(pieces('<style>never closed', true), ['<style', 'never closed']);
  });

  test('MARKUP6 a stray < is text, and the end of the source ends a tag', () => {
    assert.deepEqual(pieces('a < b <td'), ['a ', '< b ', '<td']);
  });

  test('MARKUP7 an attribute by its name behind whatever prefix, in XML', () => {
    for (const source of ['<sheet r:id="rId1"/>', '<sheet relationships:id="rId1"/>', "<sheet xid='no' q:id='rId1'/>"]) {
      const scanner = new Scanner(source, { isHtml: false });
      scanner.next();
      assert.equal(scanner.prefixedAttribute('id'), 'rId1', source);
      assert.equal(scanner.prefixedAttribute('name'), null);
    }
  });

  test('MARKUP10 a long text comes in pieces, none of which ends within an entity', () => {
    for (const shift of ['', 'x', 'xx', 'xxx', 'xxxx']) {
      const found = pieces(`${shift}${'&lt;'.repeat(40_000)}`);
      assert.ok(found.length > 1 && found.every((text) => text.length <= 65_536), shift);
      assert.equal(found.join(''), `${shift}${'<'.repeat(40_000)}`);
    }
    const css = '.a{} '.repeat(40_000);
    assert.equal(pieces(`<style>${css}</style>`, true).slice(1, -1).join(''), css);
  });

  test('MARKUP10 of a tag longer than any in a table the attributes are left out', () => {
    assert.deepEqual(attributes(`<td colspan=2 title="${'x '.repeat(600_000)}">`, 'colspan'), [null]);
    assert.deepEqual(attributes(`<td colspan=2 title="${'x '.repeat(60_000)}">`, 'colspan'), ['2']);
  });

  for (const [name, make] of [
    ['tags that are never closed', (n: number) => '<a'.repeat(n)],
    ['quotes that are never closed', (n: number) => '<a b="'.repeat(n)],
    ['comments that are never closed', (n: number) => '<!--'.repeat(n)],
    ['entities that are none', (n: number) => '&#'.repeat(n)],
  ] as const) {
    test(`MARKUP8 twice as much takes twice as long: ${name}`, { timeout: 60_000 }, async () => {
      await growsAsLong(make, 100_000, (source: string) => pieces(source, true));
    });
  }
});
