import { expect } from 'chai';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import { at, fillAll, formPlan, press, type } from '../desk.js';
import { nextPoint } from '../../../src/elements/points/points.js';
import type { CellRef } from '../../../src/report/form.js';
import { EntrySession } from '../../../src/report/session.js';
import { cleanUp } from '../support.js';
import { openGrid } from '../grid/desk.js';

describe('<dabiao-grid> and its open points', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  it('goes back from point to point with Shift+F8, and round', async () => {
    const { session, select, selected } = await openGrid();
    fillAll(session);
    type(session, 'mortality', '', 'missing');
    type(session, 'visits', 'viel', 'value', 'sex=M');
    type(session, 'visits', 'wenig', 'value', 'sex=F');
    await select('screening');
    const seen: string[] = [];
    for (const key of ['Shift+F8', 'Shift+F8', 'Shift+F8', 'Shift+F8', 'F8']) {
      await press(key);
      seen.push(selected());
    }
    const [first, second, third] = ['mortality value', 'visits sex=F value', 'visits sex=M value'];
    // Two that can't be read, then the empty one; from a cell that is no point, errors first.
    expect(seen).to.deep.equal([third, second, first, third, first]);
  });

  /** An error, a question and four empty cells. */
  function openReport(): EntrySession {
    const previous = [{ indicator: 'mortality', region: '440783', period: '2024', value: 70, status: 'A' as const }];
    const session = new EntrySession({ plan: formPlan(), department: 'health', periods: ['2025'], previous });
    fillAll(session);
    type(session, 'mortality', '', 'missing');
    type(session, 'mortality', '7.1');
    type(session, 'visits', '', 'missing');
    type(session, 'visits', 'viel', 'value', 'sex=M');
    for (const id of ['mechanism', 'water']) type(session, id, '', 'missing');
    type(session, 'water', '90', 'standard');
    return session;
  }

  /** Six steps from a cell. */
  function walk(session: EntrySession, from: CellRef, step: 1 | -1): string[] {
    const { rows, columns } = session.form;
    let cell: CellRef | null = from;
    return Array.from({ length: 6 }, () => {
      cell = nextPoint(session, cell, step, cell);
      const { part, breakdown } = columns[cell!.column]!;
      return `${rows[cell!.row]!.indicator.id} ${part} ${breakdown}`.trim();
    });
  }

  it('NEXT1 errors, then questions, then empty cells, each in the order of the form, and round both ways', () => {
    const session = openReport();
    const [error, ...others] = [
      'visits value sex=M',
      'mortality value',
      'mechanism value',
      'visits value',
      'visits value sex=F',
      'water value',
    ];
    const wrong = at(session, 'visits', 'value', 'sex=M');
    expect(walk(session, wrong, 1)).to.deep.equal([...others, error]);
    expect(walk(session, wrong, -1)).to.deep.equal([...others.reverse(), error]);
  });

  it('NEXT2 from elsewhere, or from nowhere, the next error, either way', () => {
    const session = openReport();
    const elsewhere = at(session, 'screening', 'note');
    const empty = at(session, 'mechanism');
    const wrong = at(session, 'visits', 'value', 'sex=M');
    const next = (from: CellRef | null, step: 1 | -1 = 1, last: CellRef | null = null) => nextPoint(session, from, step, last);
    expect([next(elsewhere), next(elsewhere, -1), next(null)]).to.deep.equal([wrong, wrong, wrong]);
    expect([next(empty), next(empty, -1), next(empty, 1, elsewhere)], 'an empty cell that was come to by Enter').to.deep.equal([
      wrong,
      wrong,
      wrong,
    ]);
    expect(next(empty, 1, empty), 'one that was come to from another point').to.deep.equal(at(session, 'visits'));
  });
});
