import { expect } from 'chai';
import { describe, it } from 'node:test';
import { openPoints } from '../../../src/report/open-points.js';
import { returnedFinding } from '../../../src/report/remarked.js';
import { nextPoint, POINT_KINDS } from '../../../src/elements/points/points.js';
import { countOf, PointIndex, type PointGroup } from '../../../src/elements/points/points-list-groups.js';
import { EntrySession, type SessionOptions } from '../../../src/report/session.js';
import { at, fillAll, formPlan, type } from '../sample-form.js';

const open = (more: Partial<SessionOptions> = {}) =>
  new EntrySession({ plan: formPlan(), department: 'health', periods: ['2025'], ...more });
const told = (groups: readonly PointGroup[]) =>
  groups.map(({ field, counts, lines, more }) => [field, counts.error, counts.warning, counts.empty, lines.length, more]);

describe('the groups of open points', () => {
  it('are the fields that have some, with what they count', () => {
    const session = open();
    expect(told(new PointIndex(session).groups())).to.deep.equal([
      ['health', 0, 0, 6, 4, 0],
      ['education', 0, 0, 2, 1, 0],
    ]);
    fillAll(session);
    expect(new PointIndex(session).groups()).to.deep.equal([]);
  });

  it('come with errors first, then with questions', () => {
    const session = open();
    type(session, 'water', 'x');
    expect(told(new PointIndex(session).groups()).map(([field, errors]) => [field, errors])).to.deep.equal([
      ['education', 1],
      ['health', 0],
    ]);
  });

  it('have the remarks of a return first, of whatever field, and none of them in their fields', () => {
    const session = open();
    fillAll(session);
    type(session, 'screening', 'x');
    const cells = [at(session, 'mortality'), at(session, 'water')];
    const column = cells[0]!.column;
    const found = [returnedFinding(session.form.columns[column]!, '请核对')];
    const isThere = (row: number, of: number) => of === column && cells.some((cell) => cell.row === row);
    session.remark(
      {
        foundAt: (row, of, own) => (isThere(row, of) ? found : own),
        foundIn: (row, _period, own) => (isThere(row, column) ? new Map([[column, found]]) : own),
        isOpen: isThere,
        count: () => 2,
        hasOpen: true,
      },
      cells,
    );
    const groups = new PointIndex(session).groups();
    expect(groups.map(({ field, counts, lines, more }) => [field, counts.returned, counts.error, lines.length, more])).to.deep.equal([
      ['', 2, 0, 2, 0],
      ['health', 0, 1, 1, 0],
    ]);
    expect(groups[0]!.lines.map(({ kind, cells: [cell] }) => [kind, cell])).to.deep.equal(cells.map((cell) => ['returned', cell]));
    expect(nextPoint(session, null, 1, null), 'and F8 comes to them first').to.deep.equal(cells[0]);
    expect(nextPoint(session, cells[1]!, 1, cells[1]!)).to.deep.equal(at(session, 'screening'));
  });

  it('make one line of all that is said of a cell, and count the cell, as progress does', () => {
    const previous = [{ indicator: 'mortality', region: '440783', period: '2024', value: 70, status: 'A' as const }];
    const session = open({ previous });
    fillAll(session);
    type(session, 'mortality', '', 'missing');
    type(session, 'mortality', '200000.12345');
    expect(openPoints(session).map(({ kind }) => kind)).to.deep.equal(['error', 'error']);
    const [group] = new PointIndex(session).groups();
    expect(group!.lines.map(({ kind, cells, findings }) => [kind, cells.length, findings.length])).to.deep.equal([['error', 1, 2]]);
    expect([group!.counts.error, group!.counts.warning]).to.deep.equal([session.progress.errors, session.progress.warnings]);
    type(session, 'mortality', '7.1');
    expect(told(new PointIndex(session).groups())).to.deep.equal([['health', 0, 1, 0, 1, 0]]);
  });

  it('make one line of the empty cells of an entry, and one for each period', () => {
    const [group] = new PointIndex(open({ periods: ['2024', '2025'] })).groups();
    const visits = group!.lines.filter(({ cells }) => cells.length > 1);
    expect(visits.map(({ kind, cells }) => [kind, cells.length])).to.deep.equal([
      ['empty', 3],
      ['empty', 3],
    ]);
    expect(new Set(group!.lines.map(({ key }) => key)).size).to.equal(group!.lines.length);
  });

  it('hold every point, each cell once', () => {
    const session = open({ periods: ['2024', '2025'] });
    type(session, 'screening', '173.555');
    type(session, 'visits', 'x', 'value', 'sex=F');
    type(session, 'mechanism', 'y');
    const cells = new PointIndex(session).groups().flatMap(({ lines }) => lines.flatMap((line) => line.cells));
    const name = ({ row, column }: { row: number; column: number }) => `${row} ${column}`;
    expect(cells.map(name)).to.have.members([...new Set(openPoints(session).map(name))]);
  });

  it('are the same when kept up to date as when made anew', () => {
    const session = open({ regions: ['440783', '440784', '440785'] });
    const index = new PointIndex(session);
    session.subscribe(({ cells }) => index.update(cells.map(({ row }) => row)));
    const texts = ['50', 'x', '', '173', '97.555', '未统计'];
    for (let i = 0; i < 200; i++) {
      const [row, column] = [(i * 7) % session.form.rows.length, (i * 5) % session.form.columns.length];
      session.set([{ row, column, text: texts[i % texts.length]! }]);
      if (i % 9 === 0) session.undo();
      expect(index.groups()).to.deep.equal(new PointIndex(session).groups());
    }
    expect(POINT_KINDS.map((kind) => countOf(index.groups(), kind) > 0)).to.deep.equal([false, true, false, true]);
  });

  it('list a hundred lines of a field: errors, then questions, then empty cells, each kind in the order of the form', () => {
    const session = open({ regions: Array.from({ length: 100 }, (_, i) => String(440000 + i)) });
    const { column } = at(session, 'mortality');
    session.set([399, 150, 250].map((row) => ({ row, column, text: 'x' })));
    const [group] = new PointIndex(session).groups();
    expect(group!.lines).to.have.length(100);
    expect(group!.lines.filter(({ kind }) => kind === 'error').map(({ cells }) => cells[0].row)).to.deep.equal([150, 250, 399]);
    expect(group!.lines.slice(0, 3).map(({ kind }) => kind)).to.deep.equal(['error', 'error', 'error']);
    const rows = group!.lines.slice(3).map(({ cells }) => cells[0].row);
    expect(rows).to.deep.equal([...rows].sort((one, other) => one - other));
    const { counts, lines, more } = group!;
    expect(more).to.equal(counts.error + counts.warning + counts.empty - lines.reduce((sum, { cells }) => sum + cells.length, 0));
  });
});
