import { expect } from 'chai';
import { redoStep, undoStep } from '../../../src/elements/form-tools/steps.js';
import type { CellRef } from '../../../src/report/form.js';
import { open, plain, put, typed } from '../../report/support.js';

describe('steps of a shown form', () => {
  const shown = (count: number) => {
    const session = open(Array.from({ length: count }, (_, i) => plain(`i${i}`)));
    const rows: number[] = [];
    return { session, rows, select: ({ row }: CellRef) => void rows.push(row) };
  };

  it('of many cells they end at the first of them, with turns for the page meanwhile', async () => {
    const form = shown(1200);
    const { session, rows } = form;
    session.set(session.form.rows.slice(2).map(({ indicator }) => typed(session, indicator.id, '7')));
    const undoing = undoStep(form);
    expect(session.isWriting).to.equal(true);
    await undoing;
    expect([session.filledCells, rows]).to.deep.equal([0, [2]]);
    await redoStep(form);
    expect([session.filledCells, rows]).to.deep.equal([1198, [2, 2]]);
    const both = [undoStep(form), redoStep(form)]; // two keys in a row
    await Promise.all(both);
    expect([session.filledCells, session.canRedo]).to.deep.equal([1198, false]);
  });

  it('of few they are done at once, and of none nothing is selected', async () => {
    const form = shown(2);
    put(form.session, 'i1', '7');
    const undoing = undoStep(form);
    expect(form.session.filledCells).to.equal(0);
    await undoing;
    await undoStep(form);
    expect(form.rows).to.deep.equal([1]);
  });

  it('where another window has written they end at the cell that is left alone', async () => {
    const form = shown(2);
    put(form.session, 'i1', '7');
    form.session.restore([['i1|440783|2025||value', '8']]);
    await undoStep(form);
    expect([form.session.filledCells, form.rows]).to.deep.equal([1, [1]]);
  });
});
