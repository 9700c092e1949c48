/** Which members a schema allows at a place: what the nearest valid name of a misspelt member is looked up in. */
import type * as z from 'zod/mini';
import { definitionOf, type Definition } from './definition.js';

type Schema = z.core.$ZodType;

export function membersAt(schema: Schema, root: unknown, steps: readonly PropertyKey[]): string[] {
  let here = alternatives(schema, root);
  let value = root;
  for (const step of steps) {
    const inner = value === null || value === undefined ? undefined : (value as Record<PropertyKey, unknown>)[step];
    here = here.flatMap((definition) => {
      const next = childOf(definition, step);
      return next ? alternatives(next, inner) : [];
    });
    value = inner;
  }
  return [...new Set(here.flatMap(({ shape }) => Object.keys(shape ?? {})))];
}

function childOf({ shape, element, valueType, items }: Definition, step: PropertyKey): Schema | undefined {
  if (shape) return Object.prototype.hasOwnProperty.call(shape, step) ? shape[String(step)] : undefined;
  return items?.[Number(step)] ?? element ?? valueType;
}

/** The plain definitions a value may follow: optional unwrapped, unions spread, by their discriminator where they have one. */
function alternatives(schema: Schema, value: unknown): Definition[] {
  const definition = definitionOf(schema);
  if (definition.innerType) return alternatives(definition.innerType, value);
  if (!definition.options) return [definition];
  const all = definition.options.flatMap((option) => alternatives(option, value));
  const { discriminator } = definition;
  if (discriminator === undefined) return all;
  const kind = (value as Record<string, unknown> | null | undefined)?.[discriminator];
  return all.filter(({ shape }) => shape?.[discriminator] && definitionOf(shape[discriminator]).values?.includes(kind));
}
