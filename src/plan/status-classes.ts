/**
 * Classes of a plan's own for the statuses: 提前达标, 预期可达标, 达标困难, 未达标, 无数据.
 *
 * STATUSCLASS1 a class takes the statuses it names, narrowed by whether the target is due and whether it is basically met
 * STATUSCLASS2 two classes that take the same indicator overlap · STATUSCLASS3 a status that no class takes is left out
 */
import * as z from 'zod/mini';
import { docs, id } from '../documents/scalars.js';
import { STATUSES, type Status } from './assessment-terms.js';

export const statusClassSchema = z
  .strictObject({
    id: id('Id of the class, unique among the classes.', 'early'),
    name: z
      .string()
      .check(z.minLength(1), z.maxLength(40))
      .register(docs, { description: 'Name of the class.', examples: ['提前达标'] }),
    statuses: z
      .array(z.enum(STATUSES))
      .check(z.minLength(1))
      .register(docs, { description: 'Statuses it takes.', examples: [['met']] }),
    due: z.optional(z.boolean().register(docs, { description: 'true: only once the year of the target has come; false: only before.' })),
    basicallyMet: z.optional(
      z.boolean().register(docs, { description: 'true: only what is met or basically met 基本达标; false: only what is not.' }),
    ),
  })
  .register(docs, {
    description: 'A class of indicators in the words of the plan or its office.',
    examples: [{ id: 'early', name: '提前达标', statuses: ['met'], due: false }],
  });

export type StatusClass = z.infer<typeof statusClassSchema>;

/** What decides the class of an indicator. */
export interface Classed {
  readonly status: Status;
  /** The year of the target that decided has come. */
  readonly due: boolean;
  readonly basicallyMet: boolean;
}

export function takes({ statuses, due, basicallyMet }: StatusClass, indicator: Classed): boolean {
  return (
    statuses.includes(indicator.status) &&
    (due === undefined || due === indicator.due) &&
    (basicallyMet === undefined || basicallyMet === indicator.basicallyMet)
  );
}

/** The first two classes that take the same indicator, by their places; null where all are apart. */
export function overlapOf(
  classes: readonly StatusClass[],
): { readonly one: number; readonly other: number; readonly status: Status } | null {
  for (const [other, each] of classes.entries()) {
    for (const [one, earlier] of classes.slice(0, other).entries()) {
      const status = each.statuses.find((shared) => earlier.statuses.includes(shared));
      if (status !== undefined && meet(each.due, earlier.due) && meet(each.basicallyMet, earlier.basicallyMet))
        return { one, other, status };
    }
  }
  return null;
}

function meet(one: boolean | undefined, other: boolean | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** Statuses of which no class takes all. What is met is basically met. */
export function uncovered(classes: readonly StatusClass[]): readonly Status[] {
  return STATUSES.filter((status) =>
    [true, false].some((due) =>
      (status === 'met' ? [true] : [true, false]).some(
        (basicallyMet) => !classes.some((each) => takes(each, { status, due, basicallyMet })),
      ),
    ),
  );
}
