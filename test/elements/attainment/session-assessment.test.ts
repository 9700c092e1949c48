import { expect } from 'chai';
import { describe, it } from 'node:test';
import { SessionAssessment } from '../../../src/elements/attainment/session-assessment.js';
import type { Observation } from '../../../src/observations/observation.js';
import type { Plan } from '../../../src/plan/schema.js';
import { EntrySession, type SessionOptions } from '../../../src/report/session.js';
import { complaintsOf } from '../sample-form.js';
import { OBSERVATIONS, PLAN, REGION, yearly } from '../plan.js';

const earlier = OBSERVATIONS.filter(({ period }) => period < '2025');
const sessionOf = (more: Partial<SessionOptions> = {}) =>
  new EntrySession({ plan: PLAN, department: 'health', periods: ['2025'], previous: earlier, ...more });

function type(session: EntrySession, id: string, text: string, period = '2025', region = REGION): void {
  session.set([{ row: session.form.row(id, region)!, column: session.form.column(period, '', 'value')!, text }]);
}

const values = (assessment: SessionAssessment, id: string, period: string) =>
  assessment.live
    .observations(id)
    .filter((each: Observation) => each.period === period && !each.breakdown)
    .map(({ value }) => value);

describe('the assessment of a session', () => {
  it('FOLLOW1 takes what the form asks for from its cells, and the rest as it was reported', () => {
    const session = sessionOf({ previous: OBSERVATIONS });
    const assessment = new SessionAssessment(session);
    expect(values(assessment, 'screening', '2024')).to.deep.equal([58]);
    expect(values(assessment, 'screening', '2025'), 'reported, and asked for again').to.deep.equal([]);
    expect(values(assessment, 'members', '2025'), 'of another department').to.deep.equal([32.5]);
    type(session, 'screening', '71');
    expect(values(assessment, 'screening', '2025')).to.deep.equal([71]);
    expect(assessment.live.assessment('screening')!.status).to.equal('met');
  });

  it('FOLLOW1 takes observations that are given in place of those reported', () => {
    const assessment = new SessionAssessment(sessionOf(), {}, yearly('screening', [40, 41]));
    expect(values(assessment, 'screening', '2021')).to.deep.equal([41]);
    expect(values(assessment, 'screening', '2024')).to.deep.equal([]);
  });

  it('FOLLOW2 leaves years submitted before as they were reported', () => {
    const previous = yearly('screening', [50, 52, 54.321], { status: 'P', note: '初步' });
    const assessment = new SessionAssessment(sessionOf({ periods: ['2022', '2023'], locked: ['2022'], previous }));
    expect(assessment.live.observations('screening').find(({ period }) => period === '2022')).to.deep.equal(previous[2]);
  });

  it('FOLLOW3 assesses an edit when it is looked at next, and only what it touches', () => {
    const session = sessionOf();
    const assessment = new SessionAssessment(session);
    const { live } = assessment;
    const before = live.indicators;
    type(session, 'screening', '71');
    expect(live.indicators, 'not looked at since').to.equal(before);
    expect(assessment.live, 'the same assessment').to.equal(live);
    const touched = live.indicators.filter((each, i) => each !== before[i]).map(({ indicator }) => indicator);
    expect(touched).to.deep.equal(['screening']);
    session.undo();
    expect(values(assessment, 'screening', '2025')).to.deep.equal([]);
  });

  it('FOLLOW3 assesses an entry once, however many of its cells were edited', () => {
    const session = sessionOf();
    const assessment = new SessionAssessment(session);
    const replaced: string[] = [];
    const { live } = assessment;
    const replace = live.replace.bind(live);
    live.replace = (...args) => {
      replaced.push(`${args[0]} ${args[2]}`);
      replace(...args);
    };
    for (const text of ['70', '71', '72']) type(session, 'screening', text);
    void assessment.live;
    void assessment.live;
    expect(replaced).to.deep.equal(['screening 2025']);
  });

  it('FOLLOW4 assesses nothing before it is asked for, and nothing more once it has ended', () => {
    const session = sessionOf();
    let listeners = 0;
    const subscribe = session.subscribe.bind(session);
    session.subscribe = (listener) => {
      listeners++;
      const stop = subscribe(listener);
      return () => {
        listeners--;
        stop();
      };
    };
    const assessment = new SessionAssessment(session);
    expect(listeners).to.equal(0);
    void assessment.live;
    expect(listeners).to.equal(1);
    assessment.end();
    expect(listeners).to.equal(0);
    type(session, 'screening', '71');
    expect(values(assessment, 'screening', '2025'), 'begun anew').to.deep.equal([71]);
  });

  it('FOLLOW5 is of one region, and tells which changes touch it', () => {
    const other = '440784';
    const session = sessionOf({ regions: [REGION, other] });
    const assessment = new SessionAssessment(session);
    const touches: boolean[] = [];
    session.subscribe((change) => touches.push(assessment.isTouchedBy(change)));
    type(session, 'screening', '71');
    type(session, 'screening', '72', '2025', other);
    expect(touches).to.deep.equal([true, false]);
    expect(values(assessment, 'screening', '2025')).to.deep.equal([71]);
    expect(values(new SessionAssessment(session, { region: other }), 'screening', '2025')).to.deep.equal([72]);
  });

  const standing = (assessment: SessionAssessment, id: string, session: EntrySession) => {
    const stands = assessment.standing(session.form.row(id, REGION)!);
    return stands && `${stands.status} ${stands.year}`;
  };

  it('FOLLOW6 says nothing of a row while the draft has no value, whatever was reported', () => {
    for (const previous of [OBSERVATIONS, earlier, []]) {
      const session = sessionOf({ previous });
      const assessment = new SessionAssessment(session);
      expect(standing(assessment, 'screening', session)).to.equal(null);
      type(session, 'screening', '—');
      expect(standing(assessment, 'screening', session), 'none is no value').to.equal(null);
      type(session, 'screening', 'x');
      expect(standing(assessment, 'screening', session), 'nor is what can’t be read').to.equal(null);
    }
  });

  it('FOLLOW6 judges the state of a task', () => {
    const session = sessionOf({ department: 'organization' });
    const assessment = new SessionAssessment(session);
    expect(standing(assessment, 'network', session)).to.equal(null);
    type(session, 'network', '已完成');
    expect(standing(assessment, 'network', session)).to.equal('met 2025');
    type(session, 'network', '不清楚');
    expect(standing(assessment, 'network', session)).to.equal(null);
  });

  it('FOLLOW6 judges what is typed, beside a stored value of the same year and after a reload', () => {
    const session = sessionOf({ previous: OBSERVATIONS });
    const assessment = new SessionAssessment(session);
    type(session, 'screening', '71');
    expect(standing(assessment, 'screening', session)).to.equal('met 2025');
    const reloaded = sessionOf({ previous: OBSERVATIONS });
    const before = new SessionAssessment(reloaded);
    void before.live;
    reloaded.restore(session.cells());
    for (const one of [before, new SessionAssessment(reloaded)]) {
      expect(standing(one, 'screening', reloaded)).to.equal('met 2025');
      expect(one.live.observations('screening').filter(({ period }) => period === '2025')).to.have.length(1);
    }
    type(session, 'screening', '');
    expect(standing(assessment, 'screening', session)).to.equal(null);
  });

  it('FOLLOW6 stands on the year that has the value: of several years the latest that can be filled', () => {
    const session = sessionOf({ periods: ['2023', '2024', '2025'], locked: ['2023'], previous: OBSERVATIONS });
    const assessment = new SessionAssessment(session);
    expect(standing(assessment, 'screening', session), 'a year submitted before').to.equal(null);
    type(session, 'screening', '71', '2024');
    expect(standing(assessment, 'screening', session)).to.equal('met 2024');
    type(session, 'screening', '72', '2025');
    expect(standing(assessment, 'screening', session)).to.equal('met 2025');
  });

  it('FOLLOW6 says nothing in a form of half-years, nor of another region', () => {
    const halves = sessionOf({ periods: ['2025-H1'], previous: OBSERVATIONS });
    type(halves, 'screening', '71', '2025-H1');
    expect(standing(new SessionAssessment(halves), 'screening', halves)).to.equal(null);
    const session = sessionOf({ regions: [REGION, '440784'] });
    type(session, 'screening', '71', '2025', '440784');
    expect(new SessionAssessment(session).standing(session.form.row('screening', '440784')!)).to.equal(null);
  });

  it('FOLLOW6 counts are a value, and the first value of all is judged as far as it can be', () => {
    const session = sessionOf({ previous: [] });
    const row = session.form.row('mortality', REGION)!;
    const cell = (part: 'numerator' | 'denominator', text: string) => ({ row, column: session.form.column('2025', '', part)!, text });
    session.set([cell('numerator', '1'), cell('denominator', '20000')]);
    expect(new SessionAssessment(session).standing(row)?.year).to.equal(2025);
  });

  it('FOLLOW7 says nothing of what is missing, nor of what can’t be judged for want of other values, beside a filled value', () => {
    const gap = { kind: 'trend', year: 2030, direction: 'down', of: 'gap', source: { item: '目标1', quote: '逐步缩小' } } as const;
    const between = { dimension: 'residence', categories: ['R', 'U'] as [string, string] };
    const plan: Plan = {
      ...PLAN,
      indicators: [
        { ...PLAN.indicators[1]!, breakdowns: ['residence'], targets: [PLAN.indicators[1]!.targets[1]!, { ...gap, between }] },
        PLAN.indicators.find(({ id }) => id === 'bare')!,
      ],
    };
    const session = sessionOf({ plan, previous: [] });
    const assessment = new SessionAssessment(session);
    const row = session.form.row('mortality', REGION)!;
    const put = (breakdown: string, text: string) => session.set([{ row, column: session.form.column('2025', breakdown, 'value')!, text }]);
    put('', '7.5');
    expect(assessment.live.assessment('mortality')!.status).to.equal('no-data');
    expect(standing(assessment, 'mortality', session)).to.equal(null);
    put('residence=R', '8');
    put('residence=U', '7');
    expect(assessment.live.assessment('mortality')!.status).to.equal('not-assessable');
    expect(standing(assessment, 'mortality', session)).to.equal(null);
    type(session, 'bare', '3');
    expect(standing(assessment, 'bare', session), 'no target').to.equal(null);
  });

  it('FOLLOW7 says what no further value mends', () => {
    const { source } = PLAN.indicators[0]!.targets[0]!;
    const change = { kind: 'change', year: 2030, baselineYear: 2020, percent: -20, comparator: '<=', source } as const;
    const plan: Plan = { ...PLAN, indicators: [{ ...PLAN.indicators[0]!, targets: [change] }] };
    const session = sessionOf({ plan, previous: yearly('screening', [0, 52]) });
    type(session, 'screening', '65');
    expect(standing(new SessionAssessment(session), 'screening', session)).to.equal('not-assessable 2025');
  });

  it('YEAR1 is of the latest year of the form, whatever was reported for later ones', () => {
    expect(new SessionAssessment(sessionOf({ periods: ['2023'], previous: OBSERVATIONS })).live.options.asOf).to.equal(2023);
    expect(new SessionAssessment(sessionOf(), { asOf: 2024 }).live.options.asOf).to.equal(2024);
  });

  it('throws for settings that cannot be, and says so once', async () => {
    const plan: Plan = { ...PLAN, assessment: { thresholds: { onTrack: 0.1, behind: 0.9 } } };
    const assessment = new SessionAssessment(sessionOf({ plan }));
    const said = await complaintsOf(() => {
      for (let i = 0; i < 2; i++)
        expect(() => assessment.live)
          .to.throw()
          .with.property('code', 'thresholds-reversed');
    });
    expect(said).to.have.length(1);
  });
});
