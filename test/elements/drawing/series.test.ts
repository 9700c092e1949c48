import { expect } from 'chai';
import { describe, it } from 'node:test';
import { seriesOf } from '../../../src/elements/drawing/series.js';
import { LiveAssessment } from '../../../src/attainment/live-assessment.js';
import type { Observation } from '../../../src/observations/observation.js';
import { OBSERVATIONS, PLAN, REGION, yearly } from '../plan.js';

function series(id: string, observations: readonly Observation[] = OBSERVATIONS, position: number | null = null) {
  const model = new LiveAssessment(PLAN, observations, { asOf: 2025 });
  const indicator = PLAN.indicators.find((one) => one.id === id)!;
  return seriesOf(PLAN, indicator, model.observations(id), model.assessment(id)!, { region: REGION, asOf: 2025, position });
}

describe('series of a trend', () => {
  it('SERIES1 draws what was observed up to the year, and nothing for a year without a value', () => {
    const observations = [
      ...yearly('screening', [50, null, 54, 56, null, 60, 99]),
      { indicator: 'screening', region: REGION, period: '2024', status: 'L' } as const,
      { indicator: 'screening', region: REGION, period: '2023-H1', value: 1, status: 'A' } as const,
      { indicator: 'screening', region: '440700', period: '2021', value: 1, status: 'A' } as const,
    ];
    expect(series('screening', observations).lines[0]!.points.map(({ year, value }) => [year, value])).to.deep.equal([
      [2020, 50],
      [2022, 54],
      [2023, 56],
      [2025, 60],
    ]);
  });

  it('SERIES1 works a rate out from its counts, in the unit', () => {
    const counted = { numerator: 1, denominator: 8000, value: undefined } as unknown as Partial<Observation>;
    expect(series('mortality', yearly('mortality', [1], counted)).lines[0]!.points[0]!.value).to.equal(12.5);
  });

  it('SERIES1 draws 7 of 100 as 7 per cent', () => {
    const counted = { numerator: 7, denominator: 100, value: undefined } as unknown as Partial<Observation>;
    expect(series('screening', yearly('screening', [1], counted)).lines[0]!.points[0]!.value).to.equal(7);
  });

  const last = { indicator: 'screening', region: REGION, period: '2025', status: 'A' } as const;
  const unusable: [says: string, figures: Partial<Observation>][] = [
    ['a share of one beside its counts', { value: 0.97, numerator: 97, denominator: 100 }],
    ['another value than its counts make, with the places typed', { value: 45, decimals: 1, numerator: 453, denominator: 1000 }],
    ['a slip of the decimal point', { value: 975 }],
    ['counts no rate can be made of', { numerator: 5, denominator: 0 }],
    ['less than nothing', { numerator: -5, denominator: 10 }],
    ['a value beside a status that says there is none', { value: 60, status: 'L' }],
    ['a task', { task: 'done' }],
  ];
  for (const [says, figures] of unusable) {
    it(`SERIES1 draws nothing that the assessment refuses: ${says}`, () => {
      const observations: Observation[] = [...yearly('screening', [50, 52]), { ...last, ...figures }];
      const { lines, target } = series('screening', observations);
      expect(lines[0]!.points.map(({ year }) => year)).to.deep.equal([2020, 2021]);
      expect(target!.figures?.latest?.year ?? null).to.not.equal(2025);
    });
  }

  it('SERIES2 draws none where one says that there is no value and the other has one, as the assessment has it', () => {
    const observations: Observation[] = [...yearly('screening', [50, 52]), { ...last, value: 60 }, { ...last, status: 'L' }];
    const { lines, target } = series('screening', observations);
    expect(lines[0]!.points.map(({ year }) => year)).to.deep.equal([2020, 2021]);
    expect(target!.reasons).to.deep.equal([{ code: 'unusable', year: 2025, fault: 'conflict' }]);
  });

  it('SERIES2 draws none of two unlike values of one year, and two alike once', () => {
    const twice = [...yearly('screening', [50, 52]), ...yearly('screening', [50, 53])];
    expect(series('screening', twice).lines[0]!.points).to.deep.equal([{ year: 2020, value: 50, provisional: false }]);
  });

  it('SERIES3 draws the difference to a reference as the assessment has it', () => {
    const { lines, figures } = series('delegates');
    expect(figures!.series).to.equal('difference');
    expect(lines).to.have.length(1);
    expect(lines[0]!.points[5]).to.deep.equal({ year: 2025, value: 0.5, provisional: false });
  });

  it('SERIES4 draws a line for each category that has values', () => {
    expect(series('screening').lines.map(({ breakdown }) => breakdown)).to.deep.equal(['', 'sex=F', 'sex=M']);
    expect(series('screening', yearly('screening', [50, 51])).lines).to.have.length(1);
  });

  it('SERIES5 reaches from the first value or the baseline to the target', () => {
    expect([series('screening').first, series('screening').last]).to.deep.equal([2020, 2030]);
    expect(series('mortality', OBSERVATIONS, 0).last).to.equal(2025);
    expect([series('screening', []).first, series('screening', []).last]).to.deep.equal([2020, 2030]);
  });
});
