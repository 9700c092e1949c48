import { expect } from 'chai';
import { describe, it } from 'node:test';
import { pastOf, reportedByKey } from '../../../src/elements/indicator/years.js';
import type { Observation } from '../../../src/observations/observation.js';
import { EntrySession, type SessionOptions } from '../../../src/report/session.js';
import { indicator } from '../../plan/sample.js';
import { at, formPlan, REGION, type, yearly } from '../sample-form.js';

const open = (previous: readonly Observation[], more: Partial<SessionOptions> = {}) =>
  new EntrySession({ plan: formPlan(), department: 'health', periods: ['2025'], previous, ...more });
const past = (session: EntrySession, ...place: [id: string, part?: Parameters<typeof at>[2], breakdown?: string, period?: string]) =>
  pastOf(session, at(session, ...place), reportedByKey(session));
const told = (...given: Parameters<typeof past>) => past(...given).years.map(({ period, text }) => `${period} ${text}`.trim());

describe('the years so far', () => {
  it('PASTYEAR1 are the same part of each year, up to the year before, of the indicator and breakdown of the cell', () => {
    const previous = [
      ...yearly('mortality', 2023, [9, 8, 7, 6]),
      ...yearly('visits', 2024, [50]),
      ...yearly('visits', 2024, [30], { breakdown: { sex: 'F' } }),
      ...yearly('mortality', 2024, [1], { region: '440784' }),
      { indicator: 'mortality', region: REGION, period: '2024-H1', value: 4, status: 'A' as const },
    ];
    const session = open(previous);
    expect(told(session, 'mortality')).to.deep.equal(['2023 9.00', '2024 8.00']);
    expect(told(session, 'mortality', 'note')).to.deep.equal(['2023 9.00', '2024 8.00']);
    expect(told(session, 'visits')).to.deep.equal(['2024 50']);
    expect(told(session, 'visits', 'value', 'sex=F')).to.deep.equal(['2024 30']);
    expect(told(session, 'visits', 'value', 'sex=M')).to.deep.equal([]);
    expect(told(open(previous, { periods: ['2025-H1'] }), 'mortality')).to.deep.equal(['2024-H1 4.00']);
  });

  it('PASTYEAR2 stand as this form has them, else as they were reported, else as the plan has its baseline', () => {
    const plan = formPlan();
    plan.indicators = plan.indicators.map((one) =>
      one.id === 'mortality' ? { ...one, baseline: { year: 2020, value: 12, source: '规划' } } : one,
    );
    const session = open(yearly('mortality', 2022, [9, 8.5, 8]), { plan, periods: ['2023', '2024', '2025'] });
    type(session, 'mortality', '7.25', 'value');
    expect(told(session, 'mortality', 'value', '', '2025')).to.deep.equal(['2020 12.00', '2021', '2022 9.00', '2023 7.25', '2024 8.00']);
    expect(told(session, 'mortality', 'value', '', '2023')).to.deep.equal(['2020 12.00', '2021', '2022 9.00']);
    const observed = open(yearly('mortality', 2020, [11]), { plan });
    expect(told(observed, 'mortality')[0], 'observed').to.equal('2020 11.00');
  });

  it('PASTYEAR2 come from counts, too', () => {
    const counts = { indicator: 'screening', region: REGION, period: '2024', numerator: 1, denominator: 3, status: 'A' as const };
    expect(told(open([counts]), 'screening')).to.deep.equal(['2024 33.33']);
  });

  it('PASTYEAR3 begin with the first that tells something, leave none out after it, and are ten at most', () => {
    const session = open(yearly('mortality', 2005, [1, ...Array<null>(11).fill(null), 3, null, 5, null, null, 8]));
    expect(told(session, 'mortality')).to.deep.equal(['2017 3.00', '2018', '2019 5.00', '2020', '2021', '2022 8.00', '2023', '2024']);
    expect(told(open(yearly('mortality', 2005, Array<number>(20).fill(1))), 'mortality')).to.have.length(10);
    expect(told(open([]), 'mortality')).to.deep.equal([]);
  });

  it('PASTYEAR4 tell a missing value by its reason, a task by its state, and a ratio as it was written', () => {
    const plan = formPlan();
    plan.indicators = [...plan.indicators, indicator('ratio', { unit: 'ratio', measure: { kind: 'value' } })];
    const session = open(
      [
        { indicator: 'mortality', region: REGION, period: '2024', status: 'O' },
        { indicator: 'mechanism', region: REGION, period: '2024', task: 'in-progress', status: 'A' },
        { indicator: 'ratio', region: REGION, period: '2024', value: 1.5, written: '3:2', status: 'P' },
      ],
      { plan },
    );
    const [missing, task, ratio] = ['mortality', 'mechanism', 'ratio'].map((id) => past(session, id).years[0]!);
    expect([missing!.missing, missing!.text]).to.deep.equal(['O', '']);
    expect([task!.task, task!.value]).to.deep.equal(['in-progress', null]);
    expect([ratio!.text, ratio!.value, ratio!.isProvisional]).to.deep.equal(['3:2', 1.5, true]);
  });

  it('PASTYEAR5 come with source and note of the year before, which stand with its total', () => {
    const session = open([
      ...yearly('visits', 2023, [40], { source: '旧年报' }),
      ...yearly('visits', 2024, [50], { source: '年报', note: '含流动人口' }),
      ...yearly('visits', 2024, [30], { breakdown: { sex: 'F' } }),
    ]);
    const { source, note } = past(session, 'visits', 'value', 'sex=F');
    expect([source, note]).to.deep.equal(['年报', '含流动人口']);
    const form = open([], { periods: ['2024', '2025'] });
    type(form, 'mortality', '7');
    type(form, 'mortality', '登记表', 'source');
    expect(past(form, 'mortality', 'value', '', '2025').source, 'of this form').to.equal('登记表');
  });
});
