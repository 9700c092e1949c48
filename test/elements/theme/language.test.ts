import { expect } from 'chai';
import '../../../src/elements/entry/dabiao-entry.js';
import type { DabiaoEntryHeader } from '../../../src/elements/entry/dabiao-entry-header.js';
import '../../../src/elements/board/dabiao-board.js';
import type { DabiaoBoard } from '../../../src/elements/board/dabiao-board.js';
import '../../../src/elements/gauge/dabiao-gauge.js';
import { addLanguage } from '../../../src/vocabulary/added.js';
import { at, complaintsOf, fillAll, formPlan, gridReady, LICENSE, openEntry, openSession, planUrl, press, settled, type } from '../desk.js';
import { cleanUp, fixture, ready, until } from '../support.js';

const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;
const words = (element: Element) => element.shadowRoot!.textContent!.replace(/\s+/g, ' ').trim();
const part = (entry: Element, tag: string) => entry.shadowRoot!.querySelector(tag)!;

/** A plan whose own words are English, so that any Chinese on the page is the kit's. */
function englishPlan() {
  const plan = formPlan();
  const inEnglish = (text: string) => text.replace(/[^\x20-\x7e]+/g, 'x');
  return formPlan({
    title: 'Plan',
    region: { ...plan.region, name: 'County' },
    fields: plan.fields.map(({ id }) => ({ id, name: id })),
    departments: plan.departments.map(({ id }) => ({ id, name: id })),
    indicators: plan.indicators.map((one) => ({
      ...one,
      name: one.id,
      targets: one.targets.map((target) => JSON.parse(inEnglish(JSON.stringify(target))) as typeof target),
    })),
  });
}

describe('the reader’s language', () => {
  const page = document.body;
  beforeEach(() => (page.lang = 'zh-CN'));
  afterEach(() => {
    page.lang = 'zh-CN';
    cleanUp();
    localStorage.clear();
  });

  it('READERLANG4 is that of the page, and changes with it', async () => {
    const { root } = await openSession('<dabiao-entry-header></dabiao-entry-header>');
    const header = root.querySelector('dabiao-entry-header')!;
    await ready(header);
    expect(words(header)).to.contain('年度监测');
    page.lang = 'en-GB';
    await until(() => words(header).includes('annual monitoring'));
    page.removeAttribute('lang');
    await until(() => words(header).includes('年度监测'));
  });

  it('READERLANG5 is not what a template says of the whole page, unless the element or one around it is asked for another', async () => {
    document.documentElement.lang = 'en';
    page.removeAttribute('lang');
    try {
      const { root } = await openEntry(formPlan(), '');
      const header = part(root, 'dabiao-entry-header');
      await until(() => words(header).includes('年度监测'));
      root.locale = 'en';
      await until(() => words(header).includes('annual monitoring'));
      page.lang = 'zh-CN';
      await settled();
      expect(words(header), 'an element says `locale` before any `lang`').to.contain('annual monitoring');
      root.locale = null;
      await until(() => words(header).includes('年度监测'));
      page.lang = 'en';
      await until(() => words(header).includes('annual monitoring'));
    } finally {
      document.documentElement.lang = 'zh-CN';
    }
  });

  it('READERLANG4 is that of the nearest element that says one, through shadow roots, whenever it says it', async () => {
    const { root, provider } = await openEntry();
    const header = part(root, 'dabiao-entry-header');
    await ready(header);
    const box = document.createElement('section');
    document.querySelector('.fixture')!.append(box);
    box.append(root);
    await until(() => provider.session && words(header).includes('年度监测'));
    box.lang = 'en';
    await until(() => words(header).includes('annual monitoring'));
    root.lang = 'zh-Hans-CN';
    await until(() => words(header).includes('年度监测'));
    root.removeAttribute('lang');
    await until(() => words(header).includes('annual monitoring'));
    (header as HTMLElement).lang = 'zh';
    await until(() => words(header).includes('年度监测'));
  });

  it('READERLANG4 is that of the place an element is moved to', async () => {
    await openSession('', formPlan(), 'id="desk"');
    const places = await fixture(
      '<div><div lang="en"></div><div lang="zh-CN"><dabiao-entry-header for="desk"></dabiao-entry-header></div></div>',
    );
    const header = places.querySelector<DabiaoEntryHeader>('dabiao-entry-header')!;
    await until(() => words(header).includes('年度监测'));
    places.firstElementChild!.append(header);
    await until(() => words(header).includes('annual monitoring'));
  });

  it('READERLANG6 is Chinese for a tag that is not known', async () => {
    const { root } = await openSession('<dabiao-entry-header lang="fr"></dabiao-entry-header>');
    await until(() => words(root.querySelector('dabiao-entry-header')!).includes('年度监测'));
  });

  describe('of a plan that says one', () => {
    const header = (entry: Element) => words(part(entry, 'dabiao-entry-header'));
    const tools = (entry: Element) => words(entry);

    it('READERLANG2 goes before any `lang`, in all of an entry, and in what shows its session elsewhere', async () => {
      page.lang = 'en';
      const { root } = await openEntry(formPlan({ language: 'zh-CN' }), 'id="said" lang="en"');
      await until(() => header(root).includes('年度监测') && tools(root).includes('全屏'));
      expect(words(part(root, 'dabiao-save-state'))).to.match(CHINESE);
      const { provider } = await openSession(
        '<dabiao-entry-header></dabiao-entry-header>',
        formPlan({ language: 'zh-Hans-CN' }),
        'id="desk"',
      );
      const elsewhere = await fixture('<div><dabiao-entry-header for="desk"></dabiao-entry-header></div>');
      const headers = [provider.querySelector('dabiao-entry-header')!, elsewhere.querySelector('dabiao-entry-header')!];
      await until(() => headers.every((one) => words(one).includes('年度监测')));
      page.lang = 'zh-CN';
      root.plan = planUrl(formPlan({ language: 'en' }));
      await until(() => header(root).includes('annual monitoring') && tools(root).includes('Full screen'));
      root.plan = planUrl(formPlan());
      root.removeAttribute('lang');
      await until(() => header(root).includes('年度监测'));
    });

    it('READERLANG2 goes before any `lang` on a board, whose page may give it another plan', async () => {
      page.lang = 'en';
      const board = await fixture<DabiaoBoard>('<dabiao-board></dabiao-board>');
      board.planData = formPlan({ language: 'zh-CN' });
      await until(() => words(board).includes('达标'));
      board.planData = formPlan();
      await until(() => words(board).includes('targets'));
    });

    it('READERLANG1 gives way to what the page asks of the entry', async () => {
      const { root } = await openEntry(formPlan({ language: 'zh-CN' }), 'locale="en"');
      await until(() => header(root).includes('annual monitoring') && tools(root).includes('Full screen'));
      root.locale = null;
      await until(() => header(root).includes('年度监测') && tools(root).includes('全屏'));
    });

    it('READERLANG3 is passed over where there are no words of it, until the page adds them', async () => {
      page.lang = 'en';
      const { root } = await openEntry(formPlan({ language: 'qua' }), '');
      await until(() => header(root).includes('annual monitoring'));
      addLanguage('qua', { entry: { full: 'Zorp' } });
      await until(() => tools(root).includes('Zorp'));
      expect(header(root), 'what the language leaves out').to.contain('年度监测');
    });
  });

  it('LANG4 words that are added to a language are those of a form that is open', async () => {
    const { root } = await openEntry();
    const form = root.shadowRoot!.querySelector('dabiao-grid, dabiao-form')!;
    await until(() => form.shadowRoot?.querySelector('.heads .search'));
    const has = (text: string) => form.shadowRoot!.querySelector('.heads')!.innerHTML.includes(text);
    addLanguage('zh-CN', { grid: { search: 'Xfind' } });
    await until(() => has('Xfind'));
    addLanguage('zh-CN', { grid: { search: '查找指标' } });
    await until(() => has('查找指标'));
  });

  it('leaves no Chinese on an English page: the whole form, with findings, menu and check', async () => {
    page.lang = 'en';
    const { root, session } = await openEntry(englishPlan(), `license-key="${LICENSE}"`);
    const grid = root.shadowRoot!.querySelector('dabiao-grid')!;
    const exporter = root.shadowRoot!.querySelector('dabiao-export')!;
    await gridReady(grid);
    for (const [id, text] of [
      ['screening', '173'],
      ['mortality', 'x'],
      ['mechanism', 'x'],
      ['visits', '1.5'],
    ] as const)
      type(session, id, text);
    grid.select(at(session, 'screening'));
    await settled();
    await press('Shift+F10');
    await exporter.open();
    await settled();
    const overlay = document.querySelector('[data-dabiao-overlay]')!;
    for (const element of [grid, exporter, overlay, part(root, 'dabiao-entry-header'), part(root, 'dabiao-save-state')]) {
      expect(words(element), element.localName).not.to.match(CHINESE);
      const said = [...element.shadowRoot!.querySelectorAll('[aria-label], [title]')].map(
        (one) => `${one.getAttribute('aria-label') ?? ''}${one.getAttribute('title') ?? ''}`,
      );
      expect(said.join(' '), `names in ${element.localName}`).not.to.match(CHINESE);
    }
    fillAll(session);
    for (const [id] of [['screening'], ['mortality'], ['mechanism'], ['visits']] as const) type(session, id, '');
    await ready(exporter);
    expect(words(exporter)).to.contain('the submission can be exported').and.not.to.match(CHINESE);
  });

  it('changes under a form that is being filled, and nothing typed is lost', async () => {
    const { root, session } = await openEntry();
    root.setAttribute('license-key', LICENSE);
    const grid = root.shadowRoot!.querySelector('dabiao-grid')!;
    await gridReady(grid);
    type(session, 'mortality', 'abc');
    type(session, 'mechanism', '进行中');
    grid.select(at(session, 'mortality'));
    await settled();
    page.lang = 'en';
    await until(() => words(grid).includes('Find indicator') && grid['view']?.options.locale === 'en', 3000);
    await settled();
    const cells = [...grid.shadowRoot!.querySelectorAll('.ht_master tbody td')];
    expect(cells.some((cell) => cell.textContent === '✕abc')).to.equal(true);
    expect(cells.some((cell) => cell.getAttribute('title')?.startsWith('Not recognised as a number'))).to.equal(true);
    expect(
      cells.some((cell) => cell.textContent === 'In progress' && !cell.hasAttribute('aria-invalid')),
      'in the reader’s language',
    ).to.equal(true);
    expect(document.querySelectorAll('[data-dabiao-overlay]')).to.have.length(1);
    expect([...session.cells()].map(([, text]) => text)).to.deep.equal(['abc', '进行中']);
  });

  it('is used for what went wrong as well, and changes with it', async () => {
    await complaintsOf(async () => {
      const element = await fixture(`<dabiao-session plan="${planUrl('{')}" department="health" period="2025"></dabiao-session>`);
      await until(() => element.shadowRoot!.querySelector('[role=alert]'));
      expect(words(element)).to.contain('填报表打不开');
      page.lang = 'en';
      await until(() => words(element).includes('The form could not be opened'));
      expect(words(element)).not.to.match(CHINESE);
    });
  });

  it('is that of the grid’s menu, too', async () => {
    const menu = () => [...document.querySelectorAll('[data-dabiao-overlay]')].map((one) => one.shadowRoot!.textContent).join();
    const { root, session } = await openEntry();
    root.setAttribute('license-key', LICENSE);
    const grid = root.shadowRoot!.querySelector('dabiao-grid')!;
    await gridReady(grid);
    for (const [lang, items] of [
      ['zh-CN', ['复制', '剪切', '清空', '撤销', '重做']],
      ['en', ['Copy', 'Cut', 'Clear', 'Undo', 'Redo']],
    ] as const) {
      page.lang = lang;
      await until(() => grid['view']?.options.locale === lang, 3000);
      await settled();
      grid.select(at(session, 'mortality'));
      await settled();
      await press('Shift+F10');
      for (const item of items) expect(menu(), lang).to.contain(item);
      if (lang === 'en') expect(menu()).not.to.match(CHINESE);
      await press('Escape');
    }
  });

  it('may be one that the page adds, even under elements that are shown already', async () => {
    const box = await fixture('<div lang="qtz"><dabiao-gauge label="Zap" value="7" target="8"></dabiao-gauge></div>');
    const gauge = box.querySelector('dabiao-gauge')!;
    await ready(gauge);
    expect(words(gauge)).to.contain('目标');
    addLanguage('qtz', { gauge: { target: 'Zorp' } });
    await until(() => words(gauge).includes('Zorp'));
    expect(words(gauge)).not.to.contain('目标');
    expect(words(gauge), 'what the language leaves out').to.match(CHINESE);
  });
});
