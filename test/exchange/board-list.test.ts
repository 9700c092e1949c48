import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assess } from '../../src/attainment/assess.js';
import { kindOfTarget } from '../../src/attainment/counting/indicator-kind.js';
import { boardColumns, boardLines, boardText, type BoardColumn, type ListWords } from '../../src/exchange/board-list.js';
import { attainmentMessages, wordingOf } from '../../src/locales/attainment.js';
import { boardWords } from '../../src/locales/board.js';
import { reasonSentences } from '../../src/locales/sentences.js';
import type { Plan } from '../../src/plan/schema.js';
import type { StatusClass } from '../../src/plan/status-classes.js';
import { level, plan, REGION, yearly, type IndicatorInput } from '../attainment/support.js';

function linesOf(indicators: readonly IndicatorInput[], observations: ReturnType<typeof yearly>, classes: readonly StatusClass[] = []) {
  const given = plan(indicators);
  const messages = attainmentMessages['zh-CN'];
  const words: ListWords = {
    locale: 'zh-CN',
    subjects: messages.subjects,
    flags: messages.flags,
    marks: boardWords['zh-CN'].marks,
    status: (kind, status) => messages.statusesOfKind[kindOfTarget(kind)][status] ?? messages.statuses[status],
    sentences: (reasons, indicator, series) => reasonSentences(reasons, messages, wordingOf(given, indicator, 'zh-CN', series)),
  };
  const { indicators: assessments } = assess(given, observations, { asOf: 2025 });
  const listed = given.indicators.map((indicator, i) => ({ indicator, assessment: assessments[i]! }));
  return { lines: [...boardLines(assessed(given, classes), listed, words)], words };
}

const assessed = (given: Plan, classes: readonly StatusClass[] = []) => ({ plan: given, options: { asOf: 2025 }, settings: { classes } });

type Lines = ReturnType<typeof linesOf>['lines'];
const column = (lines: Lines, name: BoardColumn) => lines.map(({ cells }) => cells[name]);
const falling = yearly(2020, [50.123, 49, 48, 47, 46.04, 45.06]);

describe('the list of a board', () => {
  test('BOARDLIST1 a line for each target, the headline first', () => {
    const { lines } = linesOf(
      [{ targets: [level('>=', 60, { year: 2024 }), level('>=', 70)] }, { id: 'other', name: '另一项', targets: [level('>=', 1)] }],
      falling,
    );
    assert.deepEqual(column(lines, 'indicator'), ['筛查率', '筛查率', '另一项']);
    assert.deepEqual(column(lines, 'target').slice(0, 2), ['2030年不低于70%', '2024年不低于60%']);
    assert.deepEqual(column(lines, 'targetYear').slice(0, 2), [2030, 2024]);
  });

  test('BOARDLIST1 field and department by name, also where they share an id', () => {
    const { lines } = linesOf([{ targets: [level('>=', 70)] }], falling);
    assert.deepEqual([column(lines, 'field'), column(lines, 'department')], [['妇女与健康'], ['市卫生健康局']]);
  });

  test('BOARDLIST2 values are rounded numbers, and the change that of the rounded ones', () => {
    const { lines } = linesOf([{ precision: 1, targets: [level('>=', 70)] }], falling);
    assert.deepEqual([column(lines, 'value'), column(lines, 'year'), column(lines, 'change')], [[45.1], [2025], [-0.9]]);
    assert.deepEqual(column(lines, 'paceNeeded'), [4.99]);
    const { lines: level0 } = linesOf([{ precision: 1, targets: [level('>=', 70)] }], yearly(2020, [50, 50, 50, 50, 50.04, 50]));
    assert.ok(Object.is(column(level0, 'change')[0], 0));
  });

  test('BOARDLIST3 what is judged stands beside the own value', () => {
    const { lines } = linesOf(
      [{ precision: 1, targets: [{ kind: 'trend', of: 'growth', direction: 'down', year: 2030 }, level('>=', 1)] }],
      yearly(2020, [8, 9, 9.8, 10.2, 10.3, 10.1]),
    );
    assert.deepEqual(column(lines, 'value'), [10.1, 10.1]);
    assert.deepEqual(column(lines, 'subject'), [null, '增速']);
    assert.deepEqual(column(lines, 'judged'), [null, -1.94]);
    const { lines: female } = linesOf(
      [{ targets: [level('>=', 70, { breakdown: { sex: 'F' } })] }],
      yearly(2020, [50, 51, 52, 53, 54, 55], { breakdown: { sex: 'F' } }),
    );
    assert.deepEqual([column(female, 'value'), column(female, 'subject'), column(female, 'judged')], [[null], ['女性'], [55]]);
  });

  test('BOARDLIST3 a task has its state for a value, and the words of tasks', () => {
    const task: IndicatorInput = {
      unit: undefined,
      measure: { kind: 'task' },
      breakdowns: [],
      targets: [{ kind: 'task', year: 2030, criterion: '已建立' }],
    };
    const { lines } = linesOf([task], [{ indicator: 'rate', region: REGION, period: '2025', task: 'done', status: 'A' }]);
    assert.deepEqual([column(lines, 'value'), column(lines, 'status'), column(lines, 'unit')], [['已完成'], ['已完成'], [null]]);
  });

  test('BOARDLIST4 what is not known is empty', () => {
    const { lines } = linesOf([{ targets: [level('>=', 70)] }], []);
    for (const name of ['value', 'year', 'change', 'flags', 'subject', 'judged', 'pace', 'paceNeeded'] as const)
      assert.deepEqual(column(lines, name), [null], name);
    assert.deepEqual(column(lines, 'status'), ['暂无数据']);
  });

  test('BOARDLIST5 a pace that only leads back past the base value is marked', () => {
    const { lines } = linesOf(
      [{ precision: 1, targets: [{ kind: 'trend', of: 'level', direction: 'up', year: 2030 }] }],
      yearly(2020, [50, 49, 48, 47, 46, 45]),
    );
    assert.deepEqual(column(lines, 'paceNeeded'), [{ sign: '＞', value: 1 }]);
  });

  test('BOARDLIST6 key and binding indicators have a column where the plan marks any', () => {
    const marked = [
      { targets: [level('>=', 70)], key: true, binding: true },
      { id: 'other', targets: [level('>=', 70)] },
    ] as const;
    assert.deepEqual(column(linesOf(marked, falling).lines, 'mark'), ['重点指标 / 约束性指标', null]);
    assert.deepEqual(boardColumns(assessed(plan(marked))).slice(0, 4), ['field', 'indicator', 'mark', 'department']);
    assert.ok(!boardColumns(assessed(plan([{ targets: [level('>=', 70)] }]))).includes('mark'));
  });

  test('BOARDLIST7 the class of an indicator stands beside the status where the plan has classes', () => {
    const classes: StatusClass[] = [{ id: 'hard', name: '达标困难', statuses: ['regressing', 'unlikely'] }];
    const indicators = [{ targets: [level('>=', 70)] }, { id: 'other', targets: [level('>=', 70)] }];
    assert.deepEqual(column(linesOf(indicators, falling, classes).lines, 'class'), ['达标困难', null]);
    assert.ok(boardColumns(assessed(plan(indicators), classes)).includes('class'));
    assert.ok(!boardColumns(assessed(plan(indicators))).includes('class'));
  });

  test('BOARDLIST1 as text: name, value, year, status and target', () => {
    const { lines, words } = linesOf(
      [
        { precision: 1, targets: [level('>=', 60, { year: 2024 }), level('>=', 70)] },
        { id: 'other', name: '另一项', targets: [level('>=', 1)] },
      ],
      falling,
    );
    assert.equal(
      boardText(lines, ['标题'], { ...words, inYear: (year) => `${year}年` }),
      [
        '标题',
        '',
        '1. 筛查率\t45.1%\t2025年\t逆向变动\t2030年不低于70%',
        '\t\t\t逆向变动\t2024年不低于60%',
        '2. 另一项\t—\t\t暂无数据\t2030年不低于1%',
      ].join('\n'),
    );
  });
});
