import { expect } from 'chai';
import { returnedFinding } from '../../../src/report/remarked.js';
import type { Finding } from '../../../src/report/validation/findings.js';
import { lookOf, shownText } from '../../../src/elements/form-view/cell-look.js';
import { HIDDEN_AT_FIRST, type Arrangement, type ColumnSet } from '../../../src/elements/form-view/columns.js';
import { GridLayout } from '../../../src/elements/form-view/layout.js';
import { RowStatus } from '../../../src/elements/form-view/row-status.js';
import { RowTally } from '../../../src/elements/form-view/row-tally.js';
import { Autosave } from '../../../src/drafts/autosave.js';
import { SharedSession } from '../../../src/elements/session/shared-session.js';
import { TOTAL } from '../../../src/plan/breakdown.js';
import { codesOf } from '../../../src/plan/codes.js';
import { EntrySession, type SessionOptions } from '../../../src/report/session.js';
import type { Part } from '../../../src/report/form.js';
import type { Locale } from '../../../src/vocabulary/locale.js';
import { at, formPlan, type } from '../desk.js';

interface Shown {
  readonly arrangement?: Arrangement;
  readonly hidden?: readonly ColumnSet[];
  readonly unfolded?: readonly string[];
  readonly rows?: readonly number[];
  readonly locale?: Locale;
}

const open = (options: Partial<SessionOptions> = {}) =>
  new EntrySession({ plan: formPlan(), department: 'health', periods: ['2025'], ...options });

function layoutOf(session: EntrySession, shown: Shown = {}): GridLayout {
  const { arrangement = 'rows', hidden = HIDDEN_AT_FIRST, unfolded = [], rows, locale = 'zh-CN' } = shown;
  const status = new RowStatus(new SharedSession(session, new Autosave(session)), () => {});
  return new GridLayout({
    isAwaited: () => false,
    exportedText: () => undefined,
    session,
    locale,
    status,
    tally: new RowTally(session),
    arrangement,
    hidden: new Set(hidden),
    unfolded: new Set(unfolded),
    isShown: rows ? (row) => rows.includes(row) : null,
  });
}

const titles = ({ columns }: GridLayout) => columns.map(({ group, title }) => `${group} ${title}`.trim());
const names = (layout: GridLayout) => layout.rows.map((_, row) => layout.rowName(row));

/** What the grid tells of an indicator beside its cells: last year's value, and the change since. */
function info(id: string, before: number, now: string): readonly [previous: string, change: string] {
  const session = open({ previous: [{ indicator: id, region: '440783', period: '2024', value: before, status: 'A' as const }] });
  type(session, id, now);
  const layout = layoutOf(session);
  const { row } = layout.place(at(session, id))!;
  const column = (kind: string) => layout.columns.findIndex((one) => one.kind === kind);
  return [layout.infoText(row, column('previous')), layout.infoText(row, column('change'))];
}

describe('what the grid tells beside its cells', () => {
  it('tells a fall with the sign that everything else has, and that spreadsheets read', () => {
    const session = open({ previous: [{ indicator: 'mortality', region: '440783', period: '2024', value: 9, status: 'A' }] });
    type(session, 'mortality', '8');
    const layout = layoutOf(session);
    const { row } = layout.place(at(session, 'mortality'))!;
    const column = layout.columns.findIndex(({ kind }) => kind === 'change');
    expect([lookOf(layout, row, column).text, shownText(layout, row, column)]).to.deep.equal(['-1.00', '-1.00']);
  });

  it('shows as computed what was computed, though it is wrong', () => {
    const session = open();
    type(session, 'screening', '300', 'numerator');
    type(session, 'screening', '260', 'denominator');
    const layout = layoutOf(session);
    const { row, column } = layout.place(at(session, 'screening'))!;
    const { text, state, isComputed } = lookOf(layout, row, column);
    expect([text, state, isComputed]).to.deep.equal(['115.38', 'error', true]);
  });

  it('tells the code of an indicator before its cells, once that is asked for: its own, else its place in the plan', () => {
    const session = open();
    expect(titles(layoutOf(session))).not.to.include('代码');
    const layout = layoutOf(session, { hidden: HIDDEN_AT_FIRST.filter((set) => set !== 'code'), unfolded: ['screening'] });
    expect(layout.columns[0]!.title).to.equal('代码');
    const codes = codesOf(session.plan);
    const told = layout.rows.map((_, row) => layout.infoText(row, 0));
    const expected = layout.rows.map((shown) =>
      'row' in shown && shown.breakdown === TOTAL ? codes.get(session.form.rows[shown.row]!.indicator.id) : '',
    );
    expect(told).to.deep.equal(expected);
    expect(told.filter((code) => code !== '')).to.have.length(session.form.rows.length);
  });

  it('has the state of a task a year before', () => {
    const session = open({ previous: [{ indicator: 'mechanism', region: '440783', period: '2024', task: 'in-progress', status: 'A' }] });
    const layout = layoutOf(session);
    const { row } = layout.place(at(session, 'mechanism'))!;
    const column = layout.columns.findIndex(({ kind }) => kind === 'previous');
    expect(lookOf(layout, row, column).text).to.equal('进行中');
  });

  it('rounds as on paper', () => {
    expect(info('mortality', 1.005, '1')).to.deep.equal(['1.01', '-0.01']);
    expect(info('mortality', 8.345, '9')).to.deep.equal(['8.35', '+0.66']);
    expect(info('mortality', 9.655, '9')).to.deep.equal(['9.66', '-0.66']);
  });

  it('tells no sign of a change that rounds to nothing', () => {
    expect(info('mortality', 8.001, '8')).to.deep.equal(['8.00', '0.00']);
    expect(info('mortality', 7.999, '8')).to.deep.equal(['8.00', '0.00']);
  });

  it('compares no value that can’t be right', () => {
    expect(info('mortality', 8, '8.345')).to.deep.equal(['8.00', '']);
    expect(info('mortality', 8, '-8')).to.deep.equal(['8.00', '']);
  });

  it('tells the goal in a line, the year where it is not the plan’s last, and all targets in full', () => {
    const layout = layoutOf(open());
    const target = layout.columns.findIndex(({ kind }) => kind === 'target');
    const { row } = layout.place(at(layout.options.session, 'mortality'))!;
    expect(layout.infoText(row, target)).to.equal('不高于8/10万');
    expect(layout.infoTitle(row, target)).to.equal('2030年不高于8/10万');
  });
});

describe('the categories of a breakdown', () => {
  it('stand in rows beneath their indicator, folded away at first', () => {
    const session = open();
    expect(titles(layoutOf(session))).to.deep.equal(['2025年', '单位', '分子', '分母', '标准值', '2030年目标', '达标情况']);
    expect(names(layoutOf(session))).to.deep.equal([
      '筛查率',
      '孕产妇死亡率',
      '建立机制',
      '就诊人次',
      '妇女与教育（已填 0 / 1）',
      '饮水达标率',
    ]);
    const layout = layoutOf(session, { unfolded: ['visits'] });
    expect(names(layout).slice(3, 6)).to.deep.equal(['就诊人次', '女性', '男性']);
    expect([layout.fullName(4), layout.rowNumber(4), layout.rowNumber(3), layout.fold(3), layout.fold(0)]).to.deep.equal([
      '就诊人次 · 女性',
      '',
      '4',
      'open',
      null,
    ]);
    expect(layoutOf(session).fold(3)).to.equal('folded');
    expect(layoutOf(session).place(at(session, 'visits', 'value', 'sex=F'))).to.equal(null);
  });

  it('are found by their cells, both ways', () => {
    for (const shown of [{ unfolded: ['visits'] }, { arrangement: 'columns' }] as const) {
      const session = open();
      const layout = layoutOf(session, { ...shown, hidden: [] });
      for (let row = 0; row < session.form.rows.length; row++) {
        for (let column = 0; column < session.form.columns.length; column++) {
          const place = session.isOpen(row, column) ? layout.place({ row, column }) : null;
          if (place) expect(layout.cell(place.row, place.column)).to.deep.equal({ row, column });
          else expect(session.isOpen(row, column), `${row} ${column}`).to.equal(false);
        }
      }
    }
  });

  it('have figures of their own and nothing else', () => {
    const layout = layoutOf(open(), { unfolded: ['visits'], hidden: [] });
    const cells = layout.columns.flatMap(({ part }, column) => (part && layout.cell(4, column) ? [part] : []));
    expect(cells).to.deep.equal(['value']);
  });

  it('stand in columns where a person wants them so', () => {
    const layout = layoutOf(open(), { arrangement: 'columns' });
    expect(titles(layout).slice(0, 6)).to.deep.equal([
      '2025年 合计 数值',
      '单位',
      '2025年 合计 分子',
      '2025年 合计 分母',
      '2025年 女性',
      '2025年 男性',
    ]);
    expect(layout.fold(3)).to.equal(null);
  });

  it('stand so in each of several years', () => {
    const session = open({ periods: ['2024', '2025'], locked: ['2024'] });
    expect(titles(layoutOf(session, { hidden: [] })).slice(0, 8)).to.deep.equal([
      '代码',
      '单位',
      '2024年 数值',
      '2024年 分子',
      '2024年 分母',
      '2025年 数值',
      '2025年 分子',
      '2025年 分母',
    ]);
  });
});

describe('the way through the cells', () => {
  const ways = (layout: GridLayout, next: 'nextFigure' | 'nextInColumn', from: { row: number; column: number }) => {
    const seen: string[] = [];
    for (let at = layout[next](from, 1); at; at = layout[next](at, 1))
      seen.push(`${layout.fullName(at.row)} ${layout.columns[at.column]!.title}`);
    return seen;
  };

  it('of Tab goes from figure to figure', () => {
    const layout = layoutOf(open(), { hidden: [] });
    expect(ways(layout, 'nextFigure', { row: 0, column: -1 })).to.deep.equal([
      '筛查率 2025年',
      '筛查率 分子',
      '筛查率 分母',
      '孕产妇死亡率 2025年',
      '建立机制 2025年',
      '就诊人次 2025年',
      '饮水达标率 2025年',
      '饮水达标率 标准值',
    ]);
  });

  it('of Tab passes the halves of a value that was typed itself, and no half that was begun', () => {
    const session = open();
    const ahead = () => ways(layoutOf(session), 'nextFigure', { row: 0, column: 0 }).slice(0, 2);
    type(session, 'screening', '80.5');
    expect(ahead()).to.deep.equal(['孕产妇死亡率 2025年', '建立机制 2025年']);
    const { row, column } = at(session, 'mortality');
    const back = layoutOf(session).nextFigure(layoutOf(session).place({ row, column })!, -1)!;
    expect(layoutOf(session).cell(back.row, back.column), 'backwards too').to.deep.equal(at(session, 'screening'));
    type(session, 'screening', '150', 'numerator');
    expect(ahead()).to.deep.equal(['筛查率 分子', '筛查率 分母']);
    type(session, 'screening', '', 'numerator');
    type(session, 'screening', '暂无');
    expect(ahead(), 'nor is anything to be calculated where there is no value').to.deep.equal(['孕产妇死亡率 2025年', '建立机制 2025年']);
    type(session, 'screening', '');
    expect(ahead()).to.deep.equal(['筛查率 分子', '筛查率 分母']);
  });

  it('of Enter goes down a column, past headings and what can’t be filled', () => {
    const layout = layoutOf(open(), { unfolded: ['visits'] });
    expect(ways(layout, 'nextInColumn', { row: 2, column: 0 })).to.deep.equal([
      '就诊人次 2025年',
      '就诊人次 · 女性 2025年',
      '就诊人次 · 男性 2025年',
      '饮水达标率 2025年',
    ]);
    expect(ways(layout, 'nextInColumn', { row: -1, column: 2 })).to.deep.equal(['筛查率 分子']);
  });
});

describe('a filter', () => {
  it('leaves out rows, headings of fields without any, and keeps the numbers of the form', () => {
    expect(names(layoutOf(open(), { rows: [4] }))).to.deep.equal(['饮水达标率']);
    const layout = layoutOf(open(), { rows: [0, 4] });
    expect(names(layout)).to.deep.equal(['筛查率', '妇女与教育（已填 0 / 1）', '饮水达标率']);
    expect(layout.rowNumber(2)).to.equal('5');
  });

  it('shows why there is no value where something is asked of that, too', () => {
    const session = open();
    type(session, 'mortality', '未统计', 'missing');
    const cell = at(session, 'mortality');
    const asked = returnedFinding(session.form.columns[cell.column]!, '为何未统计？');
    const foundAt = (row: number, column: number, own: readonly Finding[]) =>
      row === cell.row && column === cell.column ? [asked, ...own] : own;
    session.remark({ foundAt, foundIn: (_row, _period, own) => own, isOpen: () => true, count: () => 1, hasOpen: true }, [cell]);
    const layout = layoutOf(session);
    const { row, column } = layout.place(cell)!;
    expect(lookOf(layout, row, column)).to.include({ text: '— 未统计', sign: '↩', state: 'warning' });
  });

  it('shows why there is no value in its place and in the column beside, and copies only what stands there', () => {
    const session = open();
    type(session, 'mortality', '暂无');
    const layout = layoutOf(session, { hidden: [] });
    const [value, missing] = (['value', 'missing'] as const).map((part) => layout.place(at(session, 'mortality', part))!);
    expect(lookOf(layout, value!.row, value!.column)).to.include({ text: '— 尚未公布', state: 'missing' });
    expect(lookOf(layout, missing!.row, missing!.column)).to.include({ text: '尚未公布', state: 'missing' });
    expect(shownText(layout, missing!.row, missing!.column)).to.equal('');
  });
});

describe('a choice', () => {
  it('looks as in the reader’s language, whichever it was made in, and in a question too', () => {
    const session = open();
    type(session, 'mechanism', '已完成');
    type(session, 'mortality', '7.5');
    type(session, 'mortality', '初步', 'status');
    type(session, 'mortality', '尚未公布', 'missing');
    type(session, 'visits', '暂无');
    const looks = (locale: Locale) => {
      const layout = layoutOf(session, { locale, hidden: [] });
      const look = (id: string, part?: Part) => {
        const { row, column } = layout.place(at(session, id, part))!;
        const { text, kind, state } = lookOf(layout, row, column);
        return `${kind} ${state} ${text}`;
      };
      return [look('mechanism'), look('mortality', 'status'), look('mortality', 'missing'), look('visits')];
    };
    expect(looks('en')).to.deep.equal([
      'choice ok Done',
      'text  Provisional',
      'text error Not yet available',
      'text missing — Not yet available',
    ]);
    expect(looks('zh-CN')).to.deep.equal(['choice ok 已完成', 'text  初步', 'text error 尚未公布', 'text missing — 尚未公布']);
  });
});
