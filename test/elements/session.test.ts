import { expect } from 'chai';
import { DabiaoSession } from '../../src/elements/session/dabiao-session.js';
import '../../src/elements/entry/dabiao-entry-header.js';
import '../../src/elements/save-state/dabiao-save-state.js';
import type { DabiaoEntryHeader } from '../../src/elements/entry/dabiao-entry-header.js';
import { draftsOf } from '../../src/drafts/draft.js';
import { listDrafts } from '../../src/drafts/draft-list.js';
import { DraftStore } from '../../src/drafts/store.js';
import { EntrySession } from '../../src/report/session.js';
import { seal } from '../../src/submissions/submission.js';
import type { Plan } from '../../src/plan/schema.js';
import { at, complaintsOf, formPlan, injected, MARKUP, openSession, planUrl, type } from './desk.js';
import { audit, cleanUp, fixture, hasLoaded, ready, until, withhold } from './support.js';

const message = (element: Element) => element.shadowRoot!.querySelector('[part=message]');
const told = (element: Element) => message(element)?.textContent?.replace(/\s+/g, ' ').trim() ?? null;
const title = (header: Element) => header.shadowRoot!.querySelector('.title')?.textContent ?? null;

function sessionWith(attributes: string): Promise<DabiaoSession> {
  return fixture<DabiaoSession>(`<dabiao-session ${attributes}><p>content</p></dabiao-session>`);
}

/** A server that answers when the test lets it. */
function heldServer() {
  const answers = new Map<string, (response: Response) => void>();
  const before = window.fetch;
  window.fetch = (url) => new Promise((done) => answers.set(String(url), done));
  return {
    asked: () => [...answers.keys()],
    answer: (url: string, plan: Plan) => answers.get(url)!(new Response(JSON.stringify(plan))),
    close: () => (window.fetch = before),
  };
}

describe('<dabiao-session>', () => {
  afterEach(cleanUp);

  // First of all: nothing has had to be said yet.
  it('loads what says what is wrong when there is something to say, and says so where it can’t be loaded', async () => {
    const { root } = await openSession('');
    expect(hasLoaded('failure-reason')).to.equal(false);
    const release = withhold(root['reasons']);
    await complaintsOf(async () => {
      root.plan = planUrl({ ...formPlan(), fields: [] });
      await until(() => message(root)?.getAttribute('role') === 'alert');
    });
    expect(told(root)).to.contain('加载失败');
    await audit(root);
    release();
    root.shadowRoot!.querySelector<HTMLButtonElement>('.retry')!.click();
    await until(() => root.shadowRoot!.querySelector('li'), 5000);
    expect(told(root)).to.contain('fields').and.not.to.contain('加载失败');
    expect(hasLoaded('failure-reason')).to.equal(true);
  });

  it('passes the accessibility audit: loading', async () => {
    const server = heldServer();
    try {
      const element = await sessionWith('plan="/slow.json" department="health" period="2025"');
      expect(told(element)).to.equal('正在读取规划…');
      expect(message(element)!.getAttribute('role')).to.equal('status');
      await audit(element);
    } finally {
      server.close();
    }
  });

  describe('where the storage does not answer', () => {
    const { open } = IDBFactory.prototype;
    const { get, getAllKeys } = IDBObjectStore.prototype;
    let letGo: () => void;
    /** Events of these requests are held until they are let go. */
    const hold = <T extends IDBRequest>(request: T, held: Promise<void>): T => {
      const { addEventListener } = request;
      request.addEventListener = (type: string, listener: EventListener) =>
        addEventListener.call(request, type, (event) => void held.then(() => listener.call(request, event)));
      return request;
    };
    afterEach(() => {
      letGo();
      IDBFactory.prototype.open = open;
      Object.assign(IDBObjectStore.prototype, { get, getAllKeys });
    });

    const hanging: Record<string, [sentence: string, hang: (held: Promise<void>) => void]> = {
      opened: [
        '尚未打开',
        (held) =>
          (IDBFactory.prototype.open = function (...args) {
            return hold(open.apply(this, args), held);
          }),
      ],
      read: [
        '一直没有完成',
        (held) =>
          Object.assign(IDBObjectStore.prototype, {
            get(this: IDBObjectStore, ...args: [IDBValidKey]) {
              return hold(get.apply(this, args), held);
            },
            getAllKeys(this: IDBObjectStore, ...args: [IDBValidKey]) {
              return hold(getAllKeys.apply(this, args), held);
            },
          }),
      ],
    };
    for (const [what, [sentence, hang]] of Object.entries(hanging))
      it(`AUTOSAVE17 when it is ${what}: one time limit, then the form, with a sign that says so; what is typed is saved once it answers`, async function () {
        this.timeout(30_000);
        const plan = formPlan();
        const before = await openSession('<p>form</p>', plan);
        type(before.session, 'screening', '97.5');
        await before.provider.shared!.autosave.flush();
        before.root.remove();
        await new Promise((done) => setTimeout(done, 100));
        hang(new Promise((done) => (letGo = done)));
        const start = performance.now();
        const root = await fixture<DabiaoSession>(
          `<dabiao-session plan="${planUrl(plan)}" department="health" period="2025"><dabiao-save-state></dabiao-save-state></dabiao-session>`,
        );
        await until(() => root.session, 9000);
        expect(performance.now() - start).to.be.within(4500, 7000);
        const { autosave } = root.shared!;
        await until(
          () => root.querySelector('dabiao-save-state')!.shadowRoot?.querySelector('.failed')?.textContent?.includes(sentence),
          2000,
        );
        type(root.session!, 'mortality', '8.1');
        expect(autosave.isSettled).to.equal(false);
        letGo();
        Object.assign(IDBObjectStore.prototype, { get, getAllKeys });
        await until(() => autosave.state.status === 'saved' && autosave.isSettled, 12_000);
        expect([...root.session!.cells()].map(([, text]) => text).sort()).to.deep.equal(['8.1', '97.5']);
      });
  });

  it('passes the accessibility audit: failed, with a list of problems and with a way to try again', async () => {
    for (const plan of [planUrl({ ...formPlan(), fields: [] }), '/test/fixtures/absent.json']) {
      await complaintsOf(async () => {
        const element = await sessionWith(`plan="${plan}" department="health" period="2025"`);
        await until(() => message(element)?.getAttribute('role') === 'alert');
        await audit(element);
      });
    }
  });

  it('passes the accessibility audit: ready, showing its content', async () => {
    const { root } = await openSession('<p>content</p>');
    expect(message(root)).to.equal(null);
    await audit(root);
  });

  describe('a plan that cannot be opened', () => {
    const twice = (plan: Plan) => ({ ...plan, indicators: [...plan.indicators, plan.indicators[0]!] });
    const nowhere = (plan: Plan) => ({
      ...plan,
      indicators: plan.indicators.map((one, i) => (i === 2 ? { ...one, field: 'nowhere' } : one)),
    });
    const pathless = 'department="health" period="2025"';
    const whole = () => `plan="${planUrl(formPlan({ id: 'data-plan' }))}" ${pathless}`;
    const withData = (data: unknown) => `${whole()} data="${planUrl(data)}"`;
    const cases: Record<string, [attributes: () => string, ...told: string[]]> = {
      'a missing file': [() => `plan="/test/fixtures/absent.json" ${pathless}`, '/test/fixtures/absent.json', '404'],
      'a server that cannot be reached': [() => `plan="http://localhost:1/plan.json" ${pathless}`, 'http://localhost:1/plan.json'],
      'a file that is not JSON': [() => `plan="${planUrl('{"format": dabiao}')}" ${pathless}`, 'JSON', '第 1 行', 'blob:'],
      "the portal's page in place of the file": [() => `plan="/test/fixtures/login.html" ${pathless}`, 'JSON', '/test/fixtures/login.html'],
      'an empty file': [() => `plan="data:application/json," ${pathless}`, 'JSON'],
      'another version of the format': [() => `plan="${planUrl({ ...formPlan(), format: 'dabiao.plan/2' })}" ${pathless}`, 'dabiao.plan/2'],
      'another kind of document': [() => `plan="${planUrl({ format: 'dabiao.report/1' })}" ${pathless}`, 'dabiao.report/1'],
      'two indicators of one id': [() => `plan="${planUrl(twice(formPlan()))}" ${pathless}`, 'indicators[6].id', 'screening'],
      'an indicator that points nowhere': [() => `plan="${planUrl(nowhere(formPlan()))}" ${pathless}`, 'indicators[2].field', 'nowhere'],
      'no plan': [() => pathless, 'plan'],
      'no department': [() => `plan="${planUrl(formPlan())}" period="2025"`, 'health', 'education'],
      'an unknown department': [() => `plan="${planUrl(formPlan())}" department="police" period="2025"`, 'police', 'health', 'education'],
      'not a valid period': [() => `plan="${planUrl(formPlan())}" department="health"`, '2025-H1'],
      'a period that is none': [() => `plan="${planUrl(formPlan())}" department="health" period="2025-Q5"`, '2025-Q5'],
      'a region that is none': [() => `plan="${planUrl(formPlan())}" ${pathless} region="开平"`, '开平'],
      'data without a format': [() => withData({ observations: [] }), 'dabiao.dataset/1', 'dabiao.submission/1'],
      'data of a newer version': [() => withData({ format: 'dabiao.dataset/9', plan: {}, observations: [] }), 'dabiao.dataset/9'],
      'data of another plan': [
        () => withData({ format: 'dabiao.dataset/1', plan: { id: 'another-plan' }, observations: [] }),
        'another-plan',
        'data-plan',
      ],
      "the portal's page in place of the data": [() => `${whole()} data="/test/fixtures/login.html"`, 'JSON', '/test/fixtures/login.html'],
      'half of the data': [() => withData('{"format":"dabiao.dataset/1","plan":{'), 'JSON'],
      'a cycle that is none': [() => `plan="${planUrl(formPlan())}" ${pathless} cycle="yearly"`, 'yearly'],
    };
    for (const [name, [attributes, ...parts]] of Object.entries(cases)) {
      it(`says so in plain words, logs once, and the page lives on: ${name}`, async () => {
        let element: DabiaoSession | undefined;
        const complaints = await complaintsOf(async () => {
          element = await sessionWith(attributes());
          await until(() => message(element!)?.getAttribute('role') === 'alert', 5000);
          await ready(element);
        });
        expect(complaints).to.have.length(1);
        expect(told(element!)).to.match(/^填报表打不开/);
        for (const part of parts) expect(told(element!)).to.contain(part);
        expect(told(element!)).not.to.match(/undefined|\[object|TypeError/);
        expect(element!.session).to.equal(null);
        expect(element!.shadowRoot!.querySelector('slot'), 'no content without a session').to.equal(null);

        const { session } = await openSession('');
        type(session, 'mortality', '7.5');
        expect(session.progress.filled).to.equal(1);
      });
    }

    const failureWith = async (attributes: string): Promise<DabiaoSession> => {
      const element = await sessionWith(attributes);
      await complaintsOf(() => until(() => message(element)?.getAttribute('role') === 'alert', 5000));
      await ready(element);
      return element;
    };

    it('OPENING1 OPENING2 names the attribute that is missing, or empty', async () => {
      const plan = `plan="${planUrl(formPlan())}"`;
      for (const [attributes, code, part] of [
        [pathless, 'no-plan', '没有指定规划文件（plan 属性）'],
        [`plan="" ${pathless}`, 'no-plan', '没有指定规划文件（plan 属性）'],
        [`${plan} department="health"`, 'no-period', '没有指定报告期（period 属性）'],
        [`${plan} department="health" period=" "`, 'no-period', '没有指定报告期（period 属性）'],
        [`${plan} period="2025"`, 'no-department', '没有指定部门（department 属性）。可用的有：health, education'],
        [`${plan} department="" period="2025"`, 'no-department', '没有指定部门（department 属性）'],
      ] as const) {
        const element = await failureWith(attributes);
        expect([element.failure!.kind, told(element)].join(' '))
          .to.contain(code)
          .and.to.contain(part)
          .and.not.to.contain('“”');
      }
      const { session } = await openSession('', formPlan(), 'data="" locked=""');
      expect(session.periods).to.deep.equal(['2025']);
    });

    it('OPENING2 names the words of a list that are wrong, and those alone', async () => {
      const plan = `plan="${planUrl(formPlan())}" department="health"`;
      expect(told(await failureWith(`${plan} period="2025 2025-Q5" locked="昨年"`))).to.contain('“2025-Q5 昨年”不是有效的报告期');
      expect(told(await failureWith(`${plan} period="2025" region="440783 开平=开平市"`))).to.contain('“开平=开平市”不是有效的地区');
    });

    it('OPENING3 refuses a period outside the years of the plan: to be filled, from its earliest baseline to its end', async () => {
      const early = formPlan();
      const older = {
        ...early,
        indicators: early.indicators.map((one, i) => (i ? one : { ...one, baseline: { year: 2018, value: 5, source: '年报' } })),
      };
      const attributes = (plan: Plan, more: string) => `plan="${planUrl(plan)}" department="health" ${more}`;
      for (const [plan, more, part] of [
        [early, 'period="2099"', '“2099”不在规划的年份之内：本规划可填2020年（基期）至2030年'],
        [early, 'period="2025 2031-H1 2019"', '“2031-H1 2019”不在'],
        [early, 'period="2025 2031" locked="2031"', '“2031”不在'],
        [older, 'period="2017"', '“2017”不在规划的年份之内：本规划可填2018年'],
      ] as const) {
        const element = await failureWith(attributes(plan, more));
        expect([element.failure!.kind, told(element)].join(' '))
          .to.contain('outside-plan')
          .and.to.contain(part);
      }
      for (const [plan, more, periods] of [
        [early, 'period="2020"', ['2020']],
        [early, 'period="2030-Q4 2021"', ['2030-Q4', '2021']],
        [early, 'period="2016 2025" locked="2016"', ['2016', '2025']],
        [older, 'period="2018"', ['2018']],
      ] as const) {
        const element = await sessionWith(attributes(plan, more));
        await until(() => element.session);
        expect([...element.session!.periods].sort()).to.deep.equal([...periods].sort());
      }
    });

    it('refuses a wrong plan given as data as it does a file', async () => {
      for (const [data, part] of [
        [{}, 'format'],
        [[], 'format'],
        [nowhere(formPlan()), 'indicators[2].field'],
      ] as const) {
        const element = document.createElement('dabiao-session');
        Object.assign(element, { planData: data, department: 'health', period: '2025' });
        const place = await fixture('<div></div>');
        const complaints = await complaintsOf(async () => {
          place.append(element);
          await until(() => message(element)?.getAttribute('role') === 'alert');
        });
        expect(complaints).to.have.length(1);
        expect(told(element)).to.contain(part);
      }
    });

    it('counts the problems beyond the first few', async () => {
      const indicators = Array.from({ length: 11 }, (_, i) => ({ ...formPlan().indicators[1]!, id: `wrong-${i}`, field: 'nowhere' }));
      await complaintsOf(async () => {
        const element = await sessionWith(`plan="${planUrl(formPlan({ indicators, rules: [] }))}" department="health" period="2025"`);
        await until(() => message(element)?.getAttribute('role') === 'alert');
        expect(element.shadowRoot!.querySelectorAll('li')).to.have.length(9);
        expect(element.shadowRoot!.querySelector('li:last-child')!.textContent).to.match(/^另有 \d+ 处。$/);
      });
    });

    it('shows markup in the address or in the plan as text', async () => {
      const plan = formPlan();
      await complaintsOf(async () => {
        const markup = MARKUP.replace(/"/g, '&quot;');
        const address = await sessionWith(`plan="/test/fixtures/${markup}" department="health" period="2025"`);
        const unknown = await sessionWith(`plan="${planUrl(plan)}" department="${markup}" period="${markup}"`);
        const wrong = await sessionWith(
          `plan="${planUrl({ ...plan, indicators: [{ ...plan.indicators[0]!, field: MARKUP, [MARKUP]: 1 }] })}" department="health" period="2025"`,
        );
        for (const element of [address, unknown, wrong]) {
          await until(() => message(element)?.getAttribute('role') === 'alert');
          expect(told(element)).to.contain('<img src=');
        }
      });
      expect(injected(document.body.querySelector('.fixture')!)).to.deep.equal([]);
      expect(document.body.dataset['broken']).to.equal(undefined);
    });

    it('is loaded again when asked, and when the page names another file', async () => {
      let calls = 0;
      const before = window.fetch;
      window.fetch = () => Promise.resolve(++calls === 1 ? new Response('', { status: 503 }) : new Response(JSON.stringify(formPlan())));
      try {
        let element!: DabiaoSession;
        await complaintsOf(async () => {
          element = await sessionWith('plan="/plan.json" department="health" period="2025"');
          await until(() => told(element)?.includes('503'));
        });
        element.shadowRoot!.querySelector('button')!.click();
        await until(() => element.session);
        await ready(element);
        expect(message(element)).to.equal(null);
      } finally {
        window.fetch = before;
      }
    });
  });

  it('takes last year’s values from a dataset, and from a submission', async () => {
    const plan = formPlan();
    const lastYear = new EntrySession({ plan, department: 'health', periods: ['2024'] });
    const { form } = lastYear;
    lastYear.set(
      form.rows.map(({ indicator }, row) =>
        indicator.id === 'mortality'
          ? { row, column: form.column('2024', '', 'value')!, text: '7.5' }
          : { row, column: form.column('2024', '', 'missing')!, text: '未统计' },
      ),
    );
    const submission = seal(lastYear, { id: '0'.repeat(32), createdAt: '2025-03-05T09:30:00+08:00' });
    const dataset = { format: 'dabiao.dataset/1', plan: { id: plan.id }, observations: submission.report.observations };
    for (const file of [dataset, submission]) {
      const { session } = await openSession('', plan, `data="${planUrl(file)}"`);
      expect(session.previous('mortality', '440783', '2025', '')).to.equal(7.5);
    }
  });

  describe('shares its session', () => {
    const headers = (root: ParentNode) => [...root.querySelectorAll<DabiaoEntryHeader>('dabiao-entry-header')];

    it('with the elements inside it, and with those elsewhere that name it', async () => {
      const outside = await fixture<DabiaoEntryHeader>('<dabiao-entry-header for="desk"></dabiao-entry-header>');
      expect(title(outside)).to.equal(null);
      const { root } = await openSession(
        '<div><dabiao-entry-header></dabiao-entry-header></div>',
        formPlan({ title: '甲规划' }),
        'id="desk"',
      );
      await ready(outside);
      expect(title(outside)).to.equal('甲规划');
      expect(title(headers(root)[0]!)).to.equal('甲规划');
    });

    it('by id inside the same shadow root, where there is one', async () => {
      await openSession('', formPlan({ title: '外面' }), 'id="desk"');
      const host = await fixture('<div></div>');
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = `<dabiao-session id="desk" plan="${planUrl(formPlan({ title: '里面' }))}" department="health" period="2025"></dabiao-session>
        <dabiao-entry-header for="desk"></dabiao-entry-header>`;
      await until(() => title(headers(root)[0]!) === '里面');
    });

    it('with elements whose class was defined before its own', async () => {
      const place = await fixture(
        `<late-session plan="${planUrl(formPlan({ title: '晚到' }))}" department="health" period="2025"><dabiao-entry-header></dabiao-entry-header></late-session>`,
      );
      expect(title(headers(place)[0]!)).to.equal(null);
      customElements.define('late-session', class extends DabiaoSession {});
      await until(() => title(headers(place)[0]!) === '晚到');
    });

    it('anew when what is asked for changes, with one event each time', async () => {
      const { root, session: first } = await openSession('<dabiao-entry-header></dabiao-entry-header>');
      const events: (object | null)[] = [];
      root.addEventListener('dabiao-session', ({ detail }) => events.push(detail.session));
      root.department = 'education';
      await until(() => root.session && root.session !== first);
      await ready(headers(root)[0]!);
      expect(events, 'gone, then there').to.deep.equal([null, root.session]);
      expect(headers(root)[0]!.shadowRoot!.textContent).to.contain('县教育局').and.not.to.contain('县卫生健康局');
    });

    it('of the plan asked for last, whichever file comes first', async () => {
      const server = heldServer();
      try {
        const element = await sessionWith('plan="/one.json" department="health" period="2025"');
        await until(() => server.asked().includes('/one.json'));
        element.plan = '/two.json';
        await until(() => server.asked().includes('/two.json'));
        server.answer('/two.json', formPlan({ title: '第二个' }));
        await until(() => element.session?.plan.title === '第二个');
        server.answer('/one.json', formPlan({ title: '第一个' }));
        await new Promise((done) => setTimeout(done, 50));
        expect(element.session!.plan.title).to.equal('第二个');
      } finally {
        server.close();
      }
    });

    it('no more once it has left the page', async () => {
      const outside = await fixture<DabiaoEntryHeader>('<dabiao-entry-header for="desk"></dabiao-entry-header>');
      const { root } = await openSession('', formPlan(), 'id="desk"');
      await until(() => title(outside));
      root.remove();
      await ready(outside);
      expect(title(outside)).to.equal(null);
      expect(root.session).to.equal(null);
    });

    it('not with an element that has been moved out of it', async () => {
      const { root } = await openSession('<dabiao-entry-header></dabiao-entry-header>');
      const [header] = headers(root);
      await ready(header!);
      expect(title(header!)).not.to.equal(null);
      document.querySelector('.fixture')!.append(header!);
      await ready(header!);
      expect(title(header!)).to.equal(null);
      root.append(header!);
      await ready(header!);
      expect(title(header!)).not.to.equal(null);
    });
  });

  describe('keeps the draft', () => {
    it('and resumes it, whatever was typed, when the page is opened again', async () => {
      const plan = formPlan();
      const { root, session } = await openSession('', plan);
      type(session, 'mortality', '七点五');
      type(session, 'screening', '９７．５％');
      root.remove();
      const again = await openSession('', plan);
      expect([...again.session.cells()].map(([, text]) => text)).to.have.members(['七点五', '９７．５％']);
      await until(() => again.session.canUndo);
      again.session.undo();
      expect([...again.session.cells()].map(([, text]) => text)).to.deep.equal(['七点五']);
    });

    it('when the element is moved, with what was typed the moment before', async () => {
      const { root, session } = await openSession('<dabiao-entry-header></dabiao-entry-header>');
      for (const text of ['1', '2', '3', '4']) type(session, 'mortality', text);
      type(session, 'screening', '50');
      document.body.querySelector('.fixture')!.append(root);
      await until(() => root.session);
      const cell = at(root.session!, 'mortality');
      expect(root.session!.text(cell.row, cell.column)).to.equal('4');
      expect(root.session!.progress.filled).to.equal(2);
    });

    it('over a move even where nothing can be saved', async () => {
      const plan = formPlan();
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      try {
        const { root, session } = await openSession('<dabiao-save-state></dabiao-save-state>', plan);
        type(session, 'mortality', '4');
        document.body.querySelector('.fixture')!.append(root);
        await until(() => root.session && root.session !== session);
        const cell = at(root.session!, 'mortality');
        expect(root.session!.text(cell.row, cell.column)).to.equal('4');
        const state = root.querySelector('dabiao-save-state')!;
        await until(() => state.shadowRoot!.querySelector('[role=alert]'));
        root.department = 'education';
        await until(() => root.session?.department === 'education');
        root.department = 'health';
        await until(() => root.session?.department === 'health');
        expect(root.session!.text(cell.row, cell.column), 'after another department').to.equal('4');
        root.remove();
        const again = await openSession('', plan);
        expect(again.session.text(cell.row, cell.column), 'in an element made anew').to.equal('4');
      } finally {
        IDBFactory.prototype.open = open;
      }
    });

    it('of each department, region, period and cycle by itself', async () => {
      const plan = formPlan();
      const { root, session } = await openSession('', plan);
      type(session, 'mortality', '4');
      for (const [name, value] of [
        ['period', '2026'],
        ['cycle', 'mid-term'],
        ['region', '440700'],
      ] as const) {
        const before = root.session;
        root.setAttribute(name, value);
        await until(() => root.session && root.session !== before);
        expect([...root.session!.cells()], name).to.deep.equal([]);
        type(root.session!, 'mortality', '5');
      }
      root.remove();
      await new Promise((done) => setTimeout(done, 100));
      const store = new DraftStore();
      const drafts = (await listDrafts(store)).filter((draft) => draft.plan.id === plan.id);
      store.close();
      // Regions share the draft of their period.
      expect(drafts.map(({ period, cycle, regions }) => [period, cycle, regions])).to.have.deep.members([
        ['2025', 'annual', ['440783']],
        ['2026', 'annual', ['440783']],
        ['2026', 'mid-term', ['440783', '440700']],
      ]);
    });

    it('and shows what was written elsewhere when the page comes back out of the browser’s cache', async () => {
      const plan = formPlan();
      const { session } = await openSession('', plan);
      type(session, 'mortality', '4');
      const [draft] = draftsOf(session, '');
      const store = new DraftStore();
      await until(() => session.filledCells === 1);
      const key = 'mortality|440783|2025||value';
      const clock = Date.now() + 50;
      await store.write([{ key: [draft!.id, clock, 'elsewhere'], writes: [{ clock, window: 'elsewhere', cells: [[key, '5']] }] }]);
      store.close();
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
      await new Promise((done) => setTimeout(done, 50));
      expect([...session.cells()]).to.deep.equal([[key, '4']]);
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await until(() => [...session.cells()][0]![1] === '5');
    });

    it('and asks before the page is left only while something is not saved', async () => {
      const leave = () => {
        const event = new Event('beforeunload', { cancelable: true });
        window.dispatchEvent(event);
        return event.defaultPrevented;
      };
      const { root, session } = await openSession('');
      expect(leave()).to.equal(false);
      type(session, 'mortality', '4');
      expect(leave()).to.equal(true);
      await until(() => !leave());
      type(session, 'mortality', '5');
      root.remove();
      expect(leave(), 'an element that is gone asks nothing').to.equal(false);
    });
  });

  it('takes several periods and regions, each once', async () => {
    const { session } = await openSession('', formPlan(), 'region="440783, 440700 440783"');
    expect(session.regions).to.deep.equal(['440783', '440700']);
    const element = await sessionWith(`plan="${planUrl(formPlan())}" department="health" period="2024，2025 2024"`);
    await until(() => element.session);
    expect(element.session!.periods).to.deep.equal(['2024', '2025']);
  });
});
