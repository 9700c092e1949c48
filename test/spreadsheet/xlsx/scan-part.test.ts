import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Scanner } from '../../../src/spreadsheet/markup.js';
import { Pacer } from '../../../src/spreadsheet/pacer.js';
import { Archive } from '../../../src/spreadsheet/xlsx/archive.js';
import { scanPart } from '../../../src/spreadsheet/xlsx/scan-part.js';
import { zip } from '../zip.js';

const said = (piece: string, { name, text, isEmpty }: Scanner, id: string | null) =>
  piece === 'text' ? text : `${piece} ${name} ${id ?? ''} ${piece === 'open' && isEmpty}`;

/** Texts beside each other as one: where they are cut says nothing. */
const joined = (pieces: readonly (readonly [kind: string, said: string])[]) =>
  pieces.reduce<string[]>((all, [kind, one], i) => {
    if (kind === 'text' && pieces[i - 1]?.[0] === 'text') all.push(`${all.pop()}${one}`);
    else all.push(one);
    return all;
  }, []);

async function scanned(xml: string, pacer = new Pacer()): Promise<string[]> {
  const found: [string, string][] = [];
  await scanPart(new Archive(zip({ a: xml }), 100_000_000), 'a', pacer, (piece, scanner) => {
    found.push([piece, said(piece, scanner, piece === 'open' ? scanner.attribute('id') : null)]);
  });
  return joined(found);
}

function whole(xml: string): string[] {
  const found: [string, string][] = [];
  const scanner = new Scanner(xml);
  for (let piece = scanner.next(); piece; piece = scanner.next())
    found.push([piece, said(piece, scanner, piece === 'open' ? scanner.attribute('id') : null)]);
  return joined(found);
}

const EVERYTHING =
  '<?xml version="1.0"?><!-- <a> > --><a id="x > y"><b id=\'1\'/>5 &amp; 6 &lt; &#20013; & 7<![CDATA[<c>]]></a>甲 < 乙<e:f id="2"></e:f>';

describe('a part of a workbook', () => {
  test('SCANPART1, MARKUP9 wherever it is cut, it reads as the whole', async () => {
    // Long enough for many portions, and of a length that cuts each of them elsewhere.
    const xml = EVERYTHING.repeat(6000);
    assert.deepEqual(await scanned(xml), whole(xml));
    for (let cut = 0; cut <= EVERYTHING.length; cut++) {
      const scanner = new Scanner('', { isFed: true });
      const found: [string, string][] = [];
      for (const [text, isLast] of [
        [EVERYTHING.slice(0, cut), false],
        [EVERYTHING.slice(cut), true],
      ] as const) {
        scanner.feed(text, isLast);
        for (let piece = scanner.next(); piece; piece = scanner.next())
          found.push([piece, said(piece, scanner, piece === 'open' ? scanner.attribute('id') : null)]);
      }
      assert.deepEqual(joined(found), whole(EVERYTHING), `cut at ${cut}`);
    }
  });

  test('SCANPART1 a part that breaks off, or is not there', async () => {
    for (const end of ['<a id="', '<a', '<', '<!-- b', '<![CDATA[c', '&am', '<?x']) {
      assert.deepEqual(await scanned(`<r>1${end}`), whole(`<r>1${end}`), end);
    }
    assert.deepEqual(await scanned(''), []);
  });

  test('SCANPART2 the page has its turns, within one long text too', async () => {
    for (const xml of ['<a id="1"/>'.repeat(300_000), `<a>${'甲 '.repeat(3_000_000)}`]) {
      let turns = 0;
      await scanned(xml, new Pacer(async () => void turns++));
      assert.ok(turns > 0, `${turns} turns`);
    }
  });

  test('SCANPART3 a tag or a comment without end is damage', async () => {
    for (const start of ['<a b="', '<a ', '<!--', '<![CDATA[']) {
      await assert.rejects(scanned(`<r>${start}${'x '.repeat(4_000_000)}`), { name: 'SheetError', code: 'damaged' }, start);
    }
  });
});
