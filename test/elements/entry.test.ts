import { emulateMedia, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/elements/entry/dabiao-entry.js';
import type { DabiaoEntry } from '../../src/elements/entry/dabiao-entry.js';
import type { Plan } from '../../src/plan/schema.js';
import {
  at,
  complaintsOf,
  fillAll,
  focused,
  forceColors,
  formPlan,
  gridReady,
  injected,
  LICENSE,
  MARKUP,
  openEntry,
  openSession,
  planUrl,
  press,
  settled,
  td,
  type,
  typeKeys,
} from './desk.js';
import { audit, cleanUp, fixture, ready, until } from './support.js';

/** What the grid library is known to break, told in grid.test.ts. */
const KNOWN = ['aria-required-children'];

const inside = (entry: Element) => {
  const root = entry.shadowRoot!;
  return {
    provider: root.querySelector('dabiao-session')!,
    grid: root.querySelector('dabiao-grid')!,
    header: root.querySelector('dabiao-entry-header')!,
    state: root.querySelector('dabiao-save-state')!,
    exporter: root.querySelector('dabiao-export')!,
  };
};
const words = (element: Element) => element.shadowRoot!.textContent!.replace(/\s+/g, ' ').trim();
const overlays = () => document.querySelectorAll('[data-dabiao-overlay]').length;

async function openForm(plan: Plan = formPlan(), attributes = '') {
  const desk = await openEntry(plan, `license-key="${LICENSE}" ${attributes}`);
  await gridReady(inside(desk.root).grid);
  return { ...inside(desk.root), entry: desk.root, session: desk.session };
}

async function openView(kind: 'grid' | 'form', attributes: string) {
  if (kind === 'grid') return openForm(formPlan(), attributes);
  const { root } = await openEntry(formPlan(), `view="form" ${attributes}`);
  return { ...inside(root), entry: root };
}

describe('<dabiao-entry>', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  describe('passes the accessibility audit', () => {
    it('while it is loading, and when the plan is refused', async () => {
      const before = window.fetch;
      window.fetch = () => new Promise(() => {});
      try {
        await audit(await fixture('<dabiao-entry plan="/slow.json" department="health" period="2025"></dabiao-entry>'));
      } finally {
        window.fetch = before;
      }
      await complaintsOf(async () => {
        const entry = await fixture(`<dabiao-entry plan="${planUrl({})}" department="health" period="2025"></dabiao-entry>`);
        await until(() => inside(entry).provider.shadowRoot!.querySelector('[role=alert]'));
        await audit(entry);
      });
    });

    it('without a licence key', async () => {
      await audit((await openEntry(formPlan(), '')).root);
    });

    it('when it is ready, and with errors and questions', async () => {
      const { entry, session } = await openForm();
      await audit(entry, KNOWN);
      type(session, 'screening', '173');
      type(session, 'mechanism', 'x');
      await settled();
      await audit(entry, KNOWN);
    });

    for (const [look, attributes, forcedColors] of [
      ['in dark colours', 'theme="dark"', 'none'],
      ['in forced colours', '', 'active'],
    ] as const) {
      it(`${look}: cells of every state, the panel, the check; in the grid and as fields`, async () => {
        await forceColors(forcedColors);
        try {
          for (const kind of ['grid', 'form'] as const) {
            const { entry, exporter, provider } = await openView(kind, attributes);
            const { session } = provider;
            type(session!, 'screening', '173');
            type(session!, 'mechanism', 'x');
            type(session!, 'deaths', '未统计');
            await settled();
            const known = kind === 'grid' ? KNOWN : [];
            await audit(entry, known);
            await exporter.open();
            await audit(entry, known);
            cleanUp();
          }
        } finally {
          await forceColors('none');
        }
      });
    }

    it('with the check open', async () => {
      const { entry, exporter, session } = await openForm();
      await exporter.open();
      await audit(entry, KNOWN);
      fillAll(session);
      await ready(exporter);
      await audit(entry, KNOWN);
    });

    it('where nothing can be saved', async () => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      try {
        const { entry, state } = await openForm();
        await until(() => state.shadowRoot!.querySelector('[role=alert]'));
        await audit(entry, KNOWN);
      } finally {
        IDBFactory.prototype.open = open;
      }
    });
  });

  for (const kind of ['grid', 'form'] as const) {
    it(`the key F6 leads from the bar and from the steps into the cells: ${kind}`, async () => {
      const { entry } = await openView(kind, '');
      const guide = entry.shadowRoot!.querySelector('dabiao-entry-guide')!;
      for (const from of [entry.shadowRoot!.querySelector<HTMLElement>('.full')!, guide.shadowRoot!.querySelector('button')!]) {
        from.focus();
        expect(focused()).to.equal(from);
        await press('F6');
        expect(entry.shadowRoot!.activeElement!.localName).to.equal(`dabiao-${kind}`);
      }
    });
  }

  for (const kind of ['grid', 'form'] as const) {
    it(`Escape leaves the full window from the bar, and not while a panel is open there: ${kind}`, async () => {
      const { entry, exporter } = await openView(kind, '');
      const full = entry.shadowRoot!.querySelector<HTMLElement>('.full')!;
      const isFull = () => entry.hasAttribute('data-full');
      full.click();
      await settled();
      await exporter.open();
      full.focus();
      await press('Escape');
      await settled();
      expect(isFull(), 'with the export open').to.equal(true);
      exporter.shadowRoot!.querySelector<HTMLElement>('.close')!.click();
      await settled();
      entry.shadowRoot!.querySelector<HTMLElement>(`dabiao-${kind}`)!.focus();
      await press('Escape');
      await settled();
      expect(isFull(), 'from the cells').to.equal(true);
      full.focus();
      await press('Escape');
      await settled();
      expect(isFull()).to.equal(false);
    });
  }

  it('is the whole form from one tag: what is typed is counted, saved and checked', async () => {
    const { grid, session, header, state, exporter } = await openForm(formPlan({ title: '某县妇女发展规划' }));
    expect(words(header)).to.match(/^某县妇女发展规划 县卫生健康局 2025年度监测 已填 0 \/ 5 项/);
    grid.select(at(session, 'screening'));
    await settled();
    await typeKeys('97.5');
    await press('Enter');
    await typeKeys('200000');
    await press('Enter');
    await until(() => words(header).includes('已填 2 / 5 项'));
    await until(() => words(grid).includes('✕ 错误 1')); // the head is drawn with the next frame
    expect(header.shadowRoot!.querySelector('progress')!.value).to.equal(2);
    await until(() => words(state).includes('草稿已保存在本机'));
    await exporter.open();
    exporter.shadowRoot!.querySelector<HTMLElement>('.point')!.click();
    await settled();
    expect(grid['view']!.selected).to.deep.equal(at(session, 'mortality'));
  });

  describe('printed by the browser', () => {
    afterEach(() => emulateMedia({ media: 'screen' }));
    const seen = (root: ParentNode, selector: string) =>
      [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => element.getClientRects().length > 0).length;

    it('leads to the printed form in place of the grid', async () => {
      const { grid, session } = await openForm();
      type(session, 'screening', '173');
      await settled();
      await emulateMedia({ media: 'print' });
      expect(seen(grid.shadowRoot!, '.desk, .bubble, .heads, .skip, .end')).to.equal(0);
      expect(grid.shadowRoot!.querySelector<HTMLElement>('.on-paper')!.innerText).to.contain('“打印”');
      await emulateMedia({ media: 'screen' });
      expect(seen(grid.shadowRoot!, '.on-paper')).to.equal(0);
    });

    it('has the fields without what is pressed, nothing over them', async () => {
      const { root, session } = await openEntry(formPlan(), '');
      const form = await until(() => root.shadowRoot!.querySelector('dabiao-form'));
      await until(() => form.shadowRoot!.querySelector('tbody'));
      type(session, 'screening', '173');
      await inside(root).exporter.open();
      await settled();
      await emulateMedia({ media: 'print' });
      expect(seen(form.shadowRoot!, 'button, .heads, dabiao-indicator-panel')).to.equal(0);
      expect(seen(inside(root).exporter.shadowRoot!, '.panel')).to.equal(0);
      expect(seen(form.shadowRoot!, '.message'), 'what is said').to.equal(1);
      const sticky = [root, form].flatMap(({ shadowRoot }) =>
        [...shadowRoot!.querySelectorAll('*')].filter(
          (element) => element.getClientRects().length > 0 && ['sticky', 'fixed'].includes(getComputedStyle(element).position),
        ),
      );
      expect(sticky.map(({ className }) => className)).to.deep.equal([]);
    });
  });

  it('shows the form as fields without a licence key, loads no grid, and leaves no choice', async () => {
    const { root, session } = await openEntry(formPlan(), '');
    const { header, exporter } = inside(root);
    const form = await until(() => root.shadowRoot!.querySelector('dabiao-form'));
    await until(() => form.shadowRoot!.querySelector('tbody'));
    expect(root.shadowRoot!.querySelector('dabiao-grid')).to.equal(null);
    expect(root.shadowRoot!.querySelector('.switch')).to.equal(null);
    fillAll(session);
    await ready(header);
    expect(words(header)).to.contain('已填 5 / 5 项');
    await exporter.open();
    expect(words(exporter)).to.contain('可以导出上报件');
  });

  it('switches between grid and fields, keeps what is being typed and the place, and remembers the choice', async () => {
    const { root, session } = await openEntry();
    const { grid } = inside(root);
    await gridReady(grid);
    const change = () => root.shadowRoot!.querySelector<HTMLButtonElement>('.switch')!.click();
    grid.select(at(session, 'mortality'));
    await settled();
    await typeKeys('7.');
    change();
    const form = await until(() => root.shadowRoot!.querySelector('dabiao-form'));
    await until(() => form.shadowRoot!.querySelector('tbody'));
    await settled();
    expect(session.text(1, at(session, 'mortality').column)).to.equal('7.');
    expect(form.selected).to.deep.equal(at(session, 'mortality'));
    expect(form.shadowRoot!.activeElement).to.have.property('value', '7.');
    const { root: next } = await openEntry();
    await until(() => next.shadowRoot!.querySelector('dabiao-form'));
    change();
    const again = await until(() => root.shadowRoot!.querySelector('dabiao-grid'));
    await gridReady(again);
    await settled();
    expect(again.selected).to.deep.equal(at(session, 'mortality'));
  });

  it('hands every attribute on', async () => {
    const previous = [{ indicator: 'mortality', region: '440783001', period: '2024', value: 7, status: 'A' as const }];
    const { entry, session } = await openForm(formPlan(), 'region="440783001=三埠街道" cycle="mid-term" period="2024 2025" locked="2024"');
    expect(session.regions).to.deep.equal(['440783001']);
    expect(session.cycle).to.equal('mid-term');
    expect(session.openPeriods).to.deep.equal(['2025']);
    entry.previous = previous;
    const { provider } = inside(entry);
    await until(() => provider.session && provider.session !== session);
    expect(provider.session!.previous('mortality', '440783001', '2025', '')).to.equal(7);
    entry.planData = formPlan({ title: '给的规划' });
    await until(() => provider.session?.plan.title === '给的规划');
  });

  it('shows markup of the plan and of the clerk as text, everywhere', async () => {
    const plan = formPlan();
    const { grid, session, exporter, header } = await openForm({
      ...plan,
      title: MARKUP,
      fields: plan.fields.map((field) => ({ ...field, name: MARKUP })),
      departments: [{ id: 'health', name: MARKUP }, plan.departments[1]!],
      indicators: plan.indicators.map((one) => ({ ...one, name: `${one.name}${MARKUP}` })),
    });
    for (const part of ['value', 'missing', 'note'] as const) type(session, 'screening', MARKUP, part);
    await settled();
    await exporter.open();
    expect(words(header)).to.contain('<img src=');
    expect(words(exporter)).to.contain('<img src=');
    expect(td(grid, at(session, 'screening', 'note')).textContent).to.equal(MARKUP);
    expect(injected(document.querySelector('.fixture')!)).to.deep.equal([]);
    expect(document.body.dataset['broken']).to.equal(undefined);
  });

  describe('beside another', () => {
    it('of another department, each is filled by itself', async () => {
      const plan = formPlan();
      const [health, education] = [await openForm(plan), await openForm(plan, 'department="education"')];
      type(health.session, 'mortality', '7.5');
      type(education.session, 'enrolment', '99');
      await settled();
      expect([...health.session.cells()].map(([key]) => key)).to.deep.equal(['mortality|440783|2025||value']);
      expect([...education.session.cells()].map(([key]) => key)).to.deep.equal(['enrolment|440783|2025||value']);
      expect(overlays()).to.equal(2);
      health.grid.select(at(health.session, 'screening'));
      await settled();
      await typeKeys('50');
      const note = td(education.grid, at(education.session, 'enrolment', 'note'));
      note.scrollIntoView({ block: 'center' });
      const { x, y } = note.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(x + 9), Math.round(y + 9)] });
      await settled();
      await typeKeys('ok');
      await press('Enter');
      expect(health.session.text(0, 0), 'finished by the click').to.equal('50');
      expect([...education.session.cells()].map(([, text]) => text)).to.deep.equal(['99', 'ok']);
    });

    it('on the same draft, what is typed in one stands in the other', async () => {
      const plan = formPlan();
      const [one, other] = [await openForm(plan), await openForm(plan)];
      type(one.session, 'mortality', '7.5');
      await until(() => other.session.text(1, at(other.session, 'mortality').column) === '7.5');
      await settled();
      expect(td(other.grid, at(other.session, 'mortality')).textContent).to.equal('7.5');
    });

    it('that is broken, it works', async () => {
      await complaintsOf(async () => {
        const broken = await fixture<DabiaoEntry>(
          `<dabiao-entry plan="/test/fixtures/absent.json" department="health" period="2025"></dabiao-entry>`,
        );
        await until(() => inside(broken).provider.shadowRoot!.querySelector('[role=alert]'));
        expect(words(inside(broken).provider)).to.contain('/test/fixtures/absent.json');
        const { session, grid } = await openForm();
        type(session, 'mortality', '7.5');
        await settled();
        expect(td(grid, at(session, 'mortality')).textContent).to.equal('7.5');
      });
    });
  });

  it('is moved in the page with everything in it, and comes back after it was taken away', async () => {
    const { entry, grid, session, provider } = await openForm();
    type(session, 'mortality', '7.5');
    const box = document.createElement('section');
    document.querySelector('.fixture')!.append(box);
    box.append(entry);
    await until(() => provider.session && provider.session !== session);
    await gridReady(grid);
    await ready(grid);
    expect(td(grid, at(provider.session!, 'mortality')).textContent).to.equal('7.5');
    entry.remove();
    expect(overlays()).to.equal(0);
    await new Promise((done) => setTimeout(done, 100));
    box.append(entry);
    await until(() => provider.session);
    await gridReady(grid);
    await ready(grid);
    expect(td(grid, at(provider.session!, 'mortality')).textContent).to.equal('7.5');
    expect(overlays()).to.equal(1);
  });

  it('keeps what is being typed when the page takes it away', async () => {
    const plan = formPlan();
    const { entry, grid, session } = await openForm(plan);
    grid.select(at(session, 'mortality', 'note'));
    await settled();
    await typeKeys('半句话');
    entry.remove();
    const again = await openSession('', plan);
    expect([...again.session.cells()].map(([, text]) => text)).to.deep.equal(['半句话']);
  });
});
