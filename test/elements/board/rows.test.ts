import { expect } from 'chai';
import { describe, it } from 'node:test';
import { filterRows, groupRows, NO_FILTER, rowsOf, type Sort } from '../../../src/elements/board/rows.js';
import { LiveAssessment } from '../../../src/attainment/live-assessment.js';
import { OBSERVATIONS, PLAN } from '../plan.js';

const model = new LiveAssessment(PLAN, OBSERVATIONS, { asOf: 2025 });
const rows = rowsOf(PLAN, model.indicators, model.warnings);
const ids = (list: typeof rows) => list.map(({ indicator }) => indicator.id);
const order = (sort: Sort) => groupRows(PLAN, rows, sort).map((group) => ids([...group.rows]));

describe('rows of a board', () => {
  it('BOARDROW1 leaves out indicators without a target', () => {
    expect(ids(rows)).to.deep.equal(['screening', 'mortality', 'members', 'delegates', 'network']);
  });

  it('BOARDROW2 narrows by all filters together', () => {
    expect(ids(filterRows(rows, { ...NO_FILTER, field: 'decision' }))).to.deep.equal(['members', 'delegates', 'network']);
    expect(ids(filterRows(rows, { ...NO_FILTER, field: 'decision', status: 'met' }))).to.deep.equal(['delegates']);
    expect(ids(filterRows(rows, { ...NO_FILTER, department: 'health', status: 'met' }))).to.deep.equal([]);
    expect(filterRows(rows, { ...NO_FILTER, warningsOnly: true }).every(({ severity }) => severity !== null)).to.equal(true);
    expect(ids(filterRows(rows, { ...NO_FILTER, flag: 'revised' }))).to.deep.equal([]);
  });

  it('BOARDROW3 groups by field in the order of the plan only', () => {
    expect(groupRows(PLAN, rows, 'plan').map(({ field }) => field)).to.deep.equal(['health', 'decision']);
    expect(order('plan')).to.deep.equal([
      ['screening', 'mortality'],
      ['members', 'delegates', 'network'],
    ]);
    expect(groupRows(PLAN, rows, 'name').map(({ field }) => field)).to.deep.equal([null]);
    expect(groupRows(PLAN, [], 'name')).to.deep.equal([]);
    expect(groupRows(PLAN, [], 'plan')).to.deep.equal([]);
  });

  it('BOARDROW4 puts the gravest first', () => {
    expect(order('urgency')[0]![0]).to.equal('mortality');
    expect(order('urgency')[0]!.at(-1)).to.equal('delegates');
  });

  it('BOARDROW5 keeps the order of the plan among equals', () => {
    expect(order('department')).to.deep.equal([['screening', 'mortality', 'members', 'delegates', 'network']]);
  });
});
