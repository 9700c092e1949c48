import { expect } from 'chai';
import { Autosave } from '../../src/drafts/autosave.js';
import '../../src/elements/session/dabiao-session.js';
import '../../src/elements/strays/dabiao-strays.js';
import '../../src/elements/strays/strays-list.js'; // else it comes a while after there are some
import { EntrySession } from '../../src/report/session.js';
import type { Plan } from '../../src/plan/schema.js';
import { formPlan, openSession, type Desk } from './desk.js';
import { audit, cleanUp, until } from './support.js';
import { indicator, level } from '../plan/sample.js';

/** The plan a year later: 筛查率 has another id, 孕产妇死亡率 was split, the mechanism is gone. */
function nextVersion(plan: Plan): Plan {
  const kept = plan.indicators.filter(({ id }) => !['screening', 'mortality', 'mechanism'].includes(id));
  return {
    ...plan,
    version: '2.0.0',
    rules: [],
    indicators: [
      indicator('cervical-screening', { name: '宫颈癌筛查率' }),
      indicator('mortality-urban', { name: '城镇孕产妇死亡率', unit: 'per-100000', direction: 'down', targets: [level(2030, '<=', 8)] }),
      indicator('mortality-rural', { name: '农村孕产妇死亡率', unit: 'per-100000', direction: 'down', targets: [level(2030, '<=', 8)] }),
      ...kept,
    ],
    changes: [
      {
        from: plan.version,
        indicators: [
          { change: 'renamed', id: 'screening', to: 'cervical-screening' },
          { change: 'split', id: 'mortality', to: ['mortality-urban', 'mortality-rural'] },
          { change: 'dropped', id: 'mechanism', reason: '任务已完成' },
        ],
      },
    ],
  };
}

async function fillOld(plan: Plan): Promise<void> {
  const session = new EntrySession({ plan, department: 'health', periods: ['2025'] });
  const autosave = new Autosave(session);
  await autosave.start();
  const column = session.form.column('2025', '', 'value')!;
  const typed = [
    ['screening', '71.5'],
    ['mortality', '7.9'],
    ['mechanism', '已完成'],
  ] as const;
  session.set(typed.map(([id, text]) => ({ row: session.form.row(id, plan.region.code)!, column, text })));
  await autosave.stop();
}

describe('<dabiao-strays>', () => {
  let plan: Plan;
  beforeEach(async () => {
    plan = formPlan();
    await fillOld(plan);
  });
  afterEach(cleanUp);

  const open = (version: Plan) => openSession('<dabiao-strays></dabiao-strays>', version);
  const textOf = ({ session }: Desk, id: string) =>
    session.text(session.form.row(id, plan.region.code)!, session.form.column('2025', '', 'value')!);
  const shown = ({ root }: Desk) => root.querySelector('dabiao-strays')!.shadowRoot!;

  it('passes the accessibility audit', async () => {
    const desk = await open(nextVersion(plan));
    await until(() => shown(desk).querySelector('details'));
    shown(desk).querySelector('details')!.open = true;
    await audit(desk.root);
  });

  it('shows nothing as long as every value has its place', async () => {
    const desk = await open(plan);
    expect(shown(desk).querySelector('details')).to.equal(null);
  });

  it('takes the value of a renamed indicator over, and tells what became of the others, with their values', async () => {
    const desk = await open(nextVersion(plan));
    await until(() => shown(desk).querySelector('details'));
    expect(textOf(desk, 'cervical-screening')).to.equal('71.5');
    const text = shown(desk).textContent!;
    expect(text).to.contain('7.9').and.to.contain('已拆分为城镇孕产妇死亡率、农村孕产妇死亡率');
    expect(text).to.contain('已完成').and.to.contain('已取消：任务已完成');
    expect(text).not.to.contain('71.5');
  });

  it('shows a cell of no known place by the words of its key, and one whose key is none by the whole of it', async () => {
    const desk = await open(nextVersion(plan));
    desk.session.restore([
      ['elsewhere|440783|2025|sex=F|value', '12'],
      ['no key|at all', '13'],
    ]);
    const strays = desk.root.querySelector('dabiao-strays')!;
    strays.requestUpdate();
    await strays.updateComplete;
    await until(() => shown(desk).textContent!.trim() !== '');
    expect(shown(desk).textContent).to.contain('elsewhere · 440783 · 2025 · sex=F · value').and.to.contain('no key|at all');
  });

  it('keeps them over further openings, and gives them back to the old version', async () => {
    await open(nextVersion(plan));
    cleanUp();
    const again = await open(nextVersion(plan));
    await until(() => shown(again).querySelector('details'));
    expect(shown(again).querySelectorAll('li')).to.have.length(2);
    expect(textOf(again, 'cervical-screening')).to.equal('71.5');
    cleanUp();
    const old = await open(plan);
    expect(textOf(old, 'mortality')).to.equal('7.9');
  });

  it('does not bring back a value that was cleared under its new name', async () => {
    const desk = await open(nextVersion(plan));
    const cell = {
      row: desk.session.form.row('cervical-screening', plan.region.code)!,
      column: desk.session.form.column('2025', '', 'value')!,
    };
    desk.session.set([{ ...cell, text: '' }]);
    await until(() => desk.provider.shared!.autosave.isSettled);
    cleanUp();
    const again = await open(nextVersion(plan));
    expect(textOf(again, 'cervical-screening')).to.equal('');
  });
});
