import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codes, judged, level, yearly } from '../support.js';

const kept = level('>=', 95, { maintain: true });
const breachOf = (assessed: ReturnType<typeof judged>) => assessed.reasons.find(({ code }) => code === 'breach');

describe('targets of every year', () => {
  test('MAINTAIN1 every year holds: met, before the last year too', () => {
    const assessed = judged([kept], yearly(2020, [96, 97, 96, 95, 98, 97]));
    assert.equal(assessed.status, 'met');
    assert.ok(assessed.reasons.some((reason) => reason.code === 'kept' && reason.from === 2021 && reason.to === 2025));
    assert.equal(judged([level('~', 45, { tolerance: 2, maintain: true })], yearly(2020, [45, 44, 46, 47])).status, 'met');
  });

  test('MAINTAIN1 the baseline lies before the plan and breaks nothing', () => {
    assert.equal(judged([kept], yearly(2020, [90, 95, 96, 97]), { asOf: 2023 }).status, 'met');
  });

  test('MAINTAIN2 an earlier year below is a breach, and it is named', () => {
    const assessed = judged([kept], yearly(2020, [96, 97, 94, 96, 93.5, 97]));
    assert.equal(assessed.status, 'behind');
    assert.deepEqual(breachOf(assessed), { code: 'breach', years: [2022, 2024] });
  });

  test('MAINTAIN3 the latest year breaks it', () => {
    const worse = judged([kept], yearly(2020, [96, 97, 96, 95, 96, 94]));
    assert.equal(worse.status, 'regressing');
    assert.deepEqual(breachOf(worse), { code: 'breach', years: [2025] });
    assert.equal(judged([kept], yearly(2020, [90, 91, 92, 93, 94, 94])).status, 'behind');
  });

  test('MAINTAIN3 once the last year is over and below, it is lost', () => {
    const due = level('>=', 95, { maintain: true, year: 2025 });
    assert.equal(judged([due], yearly(2020, [90, 96, 96, 95, 96, 94])).status, 'unlikely');
    assert.equal(judged([due], yearly(2020, [90, 96, 92, 95, 96, 96])).status, 'behind');
    assert.equal(judged([due], yearly(2020, [90, 96, 95, 95, 96, 96, 80]), { asOf: 2026 }).status, 'met');
  });

  test('MAINTAIN4 after an earlier target of every year only the years after it count', () => {
    const earlier = level('>=', 90, { maintain: true, year: 2025 });
    const values = yearly(2020, [89, 91, 92, 91, 93, 92, 96, 95]);
    const assessed = judged([earlier, kept], values, { asOf: 2027 });
    assert.equal(assessed.status, 'met');
    assert.ok(assessed.reasons.some((reason) => reason.code === 'kept' && reason.from === 2026));
  });

  test('MAINTAIN4 before those years it is a level to come', () => {
    const earlier = level('>=', 90, { maintain: true, year: 2025 });
    const assessed = judged([earlier, kept], yearly(2020, [89, 90, 91, 92]), { asOf: 2023 });
    assert.equal(assessed.status, 'on-track');
    assert.equal(breachOf(assessed), undefined);
  });

  test('MAINTAIN5 years without a value are named', () => {
    const assessed = judged([kept], yearly(2020, [96, 97, null, 96, null, 97]));
    assert.equal(assessed.status, 'met');
    assert.deepEqual(
      assessed.reasons.find(({ code }) => code === 'years-missing'),
      { code: 'years-missing', years: [2022, 2024] },
    );
  });

  test('MAINTAIN5 but for those in which none was due', () => {
    const due = { years: [2020, 2021, 2023, 2024, 2025] };
    const assessed = judged([kept], yearly(2020, [96, 97, null, 96, null, 97]), {}, { due });
    assert.deepEqual(
      assessed.reasons.find(({ code }) => code === 'years-missing'),
      { code: 'years-missing', years: [2024] },
    );
  });

  test('MAINTAIN6 no other method applies', () => {
    const assessed = judged([kept], yearly(2020, [96, 97, 94, 96, 96, 97]), { method: 'open-sdg' });
    assert.equal(assessed.status, 'behind');
    assert.deepEqual([assessed.other, assessed.survives], [null, null]);
  });

  test('MAINTAIN1 a quantity of each year is held to the same', () => {
    const recurring = level('>=', 600, { recurring: true });
    const persons = { unit: 'person-times' as const, measure: { kind: 'count' as const }, precision: 0 };
    assert.equal(judged([recurring], yearly(2020, [500, 610, 650, 600]), { asOf: 2023 }, persons).status, 'met');
    const short = judged([recurring], yearly(2020, [500, 610, 580, 600]), { asOf: 2023 }, persons);
    assert.equal(short.status, 'behind');
    assert.deepEqual(breachOf(short), { code: 'breach', years: [2022] });
  });

  test('MAINTAIN1 kept, but leading away: it is said', () => {
    assert.ok(codes(judged([kept], yearly(2020, [100, 99, 98, 97, 96, 95.5]))).includes('may-fall-back'));
  });
});
