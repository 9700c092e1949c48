import { expect } from 'chai';
import { describe, it } from 'node:test';
import { closedText, closedWhy } from '../../../src/elements/form-view/closed.js';
import { RowTally } from '../../../src/elements/form-view/row-tally.js';
import { fieldsOf } from '../../../src/elements/form-view/rows.js';
import { EntrySession } from '../../../src/report/session.js';
import { at, formPlan } from '../sample-form.js';

const session = new EntrySession({ plan: formPlan(), department: 'health', periods: ['2024', '2025'], locked: ['2024'] });
const why = (
  ...[id, part, breakdown, period = '2025']: [id: string, part?: Parameters<typeof at>[2], breakdown?: string, period?: string]
) => closedWhy(session, at(session, id, part, breakdown, period));

describe('why a cell is not to be filled', () => {
  it('CLOSED1 its period was submitted before, whatever the cell', () => {
    expect([why('mortality', 'value', '', '2024'), why('mortality', 'numerator', '', '2024')]).to.deep.equal(['locked', 'locked']);
  });

  it('CLOSED2 a task has neither counts nor categories', () => {
    expect([why('mechanism', 'numerator'), why('mechanism', 'value', 'sex=F')]).to.deep.equal(['task', 'task']);
  });

  it('CLOSED3 a value that is typed as it is has no counts', () => {
    expect([why('mortality', 'numerator'), why('visits', 'denominator')]).to.deep.equal(['fraction', 'fraction']);
  });

  it('CLOSED4 the indicator is not broken down that way', () => {
    expect([why('mortality', 'value', 'sex=F'), why('screening', 'value', 'sex=M')]).to.deep.equal(['breakdown', 'breakdown']);
  });

  it('CLOSED5 no target of it depends on a standard', () => {
    expect([why('mortality', 'standard'), why('mechanism', 'standard')]).to.deep.equal(['standard', 'standard']);
  });

  it('CLOSED8 the plan does not ask for it that year', () => {
    const plan = formPlan();
    const indicators = plan.indicators.map((one) => (one.id === 'mortality' ? { ...one, due: { years: [2030] } } : one));
    const rare = new EntrySession({ plan: { ...plan, indicators }, department: 'health', periods: ['2025'] });
    expect(closedWhy(rare, at(rare, 'mortality'))).to.equal('not-due');
    expect(closedText(rare, at(rare, 'mortality'), 'zh-CN')).to.equal('按规划，2025年不报这一项。');
    expect(closedWhy(rare, at(rare, 'screening'))).to.equal(null);
    const tally = new RowTally(rare);
    const [field] = fieldsOf(rare);
    const every = new RowTally(session).ofField(field!);
    expect(tally.ofField(field!), 'nor is it counted').to.deep.equal({ ...every, filled: 0, all: every.all - 1 });
    expect(tally.has(at(rare, 'mortality').row, 'empty')).to.equal(false);
  });

  it('CLOSED7 the page has the form only shown', () => {
    session.isReadonly = true;
    const closed = [why('mortality'), why('mortality', 'numerator'), why('mortality', 'value', '', '2024')];
    session.isReadonly = false;
    expect(closed).to.deep.equal(['readonly', 'fraction', 'locked']);
  });

  it('CLOSED6 of a cell that can be filled there is nothing to say', () => {
    const open = [
      why('mortality'),
      why('screening', 'numerator'),
      why('visits', 'value', 'sex=F'),
      why('water', 'standard'),
      why('mechanism', 'note'),
    ];
    expect(open).to.deep.equal([null, null, null, null, null]);
  });
});
