import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormContext } from '../../src/exchange/placement/form-context.js';
import { placeClipboard, placeClipboardStepwise } from '../../src/exchange/paste-clipboard.js';
import { countsOf, writePlaced, writePlacing, type PasteSummary } from '../../src/exchange/write-placed.js';
import type { Selection } from '../../src/exchange/placement/by-position.js';
import type { EntrySession } from '../../src/report/session.js';
import { pasteWords as en } from '../../src/locales/en/paste.js';
import { pasteWords as zh } from '../../src/locales/zh/paste.js';
import { at, small } from './desk.js';

const origin = { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } };

/** Places a text and writes it, as an element does. */
async function paste(session: EntrySession, text: string, selection: Selection = origin): Promise<PasteSummary> {
  const placed = placeClipboard(new FormContext(session), { text }, selection);
  assert.ok('typed' in placed, JSON.stringify(placed));
  return writePlaced(session, placed, { pause: () => Promise.resolve() });
}

describe('a clipboard into the report', () => {
  test('WRITEPLACED1 one call is one change and one undo', async () => {
    const session = small();
    let changes = 0;
    session.subscribe(() => changes++);
    const summary = await paste(session, '指标\t数值\n孕产妇死亡率\t7.5\n筛查率\t80\n');
    assert.equal(changes, 1);
    assert.equal(summary.by, 'name');
    assert.equal(session.text(1, 0), '7.5');
    session.undo();
    assert.deepEqual([session.text(0, 0), session.text(1, 0)], ['', '']);
  });

  test('PASTE2 a refused clipboard writes nothing', () => {
    const session = small();
    assert.deepEqual(placeClipboard(new FormContext(session), { text: '1\u0000' }, origin), { why: 'binary' });
    assert.equal(session.canUndo, false);
  });

  test('PASTE3 one text over a selection too large to be written is refused, and writes nothing', async () => {
    const session = small();
    const selection = { from: { row: 0, column: 0 }, to: { row: 999_999, column: 2 } };
    for (const clipboard of [{ text: '5\n' }, { text: '', html: '<table><tr><td>5</td></tr></table>' }]) {
      assert.deepEqual(placeClipboard(new FormContext(session), clipboard, selection), {
        why: 'too-many-cells',
        cells: 3_000_000,
        limit: 500_000,
      });
    }
    assert.equal(session.canUndo, false);
    // A block goes by its own size, whatever is selected.
    assert.equal((await paste(session, '5\t6\n', selection)).by, 'position');
  });

  test('WRITEPLACED2 taken, refused, unreadable, beyond, not placed', async () => {
    const session = small();
    const text = '指标\t数值\t女\n筛查率\t八成\t5\n孕产妇死亡率\t７．５\t\n不存在的指标\t1\t';
    const summary = await paste(session, text);
    assert.deepEqual(summary.taken, [at(session, 'screening'), at(session, 'mortality')]);
    assert.deepEqual(summary.unreadable, [at(session, 'screening')]);
    assert.deepEqual(summary.refused, [at(session, 'screening', 'value', 'sex=F')]);
    assert.deepEqual(countsOf(summary), {
      taken: 2,
      cleared: 0,
      refused: 1,
      tooLong: 0,
      unreadable: 1,
      beyond: 0,
      unplaced: 1,
      leftOut: 0,
    });
    assert.equal(session.text(0, 0), '八成');
  });

  test('WRITEPLACED8 a blank clears what stood there, and is told so; over an empty cell it counts for nothing', async () => {
    const session = small();
    const [screening, mortality] = [at(session, 'screening'), at(session, 'mortality')].sort((a, b) => a.row - b.row);
    session.set([{ ...mortality!, text: '66' }]);
    for (const cleared of [1, 0]) {
      const summary = await paste(session, '76\n""\n', { from: screening!, to: screening! });
      assert.deepEqual([summary.taken, summary.cleared], [[screening], cleared === 1 ? [mortality] : []]);
      assert.equal(zh.summary('position', countsOf(summary)), `已填入 1 个单元格${cleared === 1 ? '，清空 1 个' : ''}。`);
      assert.equal(en.summary('position', countsOf(summary)), `1 cell filled in${cleared === 1 ? ', 1 cleared' : ''}.`);
      assert.equal(session.text(mortality!.row, mortality!.column), '');
    }
  });

  test('WRITEPLACED6 the counts are those of the list', async () => {
    for (const [text, unplaced, leftOut] of [
      ['指标\t2024年\t2025年\n筛查率\t79\t80\n不存在的指标\t1\t2', 1, 2],
      ['指标\t目标值\t2025年\n筛查率\t90\t80', 0, 1],
      ['指标\t2025年\t备考\n筛查率\t80\t7\n台山市筛查率\t70\t', 1, 1],
    ] as const) {
      const summary = await paste(small(), text);
      const counts = countsOf(summary);
      const listed = summary.unplaced.reduce((sum, { cells }) => sum + cells, 0);
      assert.deepEqual([counts.unplaced, counts.leftOut, listed], [unplaced, leftOut, unplaced + leftOut], text);
    }
    const counts = { taken: 1, cleared: 0, refused: 0, tooLong: 3, unreadable: 0, beyond: 0, unplaced: 1, leftOut: 2 };
    assert.match(zh.summary('name', counts), /3 个单元格文字太长.*1 个单元格找不到.*2 个单元格不是本期/);
    assert.match(en.summary('name', counts), /3 not written: text too long.*1 not written.*2 left out/);
  });

  test('WRITEPLACED2 by position, beyond the form', async () => {
    const session = small();
    const last = { row: session.form.rows.length - 1, column: 0 };
    const summary = await paste(session, '1\n2\n3', { from: last, to: last });
    assert.deepEqual([summary.by, summary.taken.length, summary.beyond], ['position', 1, 2]);
  });

  test('WRITEPLACED3 a text that stands in a locked cell already is no refusal', async () => {
    const previous = [{ indicator: 'screening', region: '440783', period: '2024', value: 80, status: 'A' as const }];
    const session = small({ periods: ['2024', '2025'], locked: ['2024'], previous });
    const pasted = (value: string) => paste(session, `指标\t2024年\t2025年\n筛查率\t${value}\t81`);
    const [same, other] = [await pasted('80'), await pasted('79')];
    assert.deepEqual([same.refused.length, other.refused.length], [0, 1]);
    assert.equal(session.text(0, 0), '80');
  });

  test('WRITEPLACED7 a text that is too long is told apart, and the rest of the block is written, in one step', async () => {
    for (const rows of [1, 600]) {
      const regions = Array.from({ length: rows }, (_, i) => `440783${String(100 + i)}`);
      const session = small({ regions });
      const block = Array.from({ length: session.form.rows.length }, (_, i) => (i === 1 ? '5'.repeat(10_001) : i === 2 ? '' : '7')).join(
        '\n',
      );
      session.set([{ row: 1, column: 0, text: '6' }]);
      const summary = await paste(session, block);
      assert.deepEqual([summary.tooLong, summary.refused, session.text(1, 0), session.text(0, 0)], [[{ row: 1, column: 0 }], [], '6', '7']);
      assert.ok(!summary.taken.some(({ row }) => row === 1));
      session.undo();
      assert.deepEqual([session.text(0, 0), session.text(3, 0), session.text(1, 0)], ['', '', '6']);
    }
  });

  test('PASTE1 placing alone writes nothing', () => {
    const session = small();
    const placed = placeClipboard(new FormContext(session), { text: '筛查率\t80' }, origin);
    assert.ok('typed' in placed);
    assert.equal(session.canUndo, false);
  });

  test('WRITEPLACED4 a thousand cells are written at once, more in slices; both are one change', async () => {
    const regions = Array.from({ length: 300 }, (_, i) => `440783${String(100 + i)}`);
    const session = small({ regions });
    assert.ok(session.form.rows.length > 1000);
    const written = async (cells: number) => {
      let [pauses, changes] = [0, 0];
      const stop = session.subscribe(() => changes++);
      const typed = Array.from({ length: cells }, (_, row) => ({ row, column: 0, text: String(cells % 97) }));
      const pause = () => {
        pauses++;
        return Promise.resolve();
      };
      const summary = await writePlaced(
        session,
        { by: 'position', typed, beyond: 0, unplaced: [], columns: [], converted: [], doubts: [] },
        { pause },
      );
      stop();
      return { pauses, changes, taken: summary.taken.length };
    };
    assert.deepEqual(await written(1000), { pauses: 0, changes: 1, taken: 1000 });
    const large = await written(1001);
    assert.ok(large.pauses > 0);
    assert.deepEqual([large.changes, large.taken], [1, 1001]);
  });

  test('WRITEPLACED5 what is typed while a clipboard is being placed comes after it', async () => {
    const session = small();
    const text = '指标\t数值\n筛查率\t80\n孕产妇死亡率\t7.5\n' + '不存在的指标\t1\n'.repeat(500);
    const placing = placeClipboardStepwise(new FormContext(session), { text }, origin);
    const done = writePlacing(session, placing, { pause: () => new Promise((later) => setTimeout(later)), time: -1 });
    assert.equal(session.text(0, 0), '');
    session.set([{ row: 0, column: 0, text: '90' }]);
    assert.deepEqual([session.text(0, 0), session.text(1, 0)], ['90', '7.5']);
    const summary = await done;
    assert.ok(!('why' in summary));
    assert.deepEqual(summary, await paste(small(), text));
    session.undo();
    assert.equal(session.text(0, 0), '80');
  });

  test('WRITEPLACED5 a refused clipboard is told as such', async () => {
    const session = small();
    const placing = placeClipboardStepwise(new FormContext(session), { text: '1\u0000' }, origin);
    assert.deepEqual(await writePlacing(session, placing, { pause: () => Promise.resolve() }), { why: 'binary' });
    assert.equal(session.canUndo, false);
  });
});
