import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { GroupCounts, KindCounts } from '../../../../src/attainment/result/result.js';
import { byNeed, statusRows, totalOf } from '../../../../src/elements/board/head/status-table.js';
import { STATUSES, type Status } from '../../../../src/plan/assessment-terms.js';

type Some = Partial<Record<Status, number>>;

function group(id: string, quantifiable: Some, task: Some = {}): GroupCounts {
  const counts = (some: Some) => {
    const byStatus = Object.fromEntries(STATUSES.map((status) => [status, some[status] ?? 0])) as Record<Status, number>;
    const all = STATUSES.reduce((sum, status) => sum + byStatus[status], 0);
    const assessable = all - byStatus['no-data'] - byStatus['not-due'] - byStatus['not-assessable'];
    return { all, assessable, denominator: assessable, met: byStatus.met, basicallyMet: null, byStatus, byClass: [], unclassed: 0 };
  };
  const kinds: KindCounts = { quantifiable: counts(quantifiable), directional: counts({}), task: counts(task) };
  return { id, counts: kinds };
}

describe('table by status', () => {
  it('STATUSTABLE1 keeps the quantifiable apart, and counts all kinds by status', () => {
    const [row] = statusRows([group('a', { met: 2, behind: 1, 'no-data': 4 }, { met: 5, 'not-due': 1 })]);
    expect(row).to.include({ met: 2, denominator: 3, all: 13 });
    expect(row!.byStatus).to.include({ met: 7, behind: 1, 'no-data': 4, 'not-due': 1 });
  });

  it('STATUSTABLE2 leaves out who has nothing to count', () => {
    expect(statusRows([group('a', {}), group('b', {}, { met: 1 })]).map(({ id }) => id)).to.deep.equal(['b']);
  });

  it('STATUSTABLE3 adds the rows up', () => {
    const total = totalOf(statusRows([group('a', { met: 2, behind: 1 }), group('b', { met: 1 }, { met: 3 })]));
    expect(total).to.include({ met: 3, denominator: 4, all: 7 });
    expect(total.byStatus.met).to.equal(6);
    expect(totalOf([])).to.include({ met: 0, denominator: 0, all: 0 });
  });

  it('STATUSTABLE4 puts first what needs work, by the gravest, and keeps the order among equals', () => {
    const rows = statusRows([
      group('fine', { met: 3 }),
      group('behind', { behind: 9 }),
      group('gaps', { 'no-data': 2 }),
      group('unlikely', { unlikely: 1, behind: 1 }),
      group('regressing', {}, { regressing: 1 }),
      group('fine too', { met: 9 }),
      group('unlikely, more behind', { unlikely: 1, behind: 2 }),
    ]);
    expect(byNeed(rows).map(({ id }) => id)).to.deep.equal([
      'regressing',
      'unlikely, more behind',
      'unlikely',
      'behind',
      'gaps',
      'fine',
      'fine too',
    ]);
  });
});
