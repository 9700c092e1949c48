import { expect } from 'chai';
import { assess } from '../../../src/attainment/assess.js';
import { AttainmentError } from '../../../src/attainment/errors.js';
import { AttainmentModel } from '../../../src/elements/shared/attainment-model.js';
import { OBSERVATIONS, PLAN, REGION } from '../plan.js';

const model = () => new AttainmentModel(PLAN, OBSERVATIONS, { asOf: 2025 });
const now = (id: string, value: number) => [{ indicator: id, region: REGION, period: '2025', value, status: 'A' as const }];

describe('assessment kept up to date', () => {
  it('M1 gives what the whole assessment gives', () => {
    expect(model().indicators).to.deep.equal(assess(PLAN, OBSERVATIONS, { asOf: 2025 }).indicators);
  });

  it('M1 gives it after a change too', () => {
    const changed = model();
    changed.replace('members', REGION, '2025', now('members', 34));
    const whole = [...OBSERVATIONS.filter((one) => one.indicator !== 'members' || one.period !== '2025'), ...now('members', 34)];
    expect(changed.indicators).to.deep.equal(assess(PLAN, whole, { asOf: 2025 }).indicators);
  });

  it('M2 assesses again the indicator and what refers to it', () => {
    const changed = model();
    expect(changed.assessment('delegates')!.status).to.equal('met');
    changed.replace('members', REGION, '2025', now('members', 40));
    expect(changed.assessment('delegates')!.status).not.to.equal('met');
  });

  it('M3 leaves every other as it was', () => {
    const changed = model();
    const before = changed.indicators;
    changed.replace('members', REGION, '2025', now('members', 40));
    const touched = changed.indicators.filter((one, i) => one !== before[i]).map(({ indicator }) => indicator);
    expect(touched).to.deep.equal(['members', 'delegates']);
  });

  it('M4 counts and warns by the new value', () => {
    const changed = model();
    expect(changed.summary.plan).to.deep.include({ all: 5, met: 1 });
    expect(changed.warnings.map(({ indicator }) => indicator)).to.include('mortality');
    changed.replace('mortality', REGION, '2025', now('mortality', 6));
    expect(changed.summary.plan.met).to.equal(2);
    expect(changed.warnings.filter(({ severity }) => severity === 'high')).to.have.length(0);
  });

  it('throws for a method that is none', () => {
    expect(() => new AttainmentModel(PLAN, [], { asOf: 2025, method: 'magic' as 'linear' })).to.throw(AttainmentError);
  });
});
