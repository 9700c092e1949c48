/** What became of former indicators (CHECK12 of `check.ts`). Changes stand oldest first, each from one version to the next. */
import { known, type Context } from './check-context.js';
import { formatPath } from '../../documents/problems.js';

export function checkChanges(context: Context): void {
  const { plan, report, indicators } = context;
  const changes = plan.changes ?? [];
  if (changes.length === 0) return;
  // What a former id may become: a present id, or one that a later change takes on. Filled from the last change backwards.
  const later = new Set(indicators.keys());
  const versions = new Map<string, number>();
  changes.forEach(({ from }, c) => {
    const first = versions.get(from);
    if (from === plan.version) report('error', 'change-from-itself', ['changes', c, 'from'], { version: plan.version });
    if (first === undefined) versions.set(from, c);
    else report('error', 'duplicate-id', ['changes', c, 'from'], { id: from, first: `changes[${first}]` });
  });
  for (let c = changes.length - 1; c >= 0; c--) {
    const seen = new Map<string, number>();
    changes[c]!.indicators.forEach((entry, i) => {
      const steps = ['changes', c, 'indicators', i];
      const first = seen.get(entry.id);
      if (first === undefined) seen.set(entry.id, i);
      else report('error', 'duplicate-id', [...steps, 'id'], { id: entry.id, first: formatPath(['changes', c, 'indicators', first]) });
      if (indicators.has(entry.id)) report('error', 'change-of-present', [...steps, 'id'], { id: entry.id });
      if (entry.change === 'renamed') known(context, 'indicator', entry.to, later, [...steps, 'to']);
      if (entry.change === 'split') entry.to.forEach((id, t) => known(context, 'indicator', id, later, [...steps, 'to', t]));
    });
    changes[c]!.indicators.forEach(({ id }) => later.add(id));
  }
}
