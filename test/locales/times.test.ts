import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clockText, dayText, timeText } from '../../src/locales/times.js';
import { addLanguage } from '../../src/vocabulary/added.js';
import { type Locale } from '../../src/vocabulary/locale.js';

const midnight = new Date(2026, 2, 5, 0, 13, 5);
const LOCALES = ['zh-CN', 'en', 'de'] as const;

describe('times', () => {
  addLanguage('de', {});

  test('TIME1 midnight is 00:00 in every language, an added one too', () => {
    for (const locale of LOCALES as readonly Locale[]) {
      assert.equal(clockText(midnight, locale), '00:13:05');
      for (const text of [dayText(midnight, locale), timeText(midnight.getTime(), locale, 'short')]) assert.match(text, /\b00:13$/);
      assert.match(timeText(midnight.getTime(), locale, 'medium'), /\b00:13:05$/);
      assert.equal(clockText(new Date(2026, 2, 5, 23, 59, 59), locale), '23:59:59');
      assert.equal(clockText(new Date(2026, 2, 5, 12, 0, 0), locale), '12:00:00');
    }
  });

  test('TIME2 English has the day before the month, and its name', () => {
    assert.equal(timeText(midnight.getTime(), 'en', 'medium'), '5 Mar 2026, 00:13:05');
    assert.match(dayText(new Date(2019, 2, 5, 9, 30), 'en'), /^5 March 2019\b.* 09:30$/);
    assert.equal(timeText(midnight.getTime(), 'zh-CN', 'short'), '2026/3/5 00:13');
    assert.match(dayText(new Date(2019, 2, 5, 9, 30), 'zh-CN'), /^2019年3月5日 09:30$/);
    assert.match(timeText(midnight.getTime(), 'de' as Locale, 'short'), /^05\.03\.26, 00:13$/);
  });
});
