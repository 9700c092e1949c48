import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { absenceText } from '../../src/exchange/absence-text.js';
import { MISSING_STATUSES } from '../../src/observations/observation.js';
import type { Part } from '../../src/report/form.js';
import { formWords } from '../../src/vocabulary/form.js';
import type { Locale } from '../../src/vocabulary/locale.js';
import { at, small } from './desk.js';

type Cell = readonly [id: string, text: string, part?: Part, breakdown?: string];

/** Value and reason of an indicator, as they are shown. */
function shown(id: string, cells: readonly Cell[], locale: Locale = 'zh-CN'): (string | null)[] {
  const session = small();
  session.set(cells.map(([of, text, part, breakdown]) => ({ ...at(session, of, part, breakdown), text })));
  return [at(session, id), at(session, id, 'missing')].map((cell) => absenceText(session, cell, locale));
}

describe('what is shown where there is no value', () => {
  test('ABSENCETEXT1 ABSENCETEXT2 the reason in the value’s place and in its own column, wherever it stands', () => {
    assert.deepEqual(shown('mortality', [['mortality', '暂无']]), ['— 尚未公布', '尚未公布']);
    assert.deepEqual(shown('mortality', [['mortality', '-']]), ['— 不适用', '不适用']);
    assert.deepEqual(shown('mortality', [['mortality', '…']]), ['— 未统计', '未统计']);
    assert.deepEqual(shown('mortality', [['mortality', '尚未公布', 'missing']]), ['— 尚未公布', '尚未公布']);
    assert.deepEqual(shown('mechanism', [['mechanism', '尚未公布', 'missing']]), ['— 尚未公布', '尚未公布'], 'of a task');
    assert.deepEqual(shown('mortality', [['mortality', '暂无']], 'en'), ['— Not yet available', 'Not yet available']);
  });

  test('ABSENCETEXT1 the same words for each reason, whether typed as word, code or label', () => {
    for (const status of MISSING_STATUSES) {
      const word = formWords['zh-CN'].missing[status];
      for (const text of [status, status.toLowerCase(), word, formWords.en.missing[status], `— ${word}`])
        for (const part of ['value', 'missing'] as const)
          assert.deepEqual(shown('mortality', [['mortality', text, part]]), [`— ${word}`, word], `${text} ${part}`);
    }
  });

  test('ABSENCETEXT2 beside a word that does not say why, the reason that was chosen', () => {
    const cells: readonly Cell[] = [
      ['mortality', '暂无'],
      ['mortality', '保密', 'missing'],
    ];
    assert.deepEqual(shown('mortality', cells), ['— 涉密不公开', '涉密不公开']);
  });

  test('ABSENCETEXT3 a category with another reason is named', () => {
    const girls: Cell = ['visits', '暂无', 'value', 'sex=F'];
    const boys: Cell = ['visits', '保密', 'value', 'sex=M'];
    assert.deepEqual(shown('visits', [['visits', '5'], girls]), [null, '女性：尚未公布']);
    assert.deepEqual(shown('visits', [['visits', '尚未公布', 'missing'], girls]), ['— 尚未公布', '尚未公布']);
    assert.deepEqual(shown('visits', [['visits', '缺'], girls, boys]), ['— 未统计', '未统计；女性：尚未公布；男性：涉密不公开']);
    assert.deepEqual(shown('visits', [['visits', '5'], girls], 'en'), [null, 'female: Not yet available']);
  });

  test('ABSENCETEXT4 what is no reason, or is in question, stays as it was typed', () => {
    for (const text of ['', '7.5', '约7', '不清楚啊', '###'])
      assert.deepEqual(shown('mortality', [['mortality', text]]), [null, null], text);
    assert.deepEqual(shown('mortality', [['mortality', '不清楚啊', 'missing']]), [null, null]);
    assert.equal(shown('visits', [['visits', '无']])[0], null, 'that may be 0');
    const differ: readonly Cell[] = [
      ['mortality', '未统计'],
      ['mortality', '保密', 'missing'],
    ];
    const session = small();
    session.set(differ.map(([id, text, part]) => ({ ...at(session, id, part), text })));
    for (const part of ['value', 'missing'] as const) {
      const cell = at(session, 'mortality', part);
      if (session.findings(cell.row, cell.column).length > 0) assert.equal(absenceText(session, cell, 'zh-CN'), null);
    }
  });

  test('ABSENCETEXT4 other parts have none', () => {
    const session = small();
    session.set([{ ...at(session, 'screening', 'note'), text: '暂无' }]);
    assert.equal(absenceText(session, at(session, 'screening', 'note'), 'zh-CN'), null);
    assert.equal(absenceText(session, at(session, 'screening', 'numerator'), 'zh-CN'), null);
  });
});
