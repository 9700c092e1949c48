/** Every way a plan can be wrong: the rule, the code, where, and what is done to the sample. */
import { STATUSES } from '../../src/plan/assessment-terms.js';
import { spoilt, type Loose } from './sample.js';

export interface Wrong {
  readonly rule: string;
  readonly says: string;
  readonly code: string;
  readonly level?: 'warning';
  readonly path: string;
  readonly data?: object;
  readonly plan: unknown;
}

const wrong = (rule: string, code: string, says: string, path: string, change: (plan: Loose) => void, data?: object): Wrong => ({
  rule,
  code,
  says,
  path,
  plan: spoilt(change),
  ...(data ? { data } : {}),
});
const warning = (...args: Parameters<typeof wrong>): Wrong => ({ ...wrong(...args), level: 'warning' });

const target = (plan: Loose, more: object, i = 0, t = 0) => Object.assign(plan.indicators[i].targets[t], more);
const classesOf = (...statuses: readonly (readonly string[])[]) =>
  statuses.map((those, i) => ({ id: `class-${i}`, name: `第${i}类`, statuses: those }));
const replace = (plan: Loose, more: object, i = 0) => {
  const { year, source } = plan.indicators[i].targets[0];
  plan.indicators[i].targets = [{ year, source, ...more }];
};
const copy = (plan: Loose, more: object, i = 0) => plan.indicators.push({ ...JSON.parse(JSON.stringify(plan.indicators[i])), ...more });
const refer = (plan: Loose, reference: object, more: object = {}) =>
  replace(plan, { kind: 'reference', comparator: '>=', reference, ...more });

/** What the shape tells. */
export const WRONG_SHAPES: readonly Wrong[] = [
  wrong('DOCUMENT1', 'format-missing', 'no format', 'format', (p) => delete p.format, { expected: ['dabiao.plan/1'] }),
  wrong('DOCUMENT1', 'format-missing', 'a format that is no text', 'format', (p) => (p.format = 1)),
  wrong('DOCUMENT1', 'format-newer', 'a newer version of the format', 'format', (p) => (p.format = 'dabiao.plan/2'), {
    got: 'dabiao.plan/2',
  }),
  wrong('DOCUMENT1', 'format-version', 'another version of the format', 'format', (p) => (p.format = 'dabiao.plan/0'), {
    got: 'dabiao.plan/0',
  }),
  wrong('DOCUMENT1', 'format-kind', 'another kind of document', 'format', (p) => (p.format = 'dabiao.report/1'), {
    got: 'dabiao.report/1',
  }),
  wrong('DOCUMENT2', 'missing', 'a member left out', 'indicators[1].name', (p) => delete p.indicators[1].name, { expected: 'string' }),
  wrong('DOCUMENT2', 'too-small', 'monitored in no year', 'indicators[0].due.years', (p) => (p.indicators[0].due = { years: [] })),
  wrong('DOCUMENT2', 'missing', 'a choice left out', 'indicators[1].direction', (p) => delete p.indicators[1].direction, {
    expected: ['up', 'down', 'none'],
  }),
  wrong(
    'DOCUMENT2',
    'missing',
    'the kind of a target left out',
    'indicators[0].targets[0].kind',
    (p) => delete p.indicators[0].targets[0].kind,
  ),
  wrong('DOCUMENT2', 'type', 'a number as text', 'start', (p) => (p.start = '2021'), { expected: 'number', got: '"2021"' }),
  wrong('DOCUMENT2', 'type', 'a year with a fraction', 'start', (p) => (p.start = 2021.5), { expected: 'int', got: '2021.5' }),
  wrong('DOCUMENT2', 'type', 'a value without end', 'indicators[0].targets[0].value', (p) => target(p, { value: Infinity }), {
    got: 'Infinity',
  }),
  wrong('DOCUMENT2', 'pattern', 'a validity without a month', 'form.validUntil', (p) => (p.form = { validUntil: '2027' }), {
    name: 'month-or-day',
  }),
  wrong('DOCUMENT3', 'choice', 'an unknown unit', 'indicators[0].unit', (p) => (p.indicators[0].unit = 'procent'), {
    nearest: 'percent',
    got: '"procent"',
  }),
  wrong('DOCUMENT3', 'choice', 'a misspelt kind', 'indicators[0].targets[0].kind', (p) => target(p, { kind: 'levle' }), {
    nearest: 'level',
  }),
  wrong('DOCUMENT3', 'choice', 'a choice far from all', 'indicators[0].direction', (p) => (p.indicators[0].direction = 'better'), {
    nearest: '',
  }),
  wrong('DOCUMENT3', 'unknown-member', 'a misspelt optional member', 'indicators[0].baseLine', (p) => (p.indicators[0].baseLine = 1), {
    nearest: 'baseline',
  }),
  wrong('DOCUMENT3', 'unknown-member', 'a misspelt member of a target', 'indicators[0].targets[0].uper', (p) => target(p, { uper: 1 }), {
    nearest: 'upper',
  }),
  wrong(
    'DOCUMENT3',
    'unknown-member',
    'a member of another kind of target',
    'indicators[2].targets[0].value',
    (p) => target(p, { value: 1 }, 2),
    {
      nearest: '',
    },
  ),
  wrong('DOCUMENT2', 'pattern', 'an id with capitals', 'id', (p) => (p.id = 'Kaiping')),
  wrong('DOCUMENT2', 'pattern', 'a region code that is too short', 'region.code', (p) => (p.region.code = '4407')),
  wrong('DOCUMENT2', 'too-small', 'an empty name', 'fields[0].name', (p) => (p.fields[0].name = ''), { minimum: 1, of: 'string' }),
  wrong('DOCUMENT2', 'too-small', 'no field at all', 'fields', (p) => (p.fields = []), { of: 'array' }),
  wrong('DOCUMENT2', 'too-big', 'a name without end', 'fields[0].name', (p) => (p.fields[0].name = 'x'.repeat(5000)), { maximum: 4000 }),
  wrong('DOCUMENT2', 'too-big', 'a year far ahead', 'end', (p) => (p.end = 20300)),
];

/** What only the whole plan tells. */
export const WRONG_PLANS: readonly Wrong[] = [
  wrong(
    'CHECK19',
    'hidden-character',
    'a zero-width space in a name',
    'indicators[0].name',
    (p) => (p.indicators[0].name = '孕产妇\u200b死亡率'),
    {
      character: 'U+200B',
      text: '孕产妇\u200b死亡率',
    },
  ),
  wrong(
    'CHECK19',
    'hidden-character',
    'a text that is shown in another order',
    'indicators[0].targets[0].source.quote',
    (p) => (p.indicators[0].targets[0].source.quote = '达到\u202e5.79\u202c%以上'),
    { character: 'U+202E' },
  ),
  wrong('CHECK19', 'hidden-character', 'an NUL in a note', 'notes[0]', (p) => (p.notes = ['目标\u0000一致']), { character: 'U+0000' }),
  wrong(
    'CHECK19',
    'hidden-character',
    'a counted noun with a byte order mark',
    'indicators[3].unit.count',
    (p) => (p.indicators[3].unit.count = '\ufeff次'),
  ),
  wrong(
    'CHECK19',
    'hidden-character',
    'a name with an isolate',
    'departments[1].name',
    (p) => (p.departments[1].name = '县\u2067教育局\u2069'),
  ),
  wrong('CHECK19', 'hidden-character', 'a version with a line end', 'version', (p) => (p.version = '1.1.0\n')),
  wrong('CHECK1', 'duplicate-id', 'two fields with one id', 'fields[1].id', (p) => (p.fields[1].id = 'health'), {
    id: 'health',
    first: 'fields[0]',
  }),
  wrong('CHECK1', 'duplicate-id', 'two departments with one id', 'departments[2].id', (p) =>
    p.departments.push({ id: 'health', name: 'x' }),
  ),
  wrong('CHECK1', 'duplicate-id', 'two groups with one id', 'groups[1].id', (p) => p.groups.push({ id: 'screening', name: 'x' })),
  wrong('CHECK1', 'duplicate-id', 'two indicators with one id', 'indicators[4].id', (p) => copy(p, { name: 'x' })),
  wrong('CHECK1', 'duplicate-id', 'two rules with one id', 'rules[1].id', (p) => p.rules.push(p.rules[0])),
  wrong('CHECK1', 'duplicate-id', 'two dimensions with one id', 'dimensions[1].id', (p) => p.dimensions.push(p.dimensions[0])),
  wrong('CHECK1', 'duplicate-id', 'two categories with one id', 'dimensions[0].categories[2].id', (p) =>
    p.dimensions[0].categories.push(p.dimensions[0].categories[0]),
  ),
  wrong('CHECK1', 'duplicate-id', 'one department twice', 'indicators[0].departments[1].id', (p) =>
    p.indicators[0].departments.push({ id: 'health', role: 'support' }),
  ),
  wrong('CHECK1', 'duplicate-id', 'one breakdown twice', 'indicators[0].breakdowns[1]', (p) => p.indicators[0].breakdowns.push('sex')),
  wrong('CHECK17', 'reserved-id', 'a dimension named as no member may be', 'dimensions[0].id', (p) => (p.dimensions[0].id = 'constructor')),
  wrong('CHECK17', 'reserved-id', 'a dimension named like another of them', 'dimensions[0].id', (p) => (p.dimensions[0].id = 'prototype')),
  wrong('CHECK1', 'built-in-dimension', 'a dimension that is there already', 'dimensions[0].id', (p) => (p.dimensions[0].id = 'sex')),
  wrong('CHECK2', 'unknown-id', 'an unknown field', 'indicators[0].field', (p) => (p.indicators[0].field = 'helth'), {
    kind: 'field',
    nearest: 'health',
  }),
  wrong(
    'CHECK2',
    'unknown-id',
    'an unknown department',
    'indicators[0].departments[0].id',
    (p) => (p.indicators[0].departments[0].id = 'educatoin'),
    { kind: 'department', nearest: 'education' },
  ),
  wrong('CHECK2', 'unknown-id', 'an unknown group', 'indicators[0].group', (p) => (p.indicators[0].group = 'sceening'), {
    kind: 'group',
    nearest: 'screening',
  }),
  wrong('CHECK2', 'unknown-id', 'an unknown dimension', 'indicators[0].breakdowns[0]', (p) => (p.indicators[0].breakdowns = ['sx']), {
    kind: 'dimension',
    nearest: 'sex',
  }),
  wrong('CHECK2', 'not-broken-down', 'a breakdown the indicator lacks', 'indicators[1].targets[0].breakdown.sex', (p) =>
    target(p, { breakdown: { sex: 'F' } }, 1),
  ),
  wrong(
    'CHECK2',
    'unknown-id',
    'a category the dimension lacks',
    'indicators[0].targets[0].breakdown.sex',
    (p) => target(p, { breakdown: { sex: 'W' } }),
    { kind: 'category', id: 'W' },
  ),
  wrong(
    'CHECK2',
    'unknown-id',
    'an unknown indicator compared with',
    'indicators[0].targets[0].reference.indicator',
    (p) => refer(p, { indicator: 'mortalty' }),
    { nearest: 'mortality' },
  ),
  wrong('CHECK2', 'unknown-id', 'an unknown breakdown compared with', 'indicators[0].targets[0].reference.breakdown.sex', (p) =>
    refer(p, { breakdown: { sex: 'X' } }),
  ),
  wrong(
    'CHECK2',
    'not-broken-down',
    'a breakdown the indicator compared with lacks',
    'indicators[0].targets[0].reference.breakdown.sex',
    (p) => refer(p, { indicator: 'mortality', breakdown: { sex: 'F' } }, { factor: 1 }),
  ),
  wrong('CHECK2', 'not-broken-down', 'a gap in a dimension the indicator lacks', 'indicators[0].targets[0].between.dimension', (p) =>
    replace(p, { kind: 'trend', direction: 'down', of: 'gap', between: { dimension: 'residence', categories: ['U', 'R'] } }),
  ),
  wrong('CHECK2', 'unknown-id', 'a gap to an unknown category', 'indicators[0].targets[0].between.categories[1]', (p) =>
    replace(p, { kind: 'trend', direction: 'down', of: 'gap', between: { dimension: 'sex', categories: ['M', 'W'] } }),
  ),
  wrong('CHECK2', 'unknown-id', 'a rule about an unknown indicator', 'rules[0].indicator', (p) => (p.rules[0].indicator = 'screning'), {
    nearest: 'screening',
  }),
  wrong('CHECK2', 'unknown-id', 'a rule about an unknown breakdown', 'rules[0].parts[1].breakdown.sex', (p) => {
    p.rules[0] = {
      id: 'r',
      kind: 'sum',
      total: { indicator: 'screening' },
      parts: [{ indicator: 'mortality' }, { indicator: 'screening', breakdown: { sex: 'X' } }],
    };
  }),
  wrong(
    'CHECK3',
    'lead-department',
    'no lead department',
    'indicators[0].departments',
    (p) => (p.indicators[0].departments[0].role = 'support'),
    { leads: 0 },
  ),
  wrong(
    'CHECK3',
    'lead-department',
    'two lead departments',
    'indicators[0].departments',
    (p) => p.indicators[0].departments.push({ id: 'education', role: 'lead' }),
    { leads: 2 },
  ),
  wrong('CHECK4', 'missing', 'a figure without unit', 'indicators[0].unit', (p) => delete p.indicators[0].unit, { expected: 'unit' }),
  wrong('CHECK4', 'task-with-unit', 'a task with unit', 'indicators[2].unit', (p) => (p.indicators[2].unit = 'percent')),
  wrong('CHECK4', 'count-precision', 'a count with decimal places', 'indicators[3].precision', (p) => (p.indicators[3].precision = 1), {
    got: 1,
  }),
  wrong('CHECK4', 'task-mismatch', 'a task target of a figure', 'indicators[0].targets[0].kind', (p) =>
    replace(p, { kind: 'task', criterion: 'x' }),
  ),
  wrong('CHECK4', 'task-mismatch', 'a level target of a task', 'indicators[2].targets[0].kind', (p) =>
    replace(p, { kind: 'level', comparator: '>=', value: 1 }, 2),
  ),
  wrong(
    'CHECK4',
    'tolerance-missing',
    'about a reference that is no percentage, without tolerance',
    'indicators[0].targets[0].tolerance',
    (p) => {
      p.indicators[0].unit = 'years';
      p.indicators[1].unit = 'years';
      refer(p, { indicator: 'mortality' }, { comparator: '~' });
    },
  ),
  warning(
    'CHECK18',
    'without-effect',
    'a tolerance of at least',
    'indicators[0].targets[0].tolerance',
    (p) => target(p, { tolerance: 1 }),
    { member: 'tolerance', comparator: '>=' },
  ),
  warning('CHECK18', 'without-effect', 'two sides of an equal', 'indicators[0].targets[0].twoSided', (p) =>
    target(p, { comparator: '=', twoSided: true }),
  ),
  wrong('CHECK4', 'between-only-level', 'between of a change', 'indicators[0].targets[0].comparator', (p) =>
    replace(p, { kind: 'change', baselineYear: 2020, comparator: 'between', percent: 10 }),
  ),
  wrong('CHECK4', 'upper-with-between', 'between without upper end', 'indicators[0].targets[0].upper', (p) =>
    target(p, { comparator: 'between' }),
  ),
  wrong('CHECK4', 'upper-with-between', 'an upper end without between', 'indicators[0].targets[0].upper', (p) => target(p, { upper: 80 })),
  wrong('CHECK4', 'bounds-reversed', 'an upper end below the lower', 'indicators[0].targets[0].upper', (p) =>
    target(p, { comparator: 'between', upper: 60 }),
  ),
  wrong('CHECK4', 'percent-or-points', 'a change by nothing', 'indicators[0].targets[0]', (p) =>
    replace(p, { kind: 'change', baselineYear: 2020, comparator: '>=' }),
  ),
  wrong('CHECK4', 'percent-or-points', 'a change by both', 'indicators[0].targets[0]', (p) =>
    replace(p, { kind: 'change', baselineYear: 2020, comparator: '>=', percent: 1, points: 1 }),
  ),
  wrong('CHECK4', 'gap-of-one', 'a gap of a category to itself', 'indicators[0].targets[0].between.categories', (p) =>
    replace(p, { kind: 'trend', direction: 'down', of: 'gap', between: { dimension: 'sex', categories: ['M', 'M'] } }),
  ),
  wrong('CHECK4', 'between-only-gap', 'a level between categories', 'indicators[0].targets[0].between', (p) =>
    replace(p, { kind: 'trend', direction: 'up', of: 'level', between: { dimension: 'sex', categories: ['M', 'F'] } }),
  ),
  wrong('CHECK5', 'years-reversed', 'an end before the start', 'end', (p) =>
    Object.assign(p, { start: 2030, end: 2021, baselineYear: 2020 }),
  ),
  wrong('CHECK5', 'year-outside', 'a baseline year after the end', 'baselineYear', (p) => (p.baselineYear = 2031)),
  wrong('CHECK5', 'year-outside', 'a target before the plan', 'indicators[0].targets[0].year', (p) => target(p, { year: 2020 }), {
    year: 2020,
    start: 2021,
    end: 2030,
  }),
  wrong('CHECK5', 'year-outside', 'a target after the plan', 'indicators[0].targets[0].year', (p) => target(p, { year: 2031 })),
  wrong(
    'CHECK5',
    'year-outside',
    'a baseline after the plan',
    'indicators[0].baseline.year',
    (p) => (p.indicators[0].baseline.year = 2031),
  ),
  wrong('CHECK5', 'change-year', 'a change since its own year', 'indicators[0].targets[0].baselineYear', (p) =>
    replace(p, { kind: 'change', baselineYear: 2030, comparator: '>=', percent: 1 }),
  ),
  wrong(
    'CHECK6',
    'targets-exclude',
    '≥ 10 and ≤ 8 in one year',
    'indicators[1].targets[2]',
    (p) => {
      p.indicators[1].targets.push({ ...p.indicators[1].targets[1], comparator: '>=', value: 10 });
    },
    { year: 2030, one: 1, other: 2 },
  ),
  warning(
    'CHECK7',
    'milestone-beyond',
    'a milestone above its target',
    'indicators[0].targets[0].value',
    (p) => {
      p.indicators[0].targets.unshift({ ...p.indicators[0].targets[0], year: 2025, value: 75 });
    },
    { value: 75, year: 2025, later: 70, laterYear: 2030 },
  ),
  warning('CHECK7', 'milestone-beyond', 'a milestone below its target where lower is better', 'indicators[1].targets[0].value', (p) =>
    target(p, { value: 7 }, 1),
  ),
  wrong(
    'CHECK8',
    'reference-circle',
    'two indicators compared with each other',
    'indicators[0].targets',
    (p) => {
      refer(p, { indicator: 'other' });
      copy(p, { id: 'other', name: 'x' });
      p.indicators[4].targets[0].reference.indicator = 'screening';
    },
    { circle: ['screening', 'other', 'screening'] },
  ),
  wrong('CHECK8', 'reference-circle', 'an indicator compared with itself', 'indicators[0].targets', (p) =>
    refer(p, { indicator: 'screening' }),
  ),
  wrong('CHECK9', 'duplicate-name', 'two indicators with one name in one field', 'indicators[4].name', (p) => copy(p, { id: 'other' }), {
    first: 'indicators[0]',
  }),
  wrong(
    'CHECK21',
    'duplicate-code',
    'a code given twice',
    'indicators[1].code',
    (p) => (p.indicators[0].code = p.indicators[1].code = 'A1'),
    {
      code: 'A1',
      first: 'indicators[0]',
    },
  ),
  wrong('CHECK21', 'duplicate-code', 'a code that is the place of another', 'indicators[2].code', (p) => (p.indicators[0].code = '03'), {
    code: '03',
    first: 'indicators[0]',
  }),
  wrong(
    'CHECK22',
    'approver-and-filer',
    'a form both approved and on file',
    'form.filer',
    (p) => (p.form = { approver: '甲', filer: '乙' }),
  ),
  wrong('CHECK10', 'target-out-of-bounds', 'more than all of a whole', 'indicators[0].targets[0].value', (p) => target(p, { value: 101 }), {
    value: 101,
    min: '0',
    max: '100',
  }),
  wrong('CHECK10', 'target-out-of-bounds', 'less than nothing', 'indicators[3].targets[0].value', (p) => target(p, { value: -1 }, 3), {
    max: 'Infinity',
  }),
  wrong(
    'CHECK10',
    'target-out-of-bounds',
    "more than the indicator's own bounds",
    'indicators[0].targets[0].value',
    (p) => (p.indicators[0].bounds = { max: 60 }),
  ),
  wrong(
    'CHECK10',
    'bounds-reversed',
    'a lower bound above the upper',
    'indicators[3].bounds',
    (p) => (p.indicators[3].bounds = { min: 700, max: 600 }),
  ),
  wrong(
    'CHECK10',
    'baseline-out-of-bounds',
    'a baseline beyond the bounds',
    'indicators[0].baseline.value',
    (p) => (p.indicators[0].baseline.value = 150),
  ),
  wrong(
    'CHECK11',
    'no-target',
    'an indicator without targets that nobody refers to',
    'indicators[3].targets',
    (p) => (p.indicators[3].targets = []),
    { id: 'visits' },
  ),
  wrong(
    'CHECK12',
    'unknown-id',
    'renamed to an unknown indicator',
    'changes[0].indicators[0].to',
    (p) => {
      p.changes = [{ from: '1.0.0', indicators: [{ change: 'renamed', id: 'old', to: 'screning' }] }];
    },
    { nearest: 'screening' },
  ),
  wrong('CHECK12', 'unknown-id', 'split into an unknown indicator', 'changes[0].indicators[0].to[1]', (p) => {
    p.changes = [{ from: '1.0.0', indicators: [{ change: 'split', id: 'old', to: ['screening', 'none'] }] }];
  }),
  wrong('CHECK12', 'unknown-id', 'renamed to what an earlier change took away', 'changes[1].indicators[0].to', (p) => {
    p.changes = [
      { from: '0.8', indicators: [{ change: 'renamed', id: 'older', to: 'screening' }] },
      { from: '0.9', indicators: [{ change: 'renamed', id: 'old', to: 'older' }] },
    ];
  }),
  wrong(
    'CHECK12',
    'change-from-itself',
    'a change from the present version',
    'changes[0].from',
    (p) => (p.changes = [{ from: '1.1.0', indicators: [] }]),
  ),
  wrong(
    'CHECK12',
    'duplicate-id',
    'two changes from one version',
    'changes[1].from',
    (p) =>
      (p.changes = [
        { from: '1', indicators: [] },
        { from: '1', indicators: [] },
      ]),
  ),
  wrong('CHECK12', 'duplicate-id', 'two fates of one indicator', 'changes[0].indicators[1].id', (p) => {
    const entry = { change: 'dropped', id: 'old', reason: 'x' };
    p.changes = [{ from: '1.0.0', indicators: [entry, entry] }];
  }),
  wrong('CHECK12', 'change-of-present', 'an indicator that is still there', 'changes[0].indicators[0].id', (p) => {
    p.changes = [{ from: '1.0.0', indicators: [{ change: 'dropped', id: 'screening', reason: 'x' }] }];
  }),
  warning(
    'CHECK13',
    'target-worse-than-baseline',
    'a target below the baseline',
    'indicators[0].targets[0].value',
    (p) => target(p, { value: 40 }),
    { baseline: 50, baselineYear: 2020 },
  ),
  warning(
    'CHECK13',
    'target-worse-than-baseline',
    'a target above the baseline where lower is better',
    'indicators[1].targets[0].value',
    (p) => {
      p.indicators[1].baseline = { year: 2020, value: 9, source: 'x' };
    },
  ),
  warning('CHECK13', 'target-against-direction', 'at most, where higher is better', 'indicators[3].targets[0].comparator', (p) =>
    target(p, { comparator: '<=' }, 3),
  ),
  warning('CHECK13', 'target-against-direction', 'at least, where lower is better', 'indicators[1].targets[1].comparator', (p) => {
    p.indicators[1].targets[1].comparator = '>=';
  }),
  wrong('CHECK14', 'no-parent-region', 'a parent region the plan does not name', 'indicators[0].targets[0].reference', (p) => {
    delete p.region.parent;
    refer(p, { region: 'parent' });
  }),
  wrong('CHECK14', 'reference-task', 'a figure compared with a task', 'indicators[0].targets[0].reference.indicator', (p) =>
    refer(p, { indicator: 'mechanism' }),
  ),
  warning('CHECK14', 'reference-unit', 'percent compared with per 100,000', 'indicators[0].targets[0].reference.indicator', (p) =>
    refer(p, { indicator: 'mortality' }),
  ),
  wrong('CHECK14', 'reference-itself', 'women compared with women', 'indicators[0].targets[0].reference', (p) =>
    refer(p, { breakdown: { sex: 'F' } }, { breakdown: { sex: 'F' } }),
  ),
  wrong('CHECK15', 'rule-on-task', 'a rule about a task', 'rules[0].indicator', (p) => (p.rules[0].indicator = 'mechanism')),
  wrong('CHECK15', 'rule-part', 'the numerator of a count', 'rules[0].lesser.part', (p) => {
    p.rules[0] = { id: 'r', kind: 'not-greater', lesser: { indicator: 'visits', part: 'numerator' }, greater: { indicator: 'screening' } };
  }),
  wrong('CHECK15', 'rule-on-itself', 'a value not greater than itself', 'rules[0]', (p) => {
    p.rules[0] = { id: 'r', kind: 'not-greater', lesser: { indicator: 'screening' }, greater: { indicator: 'screening', part: 'value' } };
  }),
  wrong('CHECK15', 'rule-on-itself', 'a sum with itself as a part', 'rules[0].parts[1]', (p) => {
    const screening = { indicator: 'screening' };
    p.rules[0] = { id: 'r', kind: 'sum', total: screening, parts: [{ indicator: 'mortality' }, screening] };
  }),
  wrong('CHECK15', 'percent-or-points', 'consistent within nothing', 'rules[0]', (p) => delete p.rules[0].points),
  wrong(
    'CHECK20',
    'classes-overlap',
    'two classes of one status',
    'assessment.classes[1]',
    (p) => (p.assessment = { classes: classesOf(['met'], ['met', 'behind']) }),
    { first: 'classes[0]', status: 'met' },
  ),
  wrong('CHECK23', 'year-outside', 'monitored in a year outside the plan', 'indicators[0].due.years[1]', (p) => {
    p.indicators[0].due = { years: [2030, 2031] };
  }),
  wrong('CHECK23', 'not-broken-down', 'monitored by a dimension that it lacks', 'indicators[0].due.breakdowns.sex', (p) => {
    p.indicators[0].breakdowns = [];
    p.indicators[0].due = { breakdowns: { sex: [2030] } };
  }),
  warning('CHECK23', 'target-not-due', 'a target of a year that is not monitored', 'indicators[0].targets[0].year', (p) => {
    p.indicators[0].due = { years: [p.indicators[0].targets[0].year - 1] };
  }),
  wrong('CHECK20', 'duplicate-id', 'two classes of one id', 'assessment.classes[1].id', (p) => {
    const [one, other] = classesOf(STATUSES.slice(1), ['met']);
    p.assessment = { classes: [one, { ...other, id: one!.id }] };
  }),
  warning(
    'CHECK20',
    'status-without-class',
    'a status that no class takes',
    'assessment.classes',
    (p) => (p.assessment = { classes: classesOf(['met'], STATUSES.slice(2)) }),
    { statuses: ['on-track'] },
  ),
  wrong('CHECK15', 'limit-of-unlimited', 'any change within a limit', 'rules[0]', (p) => (p.rules[0].unlimited = true)),
];
