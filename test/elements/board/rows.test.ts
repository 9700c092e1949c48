import { expect } from 'chai';
import { describe, it } from 'node:test';
import {
  facetRows,
  firstOf,
  groupRows,
  isNarrowed,
  NO_FILTER,
  rowsOf,
  scopeRows,
  type Filter,
  type Sort,
} from '../../../src/elements/board/rows.js';
import { LiveAssessment } from '../../../src/attainment/live-assessment.js';
import { OBSERVATIONS, PLAN } from '../plan.js';

const model = new LiveAssessment(PLAN, OBSERVATIONS, { asOf: 2025 });
const rows = rowsOf(PLAN, model.indicators, model.warnings);
const filterRows = (list: typeof rows, filter: Filter) => facetRows(scopeRows(PLAN, list, filter), filter, []);
const ids = (list: readonly (typeof rows)[number][]) => list.map(({ indicator }) => indicator.id);
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
    expect(ids(filterRows(rows, { ...NO_FILTER, cause: 'difficult' })))
      .to.include('mortality')
      .and.not.include('delegates');
    expect(ids(filterRows(rows, { ...NO_FILTER, cause: 'volatile' }))).to.deep.equal([]);
    expect(ids(filterRows(rows, { ...NO_FILTER, mark: 'key' }))).to.deep.equal([]);
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

  it('BOARDROW6 has nothing to group in a plan of one field', () => {
    const one = { ...PLAN, fields: PLAN.fields.slice(0, 1) };
    const own = rows.filter(({ assessment }) => assessment.field === 'health');
    expect(groupRows(one, own, 'plan').map(({ field, rows: list }) => [field, ids(list)])).to.deep.equal([
      [null, ['screening', 'mortality']],
    ]);
  });

  it('BOARDROW7 chooses kind, status and class within the scope that is counted', () => {
    const filter: Filter = { ...NO_FILTER, field: 'decision', kind: 'task' };
    const scope = scopeRows(PLAN, rows, filter);
    expect(ids(scope)).to.deep.equal(['members', 'delegates', 'network']);
    expect(ids(facetRows(scope, filter, []))).to.deep.equal(['network']);
    expect(ids(facetRows(scope, { ...filter, kind: null, status: 'met' }, []))).to.deep.equal(['delegates']);
    const classes = [{ id: 'good', name: '达标', statuses: ['met' as const] }];
    const ofClass = { ...NO_FILTER, statusClass: 'good' };
    expect(ids(facetRows(scopeRows(PLAN, rows, ofClass), ofClass, classes))).to.deep.equal(['delegates']);
    expect(isNarrowed(ofClass)).to.equal(true);
    expect(isNarrowed(filter)).to.equal(true);
    expect(isNarrowed({ ...NO_FILTER, words: ' ' })).to.equal(false);
  });

  it('BOARDROW8 finds words in names, quotes, fields and departments', () => {
    const found = (words: string) => ids(scopeRows(PLAN, rows, { ...NO_FILTER, words }));
    expect(found(' 死亡 ')).to.deep.equal(['mortality']);
    expect(found('组织部 女')).to.deep.equal(['members', 'delegates', 'network']);
    expect(found('组织部 党员')).to.deep.equal(['members']);
    expect(found('健康')).to.deep.equal(['screening', 'mortality']);
    expect(found('原文')).to.have.length(5);
    expect(found('.*')).to.deep.equal([]);
    expect(found('妇女与健康'), 'a field that a department shares its id with').to.deep.equal(['screening', 'mortality']);
  });

  it('BOARDROW3 draws the first rows of the groups', () => {
    const drawn = firstOf(groupRows(PLAN, rows, 'plan'), 3).map(({ rows: list }) => ids(list));
    expect(drawn).to.deep.equal([['screening', 'mortality'], ['members']]);
  });
});
