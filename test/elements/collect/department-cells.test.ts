import assert from 'node:assert/strict';
import { assess } from '../../../src/attainment/assess.js';
import { standingKey, standingsStepwise } from '../../../src/elements/collect/standings.js';
import { describe, test } from 'node:test';
import { runWhole } from '../../../src/documents/steps.js';
import { EMPTY_DESK, type DeskState } from '../../../src/submissions/desk-state.js';
import { deskViewStepwise } from '../../../src/submissions/desk-view.js';
import {
  changeText,
  departmentCells,
  inOrder,
  isOfKind,
  observationText,
  type DepartmentCell,
} from '../../../src/elements/collect/department-cells.js';
import { COLLECTED, observation, PLAN, submission } from '../../submissions/support.js';

function cellsOf(
  files: readonly ReturnType<typeof submission>[],
  more: Partial<DeskState> = {},
  previous = [observation('a', 45, { period: '2024' })],
) {
  const state: DeskState = { ...EMPTY_DESK, files: files.map((one, i) => ({ name: `${i}.json`, submission: one })), ...more };
  const view = runWhole(deskViewStepwise(COLLECTED, { regions: ['440783'], periods: ['2025'] }, state));
  return departmentCells('health', PLAN, { view, state, previous, checks: new Map(), standings: new Map() });
}

const names = (cells: readonly DepartmentCell[]) => cells.map(({ due }) => `${due.indicator} ${due.breakdown}`.trim());
const justification = { indicator: 'a', region: '440783', period: '2025', warnings: ['slip'], reason: '统计口径调整' };

describe('the cells of a department', () => {
  test('DESKCELL1 a cell for each value that is due, sent or not, in the order of the plan', () => {
    const cells = cellsOf([submission('health', [observation('a', 50)], { justifications: [justification] })]);
    assert.deepEqual(names(cells), ['a', 'a sex=F', 'a sex=M', 't']);
    assert.deepEqual(
      cells.map(({ gap }) => gap),
      [null, 'unsent', 'unsent', 'unsent'],
    );
    assert.deepEqual([cells[0]!.previous, cells[0]!.reason, changeText(cells[0]!)], [45, '统计口径调整', '+5.00']);
    assert.equal(observationText(cells[0]!.taken!, cells[0]!.indicator, 'zh-CN'), '50.00');
    const counts = { ...observation('a', 0), value: undefined, numerator: 1, denominator: 4 };
    assert.equal(observationText(counts, cells[0]!.indicator, 'zh-CN'), '25.00');
    assert.equal(observationText({ ...observation('a', 0), value: undefined, status: 'L' }, PLAN.indicators[0]!, 'zh-CN'), '未统计');
  });

  test('DESKCELL2 where files differ all that was said stands there; of a returned one, too', () => {
    const sent = [
      submission('health', [observation('a', 50), observation('a', 1, { breakdown: { sex: 'F' } })]),
      submission('health', [observation('a', 52)], { createdAt: '2026-03-09T09:30:00+08:00' }),
    ];
    const [first] = cellsOf(sent);
    assert.deepEqual(
      first!.said.map((one) => one.observation.value),
      [50, 52],
    );
    assert.deepEqual([first!.taken, first!.gap], [null, 'conflict']);
    const decisions = [{ kind: 'return', submission: sent[0]!.digest }] as const;
    const returned = cellsOf([sent[0]!], { decisions });
    assert.deepEqual([returned[0]!.gap, returned[0]!.said.length], ['returned', 1]);
  });

  test('DESKCELL4 of a file that another answers nothing stands there but its remarks, with what is answered', () => {
    const [first, next] = [50, 51].map((value) => submission('health', [observation('a', value)]));
    const review = `sha256:${'a'.repeat(64)}`;
    const decisions = [{ kind: 'return', submission: first!.digest, review }] as const;
    const at = { indicator: 'a', region: '440783', period: '2025' };
    const remarks = {
      [first!.digest]: [
        { id: 'r1', ...at, text: 'x' },
        { id: 'r2', ...at, text: 'y' },
      ],
    };
    const answering = { ...next!, answers: { review, remarks: [{ id: 'r1', mended: true as const }] } };
    const [open] = cellsOf([first!], { decisions, remarks });
    assert.deepEqual(
      open!.remarks.map(({ answered }) => answered),
      [null, null],
    );
    const [cell] = cellsOf([first!, answering], { decisions, remarks });
    assert.deepEqual(
      cell!.said.map(({ observation: { value } }) => value),
      [51],
    );
    assert.deepEqual(
      cell!.remarks.map(({ answered }) => answered),
      [{ id: 'r1', mended: true }, {}],
    );
  });

  test('STANDING1, STANDING2 a status stands beside the value of its year, and nowhere without one', () => {
    const state: DeskState = { ...EMPTY_DESK, files: [{ name: '1.json', submission: submission('health', [observation('a', 99.9)]) }] };
    const view = runWhole(deskViewStepwise(COLLECTED, { periods: ['2024', '2025'] }, state));
    const known = [observation('a', 90, { period: '2023' }), observation('a', 1)];
    const standings = runWhole(standingsStepwise(PLAN, 'health', view, known));
    const statusOf = (indicator: string, period: string) => standings.get(standingKey(indicator, '440783', period));
    const { indicators } = assess(PLAN, [observation('a', 90, { period: '2023' }), observation('a', 99.9)], { asOf: 2025 });
    assert.equal(statusOf('a', '2025'), indicators.find(({ indicator }) => indicator === 'a')!.status);
    assert.deepEqual([statusOf('a', '2024'), statusOf('b', '2025')], [undefined, undefined]);
  });

  test('DESKCELL3 what is to be looked at comes first', () => {
    const sent = submission('health', [observation('a', 50), observation('a', 1, { breakdown: { sex: 'M' } })]);
    const remarks = { [sent.digest]: [{ id: 'r1', indicator: 'a', region: '440783', period: '2025', breakdown: { sex: 'M' }, text: 'x' }] };
    const { toLookAt, rest } = inOrder(cellsOf([sent], { remarks }));
    assert.deepEqual(names(toLookAt), ['a sex=F', 't', 'a sex=M']);
    assert.deepEqual(names(rest), ['a']);
    assert.equal(isOfKind(toLookAt[2]!, 'remarks'), true);
  });
});
