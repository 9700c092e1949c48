/**
 * Concepts: the same thing measured in many plans. 孕产妇死亡率 of two counties can be read together because both
 * indicators name one concept.
 *
 * CONCEPT1 a concept list is read as strictly as any document · CONCEPT2 ids are unique · CONCEPT3 an indicator's concept exists
 * CONCEPT4 an unusual unit or direction is a warning: the plan has the last word
 */
import * as z from 'zod/mini';
import { suggestions } from './check/check-context.js';
import { readDocument } from '../documents/document.js';
import type { ProblemCode } from '../documents/problem-codes.js';
import { DocumentError, formatPath, type PathStep, type Problem } from '../documents/problems.js';
import { docs, id, text } from '../documents/scalars.js';
import { DIRECTIONS, unitSchema, type Plan } from './schema.js';

export const CONCEPTS_FORMAT = 'dabiao.concepts/1';

export const conceptSchema = z.strictObject({
  id: id('Id of the concept, the same in every plan.', 'maternal-mortality'),
  name: text('Name.', '孕产妇死亡率'),
  nameEn: text('English name.', 'Maternal mortality ratio'),
  definition: text('What is measured.', '年内每10万例活产中孕产妇死亡人数'),
  unit: z.optional(unitSchema),
  direction: z.enum(DIRECTIONS).register(docs, { description: 'Which way is better: up, down, or none.' }),
  numerator: z.optional(text('What the numerator counts.', '年内孕产妇死亡人数')),
  denominator: z.optional(text('What the denominator counts.', '年内活产数')),
  source: z.optional(text('Document with the official definition.', '《中国妇女发展纲要(2021—2030年)》统计监测指标')),
});

export const conceptsSchema = z
  .strictObject({
    format: z.literal(CONCEPTS_FORMAT),
    $schema: z.optional(z.string().register(docs, { description: 'Where the JSON Schema is, for the editor.' })),
    concepts: z.array(conceptSchema).check(z.minLength(1)).register(docs, { description: 'Concepts, each id once.' }),
  })
  .register(docs, { title: CONCEPTS_FORMAT, description: 'What indicators of different plans measure in common.' });

export type Concept = z.infer<typeof conceptSchema>;
export type Concepts = z.infer<typeof conceptsSchema>;

/** @throws {DocumentError} */
export function readConcepts(source: unknown): Concepts {
  const list = readDocument(conceptsSchema, CONCEPTS_FORMAT, source);
  const index = new Map<string, number>();
  const problems = list.concepts.flatMap(({ id: of }, c): Problem[] => {
    const first = index.get(of);
    if (first === undefined) index.set(of, c);
    return first === undefined ? [] : [problem('error', 'duplicate-id', ['concepts', c, 'id'], { id: of, first: `concepts[${first}]` })];
  });
  const [first, ...rest] = problems;
  if (first) throw new DocumentError([first, ...rest]);
  return list;
}

/** Holds the indicators of a plan against the concepts they name. Warnings only: a plan may know concepts the list lacks. */
export function checkConcepts(plan: Plan, { concepts }: Concepts): Problem[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const suggest = suggestions();
  return plan.indicators.flatMap(({ concept: of, unit, direction }, i): Problem[] => {
    if (of === undefined) return [];
    const concept = byId.get(of);
    const steps = ['indicators', i];
    if (!concept) return [problem('warning', 'unknown-concept', [...steps, 'concept'], { id: of, nearest: suggest(of, byId) })];
    const found: Problem[] = [];
    if (unitKey(unit) !== unitKey(concept.unit)) {
      found.push(problem('warning', 'concept-unit', [...steps, 'unit'], { id: of, got: unitKey(unit), usual: unitKey(concept.unit) }));
    }
    if (direction !== concept.direction) {
      found.push(problem('warning', 'concept-direction', [...steps, 'direction'], { id: of, got: direction, usual: concept.direction }));
    }
    return found;
  });
}

function unitKey(unit: Plan['indicators'][number]['unit']): string {
  if (unit === undefined) return '-';
  return typeof unit === 'string' ? unit : 'count' in unit ? unit.count : unit.name;
}

function problem(level: Problem['level'], code: ProblemCode, steps: readonly PathStep[], data: Problem['data']): Problem {
  return { level, code, path: formatPath(steps), data };
}
