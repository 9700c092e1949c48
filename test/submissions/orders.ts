/** A dozen files with what can be between them, and the office's decisions: whatever the order they come in, and however often, one dataset comes out. */
import type { Decision } from '../../src/submissions/decisions.js';
import type { Submission } from '../../src/submissions/submission.js';
import { random } from '../report/support.js';
import { observation, REGION, submission } from './support.js';

const female = { breakdown: { sex: 'F' } };
const male = { breakdown: { sex: 'M' } };
const EARLIER = { createdAt: '2026-03-01T09:00:00+08:00' };
const LATER = { createdAt: '2026-03-02T02:00:00Z' };
const done = (note: string) => ({ indicator: 't', region: REGION, period: '2025', task: 'done', status: 'A', note }) as const;
const because = (reason: string) => [{ indicator: 'c', region: REGION, period: '2025', warnings: ['slip-decimal'], reason }];

export const FILES: readonly Submission[] = [
  submission('health', [observation('a', 1), observation('a', 2, female), observation('a', 3, male)], EARLIER),
  submission('health', [observation('a', 4), observation('a', 2, female)], LATER),
  submission('health', [done('甲')], LATER),
  submission('health', [done('乙')], EARLIER),
  submission('health', [observation('a', 9, male)], LATER),
  submission('education', [observation('b', 5)], EARLIER),
  submission('education', [observation('b', 6)], LATER),
  submission('education', [observation('b', 7)]),
  submission('police', [observation('c', 6)], { ...EARLIER, justifications: because('口径调整') }),
  submission('police', [observation('c', 7)], LATER),
  submission('police', [observation('c', 8)]),
  submission('police', [observation('c', 6, { source: '年报' })], { justifications: because('样本变化') }),
];

/** A value is chosen, one file replaces another, one is left out, one is sent back, one value doesn't count; a conflict is left open. */
export const DECISIONS: readonly Decision[] = [
  {
    kind: 'value',
    indicator: 'a',
    region: REGION,
    period: '2025',
    chosen: FILES[1]!.digest,
    others: [FILES[0]!.digest],
    reason: '以死因监测系统为准',
  },
  { kind: 'replacement', submission: FILES[6]!.digest, replaces: FILES[5]!.digest },
  { kind: 'return', submission: FILES[7]!.digest },
  { kind: 'exclusion', submission: FILES[9]!.digest, reason: '重复' },
  {
    kind: 'cell-exclusion',
    submission: FILES[4]!.digest,
    indicator: 'a',
    region: REGION,
    period: '2025',
    breakdown: { sex: 'M' },
    reason: '口径不同',
  },
];

/** The files in that many orders, some of them twice. */
export function* orders<T>(files: readonly T[], count: number): Iterable<readonly T[]> {
  const next = random(17);
  for (let run = 0; run < count; run++) {
    const order = [...files, ...files.filter(() => next() < 0.5)].map((file) => [next(), file] as const);
    yield order.sort(([one], [other]) => one - other).map(([, file]) => file);
  }
}
