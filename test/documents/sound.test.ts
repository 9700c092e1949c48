import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type * as z from 'zod/mini';
import { readDocument } from '../../src/documents/document.js';
import { limitIssues } from '../../src/documents/issue-limit.js';
import { checkValue, readJson } from '../../src/documents/json.js';
import { DocumentError } from '../../src/documents/problems.js';
import { problemsOf } from '../../src/documents/shape.js';
import { REFUSED, takeText, takeValue } from '../../src/documents/sound.js';
import { runWhole } from '../../src/documents/steps.js';
import { DATASET_FORMAT, datasetSchema } from '../../src/submissions/dataset.js';
import { PLAN_FORMAT, planSchema } from '../../src/plan/schema.js';
import { external, level, samplePlan, task } from '../plan/sample.js';

const folder = join(import.meta.dirname, '../../src/plans');
const shipped = readdirSync(folder).filter((name) => /-\d{4}\.json$/.test(name));

const base = samplePlan();
const [first] = base.indicators;
const plan = {
  ...base,
  source: { url: 'http://www.example.gov.cn/plan', number: '开府〔2022〕1号' },
  indicators: [
    ...base.indicators,
    { ...first!, id: 'first', name: '甲', unit: { count: '所' }, bounds: { min: 0 }, baseline: { year: 2020, value: 0, source: '第一章' } },
    { ...first!, id: 'second', name: '乙', targets: [external, level(2030, '>=', 80, { maintain: false, breakdown: { sex: 'F' } })] },
  ],
  assessment: {
    statuses: { behind: '进展偏慢' },
    classes: [{ id: 'early', name: '提前', statuses: ['met'], due: false }],
    staleAfter: 2,
  },
};
/** With what a text is looked through the careful way for. */
const doubtful = {
  ...plan,
  indicators: [
    { ...first!, targets: [level(2030, '>=', 1.5e-7)], baseline: { year: 2020, value: 50, source: ':第一章' } },
    { ...task('third'), extensions: { colours: ['red', { deep: [1, null, true] }] } },
  ],
};
const dataset = {
  format: DATASET_FORMAT,
  plan: { id: 'a', digest: `sha256:${'0e1'.repeat(21)}0` },
  observations: Array.from({ length: 120 }, (_, i) => ({
    indicator: 'a',
    region: '440783',
    period: String(1990 + i),
    breakdown: { sex: 'F' },
    value: i / 7,
    status: 'A',
  })),
};

type Kind = readonly [schema: z.ZodMiniType, format: string];
const PLAN: Kind = [planSchema, PLAN_FORMAT];
const DATASET: Kind = [datasetSchema, DATASET_FORMAT];

/** What comes out, told with the order of its members, or what is wrong. */
function outcome(read: () => unknown): string {
  try {
    return JSON.stringify(read());
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return JSON.stringify({ count: error.count, problems: error.problems });
  }
}

/** As documents were read if none was taken. */
function carefully([schema, format]: Kind, source: unknown): string {
  return outcome(() => {
    const value = typeof source === 'string' ? runWhole(readJson(source)) : checkValue(source);
    if ((value as { format?: unknown } | null)?.format !== format) return readDocument(schema, format, source); // refused before its shape is looked at
    const result = limitIssues(schema).safeParse(value);
    if (result.success) return result.data;
    const { problems, count } = problemsOf(result.error.issues, value, schema);
    throw new DocumentError(problems, count);
  });
}

const quickly = ([schema, format]: Kind, source: unknown) => outcome(() => readDocument(schema, format, source));

function isTaken([schema, format]: Kind, text: string): boolean {
  return runWhole(takeText(new Map([[format, schema]]), text)) !== REFUSED;
}

/** The same numbers each time. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** JSON while it is being put wrong: members may stand twice, and in any order. */
type Node = { members: [key: string, value: Node][] } | { items: Node[] } | { raw: string };

function nodeOf(value: unknown): Node {
  if (Array.isArray(value)) return { items: value.map(nodeOf) };
  if (typeof value !== 'object' || value === null) return { raw: JSON.stringify(value) };
  return { members: Object.entries(value).map(([key, member]) => [key, nodeOf(member)]) };
}

function textOf(node: Node, space: string): string {
  if ('raw' in node) return node.raw;
  if ('items' in node) return `[${node.items.map((item) => space + textOf(item, space)).join(',')}]`;
  return `{${node.members.map(([key, value]) => `${space}${key.startsWith('"') ? key : JSON.stringify(key)}${space}:${textOf(value, space)}`).join(',')}}`;
}

function all(node: Node, found: Node[] = []): Node[] {
  found.push(node);
  if ('items' in node) for (const item of node.items) all(item, found);
  if ('members' in node) for (const [, value] of node.members) all(value, found);
  return found;
}

const RAW = [
  'null',
  'true',
  '0',
  '-1',
  '1.5',
  '2030',
  '-0.0',
  '1e999',
  '1e-400',
  `0.${'0'.repeat(330)}1`,
  '2e3',
  '9007199254740993',
  '""',
  '"a"',
  '":"',
  '"\\":"',
  '"a\\"b:c"',
  '"\\ud83d"',
  '"\\ud83d\\ude00"',
  '"𠀀"',
  '"\ud83d"',
  '"parent"',
  '"level"',
  '"percent"',
  '"2025"',
  '[]',
  '{}',
  '[[]]',
  '{"a":1}',
  '{"a":1,"a":2}',
  '["a","b"]',
  '["a"]',
  `"${'长'.repeat(4001)}"`,
  `${'['.repeat(40)}${']'.repeat(40)}`,
  '{"sex":"F"}',
  '{"sex":"F","sex":"M"}',
  '{"indicator":"first"}',
];
const KEYS = [
  '__proto__',
  'constructor',
  'name',
  'kind',
  'value',
  'unit',
  'id',
  'extensions',
  'breakdown',
  'toString',
  'nmae',
  '"\\u006eame"',
  '"\\u005f_proto__"',
];

function change(root: Node, random: (below: number) => number): void {
  const nodes = all(root);
  const node = nodes[random(nodes.length)]!;
  const raw = (): Node => ({ raw: RAW[random(RAW.length)]! });
  if ('raw' in node) Object.assign(node, raw());
  else if ('items' in node) {
    const at = random(node.items.length + 1);
    const edits = [
      () => node.items.splice(at, 1),
      () => node.items.splice(at, 0, raw()),
      () => node.items.push(...node.items.slice(0, 1)),
      () => node.items.reverse(),
    ];
    edits[random(edits.length)]!();
  } else {
    const { members } = node;
    const at = random(members.length + 1);
    const edits = [
      () => members.splice(at, 1),
      () => members.splice(at, 0, [KEYS[random(KEYS.length)]!, raw()]),
      () => members.push(...members.slice(at, at + 1)),
      () => members.reverse(),
      () => members[at] && (members[at] = [members[at]![0], raw()]),
      () => members[at] && (members[at] = [KEYS[random(KEYS.length)]!, members[at]![1]]),
    ];
    edits[random(edits.length)]!();
  }
}

describe('documents that are right throughout', () => {
  test('SOUND1 the shipped plans are taken, and come out as the careful way has them', () => {
    for (const name of shipped) {
      const text = readFileSync(join(folder, name), 'utf8');
      assert.ok(isTaken(PLAN, text), name);
      assert.equal(quickly(PLAN, text), carefully(PLAN, text), name);
      assert.equal(quickly(PLAN, JSON.parse(text)), carefully(PLAN, text), name);
    }
  });

  for (const [what, kind, document, runs] of [
    ['plans', PLAN, plan, 6000],
    ['plans that need a closer look', PLAN, doubtful, 1000],
    ['datasets', DATASET, { ...dataset, observations: dataset.observations.slice(0, 4) }, 4000],
    ['long datasets', DATASET, dataset, 300],
  ] as const) {
    test(`SOUND1, SOUND2 ${runs} ${what} that were changed at random, as texts and as values: what comes out, and what is wrong, is the same`, () => {
      const random = randomOf(runs);
      let taken = 0;
      for (let run = 0; run < runs; run++) {
        const root = nodeOf(document);
        for (let changes = random(3); changes >= 0; changes--) change(root, random);
        const text = textOf(root, ['', ' ', '\n\t'][random(3)]!);
        assert.equal(quickly(kind, text), carefully(kind, text), text);
        if (isTaken(kind, text)) taken++;
        try {
          const value = JSON.parse(text) as unknown;
          assert.equal(quickly(kind, value), carefully(kind, value), text);
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
        }
      }
      assert.ok(document === doubtful || (taken > runs / 100 && taken < runs / 2), `${taken} taken`);
    });
  }

  test('SOUND2 two members of one name are not taken, wherever they stand', () => {
    const text = JSON.stringify(plan);
    assert.ok(isTaken(PLAN, text));
    for (const [one, two] of [
      ['"version":', '"version":"0","version":'],
      ['"unit":"percent"', '"unit":"percent","unit":"percent"'],
      ['"sex":"F"', '"sex":"F","se\\u0078":"F"'],
      ['{"count":', '{"count" :"座","count"\n:'],
    ] as const) {
      assert.ok(text.includes(one), one);
      assert.equal(isTaken(PLAN, text.replace(one, two)), false, two);
      assert.match(quickly(PLAN, text.replace(one, two)), /json-duplicate-key/);
    }
  });

  test('SOUND2 a value that is no plain data is read as zod reads it', () => {
    const inherited: unknown = Object.create(plan);
    const bounds = Object.assign(new Date(0), { min: 0 });
    const odd = [inherited, { ...plan, region: undefined }, { ...plan, form: undefined }, { ...plan, form: new Date(0) }];
    for (const value of [...odd, { ...plan, indicators: [{ ...first!, bounds }] }, { ...plan, extensions: new Map() }]) {
      assert.equal(quickly(PLAN, value), carefully(PLAN, value));
    }
  });

  test('SOUND2 nesting that is too deep for a document is refused in a text of any length', () => {
    for (const length of [300, 900_000, 3_900_000]) {
      for (const part of ['[', '{"a":']) assert.match(quickly(PLAN, part.repeat(length / part.length)), /json-depth/);
    }
  });

  test('SOUND3 a long list is taken a hundred items a step', () => {
    assert.equal(
      [...takeValue(datasetSchema, { ...dataset, observations: Array.from({ length: 1234 }, () => dataset.observations[0]) }, 'members')]
        .length,
      13,
    );
  });
});
