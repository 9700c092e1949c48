import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as z from 'zod/mini';
import { DOCUMENTS } from '../../src/cli/schemas.js';
import { PATTERN_NAMES } from '../../src/documents/problem-codes.js';
import { DocumentError } from '../../src/documents/problems.js';
import { pattern } from '../../src/documents/scalars.js';
import { problemsOf } from '../../src/documents/shape.js';
import { problemSentence, problemText } from '../../src/locales/problems.js';
import { DATASET_FORMAT, readDataset } from '../../src/submissions/dataset.js';
import { observationSchema } from '../../src/observations/observation.js';
import { LOCALES } from '../../src/vocabulary/locale.js';

type Schema = z.core.$ZodType;

/** Every schema inside a schema, each once, whatever its definition holds them under. */
function inside(schema: Schema, seen = new Set<Schema>()): Set<Schema> {
  if (seen.has(schema)) return seen;
  seen.add(schema);
  const visit = (value: unknown): void => {
    if (value instanceof z.core.$ZodType) inside(value, seen);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (Object.getPrototypeOf(value ?? 0) === Object.prototype) Object.values(value as object).forEach(visit);
  };
  visit(schema._zod.def);
  return seen;
}

/** The names that the patterns of a schema are told by, as a reader of a wrong text comes to know them. */
function namesOf(schema: Schema): string[] {
  const checks = (schema._zod.def.checks ?? []).filter(({ _zod: { def } }) => def.check === 'string_format');
  if (checks.length === 0) return [];
  const { error } = z.safeParse(schema, '\u0000');
  const problems = problemsOf(error?.issues ?? [], '\u0000', schema).problems.filter(({ code }) => code === 'pattern');
  assert.equal(problems.length, checks.length, 'a wrong text shows every pattern');
  return problems.map(({ data }) => String(data['name']));
}

const schemas = new Set([...DOCUMENTS.flatMap(([, schema]) => [...inside(schema)]), ...inside(observationSchema)]);
const used = [...schemas].flatMap(namesOf);

describe('patterns', () => {
  test('every pattern of every document has a name, and no name is idle', () => {
    assert.ok(schemas.size > 100, `${schemas.size} schemas were found`);
    assert.deepEqual([...new Set(used)].sort(), [...PATTERN_NAMES].sort());
  });

  test('a pattern without a name is found', () => {
    const named = z.object({ list: z.array(z.string().check(pattern('id', /^a$/))) });
    assert.deepEqual([...inside(named)].flatMap(namesOf), ['id']);
    const nameless = z.object({ list: z.array(z.optional(z.string().check(z.regex(/^a$/)))) });
    assert.ok(!(PATTERN_NAMES as readonly string[]).includes([...inside(nameless)].flatMap(namesOf).join()));
  });

  for (const locale of LOCALES) {
    test(`every name has a sentence in ${locale}, without a piece of a regular expression`, () => {
      const sentences = PATTERN_NAMES.map((name) => problemSentence({ code: 'pattern', data: { name, got: '"x"' } }, locale));
      assert.equal(new Set(sentences).size, PATTERN_NAMES.length);
      for (const sentence of sentences) assert.doesNotMatch(sentence, /undefined|[\^$\\[\]{}|*]|\(\?/, sentence);
    });
  }

  test('a wrong period in a file reads well in both languages', () => {
    const observation = { indicator: 'births', region: '440783', period: '2025年', value: 1, status: 'A' };
    const read = () => readDataset(JSON.stringify({ format: DATASET_FORMAT, plan: { id: 'p' }, observations: [observation] }));
    assert.throws(read, (error) => {
      assert.ok(error instanceof DocumentError);
      assert.deepEqual(
        LOCALES.map((locale) => error.problems.map((problem) => problemText(problem, locale))),
        [
          ['observations[0].period：“2025年”的写法不对，报告期应写成年份、半年、季度或月份，例如 2025、2025-H1、2025-Q1、2025-07。'],
          [
            'observations[0].period: "2025年" is not written correctly. A period is a year, half-year, quarter or month, for example 2025, 2025-H1, 2025-Q1 or 2025-07.',
          ],
        ],
      );
      return true;
    });
  });
});

describe('types', () => {
  test('whatever a document may expect is told in words, not by the name zod has for it', () => {
    // `never` is what a strict object holds besides its members: that is told as `unknown-member`.
    const expected = [...schemas].flatMap((schema) => {
      const { error } = z.safeParse(schema, Symbol('no JSON'));
      return (error?.issues ?? []).flatMap((issue) =>
        issue.code === 'invalid_type' && issue.expected !== 'never' ? [issue.expected] : [],
      );
    });
    assert.ok(new Set(expected).size > 5, [...new Set(expected)].join());
    for (const type of new Set(expected))
      for (const locale of LOCALES) {
        const sentence = problemSentence({ code: 'type', data: { expected: type, got: '1' } }, locale);
        assert.doesNotMatch(sentence, new RegExp(`[“"]${type}[”"]`), sentence);
      }
  });
});
