import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DabiaoGotoEvent } from '../../src/elements/theme/events.js';
import type { Indicator, Plan } from '../../src/plan/schema.js';
import type { CellRef } from '../../src/report/form.js';
import { addLanguage } from '../../src/vocabulary/added.js';
import { localeOf } from '../../src/vocabulary/locale.js';
import { indicator, level } from '../plan/sample.js';
import { at, complaintsOf, focused, formPlan, injected, MARKUP, press as pressKeys, settled, type, typeKeys } from './desk.js';
import {
  all,
  button,
  buttons,
  choice,
  chosen,
  drawn,
  field,
  messages,
  openPanel,
  press,
  REGION,
  stated,
  within,
  words,
  yearly,
  years,
  type PanelDesk,
  type PanelOptions,
} from './indicator/panel-desk.js';
import { audit, cleanUp, until } from './support.js';

const source = { item: '目标1.3', quote: '孕产妇死亡率下降到8/10万以下' };
const KNOWING = [73.3, 73.6, 73.5, 73.6, 73.7] as const;

/** With one of which the plan says all it may, and one of which it says nothing. */
function richPlan(): Plan {
  const plan = formPlan();
  return formPlan({
    indicators: [
      ...plan.indicators.filter(({ id }) => id !== 'mortality'),
      indicator('knowing', {
        name: '防治知识知晓率',
        measure: { kind: 'fraction', numerator: '知晓的被调查人数', denominator: '被调查人数' },
        definition: '知晓防治知识的人占被调查的人的比例',
        note: '按措施1.5测量',
        targets: [
          { kind: 'trend', year: 2030, direction: 'up', of: 'level', source: { item: '目标1.3', quote: '防治意识明显提高' } },
          level(2025, '>=', 75, { source }),
          level(2030, '>=', 80, { source }),
        ],
      }),
      indicator('mortality', {
        name: '孕产妇死亡率',
        unit: 'per-100000',
        direction: 'down',
        measure: { kind: 'value' },
        targets: [level(2030, '<=', 8)],
      }),
      indicator('bare', { name: '比照指标', unit: 'hours', precision: 0, measure: { kind: 'value' }, targets: [] }),
      indicator('compared', {
        name: '比较指标',
        unit: 'hours',
        measure: { kind: 'value' },
        targets: [{ kind: 'reference', year: 2030, comparator: '>=', reference: { indicator: 'bare' }, source }],
      }),
    ],
  });
}

const known = yearly('knowing', 2020, KNOWING);
const openKnowing = (more: PanelOptions = {}) => openPanel({ plan: richPlan(), previous: known, ...more });

/** With the value that begs the question, and its reason asked for. */
async function openReason(): Promise<PanelDesk> {
  const desk = await openKnowing();
  type(desk.session, 'knowing', '7.41');
  await desk.select('knowing');
  await press(desk, '属实，写原因');
  return desk;
}

async function heard(desk: PanelDesk, name: string, act: () => unknown): Promise<Event[]> {
  const events: Event[] = [];
  const listen = (event: Event) => events.push(event);
  desk.panel.addEventListener(name, listen);
  await act();
  desk.panel.removeEventListener(name, listen);
  return events;
}

const cellOf = ([event]: readonly Event[]): CellRef => (event as DabiaoGotoEvent).cell;
const wide = ({ panel }: PanelDesk) => {
  const section = panel.shadowRoot!.querySelector('section')!;
  return section.scrollWidth - section.clientWidth;
};

describe('<dabiao-indicator-panel>', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
    delete document.body.dataset['broken'];
  });

  describe('passes the audit', () => {
    const states: readonly (readonly [string, () => Promise<PanelDesk>])[] = [
      ['without a cell', () => openPanel()],
      [
        'of an empty cell',
        async () => {
          const desk = await openKnowing();
          await desk.select('knowing');
          return desk;
        },
      ],
      [
        'of an error',
        async () => {
          const desk = await openKnowing();
          type(desk.session, 'knowing', '745');
          await desk.select('knowing');
          return desk;
        },
      ],
      [
        'of a question',
        async () => {
          const desk = await openKnowing();
          type(desk.session, 'knowing', '7.41');
          await desk.select('knowing');
          return desk;
        },
      ],
      ['while a reason is given', openReason],
      [
        'of a question that is explained, with its remarks',
        async () => {
          const desk = await openReason();
          await typeKeys('问卷改了');
          await press(desk, '保存原因');
          return desk;
        },
      ],
      [
        'while it is chosen why there is no value',
        async () => {
          const desk = await openKnowing();
          type(desk.session, 'knowing', '745');
          await desk.select('knowing');
          await press(desk, '没有数据，选原因');
          return desk;
        },
      ],
      [
        'of a missing value',
        async () => {
          const desk = await openKnowing();
          type(desk.session, 'knowing', '尚未公布', 'missing');
          await desk.select('knowing');
          return desk;
        },
      ],
      [
        'of a task',
        async () => {
          const desk = await openPanel();
          await desk.select('mechanism');
          return desk;
        },
      ],
      [
        'of a cell that is not to be filled, with remarks that can be written',
        async () => {
          const desk = await openPanel();
          await desk.select('mortality', 'numerator');
          await press(desk, '添加说明、来源或备注');
          return desk;
        },
      ],
      [
        'of the cell that was filled last, and the selected one',
        async () => {
          const desk = await openKnowing();
          type(desk.session, 'knowing', '745');
          desk.panel.entered = at(desk.session, 'knowing');
          await desk.select('mortality');
          return desk;
        },
      ],
      [
        'with a status and its reasons, in English',
        async () => {
          const desk = await openKnowing();
          type(desk.session, 'knowing', '76');
          desk.panel.locale = 'en';
          await desk.select('knowing');
          await until(() => within(desk, '.why li'), 5000);
          return desk;
        },
      ],
    ];
    for (const [name, open] of states) {
      it(name, async () => {
        const desk = await open();
        desk.panel.parentElement!.style.width = '300px';
        await settled();
        expect(wide(desk), 'scrolls sideways').to.equal(0);
        await audit(desk.panel);
        desk.panel.style.setProperty('--dabiao-font-size', '28px');
        await settled();
        expect(wide(desk), 'scrolls sideways in large type').to.equal(0);
      });
    }
  });

  describe('tells', () => {
    it('how cells look and how to fill them, until one is selected', async () => {
      const desk = await openPanel();
      const { panel } = desk;
      expect(all(desk, '.looks li').map((item) => words(item.lastElementChild))).to.deep.equal([
        '未填',
        '待选',
        '已通过',
        '自动算出',
        '错误',
        '待说明',
        '已说明',
        '缺项',
        '不需填写',
      ]);
      expect(all(desk, 'dt').map(words)).to.deep.equal(['填写', '粘贴', '快捷键']);
      expect(words(within(desk, 'h2'))).to.equal('填报说明');
      panel.shared = null;
      await drawn(panel);
      expect(words(within(desk, 'h2'))).to.equal('填报说明');
    });

    it('name, unit and limits', async () => {
      const desk = await openKnowing();
      const meta = async (...place: Parameters<PanelDesk['select']>) => {
        await desk.select(...place);
        return [words(within(desk, 'h2')), words(within(desk, 'h3')), words(within(desk, '.place')), words(within(desk, '.meta'))];
      };
      expect(await meta('knowing')).to.deep.equal(['当前指标 第 5 项', '防治知识知晓率', '', '单位 % 可填 0—100，小数 2 位']);
      expect(await meta('visits', 'value', 'sex=F')).to.deep.equal(['当前指标 第 3 项', '就诊人次', '女性', '单位 人次 可填 0 以上，整数']);
      expect((await meta('mechanism'))[3]).to.equal('工作任务');
      expect((await meta('knowing', 'numerator'))[2]).to.equal('分子');
      expect((await meta('bare'))[3]).to.equal('单位 小时 可填 0 以上，整数');
    });

    it('region and period where there are several', async () => {
      const desk = await openPanel({ attributes: 'region="440783 440784" period="2024 2025"' });
      const { session, show } = desk;
      const row = session.form.row('mortality', '440784')!;
      await show({ row, column: session.form.column('2025', '', 'value')! });
      expect(words(within(desk, '.place'))).to.equal('440784 · 2025年');
      expect(words(within(desk, 'h2'))).to.equal(`当前指标 第 ${row + 1} 项`);
      type(session, 'mortality', '6'); // of another region
      session.set([{ row, column: session.form.column('2024', '', 'value')!, text: '7' }]);
      await drawn(desk.panel);
      expect(years(desk)).to.deep.equal(['2024 7.00']);
    });

    it('the years so far as a line and a table, with what was stated of the last', async () => {
      const previous = [
        ...yearly('knowing', 2020, [73.3, 73.6, null, 73.6]),
        ...yearly('knowing', 2024, [73.7], { source: '抽样调查', note: '含流动人口', status: 'P' }),
        { indicator: 'mechanism', region: REGION, period: '2024', task: 'done' as const, status: 'A' as const },
      ];
      const desk = await openKnowing({ previous });
      await desk.select('knowing');
      expect(years(desk)).to.deep.equal(['2020 73.30', '2021 73.60', '2022 —暂无数据', '2023 73.60', '2024 73.70*初步或估计']);
      expect(all(desk, '.line circle')).to.have.length(4);
      expect(within(desk, '.line path:not(.ground)')!.getAttribute('d')!.match(/M/g), 'strokes of neighbours only').to.have.length(2);
      expect(all(desk, '.tiny').map(words)).to.deep.equal(['2024年来源：抽样调查', '2024年备注：含流动人口']);
      await desk.select('mechanism');
      expect([words(within(desk, 'h4')), ...years(desk)]).to.deep.equal(['历年进展', '2024 已完成']);
      expect(within(desk, '.line')).to.equal(null);
      await desk.select('bare');
      expect(within(desk, '.years')).to.equal(null);
    });

    it('parts of years by their names, and long figures whole', async () => {
      const previous = [
        { indicator: 'visits', region: REGION, period: '2023-H1', value: 12345678901, status: 'A' as const },
        { indicator: 'visits', region: REGION, period: '2024-H1', value: 12345678902, status: 'A' as const },
      ];
      const desk = await openPanel({ attributes: 'period="2025-H1"', previous });
      desk.panel.parentElement!.style.width = '300px';
      await desk.select('visits', 'value', '', '2025-H1');
      expect(years(desk)).to.deep.equal(['2023年上半年 12345678901', '2024年上半年 12345678902']);
      const cell = within(desk, '.years td')!;
      expect(cell.getBoundingClientRect().height, 'one line').to.be.lessThan(2 * parseFloat(getComputedStyle(cell).fontSize));
      expect(wide(desk)).to.equal(0);
    });

    it('what the plan says: all targets, each clause once, definition, counts, note, code', async () => {
      const desk = await openKnowing();
      await desk.select('knowing');
      expect(stated(desk)).to.deep.equal({
        目标: ['到2030年逐步提高', '2025年不低于75%', '2030年不低于80%'],
        规划原文: ['“防治意识明显提高”（目标1.3）', '“孕产妇死亡率下降到8/10万以下”（目标1.3）'],
        定义: ['知晓防治知识的人占被调查的人的比例'],
        分子: ['知晓的被调查人数'],
        分母: ['被调查人数'],
        说明: ['按措施1.5测量'],
        代码: ['06'],
      });
      await desk.select('bare');
      expect(stated(desk)).to.deep.equal({ 代码: ['08'] });
    });

    it('the definition of its concept, where the plan has none of its own and means the same quantity', async () => {
      const of = (id: string, more: Partial<Indicator>) =>
        indicator(id, { measure: { kind: 'value' }, concept: 'maternal-mortality', ...more });
      const desk = await openPanel({
        plan: formPlan({
          rules: [],
          indicators: [
            of('usual', { unit: 'per-100000' }),
            of('own', { unit: 'per-100000', definition: '本县口径' }),
            of('other', { unit: 'persons' }),
            of('unknown', { unit: 'per-100000', concept: 'constructor' }),
          ],
        }),
      });
      await desk.select('usual');
      await until(() => stated(desk)['定义'], 5000);
      expect(stated(desk)['定义']).to.deep.equal(['年内每10万例活产中孕产妇死亡人数']);
      const others: unknown[] = [];
      for (const id of ['own', 'other', 'unknown']) {
        await desk.select(id);
        others.push(stated(desk)['定义']);
      }
      expect(others).to.deep.equal([['本县口径'], undefined, undefined]);
    });

    it('why the status is what it is, of the draft as it stands', async () => {
      const desk = await openKnowing();
      type(desk.session, 'knowing', '85');
      await desk.select('knowing');
      await until(() => within(desk, '.why'), 5000);
      expect(words(within(desk, '.status')), 'the target that is furthest off').to.equal('↗ 进展正常');
      expect(words(within(desk, '.why'))).to.contain('最新值（2025年）为 85%');
      expect(within(desk, '.why')!.parentElement!.querySelectorAll('.meta').length, 'that the column names').to.equal(0);
      type(desk.session, 'knowing', '74');
      await drawn(desk.panel);
      expect(words(within(desk, '.why'))).to.contain('最新值（2025年）为 74%');
      expect(words(within(desk, '.why')!.parentElement!.querySelector('.meta')), 'that it does not').to.equal('目标：2030年不低于80%');
      await desk.select('bare');
      expect(words(within(desk, '.why'))).not.to.contain('74%');
    });

    it('why a cell is not to be filled, and nothing to write into a period that was submitted', async () => {
      const desk = await openPanel({
        attributes: 'period="2024 2025" locked="2024"',
        previous: yearly('mortality', 2024, [9], { source: '年报' }),
      });
      await desk.select('mortality', 'numerator', '', '2025');
      expect(messages(desk)).to.deep.equal(['／ 不需填写 本指标直接填数值，没有分子、分母。']);
      await desk.select('mortality', 'value', '', '2024');
      expect(messages(desk)).to.deep.equal(['／ 不需填写 2024年已经上报，这里只供查看。']);
      expect(all(desk, 'textarea, select, input, .message button')).to.deep.equal([]);
      expect(words(within(desk, '.remarks'))).to.equal('情况说明 数据来源 年报');
    });

    it('of a form that is only shown that it is; what is wrong in it is told, without answers', async () => {
      const desk = await openKnowing();
      type(desk.session, 'knowing', '741');
      desk.session.isReadonly = true;
      desk.panel.isReadonly = true;
      await drawn(desk.panel);
      expect([...all(desk, 'dt'), ...all(desk, 'dd')].map(words)).to.deep.equal(['只供查看', '本表现在不能填写。']);
      await desk.select('mortality');
      expect(messages(desk)).to.deep.equal(['／ 只供查看 本表现在不能填写。']);
      await desk.select('knowing');
      expect(messages(desk).join()).to.match(/^× 错误 /);
      expect(buttons(desk)).to.deep.equal([]);
    });

    it('markup of strangers as text', async () => {
      const plan = richPlan();
      plan.indicators = plan.indicators.map((one) =>
        one.id === 'knowing'
          ? {
              ...one,
              name: MARKUP,
              definition: MARKUP,
              note: MARKUP,
              unit: { name: MARKUP },
              measure: { kind: 'fraction', numerator: MARKUP, denominator: MARKUP },
              targets: [level(2030, '>=', 80, { source: { item: MARKUP, quote: MARKUP } })],
            }
          : one,
      );
      const desk = await openKnowing({ plan, previous: yearly('knowing', 2024, [70], { source: MARKUP, note: MARKUP }) });
      for (const part of ['value', 'reason', 'source', 'note', 'status', 'missing'] as const) type(desk.session, 'knowing', MARKUP, part);
      desk.panel.entered = at(desk.session, 'knowing', 'missing');
      for (const part of ['value', 'missing', 'status'] as const) {
        await desk.select('knowing', part);
        expect(injected(desk.panel)).to.deep.equal([]);
      }
      expect(document.body.dataset['broken']).to.equal(undefined);
      expect(words(within(desk, 'h3'))).to.equal(MARKUP);
      expect(field(desk, 'note').value).to.equal(MARKUP);
    });

    it('what has changed, once the grid has drawn it', async () => {
      const desk = await openKnowing();
      await desk.select('knowing');
      expect(messages(desk)).to.deep.equal(['没有数据，选原因']);
      type(desk.session, 'knowing', '745');
      await drawn(desk.panel);
      expect(messages(desk)[0]).to.contain('错误 745 超过可能的最大值 100%');
      type(desk.session, 'knowing', '74.5');
      await drawn(desk.panel);
      expect(messages(desk)).to.deep.equal([]);
      desk.panel.remove();
      type(desk.session, 'knowing', '745');
      document.querySelector('.fixture')!.append(desk.panel);
      await drawn(desk.panel);
      expect(messages(desk)[0], 'back on the page').to.contain('745');
    });

    it('nothing of a cell that another session has not', async () => {
      const desk = await openKnowing();
      const complaints = await complaintsOf(async () => {
        await desk.show({ row: 500, column: 2 });
        await desk.show({ row: 0, column: 900 });
      });
      expect([complaints, words(within(desk, 'h2'))]).to.deep.equal([[], '填报说明']);
    });

    it('all in English, the plan in its own words', async () => {
      const desk = await openKnowing();
      type(desk.session, 'knowing', '745');
      desk.panel.locale = 'en';
      await desk.select('knowing');
      expect(words(within(desk, 'h2'))).to.equal('Current indicator No. 5');
      expect(words(within(desk, '.meta'))).to.equal('Unit % 0 to 100, 2 decimal places');
      expect(messages(desk)[0]).to.contain('This indicator can’t be above 100%');
      expect(Object.keys(stated(desk))).to.deep.equal(['Target', 'Plan text', 'Definition', 'Numerator', 'Denominator', 'Note', 'Code']);
      await press(desk, 'No data: choose reason');
      choice(desk, 'Not yet available').click();
      await drawn(desk.panel);
      expect(desk.session.text(...place(desk, 'knowing', 'missing'))).to.equal('Not yet available');
      expect(chosen(desk)).to.deep.equal(['Not']);
      expect(desk.session.progress.errors).to.equal(0);
    });
  });

  describe('answers', () => {
    it('an impossible value by its mend, and says why it is not offered to call it right', async () => {
      const desk = await openKnowing();
      type(desk.session, 'knowing', '745');
      await desk.select('knowing');
      expect(buttons(desk)).to.deep.equal(['改为 74.5 F4', '没有数据，选原因']);
      expect(messages(desk)[0]).to.contain('不可能超过 100%，不能按“属实”上报');
      const left = await heard(desk, 'leave', () => press(desk, '改为 74.5'));
      expect([desk.session.text(...place(desk, 'knowing')), left.length]).to.deep.equal(['74.5', 1]);
      expect(focused(), 'the panel, while nobody takes the focus').to.equal(within(desk, 'section'));
      desk.session.undo();
      expect(desk.session.text(...place(desk, 'knowing'))).to.equal('745');
    });

    it('a question by its mend, its reason, or why there is no value', async () => {
      const desk = await openKnowing();
      type(desk.session, 'knowing', '7.41');
      await desk.select('knowing');
      expect(messages(desk)[0]).to.contain('? 待说明 上年 73.7，今年 7.41');
      expect(buttons(desk)).to.deep.equal(['改为 74.1 F4', '属实，写原因', '没有数据，选原因']);
    });

    it('an error of two figures that exclude each other', async () => {
      const desk = await openKnowing();
      type(desk.session, 'knowing', '5', 'numerator');
      type(desk.session, 'knowing', '3', 'denominator');
      await desk.select('knowing', 'numerator');
      expect(messages(desk)[0]).to.contain('分子是分母的一部分');
      type(desk.session, 'knowing', '0', 'denominator');
      await desk.select('knowing', 'denominator');
      expect(messages(desk)[0]).to.contain('分母为 0');
      expect(buttons(desk)).to.deep.equal(['没有数据，选原因']);
    });

    it('a text that was not finished when the page was left: it is complete', async () => {
      const desk = await openKnowing();
      const { session } = desk;
      session.restoreUnfinished(session.form.key(...place(desk, 'knowing')), '74.2');
      session.restoreUnfinished(session.form.key(...place(desk, 'knowing', 'note')), '抽样调');
      await desk.select('knowing');
      await press(desk, '内容无误');
      expect([session.isUnfinished(...place(desk, 'knowing')), messages(desk)]).to.deep.equal([false, []]);
      expect(words(within(desk, '.fault'))).to.contain('填写未完成');
      await press(desk, '内容无误');
      expect([session.progress.errors, within(desk, '.fault')]).to.deep.equal([0, null]);
    });

    it('a number that is missing with its reason, which goes again when it is taken back', async () => {
      const desk = await openKnowing();
      const { session } = desk;
      type(session, 'knowing', '745');
      type(session, 'knowing', '3', 'numerator');
      await desk.select('knowing');
      await press(desk, '没有数据，选原因');
      expect((focused() as HTMLInputElement).type).to.equal('radio');
      choice(desk, '尚未公布').click();
      await drawn(desk.panel);
      expect((['value', 'numerator', 'missing'] as const).map((part) => session.text(...place(desk, 'knowing', part)))).to.deep.equal([
        '',
        '',
        '尚未公布',
      ]);
      expect(messages(desk)[0]).to.contain('— 缺项').and.not.to.contain('请选择');
      expect([chosen(desk), focused()]).to.deep.equal([['尚未公布'], choice(desk, '尚未公布')]);
      choice(desk, '未统计').click();
      await drawn(desk.panel);
      expect(session.text(...place(desk, 'knowing', 'missing'))).to.equal('未统计');
      await press(desk, '改回未填');
      expect([session.text(...place(desk, 'knowing', 'missing')), messages(desk)]).to.deep.equal(['', ['没有数据，选原因']]);
      expect(words(focused())).to.equal('没有数据，选原因');
    });

    it('a reason undone by a number that is typed later: nothing says any more that there is none', async () => {
      const desk = await openKnowing();
      const { session } = desk;
      await desk.select('knowing');
      await press(desk, '没有数据，选原因');
      choice(desk, '尚未公布').click();
      await drawn(desk.panel);
      type(session, 'knowing', '74.2');
      await drawn(desk.panel);
      expect(messages(desk).join(), 'no choice is shown').not.to.contain('请选择原因');
      if (session.progress.errors > 0) await press(desk, '保留数值'); // while the form asks which of the two holds
      expect([session.progress.errors, session.text(...place(desk, 'knowing')), messages(desk)]).to.deep.equal([0, '74.2', []]);
    });

    it('a value and a reason that exclude each other: either can be kept', async () => {
      for (const [name, value, missing] of [
        ['保留数值', '9', ''],
        ['保留缺项原因', '', '未统计'],
      ] as const) {
        const desk = await openPanel();
        const { session } = desk;
        session.set([
          { ...at(session, 'mortality'), text: '9' },
          { ...at(session, 'mortality', 'missing'), text: '未统计' },
        ]);
        await desk.select('mortality');
        if (session.progress.errors > 0) await press(desk, name);
        expect(session.progress.errors, name).to.equal(0);
        if (session.text(...place(desk, 'mortality', 'missing')) === missing)
          expect(session.text(...place(desk, 'mortality')), name).to.equal(value);
        cleanUp();
      }
    });

    it('a sign for a missing value by its reason, and a word that may mean 0 by 0', async () => {
      const desk = await openPanel();
      for (const [text, status] of [
        ['—', '不适用'],
        ['暂无', '尚未公布'],
        ['…', '未统计'],
      ] as const) {
        type(desk.session, 'screening', text);
        await desk.select('screening');
        expect(chosen(desk), text).to.deep.equal([status]);
        await desk.select('mortality');
      }
      type(desk.session, 'visits', '无');
      await desk.select('visits');
      expect(buttons(desk)).to.include('改为 0 F4');
    });

    it('a category by itself', async () => {
      const desk = await openPanel();
      const { session } = desk;
      type(session, 'visits', '10');
      await desk.select('visits', 'value', 'sex=F');
      await press(desk, '没有数据，选原因');
      choice(desk, '涉密不公开').click();
      await drawn(desk.panel);
      expect(chosen(desk)).to.deep.equal(['涉密不公开']);
      await desk.select('visits');
      expect([chosen(desk), messages(desk)]).to.deep.equal([[], []]);
    });

    it('a task by its progress, or why there is none', async () => {
      const desk = await openPanel();
      const { session } = desk;
      await desk.select('mechanism');
      expect(messages(desk)[0]).to.contain('未填 请选择本报告期的进展');
      choice(desk, '进行中').click();
      await drawn(desk.panel);
      expect([session.text(...place(desk, 'mechanism')), chosen(desk)]).to.deep.equal(['进行中', ['进行中']]);
      expect(focused()).to.equal(choice(desk, '进行中'));
      choice(desk, '已完成').click();
      await drawn(desk.panel);
      expect(session.text(...place(desk, 'mechanism'))).to.equal('已完成');
      session.undo();
      await drawn(desk.panel);
      expect(chosen(desk)).to.deep.equal(['进行中']);
      type(session, 'mechanism', '差不多了');
      await drawn(desk.panel);
      expect(messages(desk)[0]).to.contain('× 错误 无法识别');
      choice(desk, '未开始').click();
      await drawn(desk.panel);
      expect([session.progress.errors, chosen(desk)]).to.deep.equal([0, ['未开始']]);
      type(session, 'mechanism', '');
      await drawn(desk.panel);
      await press(desk, '没有数据，选原因');
      await until(() => all(desk, '.choices label').some((label) => words(label).startsWith('不适用')));
      choice(desk, '不适用').click();
      await drawn(desk.panel);
      expect([session.text(...place(desk, 'mechanism', 'missing')), chosen(desk)]).to.deep.equal(['不适用', ['不适用']]);
    });

    it('the cell that was filled last before the selected one, and leads to it', async () => {
      const desk = await openKnowing();
      const { session, panel } = desk;
      type(session, 'knowing', '745');
      panel.entered = at(session, 'knowing');
      await desk.select('mortality');
      expect(words(within(desk, '.entered')))
        .to.contain('刚才填的第 5 项 防治知识知晓率')
        .and.to.contain('× 错误 745');
      expect(words(within(desk, 'h3'))).to.equal('孕产妇死亡率');
      const went = await heard(desk, 'dabiao-goto', () => press(desk, '防治知识知晓率'));
      expect(cellOf(went)).to.deep.equal(at(session, 'knowing'));
      await press(desk, '改为 74.5');
      expect(session.text(...place(desk, 'knowing'))).to.equal('74.5');
      panel.entered = null;
      await drawn(panel);
      expect(within(desk, '.entered')).to.equal(null);
      panel.entered = at(session, 'mortality');
      await drawn(panel);
      expect(within(desk, '.entered'), 'the selected one').to.equal(null);
    });

    it('the key on one button only: that of the cell that was filled last, before that of the selected one', async () => {
      const desk = await openKnowing();
      const { session, panel } = desk;
      type(session, 'screening', '745');
      type(session, 'knowing', '745');
      await desk.select('screening');
      expect(all(desk, '.fix').map(words)).to.deep.equal(['改为 74.5 F4']);
      panel.entered = at(session, 'knowing');
      await drawn(panel);
      expect(all(desk, '.fix').map(words)).to.deep.equal(['改为 74.5 F4', '改为 74.5']);
      expect(all(desk, '.primary')).to.have.length(1);
      await press(desk, '改为 74.5');
      await drawn(panel);
      expect(all(desk, '.fix').map(words)).to.deep.equal(['改为 74.5 F4']);
      expect(session.text(...place(desk, 'screening'))).to.equal('745');
    });
  });

  describe('a reason', () => {
    it('is typed where it is asked for, and written to the row, as one step', async () => {
      const desk = await openReason();
      const { session } = desk;
      expect(focused()).to.equal(within(desk, '.reason textarea'));
      await typeKeys('调查改用新问卷');
      expect(session.text(...place(desk, 'knowing', 'reason'))).to.equal('');
      const left = await heard(desk, 'leave', () => press(desk, '保存原因'));
      expect([session.text(...place(desk, 'knowing', 'reason')), left.length]).to.deep.equal(['调查改用新问卷', 1]);
      expect(messages(desk)[0]).to.contain('✓ 已说明').and.to.contain('调查改用新问卷');
      expect([buttons(desk)[1], field(desk, 'reason').value]).to.deep.equal(['修改原因', '调查改用新问卷']);
      session.undo();
      await drawn(desk.panel);
      expect([session.text(...place(desk, 'knowing', 'reason')), messages(desk)[0]!.includes('待说明')]).to.deep.equal(['', true]);
    });

    it('is saved by Ctrl+Enter, as its button says; Enter begins a line', async () => {
      const desk = await openReason();
      const { session } = desk;
      expect(words(button(desk, '保存原因'))).to.equal('保存原因 Ctrl+Enter');
      await typeKeys('改用新问卷');
      await pressKeys('Enter');
      await typeKeys('样本减半');
      expect(session.text(...place(desk, 'knowing', 'reason'))).to.equal('');
      const left = await heard(desk, 'leave', () => pressKeys('Control+Enter'));
      expect([session.text(...place(desk, 'knowing', 'reason')), left.length]).to.deep.equal(['改用新问卷\n样本减半', 1]);
    });

    it('is taken back by cancelling, though it was written meanwhile', async () => {
      const desk = await openReason();
      const { session } = desk;
      await typeKeys('先写一半');
      (document.activeElement as HTMLElement).blur();
      await drawn(desk.panel);
      expect(session.text(...place(desk, 'knowing', 'reason')), 'left').to.equal('先写一半');
      expect((within(desk, '.reason textarea') as HTMLTextAreaElement).value, 'still there').to.equal('先写一半');
      await press(desk, '取消');
      expect(session.text(...place(desk, 'knowing', 'reason'))).to.equal('');
      expect(words(focused())).to.equal('属实，写原因');
    });

    it('keeps focus, text and caret while the session changes under it', async () => {
      const desk = await openReason();
      const { session } = desk;
      const area = within(desk, '.reason textarea') as HTMLTextAreaElement;
      await typeKeys('口径调整');
      area.setSelectionRange(2, 2);
      type(session, 'mortality', '7'); // elsewhere
      await drawn(desk.panel);
      type(session, 'knowing', '7.42'); // the value that is asked about
      await drawn(desk.panel);
      type(session, 'knowing', '导入的原因', 'reason'); // the very cell
      await drawn(desk.panel);
      type(session, 'knowing', '74.2'); // nothing is asked any more
      await drawn(desk.panel);
      desk.panel.entered = at(session, 'mortality');
      await drawn(desk.panel);
      expect(within(desk, '.reason textarea')).to.equal(area);
      expect([focused(), area.value, area.selectionStart]).to.deep.equal([area, '口径调整', 2]);
      await typeKeys('已');
      expect(area.value).to.equal('口径已调整');
      await press(desk, '保存原因');
      expect(session.text(...place(desk, 'knowing', 'reason'))).to.equal('口径已调整');
    });

    it('is asked for where it was to be saved with nothing written', async () => {
      const desk = await openReason();
      const area = within(desk, '.reason textarea') as HTMLTextAreaElement;
      await typeKeys(' ');
      await press(desk, '保存原因');
      expect([within(desk, '.reason textarea'), focused()]).to.deep.equal([area, area]);
      expect(area.getAttribute('aria-invalid')).to.equal('true');
      expect(within(desk, `#${area.getAttribute('aria-describedby')!}`)!.textContent).to.equal('还没有写原因。');
      expect(desk.session.text(...place(desk, 'knowing', 'reason')).trim()).to.equal('');
      await typeKeys('口');
      await drawn(desk.panel);
      expect([focused(), area.value, area.hasAttribute('aria-invalid'), within(desk, '.reason .fault')]).to.deep.equal([
        area,
        ' 口',
        false,
        null,
      ]);
      await press(desk, '保存原因');
      expect(within(desk, '.reason')).to.equal(null);
    });

    it('is asked for again where one that was given is emptied', async () => {
      const desk = await openReason();
      await typeKeys('口径调整');
      await press(desk, '保存原因');
      await press(desk, '修改原因');
      const area = within(desk, '.reason textarea') as HTMLTextAreaElement;
      area.select();
      await pressKeys('Delete');
      await press(desk, '保存原因');
      expect(within(desk, '.reason .fault')!.textContent).to.equal('还没有写原因。');
      await press(desk, '取消');
      expect(desk.session.text(...place(desk, 'knowing', 'reason'))).to.equal('口径调整');
    });

    it('is not lost when another cell is selected, the panel is folded, or the session replaced', async () => {
      for (const [name, go] of [
        ['another cell', ({ select }) => select('mortality')],
        ['folded', ({ panel }) => panel.remove()],
        ['no session', ({ panel }) => (panel.shared = null)],
        ['Escape', () => pressKeys('Escape')],
      ] as readonly (readonly [string, (desk: PanelDesk) => unknown])[]) {
        const desk = await openReason();
        await typeKeys('写了一半');
        await go(desk);
        await drawn(desk.panel);
        if (name === 'Escape') (document.activeElement as HTMLElement).blur(); // the grid takes the focus
        expect(desk.session.text(...place(desk, 'knowing', 'reason')), name).to.equal('写了一半');
        cleanUp();
      }
    });

    it('is not taken as entered where another window only comes before the page, which the field hears of as if it were left', async () => {
      const desk = await openReason();
      const { session } = desk;
      await typeKeys('口径改');
      for (const event of [new FocusEvent('blur'), new FocusEvent('focusout', { bubbles: true, composed: true })])
        within(desk, '.reason textarea')!.dispatchEvent(event);
      await drawn(desk.panel);
      expect(session.text(...place(desk, 'knowing', 'reason'))).to.equal('');
      await typeKeys('变');
      (document.activeElement as HTMLElement).blur();
      expect(session.text(...place(desk, 'knowing', 'reason'))).to.equal('口径改变');
    });

    it('is kept beside the draft while it is being typed', async () => {
      const desk = await openReason();
      const { panel, session } = desk;
      const kept: unknown[] = [];
      const { autosave } = panel.shared!;
      const { keepTyping } = autosave;
      autosave.keepTyping = (editor) => void kept.push(editor && [editor.key, editor.before, editor.text]);
      await typeKeys('口径');
      await press(desk, '保存原因');
      autosave.keepTyping = keepTyping;
      const key = session.form.key(...place(desk, 'knowing', 'reason'));
      expect(kept).to.deep.equal([[key, '', '口'], [key, '', '口径'], null]);
    });

    it('of the cell that was filled last stays while it is given, whatever the grid says of it', async () => {
      const desk = await openKnowing();
      const { session, panel } = desk;
      type(session, 'knowing', '7.41');
      panel.entered = at(session, 'knowing');
      await desk.select('mortality');
      await press(desk, '属实，写原因');
      await typeKeys('新问卷');
      panel.entered = null;
      await drawn(panel);
      expect([within(desk, '.reason textarea'), words(within(desk, '.entered p'))]).to.deep.equal([
        focused(),
        '刚才填的第 5 项 防治知识知晓率 · 2025年',
      ]);
      await press(desk, '保存原因');
      expect(session.text(...place(desk, 'knowing', 'reason'))).to.equal('新问卷');
      expect(within(desk, '.entered')).to.equal(null);
    });
  });

  describe('remarks', () => {
    it('are folded while there are none, and written when a field is left', async () => {
      const desk = await openKnowing();
      const { session } = desk;
      await desk.select('knowing');
      expect(words(within(desk, '.remarks'))).to.equal('情况说明 添加说明、来源或备注');
      await press(desk, '添加说明、来源或备注');
      expect(focused()).to.equal(field(desk, 'reason'));
      await pressKeys('Tab');
      await typeKeys('知识知晓抽样调查');
      expect(session.text(...place(desk, 'knowing', 'source'))).to.equal('');
      await pressKeys('Tab');
      expect(session.text(...place(desk, 'knowing', 'source'))).to.equal('知识知晓抽样调查');
      await typeKeys('含流动人口');
      await desk.select('mortality');
      expect(session.text(...place(desk, 'knowing', 'note'))).to.equal('含流动人口');
      expect(field(desk, 'note')).to.equal(null);
      await desk.select('knowing');
      expect([field(desk, 'source').value, field(desk, 'note').value]).to.deep.equal(['知识知晓抽样调查', '含流动人口']);
      session.undo();
      await drawn(desk.panel);
      expect(field(desk, 'note').value).to.equal('');
    });

    it('are not taken as entered where another window only comes before the page', async () => {
      const desk = await openKnowing();
      const { session } = desk;
      await desk.select('knowing');
      await press(desk, '添加说明、来源或备注');
      for (const part of ['reason', 'source', 'note'] as const) {
        field(desk, part).focus();
        await typeKeys('甲');
        field(desk, part).dispatchEvent(new FocusEvent('blur'));
        expect(session.text(...place(desk, 'knowing', part)), part).to.equal('');
        await typeKeys('乙');
        field(desk, part).blur();
        expect(session.text(...place(desk, 'knowing', part)), part).to.equal('甲乙');
      }
    });

    it('and choices are written so that the form reads them, in a language of which it knows no words', async () => {
      const form = { missing: { O: 'Хараахан' }, task: { done: 'Дууссан' }, status: { P: 'Урьдчилсан' } };
      addLanguage('mn-CN', { form });
      const desk = await openKnowing();
      const { session } = desk;
      desk.panel.locale = localeOf('mn-CN');
      await desk.select('knowing');
      await press(desk, '没有数据，选原因');
      choice(desk, 'Хараахан').click();
      await desk.select('mechanism');
      choice(desk, 'Дууссан').click();
      await press(desk, '添加说明、来源或备注');
      const status = field(desk, 'status') as unknown as HTMLSelectElement;
      status.value = [...status.options].find(({ text }) => text === 'Урьдчилсан')!.value;
      status.dispatchEvent(new Event('change'));
      await drawn(desk.panel);
      expect([session.text(...place(desk, 'knowing', 'missing')), session.text(...place(desk, 'mechanism'))]).to.deep.equal(['O', 'done']);
      expect([session.progress.errors, chosen(desk), status.selectedOptions[0]!.text]).to.deep.equal([0, ['Дууссан'], 'Урьдчилсан']);
    });

    it('have the status of the observation to choose, and show one that was pasted as it is', async () => {
      const desk = await openKnowing();
      const { session } = desk;
      type(session, 'knowing', 'P', 'status');
      await desk.select('knowing');
      const status = () => field(desk, 'status') as unknown as HTMLSelectElement;
      expect([status().value, [...status().options].map((option) => option.text)]).to.deep.equal([
        '初步',
        ['未注明', '正式', '初步', '估计'],
      ]);
      status().focus();
      status().value = '估计';
      status().dispatchEvent(new Event('change', { bubbles: true }));
      await drawn(desk.panel);
      expect([session.text(...place(desk, 'knowing', 'status')), status().value]).to.deep.equal(['估计', '估计']);
      session.undo();
      await drawn(desk.panel);
      expect(status().value).to.equal('初步');
      type(session, 'knowing', '大概', 'status');
      await drawn(desk.panel);
      expect([status().value, status().getAttribute('aria-invalid')]).to.deep.equal(['大概', 'true']);
      expect(words(within(desk, '.fault'))).to.contain('无法识别的数据状态');
      type(session, 'knowing', 'D', 'status');
      await drawn(desk.panel);
      expect([status().value, status().getAttribute('aria-invalid')]).to.deep.equal(['D', 'false']);
    });

    it('say what is wrong with them', async () => {
      const desk = await openKnowing();
      type(desk.session, 'knowing', '字'.repeat(4001), 'note');
      await desk.select('knowing');
      const note = field(desk, 'note');
      expect(note.getAttribute('aria-describedby')).to.equal(within(desk, '.fault')!.id);
      expect(words(within(desk, '.fault'))).to.contain('文字太长');
      await audit(desk.panel);
    });
  });

  describe('keys and ways', () => {
    it('go to the indicator before and after, to the same column where it is open there', async () => {
      const desk = await openKnowing();
      const { session } = desk;
      const gone = async (name: string) =>
        (await heard(desk, 'dabiao-goto', () => within(desk, `.tool.${name}`)!.click())).map((event) => (event as DabiaoGotoEvent).cell);
      await desk.select('knowing', 'note');
      expect(await gone('next')).to.deep.equal([at(session, 'mortality', 'note')]);
      await desk.select('knowing', 'numerator');
      expect(await gone('next')).to.deep.equal([at(session, 'mortality')]);
      await desk.select('screening');
      expect(await gone('previous')).to.deep.equal([]);
      await desk.select('compared');
      expect([await gone('next'), (await gone('previous')).length]).to.deep.equal([[], 1]);
    });

    it('leave with Escape from wherever the focus is, and fold', async () => {
      const desk = await openReason();
      let escaped = 0;
      const listen = ({ key }: KeyboardEvent) => void (escaped += Number(key === 'Escape'));
      document.addEventListener('keydown', listen);
      const left = await heard(desk, 'leave', () => sendKeys({ press: 'Escape' }));
      document.removeEventListener('keydown', listen);
      expect([left.length, escaped]).to.deep.equal([1, 0]);
      const closed = await heard(desk, 'close', () => within(desk, '.tool.fold')!.click());
      expect(closed).to.have.length(1);
    });

    it('reach everything with Tab, and name it', async () => {
      const desk = await openKnowing();
      type(desk.session, 'knowing', '7.41');
      await desk.select('knowing');
      desk.panel.focus();
      const seen: string[] = [];
      for (let i = 0; i < 8; i++) {
        const element = focused()!;
        seen.push(element.getAttribute('aria-label') ?? words(element));
        await pressKeys('Tab');
      }
      expect(seen).to.deep.equal([
        '当前指标',
        '上一项',
        '下一项',
        '收起',
        '改为 74.1 F4',
        '属实，写原因',
        '没有数据，选原因',
        '添加说明、来源或备注',
      ]);
    });
  });

  it('scrolls by itself in the height it is given', async () => {
    const desk = await openKnowing();
    desk.panel.style.height = '240px';
    await desk.select('knowing');
    const section = within(desk, 'section')!;
    expect(section.clientHeight).to.equal(240);
    expect(section.scrollHeight).to.be.greaterThan(240);
    section.scrollTop = 1000;
    await settled();
    expect(within(desk, 'header')!.getBoundingClientRect().top).to.equal(section.getBoundingClientRect().top);
    expect(button(desk, '添加说明').getBoundingClientRect().bottom).to.be.at.most(section.getBoundingClientRect().bottom);
  });
});

function place({ session }: PanelDesk, id: string, part?: Parameters<typeof at>[2]): [number, number] {
  const { row, column } = at(session, id, part);
  return [row, column];
}
