import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../src/exchange/placement/form-context.js';
import { countsOf, pasteClipboard, placeClipboard } from '../../src/exchange/paste-clipboard.js';
import { at, small } from './desk.js';

const origin = { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } };

describe('a clipboard into the report', () => {
  test('Y1 one call is one change and one undo', () => {
    const session = small();
    let changes = 0;
    session.subscribe(() => changes++);
    const summary = pasteClipboard(new FormContext(session), { text: '指标\t数值\n孕产妇死亡率\t7.5\n筛查率\t80\n' }, origin);
    assert.ok('taken' in summary);
    assert.equal(changes, 1);
    assert.equal(summary.by, 'name');
    assert.equal(session.text(1, 0), '7.5');
    session.undo();
    assert.deepEqual([session.text(0, 0), session.text(1, 0)], ['', '']);
  });

  test('Y2 a refused clipboard writes nothing', () => {
    const session = small();
    assert.deepEqual(pasteClipboard(new FormContext(session), { text: '1\u0000' }, origin), { why: 'binary' });
    assert.equal(session.canUndo, false);
  });

  test('Y5 one text over a selection too large to be written is refused, and writes nothing', () => {
    const session = small();
    const selection = { from: { row: 0, column: 0 }, to: { row: 999_999, column: 2 } };
    for (const clipboard of [{ text: '5\n' }, { text: '', html: '<table><tr><td>5</td></tr></table>' }]) {
      assert.deepEqual(pasteClipboard(new FormContext(session), clipboard, selection), {
        why: 'too-many-cells',
        cells: 3_000_000,
        limit: 500_000,
      });
    }
    assert.equal(session.canUndo, false);
    // A block goes by its own size, whatever is selected.
    assert.ok('taken' in pasteClipboard(new FormContext(session), { text: '5\t6\n' }, selection));
  });

  test('Y3 taken, refused, unreadable, beyond, not placed', () => {
    const session = small();
    const text = '指标\t数值\t女\n筛查率\t八成\t5\n孕产妇死亡率\t７．５\t\n不存在的指标\t1\t';
    const summary = pasteClipboard(new FormContext(session), { text }, origin);
    assert.ok('taken' in summary);
    assert.deepEqual(summary.taken, [at(session, 'screening'), at(session, 'mortality')]);
    assert.deepEqual(summary.unreadable, [at(session, 'screening')]);
    assert.deepEqual(summary.refused, [at(session, 'screening', 'value', 'sex=F')]);
    assert.deepEqual(countsOf(summary), { taken: 2, refused: 1, unreadable: 1, beyond: 0, unplaced: 1 });
    assert.equal(session.text(0, 0), '八成');
  });

  test('Y3 by position, beyond the form', () => {
    const session = small();
    const last = { row: session.form.rows.length - 1, column: 0 };
    const summary = pasteClipboard(new FormContext(session), { text: '1\n2\n3' }, { from: last, to: last });
    assert.ok('taken' in summary);
    assert.deepEqual([summary.by, summary.taken.length, summary.beyond], ['position', 1, 2]);
  });

  test('Y4 a text that stands in a locked cell already is no refusal', () => {
    const previous = [{ indicator: 'screening', region: '440783', period: '2024', value: 80, status: 'A' as const }];
    const session = small({ periods: ['2024', '2025'], locked: ['2024'], previous });
    const paste = (value: string) =>
      pasteClipboard(new FormContext(session), { text: `指标\t2024年\t2025年\n筛查率\t${value}\t81` }, origin);
    const [same, other] = [paste('80'), paste('79')];
    assert.ok('taken' in same && 'taken' in other);
    assert.deepEqual([same.refused.length, other.refused.length], [0, 1]);
    assert.equal(session.text(0, 0), '80');
  });

  test('Y1 placing alone writes nothing', () => {
    const session = small();
    const placed = placeClipboard(new FormContext(session), { text: '筛查率\t80' }, origin);
    assert.ok('typed' in placed);
    assert.equal(session.canUndo, false);
  });
});
