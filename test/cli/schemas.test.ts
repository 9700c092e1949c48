import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { jsonSchemas, type JsonSchema } from '../../src/cli/schemas.js';
import { planSchema } from '../../src/plan/schema.js';
import { samplePlan, type Loose } from '../plan/sample.js';
import { WRONG_SHAPES } from '../plan/wrong.js';
import { PLAN_FILES, planText } from '../plans/seeds.js';

const schemas = jsonSchemas();
const ajv = new Ajv2020({ allErrors: true, strict: true });
const isPlan = ajv.compile(schemas['dabiao.plan-1']!);

/** Every schema inside a schema, with the way to it. */
function* inside(schema: JsonSchema, way: string): Generator<[string, JsonSchema]> {
  yield [way, schema];
  for (const [name, inner] of Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>))
    yield* inside(inner, `${way}.${name}`);
  for (const [i, branch] of ((schema.oneOf ?? []) as JsonSchema[]).entries()) yield* inside(branch, `${way}<${String(branch.title ?? i)}>`);
  if (typeof schema.items === 'object') yield* inside(schema.items as JsonSchema, `${way}[]`);
}

describe('jsonSchemas', () => {
  test('there is one for each kind of document, of draft 2020-12, with an id and a title', () => {
    assert.deepEqual(Object.keys(schemas), [
      'dabiao.plan-1',
      'dabiao.concepts-1',
      'dabiao.report-1',
      'dabiao.submission-1',
      'dabiao.review-1',
      'dabiao.decisions-1',
      'dabiao.dataset-1',
    ]);
    for (const [name, { $schema, $id, title, description }] of Object.entries(schemas)) {
      assert.equal($schema, 'https://json-schema.org/draft/2020-12/schema');
      assert.equal($id, `urn:${name.replace(/[.-]/g, ':')}`);
      assert.equal(title, name.replace(/-(\d+)$/, '/$1'));
      assert.equal(typeof description, 'string');
    }
  });

  test('every schema compiles in a strict validator', () => {
    for (const schema of Object.values(schemas)) assert.equal(typeof ajv.compile(schema), 'function');
  });

  test('every member of a plan and of a concept list is described, every id and text with an example', () => {
    for (const name of ['dabiao.plan-1', 'dabiao.concepts-1']) {
      for (const [way, schema] of inside(schemas[name]!, name)) {
        if (way.endsWith('[]') || way.endsWith('>') || schema.const !== undefined) continue;
        assert.equal(typeof schema.description, 'string', `${way} has no description`);
        if (schema.type === 'string' && !schema.enum && !/\.(?:\$schema|code|id)$/.test(way))
          assert.ok(schema.examples, `${way} has no example`);
      }
    }
  });

  test('every branch of a union has a title of its own, and a description', () => {
    for (const [way, schema] of inside(schemas['dabiao.plan-1']!, 'plan')) {
      assert.equal(schema.anyOf, undefined, way);
      const branches = (schema.oneOf ?? []) as JsonSchema[];
      assert.equal(new Set(branches.map(({ title }) => title)).size, branches.length, way);
      for (const branch of branches) {
        const kind = (branch.properties as { kind?: JsonSchema } | undefined)?.kind;
        assert.equal(typeof (branch.description ?? kind?.description), 'string', `${way}<${String(branch.title)}>`);
      }
    }
  });

  test('every example is valid', () => {
    const looked = new Set<string>(); // the same member stands in many places
    for (const root of Object.values(schemas)) {
      for (const [way, schema] of inside(root, String(root.title))) {
        if (!schema.examples || looked.has(JSON.stringify(schema))) continue;
        looked.add(JSON.stringify(schema));
        const { $id: _, ...anonymous } = schema;
        const isExample = ajv.compile(anonymous);
        for (const example of schema.examples as unknown[]) assert.ok(isExample(example), `${way}: ${JSON.stringify(example)}`);
      }
    }
    assert.ok(looked.size > 60, `${looked.size}`);
  });
});

describe('the JSON Schema of plans', () => {
  for (const file of PLAN_FILES) {
    test(`accepts ${file}`, () => {
      assert.ok(isPlan(JSON.parse(planText(file))), ajv.errorsText(isPlan.errors));
    });
  }

  test('accepts the concept list', () => {
    const concepts = readFileSync(join(import.meta.dirname, '../../src/plans/concepts.json'), 'utf8');
    const isList = ajv.compile(schemas['dabiao.concepts-1']!);
    assert.ok(isList(JSON.parse(concepts)), ajv.errorsText(isList.errors));
  });

  for (const { says, plan } of WRONG_SHAPES) {
    test(`refuses ${says}`, () => {
      assert.ok(!isPlan(plan));
    });
  }

  test('agrees with the reader on the shape of every plan with one member left out, misspelt or of another type', () => {
    const sample = samplePlan({ notes: ['x'], changes: [{ from: '1.0.0', indicators: [{ change: 'dropped', id: 'old', reason: 'x' }] }] });
    let refused = 0;
    const look = (plan: unknown, what: string) => {
      const valid = planSchema.safeParse(plan).success;
      assert.equal(isPlan(plan), valid, `${what}: the reader says ${valid}`);
      if (!valid) refused++;
    };
    const walk = (way: readonly (string | number)[], value: unknown) => {
      if (way.length > 0) {
        for (const other of [undefined, null, '', 0, 1.5, -1, 'x', true, [], {}, [{}], { kind: 'task' }]) {
          const plan = JSON.parse(JSON.stringify(sample)) as Loose;
          const holder = way.slice(0, -1).reduce<Loose>((inner, step) => inner[step], plan);
          const last = way[way.length - 1]!;
          if (other === undefined && !Array.isArray(holder)) delete holder[last];
          else holder[last] = other === undefined ? null : other;
          look(plan, `${way.join('.')} = ${JSON.stringify(other)}`);
          if (other === undefined && !Array.isArray(holder)) look(Object.assign(plan, { [`${last}x`]: 1 }), `${way.join('.')} misspelt`);
        }
      }
      if (typeof value !== 'object' || value === null) return;
      for (const key of Object.keys(value)) walk([...way, Array.isArray(value) ? Number(key) : key], (value as Loose)[key]);
    };
    walk([], sample);
    assert.ok(refused > 500, `${refused} refused`);
  });
});

test('the script writes one file for each kind of document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dabiao-schemas-'));
  try {
    const script = join(import.meta.dirname, '../../src/cli/write-schemas.ts');
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, join(folder, 'deep')], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const names = Object.keys(schemas).map((name) => `${name}.schema.json`);
    assert.deepEqual(readdirSync(join(folder, 'deep')), names.sort());
    assert.deepEqual(JSON.parse(readFileSync(join(folder, 'deep', 'dabiao.plan-1.schema.json'), 'utf8')), schemas['dabiao.plan-1']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
