/** The guide on embedding against the examples: what it says to write stands in them. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { EXAMPLES, GUIDES, readExample, readGuide } from './guide.js';
import { KINDS } from './kinds.js';

/** Lines are broken by how far they are indented. */
const withoutBlanks = (text: string) => text.replace(/\s+/g, '');

describe('the guide on embedding', () => {
  for (const name of GUIDES) {
    test(`${name} has all examples, and quotes them as they are`, () => {
      const sections = readGuide(name);
      const kinds = KINDS.map((kind) => kind.name).sort();
      assert.deepEqual(sections.map(({ kind }) => kind).sort(), kinds);
      assert.deepEqual(readdirSync(EXAMPLES).sort(), kinds);
      for (const { kind, quotes } of sections) {
        assert.ok(quotes.length > 0, kind);
        for (const { file, code } of quotes) {
          const whole = withoutBlanks(readExample(kind, file));
          for (const piece of code.split(/\n\s*\n/)) assert.ok(whole.includes(withoutBlanks(piece)), `${kind}/${file}:\n${piece}`);
        }
      }
    });
  }

  test('no page shows a clerk the English of an error', () => {
    for (const name of GUIDES) {
      const shown = readGuide(name).flatMap(({ quotes }) => quotes.flatMap(({ code }) => code.match(/textContent = .*\.message.*/g) ?? []));
      assert.deepEqual(shown, []);
    }
  });

  test('it says the same in both languages', () => {
    const [chinese, english] = GUIDES.map((name) => readGuide(name));
    assert.deepEqual(chinese, english);
  });

  test('every block of code is told where it stands, or is commands', () => {
    for (const name of GUIDES) {
      const blocks = readFileSync(join(EXAMPLES, '../guides', name), 'utf8').match(/^```\w+$/gm)!;
      const read = readGuide(name).flatMap(({ quotes, commands }) => [...quotes, ...(commands.length > 0 ? ['sh'] : [])]);
      assert.equal(blocks.length, read.length, name);
    }
  });
});

test('the page of former times is in GBK, and in quirks mode', () => {
  assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(EXAMPLES, 'jsp/webapp/report.jsp'))));
  const page = readExample('jsp', 'webapp/report.jsp');
  assert.match(page, /pageEncoding="GBK"/);
  assert.doesNotMatch(page, /doctype/i);
});
