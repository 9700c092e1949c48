import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withoutComputed } from '../../src/exchange/computed-rates.js';
import { runWhole } from '../../src/documents/steps.js';
import { planImport } from '../../src/exchange/import.js';
import { FormContext } from '../../src/exchange/placement/form-context.js';
import { readWorkbook } from '../../src/spreadsheet/spreadsheet.js';
import { at, small } from './desk.js';
import { download, filled } from './filled-form.js';

describe('rates that were computed', () => {
  const row = (session: ReturnType<typeof small>, value: string, numerator: string, denominator: string) => [
    { ...at(session, 'screening'), text: value },
    { ...at(session, 'screening', 'numerator'), text: numerator },
    { ...at(session, 'screening', 'denominator'), text: denominator },
  ];

  test('COMPUTED1 come back as they were shown, and stay computed', () => {
    const session = small();
    const kept = (value: string) => runWhole(withoutComputed(session, row(session, value, '195', '200'))).length;
    assert.deepEqual([kept('97.50'), kept(' 97.50 ')], [2, 2]);
    session.set(row(session, '', '195', '200'));
    assert.deepEqual(runWhole(withoutComputed(session, [{ ...at(session, 'screening'), text: '97.50' }])), []);
  });

  test('COMPUTED2 any other text is typed, and so is one over a text', () => {
    const session = small();
    const kept = (value: string, numerator = '195') => runWhole(withoutComputed(session, row(session, value, numerator, '200'))).length;
    assert.deepEqual([kept('97.5'), kept('97.40'), kept('97.50', ''), kept('97.50', 'abc')], [3, 3, 3, 3]);
    session.set(row(session, '90', '195', '200'));
    assert.equal(kept('97.50'), 3);
  });

  test('FORMBOOK8 stand in the downloaded form as formulas, and change nothing brought back', async () => {
    const session = small();
    session.set(row(session, '', '195', '200'));
    const bytes = await download(session);
    const { rows } = (await readWorkbook(bytes)).sheets[0]!;
    assert.deepEqual(rows[6]!.slice(7, 10), ['97.50', '195', '200']);
    const back = planImport(new FormContext(session), await readWorkbook(bytes));
    assert.ok('changes' in back);
    assert.deepEqual(back.changes, []);
    const changed = planImport(new FormContext(session), await readWorkbook(filled(bytes, { H7: 96 })));
    assert.ok('changes' in changed);
    assert.deepEqual(
      changed.changes.map(({ text }) => text),
      ['96.00'],
    );
  });
});
