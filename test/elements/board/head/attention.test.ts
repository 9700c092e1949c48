import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { Warning, WarningCause } from '../../../../src/attainment/result/result.js';
import { attentionOf } from '../../../../src/elements/board/head/attention.js';
import type { Status } from '../../../../src/plan/assessment-terms.js';

function warning(indicator: string, status: Status, ...causes: readonly WarningCause[]): Warning {
  return {
    indicator,
    status,
    causes,
    severity: 'high',
    target: 0,
    field: '',
    department: '',
    flags: [],
    reasons: [],
    figures: null,
    needed: null,
  };
}

const everything = () => true;
const ids = (warnings: readonly Warning[]) => warnings.map(({ indicator }) => indicator);

describe('what needs attention', () => {
  it('ATTENTION1 is what is difficult or volatile, of what is looked at', () => {
    const warnings = [
      warning('a', 'regressing', 'difficult'),
      warning('b', 'met', 'volatile'),
      warning('c', 'no-data', 'missing'),
      warning('d', 'met', 'doubtful'),
      warning('e', 'behind', 'difficult'),
    ];
    expect(ids(attentionOf(warnings, everything).shown)).to.deep.equal(['a', 'b', 'e']);
    expect(ids(attentionOf(warnings, (id) => id !== 'a').shown)).to.deep.equal(['b', 'e']);
    expect(attentionOf([], everything)).to.deep.equal({ shown: [], others: 0, causes: [] });
  });

  it('ATTENTION2 ATTENTION3 has one line for an indicator, by its gravest warning, in the order of the warnings', () => {
    const warnings = [warning('b', 'regressing', 'difficult'), warning('a', 'unlikely', 'difficult'), warning('b', 'behind', 'difficult')];
    const { shown } = attentionOf(warnings, everything);
    expect(shown.map(({ indicator, status }) => [indicator, status])).to.deep.equal([
      ['b', 'regressing'],
      ['a', 'unlikely'],
    ]);
  });

  it('ATTENTION4 shows five, and counts the others by cause: volatile only where it is nothing worse', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => warning(id, 'regressing', 'difficult'));
    const more = [
      warning('f', 'unlikely', 'difficult', 'volatile'),
      warning('g', 'behind', 'difficult'),
      warning('h', 'on-track', 'volatile'),
      warning('i', 'behind', 'difficult'),
    ];
    const { shown, others, causes } = attentionOf([...five, ...more], everything);
    expect(ids(shown)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
    expect(others).to.equal(4);
    expect(causes).to.deep.equal([
      ['unlikely', 1],
      ['behind', 2],
      ['volatile', 1],
    ]);
  });
});
