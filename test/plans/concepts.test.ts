/**
 * Every indicator that names a concept measures what the concept defines: unit, kind of measure, numerator and denominator, and where it has
 * none its own definition, if it has one.
 *
 * Plans word a numerator in their own way. Wordings that say the same once small words are left out need no look; of any other, a
 * person has looked at it and put it into `concept-wordings.ts`.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readConcepts, type Concept } from '../../src/plan/concepts.js';
import type { Indicator } from '../../src/plan/schema.js';
import { isSameUnit } from '../../src/plan/unit.js';
import { SAME_QUANTITY } from './concept-wordings.js';
import { shippedPlans } from './seeds.js';

const { concepts } = readConcepts(readFileSync(join(import.meta.dirname, '../../src/plans/concepts.json'), 'utf8'));
const byId = new Map(concepts.map((concept) => [concept.id, concept]));
const CASES = shippedPlans().flatMap((plan) =>
  plan.indicators.flatMap((indicator) => {
    const concept = byId.get(indicator.concept ?? '');
    return concept ? [{ name: `${plan.id} ${indicator.id}`, indicator, concept }] : [];
  }),
);

/** Without the words that plans put in or leave out as they like. */
function bare(text: string): string {
  return text.replace(/[（）()，,、；;。的过中]|年内|年末|期末|被?调查|总?人数|总?数/g, '');
}

function wordings({ measure, definition }: Indicator): string {
  return measure.kind === 'fraction' ? `${measure.numerator} / ${measure.denominator}` : (definition ?? measure.kind);
}

function isSaidAlike({ measure, definition: own }: Indicator, { numerator, denominator, definition }: Concept): boolean {
  if (measure.kind !== 'fraction') return numerator === undefined && (own === undefined || bare(own) === bare(definition));
  return bare(measure.numerator) === bare(numerator ?? '') && bare(measure.denominator) === bare(denominator ?? '');
}

describe('the concepts of the shipped plans', () => {
  test('an indicator is in the unit of its concept', () => {
    const other = CASES.filter(({ indicator, concept }) => !isSameUnit(indicator.unit, concept.unit));
    assert.deepEqual(
      other.map(({ name }) => name),
      [],
    );
  });

  test('it is measured as its concept is: a rate of the same two counts, a count, a task', () => {
    const unlike = CASES.filter(({ indicator, concept }) => {
      const reviewed = SAME_QUANTITY[concept.id] ?? [];
      return !isSaidAlike(indicator, concept) && !reviewed.includes(wordings(indicator));
    });
    assert.deepEqual(
      unlike.map(
        ({ name, concept, indicator }) =>
          `${name}: ${wordings(indicator)} is not ${concept.id}: ${concept.numerator} / ${concept.denominator}`,
      ),
      [],
    );
  });

  test('no wording was looked at that no plan has any more', () => {
    const used = new Set(
      CASES.filter(({ indicator, concept }) => !isSaidAlike(indicator, concept)).map(
        ({ concept, indicator }) => `${concept.id}: ${wordings(indicator)}`,
      ),
    );
    for (const [id, list] of Object.entries(SAME_QUANTITY)) {
      for (const wording of list) assert.ok(used.has(`${id}: ${wording}`), `${id}: ${wording}`);
    }
  });

  test('a concept without a unit is a task, and only it', () => {
    for (const { name, indicator, concept } of CASES) assert.equal(indicator.measure.kind === 'task', concept.unit === undefined, name);
  });

  test('every concept is used by a plan', () => {
    const used = new Set(CASES.map(({ concept }) => concept.id));
    assert.deepEqual(
      concepts.map(({ id }) => id).filter((id) => !used.has(id)),
      [],
    );
  });
});
