import { expect } from 'chai';
import { describe, it } from 'node:test';
import { migrateDraft } from '../../src/drafts/migrate-draft.js';
import { samplePlan } from '../plan/sample.js';

const plan = samplePlan({
  changes: [
    {
      from: '1.0.0',
      indicators: [
        { change: 'renamed', id: 'screened', to: 'screening' },
        { change: 'dropped', id: 'beds', reason: '不再监测' },
      ],
    },
  ],
} as Parameters<typeof samplePlan>[0]);
const migrate = (...cells: (readonly [string, string])[]) => migrateDraft(plan, '1.0.0', cells);

describe('a draft of another version of the plan', () => {
  it('MOVEDRAFT1 moves the cells of a renamed indicator, the rest of their key as it was', () => {
    const { cells, writes } = migrate(['screened|440783|2025|sex=F|value', '61'], ['screened|440783|2025||note', 'x']);
    expect(cells).to.deep.equal([
      ['screening|440783|2025|sex=F|value', '61'],
      ['screening|440783|2025||note', 'x'],
    ]);
    expect(writes.slice(0, 2)).to.deep.equal([
      ['screening|440783|2025|sex=F|value', '61'],
      ['screened|440783|2025|sex=F|value', ''],
    ]);
  });

  it('MOVEDRAFT1 leaves a cell where it is when something stands there already', () => {
    const both = [
      ['screened|440783|2025||value', '61'],
      ['screening|440783|2025||value', '62'],
    ] as const;
    expect(migrate(...both).cells).to.deep.equal(both);
  });

  it('MOVEDRAFT2 leaves a text that is no key as it is, whatever it begins with', () => {
    const strange = [
      ['screenedx', '1'],
      ['screened|', '2'],
      ['screened|440783|2025||value|more', '3'],
      ['', '4'],
    ] as const;
    const { cells, writes, fates } = migrate(...strange);
    expect(cells).to.deep.equal(strange);
    expect(writes).to.deep.equal([]);
    expect(fates.size).to.equal(0);
  });

  it('MOVEDRAFT3 tells what became of indicators that the plan has no place for, and keeps their cells', () => {
    const left = [
      ['beds|440783|2025||value', '12'],
      ['unheard|440783|2025||value', '7'],
    ] as const;
    const { cells, fates } = migrate(...left, ['screened|440783|2025||value', '61']);
    expect(cells.slice(0, 2)).to.deep.equal(left);
    expect([...fates]).to.deep.equal([
      ['beds', { fate: 'dropped', reason: '不再监测' }],
      ['unheard', { fate: 'unknown' }],
    ]);
  });
});
