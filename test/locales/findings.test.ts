import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { cellMessage, sentenceOf } from '../../src/elements/form-view/cell-message.js';
import { findingSentences } from '../../src/locales/findings.js';
import { LOCALES } from '../../src/vocabulary/locale.js';
import type { Rule } from '../../src/plan/schema.js';
import type { Observation } from '../../src/observations/observation.js';
import type { Part } from '../../src/report/form.js';
import { EntrySession } from '../../src/report/session.js';
import { returnedFinding } from '../../src/report/remarked.js';
import { FINDING_CODES, type Finding } from '../../src/report/validation/findings.js';
import { external, indicator, level, samplePlan, task } from '../plan/sample.js';

/** Every code that the sources of the report layer say. */
function codesSaid(): string[] {
  const folder = join(import.meta.dirname, '../../src/report');
  const said = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
    const source = readFileSync(join(folder, file), 'utf8');
    for (const [, code] of source.matchAll(/\bcode: '([\w-]+)'/g)) said.add(code!);
    for (const [, one, other] of source.matchAll(/\bcode: [^;,]*\? '([\w-]+)' : '([\w-]+)'/g)) said.add(one!).add(other!);
    for (const [, code] of source.matchAll(/\bat\([^;]*?'(rule-[\w-]+)'/g)) said.add(code!);
    for (const [, why] of source.matchAll(/\bwhy: '([\w-]+)'/g)) said.add(`unreadable-${why}`);
  }
  return [...said].sort();
}

const RULES: readonly Rule[] = [
  { id: 'sum', kind: 'sum', total: { indicator: 'visits' }, parts: [{ indicator: 'first' }, { indicator: 'second' }] },
  {
    id: 'ratio',
    kind: 'ratio',
    value: { indicator: 'share' },
    numerator: { indicator: 'first' },
    denominator: { indicator: 'visits' },
  },
  { id: 'less', kind: 'not-greater', lesser: { indicator: 'second' }, greater: { indicator: 'first' } },
  { id: 'percent', kind: 'consistent', indicator: 'first', percent: 20 },
  { id: 'points', kind: 'consistent', indicator: 'share', points: 10 },
  { id: 'told', kind: 'consistent', indicator: 'mortality', points: 5, message: '规划要求说明变化原因。' },
];

const value = { kind: 'value' } as const;
const count = (id: string, name: string) =>
  indicator(id, { name, unit: { count: '人' }, precision: 0, measure: { kind: 'count' }, targets: [level(2030, '>=', 600)] });

/** A form that each finding can be provoked in; names are English, so that any Chinese in an English sentence is the kit's. */
function openForm(previous: readonly Observation[] = []): EntrySession {
  const plan = samplePlan({
    dimensions: [],
    indicators: [
      indicator('screening', { name: 'Screening', breakdowns: ['sex'] }),
      indicator('mortality', { name: 'Mortality', unit: 'per-100000', direction: 'down', measure: value }),
      indicator('share', { name: 'Share', measure: value }),
      task('mechanism'),
      count('visits', 'Visits'),
      count('first', 'First visits'),
      count('second', 'Second visits'),
      indicator('toilets', { name: 'Toilets', unit: 'ratio', measure: value }),
      indicator('greens', { name: 'Greens', measure: value, targets: [external] }),
    ],
    rules: [...RULES],
  });
  return new EntrySession({ plan, department: 'health', periods: ['2025'], previous });
}

type Typing = readonly [id: string, text: string, part?: Part, breakdown?: string];

const before = (indicator: string, reported: number): Observation =>
  ({ indicator, region: '440783', period: '2024', value: reported, status: 'A' }) as Observation;

/** What a clerk types, and what was reported the year before. */
const CASES: readonly (readonly [typed: readonly Typing[], ...previous: Observation[]])[] = [
  [
    [
      ['mortality', 'abc'],
      ['mechanism', 'abc'],
      ['screening', 'abc', 'missing'],
      ['share', 'abc', 'status'],
      ['greens', 'abc', 'standard'],
      ['visits', '###'],
    ],
  ],
  [
    [
      ['mortality', '1234567890123456789'],
      ['share', '12,34'],
    ],
  ],
  [[['share', '1,,234']]],
  [
    [
      ['screening', '-1', 'numerator'],
      ['screening', '5%', 'denominator'],
    ],
  ],
  [[['screening', '5', 'numerator']]],
  [
    [
      ['screening', '5', 'numerator'],
      ['screening', '0', 'denominator'],
    ],
  ],
  [
    [
      ['screening', '5', 'numerator'],
      ['screening', '4', 'denominator'],
    ],
  ],
  [
    [
      ['screening', '50'],
      ['screening', '1', 'numerator'],
      ['screening', '3', 'denominator'],
    ],
  ],
  [
    [
      ['screening', '50%'],
      ['share', '5‰'],
      ['mortality', '3%'],
      ['visits', '1.5'],
      ['first', '7小时'],
    ],
  ],
  [
    [
      ['share', '97.555'],
      ['mortality', '-3'],
    ],
  ],
  [[['share', '173']]],
  [
    [
      ['screening', '50'],
      ['screening', '60', 'value', 'sex=F'],
      ['screening', '70', 'value', 'sex=M'],
    ],
  ],
  [
    [
      ['screening', '9', 'numerator'],
      ['screening', '3', 'numerator', 'sex=F'],
      ['screening', '4', 'numerator', 'sex=M'],
      ['screening', '90', 'denominator'],
      ['screening', '50', 'denominator', 'sex=F'],
      ['screening', '40', 'denominator', 'sex=M'],
    ],
  ],
  [
    [
      ['mortality', '5'],
      ['mortality', '未统计', 'missing'],
    ],
  ],
  [
    [
      ['mortality', 'x'.repeat(5000), 'note'],
      ['share', 'broken \ud83d', 'note'],
    ],
  ],
  [
    [
      ['visits', '10'],
      ['first', '7'],
      ['second', '8'],
      ['share', '3'],
    ],
  ],
  [
    [
      ['first', '200'],
      ['share', '90'],
      ['mortality', '30'],
    ],
    before('first', 100),
    before('share', 60),
    before('mortality', 10),
  ],
  [
    [
      ['share', '9.75'],
      ['first', '1000'],
    ],
    before('share', 97.5),
    before('first', 100),
  ],
  [
    [
      ['visits', '250'],
      ['screening', '90'],
    ],
    before('visits', 100),
    before('screening', 60),
  ],
  [
    [
      ['share', '未统计'],
      ['share', '涉密不公开', 'missing'],
    ],
  ],
  [[['share', '0.97']]],
  [
    [
      ['visits', '无'],
      ['first', '1.2万'],
      ['greens', '65（80%）', 'standard'],
      ['screening', '45岁', 'numerator'],
    ],
  ],
  [
    [
      ['first', '3元'],
      ['greens', '65（万）', 'standard'],
      ['screening', '12所', 'numerator'],
    ],
  ],
  [[['greens', '65（省厅通知，元/月）', 'standard']]],
  [
    [
      ['share', '3月2日'],
      ['toilets', '3:02'],
    ],
  ],
];

interface Told {
  readonly session: EntrySession;
  readonly row: number;
  readonly column: number;
  readonly finding: Finding;
}

function provoked(): Told[] {
  return [
    ...CASES.flatMap(([typed, ...previous]) => {
      const session = openForm(previous);
      const cells = typed.map(([id, text, part = 'value', breakdown = '']) => ({
        row: session.form.row(id, '440783')!,
        column: session.form.column('2025', breakdown, part)!,
        text,
      }));
      session.set(cells);
      return foundIn(session);
    }),
    ...foundIn(leftInEditor()),
    ...foundIn(tooLong()),
    ...foundIn(sentBack()),
  ];
}

function sentBack(): EntrySession {
  const session = openForm([]);
  const column = session.form.column('2025', '', 'value')!;
  const found = [returnedFinding(session.form.columns[column]!, '7.5')];
  const isThere = (row: number, at: number) => row === 0 && at === column;
  session.remark(
    {
      foundAt: (row, at, own) => (isThere(row, at) ? found : own),
      foundIn: (row, _period, own) => (row === 0 ? new Map([[column, found]]) : own),
      isOpen: isThere,
      count: () => 1,
      hasOpen: true,
    },
    [],
  );
  return session;
}

function leftInEditor(): EntrySession {
  const session = openForm([]);
  session.restoreUnfinished(session.form.key(0, session.form.column('2025', '', 'value')!), '97.');
  return session;
}

function tooLong(): EntrySession {
  const session = openForm([]);
  session.set([{ row: 0, column: session.form.column('2025', '', 'note')!, text: 'x'.repeat(10_001) }]);
  return session;
}

function foundIn(session: EntrySession): Told[] {
  return session.form.rows.flatMap((_, row) =>
    session.form.columns.flatMap((_, column) => session.findings(row, column).map((finding) => ({ session, row, column, finding }))),
  );
}

describe('findings in words', () => {
  test('every code that src/report says has a sentence in both languages, and no sentence is idle', () => {
    assert.deepEqual([...FINDING_CODES].sort(), codesSaid());
    for (const locale of LOCALES) assert.deepEqual(Object.keys(findingSentences[locale]).sort(), codesSaid(), locale);
  });

  test('every code is provoked by something a clerk may type', () => {
    const codes = new Set<string>(provoked().map(({ finding }) => finding.code));
    assert.deepEqual(
      codesSaid().filter((code) => !codes.has(code)),
      [],
    );
  });

  for (const locale of LOCALES) {
    test(`every finding is a whole sentence in ${locale}`, () => {
      for (const { session, row, finding } of provoked()) {
        const sentence = sentenceOf(finding, session, session.form.rows[row]!.indicator, locale);
        const isPlanWords = finding.data['message'] !== undefined;
        assert.doesNotMatch(sentence, /undefined|null|\[object|NaN|\$\{|\d{16}/, sentence);
        assert.notEqual(sentence, finding.code);
        assert.match(sentence, locale === 'en' ? /[.?]$/ : /[。？]$/, sentence);
        if (locale === 'zh-CN') {
          assert.match(sentence, /[\u4e00-\u9fff]/);
          assert.doesNotMatch(sentence, /[\u4e00-\u9fff”][,;:?!]|[,;:?!][\u4e00-\u9fff]|\(|\)/, sentence);
        } else if (!isPlanWords) {
          assert.doesNotMatch(sentence.replace(/“[^”]*”/g, ''), /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/, sentence);
        }
      }
    });
  }

  test('a finding tells the number that was typed, and the one that is meant', () => {
    const session = openForm([before('share', 97.5)]);
    session.set([{ row: 2, column: 0, text: '9.75' }]);
    const told = (locale: 'zh-CN' | 'en') => cellMessage(session, { row: 2, column: 0 }, locale);
    assert.equal(told('zh-CN').fix, '97.5');
    for (const locale of LOCALES) {
      const [sentence] = told(locale).sentences;
      assert.ok(
        ['9.75', '97.5'].every((number) => sentence!.includes(number)),
        sentence,
      );
    }
  });

  test('a number is told digit by digit, a computed one with the places of its indicator', () => {
    const session = openForm([before('share', 100 / 3)]);
    const typed = (id: string, text: string, part: Part = 'value') =>
      session.set([{ row: session.form.row(id, '440783')!, column: session.form.column('2025', '', part)!, text }]);
    const told = (id: string, part: Part = 'value') =>
      cellMessage(
        session,
        { row: session.form.row(id, '440783')!, column: session.form.column('2025', '', part)! },
        'zh-CN',
      ).sentences.join();
    typed('visits', '-12345678901');
    assert.match(told('visits'), /^-12345678901 低于可能的最小值 0人/);
    typed('share', '123456789012345');
    assert.match(told('share'), /^123456789012345 超过可能的最大值 100%/);
    typed('visits', '123456789012345');
    typed('first', '123456789012343');
    typed('second', '1');
    assert.match(told('visits'), /各分项之和 123456789012344 与合计 123456789012345 不等/);
    for (const id of ['visits', 'first', 'second']) typed(id, '');
    typed('share', '73.3');
    assert.match(told('share'), /上年 33\.33，今年 73\.3/);
    typed('screening', '1', 'numerator');
    typed('screening', '3', 'denominator');
    typed('screening', '33.3333');
    assert.match(told('screening'), /填了 4 位小数/);
    typed('screening', '33.4');
    assert.match(told('screening'), /填写的 33\.4 与分子÷分母得到的 33\.33 不一致/);
  });

  test('a change of a share is told in points, of another value in its unit or in percent', () => {
    const session = openForm([before('share', 60), before('first', 100)]);
    session.set([
      { row: 2, column: 0, text: '90' },
      { row: 5, column: 0, text: '200' },
    ]);
    assert.match(cellMessage(session, { row: 2, column: 0 }, 'zh-CN').sentences.join(), /变化超过 10 个百分点/);
    assert.match(cellMessage(session, { row: 5, column: 0 }, 'zh-CN').sentences.join(), /变化超过 20%/);
    const limits = openForm([before('screening', 60), before('visits', 100)]);
    limits.set([
      { row: 0, column: 0, text: '90' },
      { row: 4, column: 0, text: '200' },
    ]);
    assert.equal(
      cellMessage(limits, { row: 0, column: 0 }, 'zh-CN').sentences.join(),
      '上年 60，今年 90，变化超过 20 个百分点。请核对；如属实，请写明原因。',
    );
    assert.match(cellMessage(limits, { row: 4, column: 0 }, 'zh-CN').sentences.join(), /^上年 100，今年 200，变化超过上年的 50%。/);
    const data = { value: 70.7, before: 15.3, limit: 20, of: 'points' };
    const context = (unit: string) => ({ unit, unitOf: String, categories: String });
    for (const code of ['large-change', 'rule-change'] as const) {
      const told = (unit: string) => /变化超过.*?。/.exec(findingSentences['zh-CN'][code](data, context(unit)))![0];
      assert.deepEqual(['/10万', '%', '人'].map(told), ['变化超过 20/10万。', '变化超过 20 个百分点。', '变化超过 20 人。'], code);
    }
    const english = (unit: string) => findingSentences.en['below-bounds']({ value: 9, min: 50 }, context(unit));
    assert.deepEqual(
      ['years', 'per 100,000', '%'].map(english),
      ['50 years', '50 per 100,000', '50%'].map((least) => `9 is below the smallest possible value, ${least}.`),
    );
    const ruled = findingSentences['zh-CN']['rule-change']({ ...data, message: '请说明变化原因' }, context('%'));
    assert.match(ruled, /^请说明变化原因。上年/, 'a sentence of the plan ends before the next begins');
  });
});
