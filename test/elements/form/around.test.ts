import { a11ySnapshot, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/elements/export/dabiao-export.js';
import type { FormElement } from '../../../src/elements/form-tools/form-element.js';
import '../../../src/elements/grid/dabiao-grid.js';
import '../../../src/elements/import/dabiao-import.js';
import { formPlan, LICENSE, openSession, planUrl, press, settled, type, typeKeys } from '../desk.js';
import { audit, cleanUp, fixture, until } from '../support.js';
import { openForm, words } from './desk.js';

describe('around the fields of <dabiao-form>', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  it('says to who hears that F4 has mended another field than the one with the focus', async () => {
    const { form, focus, focused } = await openForm();
    const heard = () => words(form.shadowRoot!.querySelector('[part=message]')!);
    await focus('screening');
    await typeKeys('975');
    await press('Enter', 'F4');
    await settled();
    expect(focused()).to.equal('mortality value');
    expect(heard()).to.contain('筛查率').and.to.contain('97.5');
    await typeKeys('7.5');
    await press('Enter');
    await settled();
    expect(heard()).to.equal('');
  });

  it('says to who hears how many rows a search has found', async () => {
    const { form } = await openForm();
    const search = form.shadowRoot!.querySelector<HTMLInputElement>('.search input')!;
    const look = async (text: string) => {
      search.value = text;
      search.dispatchEvent(new Event('input'));
      await settled();
      return [...form.shadowRoot!.querySelectorAll('[role=status]')].map(words).join('');
    };
    expect(await look('率')).to.equal('找到 3 项指标');
    expect(await look('没有这样的')).to.contain('没有符合条件的指标');
    expect(await look('')).to.equal('');
  });

  it('describes a field by what is said of it, and not by the words of the buttons there', async () => {
    const { session, focus } = await openForm();
    type(session, 'screening', '975');
    await focus('screening');
    await settled();
    type Node = { focused?: boolean; description?: string; children?: Node[] };
    const find = (node: Node): string | undefined =>
      node.focused ? node.description : (node.children ?? []).map(find).find((text) => text !== undefined);
    const description = find((await a11ySnapshot({})) as unknown as Node);
    expect(description).to.contain('975 超过可能的最大值 100%').and.not.to.contain('改为').and.not.to.contain('没有数据');
  });

  it('tells nothing of an indicator that a search has hidden, and of it again after the search', async () => {
    await setViewport({ width: 1600, height: 700 });
    try {
      const { form, focus } = await openForm();
      const panel = await until(() => form.shadowRoot!.querySelector('dabiao-indicator-panel'));
      const title = () => words(panel.shadowRoot!.querySelector('h2') ?? panel);
      const search = (text: string) => {
        form.shadowRoot!.querySelector<HTMLInputElement>('.search input')!.value = text;
        form.shadowRoot!.querySelector('.search input')!.dispatchEvent(new Event('input'));
      };
      await until(() => title() === '填报说明');
      const looks = [...panel.shadowRoot!.querySelectorAll('.look')].map(words);
      expect(looks.join(' '), 'as its fields look')
        .to.contain('— 未统计')
        .and.not.match(/[✓×?]|请选择/);
      await focus('mortality');
      await until(() => title().startsWith('当前指标'));
      search('筛查');
      await until(() => title() === '填报说明');
      search('');
      await until(() => title().startsWith('当前指标'));
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('has a way past it, first in it, and Esc back', async () => {
    const before = await fixture<HTMLButtonElement>('<button>before</button>');
    const { form, focus, focused } = await openForm();
    const after = await fixture<HTMLButtonElement>('<button>after</button>');
    await focus('mortality');
    before.focus();
    await press('Tab');
    expect(words(form.shadowRoot!.activeElement!)).to.equal('跳过填报表');
    await audit(form);
    await press('Enter', 'Tab');
    expect(document.activeElement === after).to.equal(true);
    await press('Shift+Tab');
    form.shadowRoot!.querySelector<HTMLButtonElement>('.skip')!.click();
    await press('Escape');
    await settled();
    expect(focused()).to.equal('mortality value');
  });

  for (const locale of ['zh-CN', 'en']) {
    it(`stays a table with optional columns where they have room with less (${locale})`, async () => {
      const { form } = await openForm(formPlan(), `lang="${locale}"`);
      const view = form['view']!;
      const sets = ['missing', 'reason', 'status', 'note'] as const;
      for (const set of sets) view.toggleColumns(set);
      const needed = view.neededWidth;
      form.style.width = `${needed - 100}px`;
      const { classList } = form.shadowRoot!.querySelector('.form')!;
      await settled();
      expect(classList.contains('cards')).to.equal(false);
      const heads = [...form.shadowRoot!.querySelectorAll('thead th')].map((head) => [words(head), head.clientWidth] as const);
      const width = (text: RegExp) => heads.find(([head]) => text.test(head))![1];
      expect(width(/2030/)).to.be.at.least(100);
      expect(width(/情况说明|Explanation|Reason/)).to.be.at.least(110);
      expect(form.scrollWidth).to.be.at.most(needed - 100);
      form.style.width = `${needed - 200}px`;
      await until(() => classList.contains('cards'));
      const fields = form.shadowRoot!.querySelectorAll<HTMLElement>('.cell :is(input[type=text], select, textarea)');
      expect(Math.max(...[...fields].map(({ offsetWidth }) => offsetWidth)), 'in cards').to.be.at.most(420);
    });
  }

  it('is a table again once the panel beside has left its room to more columns', async () => {
    const { form } = await openForm();
    const view = form['view']!;
    form.style.width = `${view.neededWidth + 310}px`;
    await until(() => form.shadowRoot!.querySelector('dabiao-indicator-panel'));
    for (const set of ['missing', 'reason'] as const) view.toggleColumns(set);
    form['redrawHead'](); // as the choice of columns does
    await until(() => !form.shadowRoot!.querySelector('dabiao-indicator-panel'));
    await settled();
    expect(form.shadowRoot!.querySelector('.form')!.classList.contains('cards')).to.equal(false);
  });

  it('has a search box that phones do not enlarge the page for', async () => {
    const { form } = await openForm();
    form.style.width = '390px';
    await until(() => form.shadowRoot!.querySelector('.small'));
    const search = form.shadowRoot!.querySelector('.search input')!;
    expect(parseFloat(getComputedStyle(search).fontSize)).to.be.at.least(16);
  });

  it('says how the form is filled, or that it is only shown, as soon as the page lets it be the one or the other', async () => {
    await setViewport({ width: 1600, height: 700 });
    try {
      const { form } = await openForm();
      const panel = await until(() => form.shadowRoot!.querySelector('.desk > dabiao-indicator-panel'));
      const isShownOnly = () => words(panel.shadowRoot!.querySelector('dl') ?? panel) === '只供查看 本表现在不能填写。';
      for (const isReadonly of [true, false, true]) {
        form.closest('dabiao-session')!.readonly = isReadonly;
        await until(() => form.shadowRoot!.querySelector('.desk > dabiao-indicator-panel') === panel && isShownOnly() === isReadonly);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  for (const tag of ['dabiao-form', 'dabiao-grid'] as const) {
    it(`in a disabled fieldset is only shown, and says so; nothing is imported or exported: ${tag}`, async () => {
      await setViewport({ width: 1600, height: 700 });
      try {
        const { root } = await openSession(
          `<fieldset disabled><${tag} license-key="${LICENSE}"></${tag}></fieldset><dabiao-import></dabiao-import><dabiao-export></dabiao-export>`,
        );
        const [form, fieldset] = [root.querySelector<FormElement>(tag)!, root.querySelector('fieldset')!];
        const panel = () => form.shadowRoot!.querySelector('.desk > dabiao-indicator-panel')?.shadowRoot;
        const opener = (part: string) => root.querySelector(part)!.shadowRoot!.querySelector('.open');
        for (const isDisabled of [true, false, true]) {
          fieldset.disabled = isDisabled;
          await until(() => root.session!.isReadonly === isDisabled && panel()?.textContent?.includes('只供查看') === isDisabled, 8000);
          await settled();
          expect([!opener('dabiao-import'), !opener('dabiao-export')]).to.deep.equal([isDisabled, isDisabled]);
        }
        const refused = await root
          .querySelector('dabiao-export')!
          .submission()
          .catch((error: { code: string }) => error.code);
        expect(refused).to.equal('disabled');
        const { session: before } = root;
        root.plan = planUrl(formPlan()); // another session is held as well
        await until(() => root.session !== before && root.session?.isReadonly, 5000);
        form.remove();
        expect(root.session!.isReadonly, 'nobody is left who holds it').to.equal(false);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
  }

  it('goes to what is known of an indicator where that stands beside the form, open or not, and Esc back', async () => {
    await setViewport({ width: 1600, height: 700 });
    try {
      const { form, row, focus, focused } = await openForm();
      await until(() => form.shadowRoot!.querySelector('.desk > dabiao-indicator-panel'));
      const more = () => row('mortality').querySelector<HTMLButtonElement>('.more button')!;
      for (const open of [true, false]) {
        if (!open) form['keepPanel'](false);
        await focus('screening');
        more().focus();
        await press('Enter');
        await until(() => form.shadowRoot!.activeElement?.localName === 'dabiao-indicator-panel');
        expect(more().hasAttribute('aria-expanded')).to.equal(false);
        await press('Escape');
        expect(focused()).to.equal('mortality value');
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
