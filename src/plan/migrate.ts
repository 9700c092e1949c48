/**
 * Opening a draft of an older plan version: what became of the indicators it was filled for.
 *
 * Nothing is lost: a value moves only where one indicator plainly became one other. In every other case the draft
 * keeps it under its former id, and it may be offered to the indicators it could belong to.
 *
 * MIGRATE1 an id the plan still has is kept · MIGRATE2 renamed is followed over several versions · MIGRATE3 split is offered to every part, moved to none
 * MIGRATE4 dropped has a reason · MIGRATE5 an id nobody tells about is unknown · MIGRATE6 only changes since the draft's version count;
 * for a version the plan does not tell of, all do · MIGRATE7 two former indicators that became one are offered, none overwrites the other
 */
import type { Plan } from './schema.js';

export type Fate =
  | { readonly fate: 'kept' | 'renamed'; readonly to: string }
  /** The value may belong to these, and a person must say so. */
  | { readonly fate: 'offered'; readonly because: 'split' | 'merged'; readonly to: readonly string[] }
  | { readonly fate: 'dropped'; readonly reason: string }
  | { readonly fate: 'unknown' };

/**
 * @param plan The plan as it is now, with its `changes`, oldest first.
 * @param version Version of the plan that the draft was filled under.
 * @param ids Ids of the indicators in the draft.
 */
export function migrateKeys(plan: Pick<Plan, 'indicators' | 'changes'>, version: string, ids: Iterable<string>): Map<string, Fate> {
  const steps = stepsSince(plan, version);
  const present = new Set(plan.indicators.map(({ id }) => id));
  const fates = new Map([...new Set(ids)].map((id) => [id, follow(id, steps, present)]));

  const claims = new Map<string, number>();
  for (const fate of fates.values()) if ('to' in fate && fate.fate !== 'offered') claims.set(fate.to, (claims.get(fate.to) ?? 0) + 1);
  for (const [id, fate] of fates) {
    if (fate.fate === 'renamed' && claims.get(fate.to)! > 1) fates.set(id, { fate: 'offered', because: 'merged', to: [fate.to] });
  }
  return fates;
}

type Entry = NonNullable<Plan['changes']>[number]['indicators'][number];

function stepsSince({ changes = [] }: Pick<Plan, 'changes'>, version: string): ReadonlyMap<string, Entry>[] {
  const first = changes.findIndex(({ from }) => from === version);
  return changes.slice(Math.max(first, 0)).map(({ indicators }) => new Map(indicators.map((entry) => [entry.id, entry])));
}

function follow(id: string, steps: readonly ReadonlyMap<string, Entry>[], present: ReadonlySet<string>): Fate {
  let now = new Set([id]);
  let split = false;
  let reason: string | undefined;
  for (const step of steps) {
    const next = new Set<string>();
    for (const at of now) {
      const entry = step.get(at);
      if (!entry) next.add(at);
      else if (entry.change === 'renamed') next.add(entry.to);
      else if (entry.change === 'dropped') reason ??= entry.reason;
      else {
        split = true;
        for (const to of entry.to) next.add(to);
      }
    }
    now = next;
  }
  const to = [...now].filter((at) => present.has(at));
  if (to.length > 0 && split) return { fate: 'offered', because: 'split', to };
  if (to.length > 0) return { fate: to[0] === id ? 'kept' : 'renamed', to: to[0]! };
  return reason === undefined ? { fate: 'unknown' } : { fate: 'dropped', reason };
}
