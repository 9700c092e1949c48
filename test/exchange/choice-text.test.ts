import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cellText, choicesOf, choiceText, readable } from '../../src/exchange/choice-text.js';
import type { Part } from '../../src/report/form.js';
import { taskOf } from '../../src/report/reading/words.js';
import type { EntrySession } from '../../src/report/session.js';
import { addLanguage } from '../../src/vocabulary/added.js';
import { type Locale } from '../../src/vocabulary/locale.js';
import { at, small } from './desk.js';

const mongolian = 'mn' as Locale;
addLanguage('mn', { form: { task: { done: 'Дууссан' }, missing: { O: 'Хараахан' } } });

function filled(...cells: (readonly [id: string, text: string, part?: Part])[]): EntrySession {
  const session = small();
  session.set(cells.map(([id, text, part]) => ({ ...at(session, id, part), text })));
  return session;
}

/** As it is shown in Chinese and in English. */
function shown(id: string, text: string, part: Part = 'value'): (string | null)[] {
  const session = filled([id, text, part]);
  return (['zh-CN', 'en'] as const).map((locale) => choiceText(session, at(session, id, part), locale));
}

describe('choices as they are shown', () => {
  test('CHOICETEXT1 in the reader’s language, whichever they were chosen or typed in', () => {
    for (const text of ['已完成', 'Done', 'done', '完成', ' 已完成 ']) assert.deepEqual(shown('mechanism', text), ['已完成', 'Done'], text);
    assert.deepEqual(shown('mechanism', '推进中'), ['进行中', 'In progress']);
    for (const text of ['初步', 'P', 'p', 'provisional'])
      assert.deepEqual(shown('mortality', text, 'status'), ['初步', 'Provisional'], text);
    for (const text of ['尚未公布', 'Not yet available', 'O'])
      assert.deepEqual(shown('mortality', text, 'missing'), ['尚未公布', 'Not yet available'], text);
    const session = filled(['mechanism', 'done']);
    assert.equal(choiceText(session, at(session, 'mechanism'), mongolian), 'Дууссан');
    assert.equal(choiceText(session, at(session, 'mechanism'), 'en', '未开始'), 'Not started', 'what stood there before');
  });

  test('CHOICETEXT1 a reason in question too, and a cell shows it so', () => {
    const session = filled(['mortality', '7.5'], ['mortality', '尚未公布', 'missing']);
    assert.ok(session.findings(...place(session, 'mortality', 'missing')).length > 0);
    assert.equal(cellText(session, at(session, 'mortality', 'missing'), 'en'), 'Not yet available');
    assert.equal(cellText(session, at(session, 'mortality'), 'en'), '7.5');
  });

  test('CHOICETEXT2 what is no choice of the list has none', () => {
    for (const [id, text, part] of [
      ['mechanism', ''],
      ['mechanism', '随便写的'],
      ['mechanism', '暂无'],
      ['mechanism', '__proto__'],
      ['mortality', '已完成'],
      ['mortality', '已完成', 'note'],
      ['mortality', 'B', 'status'],
      ['mortality', '无', 'missing'],
      ['mortality', '—', 'missing'],
    ] as const)
      assert.deepEqual(shown(id, text, part), [null, null], `${text} ${part ?? ''}`);
  });

  test('CHOICETEXT1 a list has each choice once, with what stands in the cell', () => {
    const list = (session: EntrySession, id: string, part: Part = 'value', locale: Locale = 'en') =>
      choicesOf(session, at(session, id, part), locale)!.map(({ text, label }) => (text === label ? text : `${text}=${label}`));
    assert.deepEqual(list(small(), 'mechanism'), ['', 'Not started', 'In progress', 'Done']);
    assert.deepEqual(list(filled(['mechanism', '已完成']), 'mechanism'), ['', 'Not started', 'In progress', '已完成=Done']);
    assert.deepEqual(list(filled(['mechanism', '已建立']), 'mechanism', 'value', 'zh-CN'), ['', '未开始', '进行中', '已建立=已完成']);
    assert.deepEqual(list(filled(['mechanism', '随便']), 'mechanism'), ['', 'Not started', 'In progress', 'Done', '随便']);
    assert.deepEqual(
      list(filled(['mortality', '尚未公布', 'missing']), 'mortality', 'missing').filter((one) => one.includes('yet')),
      ['尚未公布=Not yet available'],
    );
    assert.deepEqual(list(filled(['mortality', 'B', 'status']), 'mortality', 'status'), ['', 'Final', 'Provisional', 'Estimated', 'B']);
    assert.equal(choicesOf(small(), at(small(), 'mortality'), 'en'), null);
  });

  test('CHOICETEXT3 what is written is read again', () => {
    assert.equal(readable('Дууссан', 'done', taskOf), 'done');
    assert.equal(readable('已完成', 'done', taskOf), '已完成');
    const session = small();
    const choices = choicesOf(session, at(session, 'mechanism'), mongolian)!;
    assert.deepEqual(
      choices.map(({ text }) => taskOf(text)),
      [undefined, 'not-started', 'in-progress', 'done'],
    );
  });
});

function place(session: EntrySession, id: string, part: Part): [row: number, column: number] {
  const { row, column } = at(session, id, part);
  return [row, column];
}
