/** What the concepts mean that indicators name: for those that the plan does not define itself. Loaded when there is one. */
import list from '../../plans/concepts.json';
import type { Indicator, Unit } from '../../plan/schema.js';
import { isSameUnit } from '../../plan/unit.js';

const byId = new Map(list.concepts.map((concept) => [concept.id, concept]));

/** `undefined` where the list doesn't know the concept, or measures it in another unit: then it is another quantity. */
export function definitionOf({ concept: id, unit }: Pick<Indicator, 'concept' | 'unit'>): string | undefined {
  const concept = id === undefined ? undefined : byId.get(id);
  return concept && isSameUnit(concept.unit as Unit | undefined, unit) ? concept.definition : undefined;
}
