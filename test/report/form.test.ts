import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Form, isFigure, PARTS } from '../../src/report/form.js';
import { external, level, task } from '../plan/sample.js';
import { count, percent, plain, planOf } from './support.js';

const form = (
  indicators: Parameters<typeof planOf>[0],
  { regions = ['440783'], periods = ['2025'], ...more }: { regions?: string[]; periods?: string[] } & Parameters<typeof planOf>[1] = {},
) => new Form({ plan: planOf(indicators, more), department: 'health', regions, periods });

const named = ({ columns }: Form) => columns.map(({ breakdown, part }) => (breakdown === '' ? part : `${breakdown} ${part}`));
const REST = ['missing', 'status', 'reason', 'source', 'note'];

describe('the form', () => {
  test('FORM1 rows are the indicators the department leads, in the order of the plan', () => {
    const others = [
      { id: 'education', role: 'lead' as const },
      { id: 'health', role: 'support' as const },
    ];
    const { rows } = form([plain('b'), percent('x', { departments: others }), plain('a')]);
    assert.deepEqual(
      rows.map(({ indicator }) => indicator.id),
      ['b', 'a'],
    );
  });
  test('FORM1 region by region', () => {
    const { rows } = form([plain('a'), plain('b')], { regions: ['440783', '440781'] });
    assert.deepEqual(
      rows.map(({ indicator, region }) => `${indicator.id} ${region}`),
      ['a 440783', 'a 440781', 'b 440783', 'b 440781'],
    );
  });
  test('FORM1 a department that leads none has an empty form', () => {
    const empty = form([percent('x', { departments: [{ id: 'education', role: 'lead' }] })]);
    assert.deepEqual([empty.rows.length, empty.isOpen(0, 0), empty.locate('x|440783|2025||value')], [0, false, undefined]);
  });

  test('FORM8 what the plan does not ask for in a year is closed in it', () => {
    const whole = plain('a', { due: { years: [2025] } });
    const bySex = plain('b', { breakdowns: ['sex'], due: { breakdowns: { sex: [2025] } } });
    const both = form([whole, bySex, plain('c', { breakdowns: ['sex'] })], { periods: ['2024', '2025'] });
    const open = (period: string, breakdown: string, part: (typeof PARTS)[number] = 'value') =>
      both.rows.map((_, row) => Number(both.isOpen(row, both.column(period, breakdown, part)!))).join('');
    assert.deepEqual([open('2024', ''), open('2024', '', 'missing'), open('2024', 'sex=F')], ['011', '011', '001']);
    assert.deepEqual([open('2025', ''), open('2025', '', 'missing'), open('2025', 'sex=F')], ['111', '111', '011']);
    assert.deepEqual([both.isDue(0, '2024'), both.isDue(1, '2024'), both.dueEntries(['2024', '2025'])], [false, true, 5]);
  });

  test('FORM2 columns are those that at least one row needs', () => {
    assert.deepEqual(named(form([plain('a')])), ['value', ...REST]);
    assert.deepEqual(named(form([percent('a')])), ['value', 'numerator', 'denominator', ...REST]);
    assert.deepEqual(named(form([plain('a', { targets: [external] })])), ['value', 'standard', ...REST]);
    assert.deepEqual(named(form([task('t')])), ['value', ...REST]);
  });
  test('FORM2 the total first, then the categories, of several dimensions and of the plan’s own', () => {
    assert.deepEqual(named(form([plain('a', { breakdowns: ['sex', 'residence', 'age'] })])), [
      'value',
      'sex=F value',
      'sex=M value',
      'residence=U value',
      'residence=R value',
      'age=0-64 value',
      'age=65- value',
      ...REST,
    ]);
  });
  test('FORM2 numerator and denominator only of breakdowns that a rate has', () => {
    assert.deepEqual(named(form([percent('a'), count('b', { breakdowns: ['sex'] })])), [
      'value',
      'numerator',
      'denominator',
      'sex=F value',
      'sex=M value',
      ...REST,
    ]);
  });
  test('FORM2 period after period', () => {
    const { columns } = form([plain('a')], { periods: ['2024', '2025-H1'] });
    assert.deepEqual(
      columns.map(({ period }) => period),
      [...Array(6).fill('2024'), ...Array(6).fill('2025-H1')],
    );
  });

  test('FORM3 a cell is open only where its indicator has that part', () => {
    const one = form([
      percent('a'),
      count('b', { breakdowns: ['sex'] }),
      plain('c', { targets: [external] }),
      { ...task('t'), breakdowns: ['sex'] },
    ]);
    const openIn = (row: number) => named(one).filter((_, column) => one.isOpen(row, column));
    assert.deepEqual(openIn(0), ['value', 'numerator', 'denominator', ...REST]);
    assert.deepEqual(openIn(1), ['value', 'sex=F value', 'sex=M value', ...REST]);
    assert.deepEqual(openIn(2), ['value', 'standard', ...REST]);
    assert.deepEqual(openIn(3), ['value', ...REST]);
  });
  test('FORM3 no cell beyond the form is open', () => {
    const one = form([plain('a')]);
    for (const [row, column] of [
      [-1, 0],
      [one.rows.length, 0],
      [0, -1],
      [0, one.columns.length],
      [0.5, 0],
      [0, 0.5],
      [NaN, 0],
      [0, Infinity],
    ] as const) {
      assert.equal(one.isOpen(row, column), false, `${row} ${column}`);
    }
  });

  test('FORM4 every cell is found again by its key', () => {
    const one = form([percent('a', { breakdowns: ['sex', 'age'] }), plain('b', { targets: [level(2030, '>=', 1)] })], {
      regions: ['440783', '440781'],
      periods: ['2024', '2025'],
    });
    const keys = new Set<string>();
    one.rows.forEach((_, row) =>
      one.columns.forEach((_, column) => {
        keys.add(one.key(row, column));
        assert.deepEqual(one.locate(one.key(row, column)), { row, column });
      }),
    );
    assert.equal(keys.size, one.rows.length * one.columns.length);
    assert.equal(one.key(0, one.column('2025', 'sex=F', 'numerator')!), 'a|440783|2025|sex=F|numerator');
  });
  test('FORM4 a key of another form, or none at all, is not found', () => {
    const one = form([plain('a')]);
    for (const key of [
      '',
      '|',
      '||||',
      'a',
      'a|440783|2025||',
      'a|440783|2025||value|',
      'a|440783|2025||value|x',
      'a|440783|2024||value',
      'a|440781|2025||value',
      'b|440783|2025||value',
      'a|440783|2025|sex=F|value',
      'a|440783|2025||constructor',
      'a|440783|2025|__proto__|value',
      '__proto__|constructor|2025||value',
      '|'.repeat(100_000),
    ]) {
      assert.equal(one.locate(key), undefined, key.slice(0, 40));
    }
  });

  test('FORM6 value, numerator and denominator are the figures, and each category has its own', () => {
    assert.deepEqual(PARTS.filter(isFigure), ['value', 'numerator', 'denominator']);
    const { columns } = form([percent('x', { breakdowns: ['sex'], targets: [external] })]);
    const parts = (isWanted: (breakdown: string) => boolean) =>
      [...new Set(columns.filter(({ breakdown }) => isWanted(breakdown)).map(({ part }) => part))].sort();
    assert.deepEqual(
      parts((breakdown) => breakdown !== ''),
      PARTS.filter(isFigure).sort(),
    );
    assert.deepEqual(
      parts((breakdown) => breakdown === ''),
      [...PARTS].sort(),
    );
  });

  test('FORM7 an indicator has one number, whatever the regions of its rows', () => {
    const two = form([plain('a'), plain('b')], { regions: ['440783', '440784'] });
    assert.deepEqual(
      two.rows.map((_, row) => two.numberOf(row)),
      [1, 1, 2, 2],
    );
  });

  test('FORM5 a region or period named twice is there once', () => {
    const one = form([plain('a')], { regions: ['440783', '440783'], periods: ['2025', '2025'] });
    assert.deepEqual([one.rows.length, one.columns.length], [1, 6]);
  });
});
