import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isReadable } from '../../src/exchange/figures.js';
import { at, small } from './desk.js';

describe('texts and the cells they would go to', () => {
  test('FIGURES1 numbers, signs of missing values and states; words only where words go', () => {
    const session = small();
    const fits = (id: string, text: string, part: 'value' | 'note' = 'value') => isReadable(session, { ...at(session, id, part), text });
    for (const text of ['80', '8.5%', '…', '保密', '###', '', '3月2日']) assert.equal(fits('screening', text), true, text);
    for (const text of ['某甲', '0750-0000000', '已完成']) assert.equal(fits('screening', text), false, text);
    assert.equal(fits('mechanism', '已完成'), true);
    assert.equal(fits('mechanism', '某甲'), false);
    assert.equal(fits('screening', '某甲', 'note'), true);
  });
});
