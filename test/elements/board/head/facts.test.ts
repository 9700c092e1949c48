import { expect } from 'chai';
import { describe, it } from 'node:test';
import { LiveAssessment } from '../../../../src/attainment/live-assessment.js';
import { changesIn, changesOf, headFacts, markedOf } from '../../../../src/elements/board/head/facts.js';
import { NO_FILTER, rowsOf, scopeRows, type Filter } from '../../../../src/elements/board/rows.js';
import type { Plan } from '../../../../src/plan/schema.js';
import { OBSERVATIONS, PLAN, yearly } from '../../plan.js';

function factsOf(filter: Partial<Filter> = {}, plan: Plan = PLAN, asOf = 2025, observations = OBSERVATIONS) {
  const model = new LiveAssessment(plan, observations, { asOf });
  const rows = rowsOf(plan, model.indicators, model.warnings);
  const scope = scopeRows(plan, rows, { ...NO_FILTER, ...filter });
  return { model, rows, scope, facts: headFacts(model, scope), changes: changesIn(scope, changesOf(model, model.indicators)) };
}

describe('facts of the head', () => {
  it('HEADFACT1 are of what the filters leave', () => {
    const { facts } = factsOf();
    expect(facts.all).to.equal(5);
    expect(facts.attention.shown.map(({ indicator }) => indicator)).to.include('mortality');
    const { facts: narrowed, model } = factsOf({ field: 'decision' });
    expect(narrowed.all).to.equal(3);
    expect(narrowed.summary.plan.quantifiable.all).to.equal(1);
    expect(narrowed.attention.shown.map(({ indicator }) => indicator)).not.to.include('mortality');
    expect(narrowed.fields.map(({ id }) => id)).to.deep.equal(['decision']);
    expect(model.reporting).to.have.length(2);
  });

  it('HEADFACT1 counts provisional data', () => {
    const provisional = [
      ...OBSERVATIONS.filter(({ indicator }) => indicator !== 'screening'),
      ...yearly('screening', [50, 52, 54, 56, 58, 60], { status: 'P' }),
    ];
    expect(factsOf({}, PLAN, 2025, provisional).facts.provisional).to.equal(1);
    expect(factsOf({ field: 'decision' }, PLAN, 2025, provisional).facts.provisional).to.equal(0);
  });

  it('HEADFACT2 has changes by kind, and none in the first year of the plan', () => {
    const task = { indicator: 'network', region: '440783', period: '2024', task: 'in-progress', status: 'A' } as const;
    const done = [
      ...OBSERVATIONS.filter(({ indicator }) => indicator !== 'network'),
      task,
      { ...task, period: '2025', task: 'done' as const },
    ];
    const { changes } = factsOf({}, PLAN, 2025, done);
    expect(changes!.met.rows.map(({ indicator }) => indicator.id)).to.deep.equal(['network']);
    expect(changes!.met.kinds).to.deep.equal([['task', 1]]);
    expect(changes!.revised.rows).to.deep.equal([]);
    expect(factsOf({ field: 'health' }, PLAN, 2025, done).changes!.met.rows).to.deep.equal([]);
    expect(factsOf({}, PLAN, 2021).changes).to.equal(null);
  });

  it('HEADFACT3 says what stands in no denominator', () => {
    const without = OBSERVATIONS.filter(({ indicator }) => indicator !== 'screening');
    expect(factsOf({}, PLAN, 2025, without).facts.outside).to.deep.equal([['no-data', 1]]);
    expect(factsOf({}, { ...PLAN, assessment: { noDataCounts: true } }, 2025, without).facts.outside).to.deep.equal([]);
    expect(factsOf().facts.outside).to.deep.equal([]);
  });

  it('HEADFACT4 counts marked indicators of a plan that marks some', () => {
    const { model, rows } = factsOf();
    expect(markedOf(model, rows)).to.equal(null);
    const [first, ...others] = PLAN.indicators;
    const marked = factsOf({}, { ...PLAN, indicators: [{ ...first!, key: true }, ...others] });
    const counts = markedOf(marked.model, marked.rows)!;
    expect(counts.key!.quantifiable.all).to.equal(1);
    expect(counts.binding).to.equal(null);
  });
});
