import { expect } from 'chai';
import { describe, it } from 'node:test';
import { PAGE_WIDTH, columnAt, sheetOf, type Sheet } from '../../../src/elements/paper/sheet.js';
import type { Indicator } from '../../../src/plan/schema.js';
import { EntrySession, type SessionOptions } from '../../../src/report/session.js';
import { indicator, samplePlan, task } from '../../plan/sample.js';

const value = { kind: 'value' } as const;
const many = (count: number, more: Partial<Indicator> = {}) => Array.from({ length: count }, (_, i) => indicator(`i${i}`, more));

function sessionOf(indicators: readonly Indicator[], more: Partial<SessionOptions> = {}): EntrySession {
  const plan = samplePlan({ indicators: [...indicators] as never, rules: [], dimensions: [dimension(12)] });
  return new EntrySession({ plan, department: 'health', periods: ['2025'], ...more });
}

/** A dimension `wide` with so many categories. */
const dimension = (count: number) => ({
  id: 'wide',
  name: '类别',
  exhaustive: false,
  categories: Array.from({ length: count }, (_, i) => ({ id: `c${i}`, name: `第${i}类` })),
});

const columns = ({ figures }: Sheet) => figures.map(({ breakdown, part }) => `${breakdown ?? '*'}:${part}`);
const lines = (sheet: Sheet, session: EntrySession, row = 0) => sheet.blocks(session.form.rows[row]!).map(({ length }) => length);

describe('sheet of the printed form', () => {
  it('SHEET1 breakdowns are columns where they fit', () => {
    const session = sessionOf(many(3, { breakdowns: ['sex'] }));
    const sheet = sheetOf(session, true);
    expect(columns(sheet)).to.deep.equal(
      ['', 'sex=F', 'sex=M'].flatMap((key) => ['value', 'numerator', 'denominator'].map((part) => `${key}:${part}`)),
    );
    expect(sheet.widths.has('breakdown')).to.equal(false);
    expect(lines(sheet, session)).to.deep.equal([1]);
  });

  it('SHEET1 several years stand side by side where they fit', () => {
    const session = sessionOf(many(3, { measure: value }), { periods: ['2021', '2022', '2023', '2024', '2025'] });
    const sheet = sheetOf(session, true);
    expect(sheet.figures.map(({ period }) => period)).to.deep.equal(['2021', '2022', '2023', '2024', '2025']);
    expect(sheet.widths.has('period')).to.equal(false);
  });

  it('SHEET2 breakdowns that few rows have become lines of those rows', () => {
    const session = sessionOf([...many(9), indicator('x', { breakdowns: ['sex'] })]);
    const sheet = sheetOf(session, true);
    expect(columns(sheet)).to.deep.equal(['*:value', '*:numerator', '*:denominator']);
    expect(sheet.widths.has('breakdown')).to.equal(true);
    expect(lines(sheet, session, 0)).to.deep.equal([1]);
    expect(lines(sheet, session, 9)).to.deep.equal([3]);
  });

  it('SHEET2 breakdowns that do not fit become lines, though every row has them', () => {
    const session = sessionOf(many(3, { breakdowns: ['wide'] }));
    const sheet = sheetOf(session, true);
    expect(columns(sheet)).to.deep.equal(['*:value', '*:numerator', '*:denominator']);
    expect(lines(sheet, session)).to.deep.equal([13]);
  });

  it('SHEET2 tasks have no say: they take the room of all figures', () => {
    const tasks = Array.from({ length: 20 }, (_, i) => task(`t${i}`));
    const sheet = sheetOf(sessionOf([...tasks, indicator('x', { breakdowns: ['sex'] })]), true);
    expect(columns(sheet)).to.have.length(9);
    expect(columns(sheetOf(sessionOf(tasks), true))).to.deep.equal([':value']);
  });

  it('SHEET3 periods become lines when years side by side do not fit', () => {
    const session = sessionOf(many(3), { periods: ['2021', '2022', '2023', '2024', '2025'] });
    const sheet = sheetOf(session, true);
    expect(columns(sheet)).to.deep.equal(['*:value', '*:numerator', '*:denominator']);
    expect([...sheet.widths.keys()])
      .to.include('period')
      .and.not.include('breakdown');
    expect(sheet.blocks(session.form.rows[0]!)[0]!.map(({ period }) => period)).to.deep.equal(session.periods);
  });

  it('SHEET4 the widths add up to the page, whatever the form', () => {
    const forms = [
      sessionOf(many(3, { breakdowns: ['sex'] })),
      sessionOf(many(3, { measure: value })),
      sessionOf([]),
      sessionOf(many(2, { breakdowns: ['sex', 'residence', 'age'] }), { regions: ['440783', '440784'] }),
      sessionOf(many(2, { breakdowns: ['wide'] }), { periods: ['2021', '2022', '2023', '2024', '2025'], regions: ['440783', '440784'] }),
      sessionOf(many(2), { previous: [{ indicator: 'i0', region: '440783', period: '2024', value: 1, status: 'A' }] }),
    ];
    for (const session of forms) {
      const { widths, figures } = sheetOf(session, true);
      const sum = [...widths].reduce((total, [kind, width]) => total + width * (kind === 'figure' ? figures.length : 1), 0);
      expect(figures.length === 0 ? PAGE_WIDTH : sum).to.be.closeTo(PAGE_WIDTH, 1e-6);
      expect([...widths.values()].every((width) => width >= 9)).to.equal(true);
    }
  });

  it('SHEET5 long numbers get the room they need, and no column beside', () => {
    const session = sessionOf(many(3, { breakdowns: ['sex'] }));
    session.set([{ row: 0, column: 1, text: '1,234,567.89' }]);
    const sheet = sheetOf(session, false);
    expect(columns(sheet)).to.have.length(3);
    expect(sheet.widths.get('figure')).to.be.greaterThan(20);
    expect(columns(sheetOf(session, true)), 'a blank form has no numbers').to.have.length(9);
  });

  it('SHEET5 words in a figure’s cell don’t count: they may be broken', () => {
    const session = sessionOf(many(3, { breakdowns: ['sex'] }));
    session.set([{ row: 0, column: 0, text: '约四十五（含流动人口，不含外籍）'.repeat(50) }]);
    expect(columns(sheetOf(session, false))).to.have.length(9);
  });

  it('SHEET6 a row too long for a page is parted between its periods', () => {
    const session = sessionOf(many(2, { breakdowns: ['wide'] }), { periods: ['2021', '2022', '2023'] });
    expect(lines(sheetOf(session, true), session)).to.deep.equal([13, 13, 13]);
    const short = sessionOf(many(2, { breakdowns: ['sex'] }), { periods: ['2021', '2022', '2023'] });
    expect(lines(sheetOf(short, true), short)).to.deep.equal([9]);
  });

  it('finds the cell of the form for every line and column, and none where the form has none', () => {
    const session = sessionOf([...many(9), indicator('x', { breakdowns: ['sex'] })]);
    const { figures, blocks } = sheetOf(session, true);
    const block = blocks(session.form.rows[9]!)[0]!;
    const found = block.map((line) => session.form.columns[columnAt(session, line, figures[0]!)!]!.breakdown);
    expect(found).to.deep.equal(['', 'sex=F', 'sex=M']);
    expect(columnAt(session, { period: null, breakdown: 'sex=X' }, figures[0]!)).to.equal(undefined);
  });
});
