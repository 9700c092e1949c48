/**
 * Classes of a plan's own for the statuses: 提前达标, 预期可达标, 达标困难, 未达标, 无数据.
 *
 * STATUSCLASS1 a class takes the statuses it names, narrowed by whether the target is due and whether it is basically met
 * STATUSCLASS2 two classes that take the same indicator overlap · STATUSCLASS3 a status that no class takes is left out
 */
import * as z from 'zod/mini';
import { docs, id, text } from '../documents/scalars.js';
import { STATUSES, type Status } from './assessment-terms.js';

export const statusClassSchema = z
  .strictObject({
    id: id('Id of the class, unique among the classes.', 'early'),
    name: text('Name of the class.', '提前达标'),
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

/** The first two classes that take the same indicator, by their places, if there are such; and the statuses of which no class takes all. */
export interface ClassFaults {
  readonly overlap: { readonly one: number; readonly other: number; readonly status: Status } | null;
  readonly left: readonly Status[];
}

export function classFaults(classes: readonly StatusClass[]): ClassFaults {
  let overlap: ClassFaults['overlap'] = null;
  const left = new Set<Status>();
  for (const status of STATUSES) {
    for (const due of [true, false]) {
      // What is met is basically met.
      for (const basicallyMet of status === 'met' ? [true] : [true, false]) {
        const [one, other] = [...classes.keys()].filter((place) => takes(classes[place]!, { status, due, basicallyMet }));
        if (one === undefined) left.add(status);
        if (other !== undefined) overlap ??= { one: one!, other, status };
      }
    }
  }
  return { overlap, left: [...left] };
}
