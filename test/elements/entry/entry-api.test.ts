import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/elements/entry/dabiao-entry.js';
import type { DabiaoEntry } from '../../../src/elements/entry/dabiao-entry.js';
import type { FormElement } from '../../../src/elements/form-tools/form-element.js';
import { readSubmission } from '../../../src/submissions/submission.js';
import {
  complaintsOf,
  fillAll,
  focused,
  formPlan,
  gridReady,
  LICENSE,
  openEntry,
  planUrl,
  press,
  settled,
  td,
  at,
  type,
  typeKeys,
} from '../desk.js';
import { audit, cleanUp, fixture, ready, refusalOf, until } from '../support.js';

const form = (entry: Element) => entry.shadowRoot!.querySelector('dabiao-form')!;
const inputs = (entry: Element) => [...form(entry).shadowRoot!.querySelectorAll<HTMLInputElement>('td.cell input')];
const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const provider = (entry: Element) => entry.shadowRoot!.querySelector('dabiao-session')!;

/** What an old script sees of an event: `originalEvent.detail` of jQuery. */
function heard(target: EventTarget, name: string): unknown[] {
  const details: unknown[] = [];
  target.addEventListener(name, (event) => details.push((event as CustomEvent<unknown>).detail));
  return details;
}

async function openFields(attributes = '', plan = formPlan()) {
  const { root, session } = await openEntry(plan, attributes);
  await until(() => inputs(root).length > 0, 5000);
  return { entry: root, session, plan };
}

function savedFiles(): { readonly names: string[]; close(): void } {
  const { click } = HTMLAnchorElement.prototype;
  const names: string[] = [];
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
  return { names, close: () => (HTMLAnchorElement.prototype.click = click) };
}

describe('what a page asks of <dabiao-entry>', () => {
  let saved: ReturnType<typeof savedFiles>;
  beforeEach(() => (saved = savedFiles()));
  afterEach(() => {
    saved.close();
    cleanUp();
    localStorage.clear();
  });

  describe('reading', () => {
    it('has no session before it is open; `whenReady` resolves with it, then there are report and progress', async () => {
      const entry = await fixture<DabiaoEntry>(
        `<dabiao-entry plan="${planUrl(formPlan())}" department="health" period="2025"></dabiao-entry>`,
      );
      expect([entry.session, entry.report, entry.progress]).to.deep.equal([null, null, null]);
      const session = await entry.whenReady;
      expect(session).to.equal(entry.session);
      type(session, 'screening', '97.5');
      expect(entry.progress).to.deep.include({ filled: 1, entries: 5 });
      expect(entry.report).to.deep.include({ format: 'dabiao.report/1', department: 'health', periods: ['2025'] });
      expect(entry.report!.observations.map(({ value }) => value)).to.deep.equal([97.5]);
    });

    it('`whenReady` waits for what was set last, and rejects with a code; `dabiao-error` has the code, too', async () => {
      const { entry, session } = await openFields();
      const errors = heard(document, 'dabiao-error');
      entry.department = 'education';
      const next = await entry.whenReady;
      expect([next === session, next.department]).to.deep.equal([false, 'education']);
      await complaintsOf(async () => {
        entry.department = 'nobody';
        expect(await refusalOf(entry.whenReady)).to.equal('no-department');
      });
      expect(errors).to.deep.equal([{ code: 'no-department' }]);
      entry.department = 'health';
      expect((await entry.whenReady).department).to.equal('health');
    });

    it('what a page sets before the element is defined is taken on', async () => {
      const { ownerDocument } = document.body;
      const early = ownerDocument.implementation.createHTMLDocument().createElement('dabiao-entry');
      Object.assign(early, { planData: formPlan(), department: 'health', period: '2025' });
      const place = await fixture<HTMLElement>('<div></div>');
      place.append(early); // adopted from a document that knows no elements
      expect((await early.whenReady).department).to.equal('health');
    });
  });

  describe('loading', () => {
    it('fills a report, tells what was written and what found no place; one step of undo, and no change event', async () => {
      const plan = formPlan();
      const { entry, session } = await openFields('', plan);
      await entry.whenReady;
      type(session, 'screening', '50');
      const { report } = entry;
      await until(() => provider(entry).shared!.autosave.isSettled, 5000);
      const changes = heard(document, 'dabiao-change');
      const observation = { indicator: 'enrolment', region: session.regions[0]!, period: '2025', value: 1, status: 'A' } as const;
      const loaded = await entry.load({
        ...report,
        observations: [{ ...report!.observations[0]!, value: 97.5, decimals: 1 }, { ...observation, indicator: 'mortality' }, observation],
      });
      expect(loaded).to.deep.equal({ written: 2, replaced: 1, emptied: 0, unfilled: [{ observation, code: 'other-indicator' }] });
      await settled();
      expect([session.text(0, at(session, 'screening').column), changes]).to.deep.equal(['97.5', []]);
      expect(inputs(entry)[0]!.value).to.equal('97.5');
      session.undo();
      expect(session.text(0, at(session, 'screening').column)).to.equal('50');
    });

    it('counts what it empties: of a value that the document has, what stood besides goes', async () => {
      const { entry, session, plan } = await openFields();
      await entry.whenReady;
      type(session, 'water', '77.7');
      type(session, 'water', '80', 'standard');
      type(session, 'screening', '50');
      const observation = { indicator: 'water', region: session.regions[0]!, period: '2025', value: 77.7, decimals: 1, status: 'A' };
      const loaded = await entry.load({ format: 'dabiao.dataset/1', plan: { id: plan.id }, observations: [observation] });
      expect(loaded).to.deep.equal({ written: 1, replaced: 1, emptied: 1, unfilled: [] });
      const { row, column } = at(session, 'water', 'standard');
      expect(session.text(row, column)).to.equal('');
      session.undo();
      expect(session.text(row, column)).to.equal('80');
    });

    it('refuses another plan’s file, and what is no document, by code; nothing is written', async () => {
      const { entry, session } = await openFields();
      await entry.whenReady;
      const report = { ...entry.report, plan: { ...entry.report!.plan, id: 'other' } };
      expect(await refusalOf(entry.load(report))).to.equal('other-plan');
      expect(await refusalOf(entry.load('<!doctype html>'))).to.equal('json-syntax');
      expect(await refusalOf(entry.load(null))).to.equal('format-missing');
      expect(session.filledCells).to.equal(0);
    });
  });

  describe('exporting', () => {
    it('gives the sealed submission, without a file, a receipt or an event', async () => {
      const { entry, session, plan } = await openFields();
      expect(await refusalOf(entry.submission())).to.equal('open-points');
      fillAll(session);
      const events = heard(document, 'dabiao-submission');
      const submission = await entry.submission({ name: '李敏' });
      expect(readSubmission(JSON.stringify(submission), plan).reporter).to.deep.equal({ name: '李敏' });
      expect((await entry.submission(null)).reporter, 'null is as none').to.equal(undefined);
      for (const [reporter, code] of [
        [{ name: '' }, 'too-small'],
        [{ name: 5 }, 'type'],
        [{ other: 'x' }, 'unknown-member'],
      ] as const)
        expect(await refusalOf(entry.submission(reporter as never)), code).to.equal(code);
      expect([saved.names, events, provider(entry).shared!.autosave.receipts.last]).to.deep.equal([[], [], null]);
    });

    it('`download: false` saves no file, and keeps the receipt; nothing says that a file was saved', async () => {
      const { entry, session } = await openFields();
      fillAll(session);
      const events = heard(document, 'dabiao-submission');
      await entry.shadowRoot!.querySelector('dabiao-export')!.open();
      const submission = await entry.export({ download: false, reporter: null });
      expect([saved.names, events]).to.deep.equal([[], [{ submission }]]);
      await until(() => provider(entry).shared!.autosave.receipts.last?.digest === submission.digest);
      const exporter = entry.shadowRoot!.querySelector('dabiao-export')!.shadowRoot!;
      await until(() => words(exporter.querySelector('.saved')) !== '');
      expect(words(exporter.querySelector('.saved'))).to.contain('已交给本网站处理');
      await until(() => exporter.querySelector('.receipt'));
      const receipt = words(exporter.querySelector('.receipt'));
      expect(receipt).to.contain('去向 已交给本网站处理，没有另存文件');
      for (const one of ['导出', '.json', '报送']) expect(receipt).not.to.contain(one);
    });

    it('is stopped by the page that prevents `dabiao-before-export`; a prevented `dabiao-submission` saves no file', async () => {
      const { entry, session } = await openFields();
      fillAll(session);
      const prevent = (event: Event) => event.preventDefault();
      entry.addEventListener('dabiao-before-export', prevent);
      const events = heard(document, 'dabiao-submission');
      const exporter = entry.shadowRoot!.querySelector('dabiao-export')!;
      await exporter.open();
      expect(await refusalOf(entry.export())).to.equal('prevented');
      await until(() => words(exporter.shadowRoot!.querySelector('.saved.doubt')).startsWith('本网站没有允许这次导出'));
      expect([events, provider(entry).shared!.autosave.receipts.last]).to.deep.equal([[], null]);
      entry.removeEventListener('dabiao-before-export', prevent);
      entry.addEventListener('dabiao-submission', prevent);
      await entry.export();
      expect(saved.names).to.deep.equal([]);
      entry.removeEventListener('dabiao-submission', prevent);
      await entry.export();
      expect(saved.names).to.have.length(1);
    });

    it('asks to make sure that the file was saved: once more, or its text', async () => {
      const { entry, session } = await openFields();
      fillAll(session);
      const exporter = entry.shadowRoot!.querySelector('dabiao-export')!;
      await exporter.open();
      await entry.export();
      const find = (selector: string) => exporter.shadowRoot!.querySelector<HTMLElement>(selector)!;
      await until(() => find('.again'));
      expect(words(find('.saved'))).to.contain('请确认浏览器已保存');
      await audit(exporter);
      find('.again').click();
      expect(saved.names[1]).to.equal(saved.names[0]);
      find('.copy').click();
      await until(() => words(find('.copied')) !== '');
    });
  });

  describe('events, with a `detail` that old scripts read', () => {
    it('tells of what a person has changed, and not of what the page writes or another window', async () => {
      const { entry, session } = await openFields();
      const changes = heard(entry, 'dabiao-change');
      const saves = heard(document, 'dabiao-save');
      inputs(entry)[0]!.focus();
      await typeKeys('97.5');
      await press('Enter');
      await until(() => changes.length > 0, 3000);
      expect(changes[0]).to.deep.include({
        source: 'typed',
        cells: [{ key: `screening|${session.regions[0]}|2025||value`, text: '97.5' }],
      });
      await until(() => saves.length > 0, 3000);
      expect(saves[0]).to.deep.equal({ status: 'saved' });
      const [before] = [changes.length];
      session.restore([[session.form.key(0, 0), '5']]);
      await settled();
      expect(changes.length).to.equal(before);
    });

    it('tells that the draft could not be saved, with the code', async () => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      try {
        const { session } = await openFields();
        const saves = heard(document, 'dabiao-save') as { status: string; code?: string }[];
        await complaintsOf(async () => {
          type(session, 'screening', '5');
          await until(() => saves.length > 0, 5000);
        });
        expect(saves[0]!.status).to.equal('failed');
        expect(saves[0]!.code).to.be.a('string');
      } finally {
        IDBFactory.prototype.open = open;
      }
    });
  });

  describe('read-only and disabled', () => {
    for (const kind of ['form', 'grid'] as const) {
      it(`shows what is filled and lets nobody write, and lets them again: ${kind}`, async () => {
        const { root: entry, session } = await openEntry(formPlan(), kind === 'grid' ? `license-key="${LICENSE}"` : '');
        type(session, 'screening', '97.5');
        const grid = () => entry.shadowRoot!.querySelector('dabiao-grid')!;
        const shown = async () => {
          if (kind === 'form') return words(form(entry).shadowRoot!.querySelector('tbody'));
          await gridReady(grid());
          return td(grid(), at(session, 'screening')).textContent;
        };
        await until(() => kind === 'grid' || inputs(entry).length > 0, 5000);
        entry.readonly = true;
        await until(() => session.isReadonly);
        await until(() => kind === 'grid' || inputs(entry).length === 0, 3000);
        await settled();
        expect(await shown()).to.contain('97.5');
        if (kind === 'grid') {
          grid().select(at(session, 'screening'));
          grid().focus();
          await typeKeys('5');
          await press('Enter', 'Delete');
        }
        expect([session.text(0, at(session, 'screening').column), session.canUndo]).to.deep.equal(['97.5', false]);
        await audit(entry, kind === 'grid' ? ['aria-required-children'] : []);
        entry.readonly = false;
        await until(() => kind === 'grid' || inputs(entry).length > 0, 3000);
        await until(() => session.canUndo);
      });
    }

    for (const kind of ['form', 'grid'] as const) {
      it(`is told by the panel beside the cells as long as it holds, whether one is selected or not: ${kind}`, async () => {
        await setViewport({ width: 1600, height: 700 });
        try {
          const { root: entry, session } = await openEntry(formPlan(), `readonly ${kind === 'grid' ? `license-key="${LICENSE}"` : ''}`);
          const view = () => entry.shadowRoot!.querySelector<FormElement>(`dabiao-${kind}`)!;
          const panel = () => words(view()?.shadowRoot?.querySelector('dabiao-indicator-panel')?.shadowRoot?.querySelector('section'));
          const toggle = async () => {
            for (const isReadonly of [false, true, false]) {
              entry.readonly = isReadonly;
              await until(() => session.isReadonly === isReadonly && panel().includes('只供查看') === isReadonly, 3000);
            }
          };
          await until(() => panel().includes('只供查看'), 5000);
          await toggle();
          view().select(at(session, 'screening'));
          await until(() => panel().includes('筛查'), 5000);
          await toggle();
        } finally {
          await setViewport({ width: 800, height: 600 });
        }
      });
    }

    for (const kind of ['form', 'grid'] as const) {
      for (const how of ['readonly', 'disabled'] as const) {
        it(`AUTOSAVE22 while a cell is being typed takes what was typed, and nothing after it: ${kind}, ${how}`, async () => {
          const { root: entry, session } = await openEntry(formPlan(), kind === 'grid' ? `license-key="${LICENSE}"` : '');
          const text = () => session.text(at(session, 'screening').row, at(session, 'screening').column);
          const cell = at(session, 'screening');
          if (kind === 'form') {
            await until(() => inputs(entry).length > 0, 5000);
            inputs(entry)[0]!.focus();
          } else {
            const grid = entry.shadowRoot!.querySelector('dabiao-grid')!;
            await gridReady(grid);
            grid.select(cell);
            grid.focus();
          }
          await typeKeys('97.');
          entry[how] = true;
          await until(() => session.isReadonly);
          await settled();
          await typeKeys('5');
          await press('Enter');
          expect(text()).to.equal('97.');
          entry[how] = false;
          await until(() => !session.isReadonly);
          await settled();
          expect([text(), session.canUndo]).to.deep.equal(['97.', true]);
          await until(() => provider(entry).shared!.autosave.isSettled, 5000);
        });
      }
    }

    it('while it is disabled, by itself or by a fieldset, nothing is sealed or exported, by a script or in the panel', async () => {
      const page = await fixture<HTMLElement>(
        `<fieldset><dabiao-entry plan="${planUrl(formPlan())}" department="health" period="2025"></dabiao-entry></fieldset>`,
      );
      const entry = page.querySelector('dabiao-entry')!;
      fillAll(await entry.whenReady);
      const exporter = entry.shadowRoot!.querySelector('dabiao-export')!;
      await exporter.open();
      const isOffered = () => exporter.shadowRoot!.querySelector('.seal') !== null;
      await until(isOffered);
      const events = ['dabiao-before-export', 'dabiao-submission'].map((name) => heard(entry, name));
      for (const owner of [entry, page as HTMLFieldSetElement]) {
        owner.disabled = true;
        for (const asked of [entry.export(), entry.export({ download: false }), entry.submission()])
          expect(await refusalOf(asked)).to.equal('disabled');
        await until(() => words(exporter.shadowRoot!.querySelector('.panel')).includes('现在不能导出'));
        expect([events, saved.names, isOffered()]).to.deep.equal([[[], []], [], false]);
        owner.disabled = false;
        await until(isOffered);
      }
      expect((await entry.submission()).format).to.equal('dabiao.submission/1');
    });

    it('a disabled fieldset disables it: nothing is written, exported or sent', async () => {
      const page = await fixture<HTMLFormElement>(
        `<form><fieldset disabled><dabiao-entry name="report" plan="${planUrl(formPlan())}" department="health" period="2025"></dabiao-entry></fieldset></form>`,
      );
      const entry = page.querySelector('dabiao-entry')!;
      const session = await entry.whenReady;
      expect([session.isReadonly, [...new FormData(page).keys()], page.checkValidity()]).to.deep.equal([true, [], true]);
      page.querySelector('fieldset')!.disabled = false;
      await until(() => !session.isReadonly);
      entry.disabled = true;
      await until(() => session.isReadonly);
    });
  });

  describe('in an HTML form', () => {
    async function openPage() {
      const page = await fixture<HTMLFormElement>(
        `<form><dabiao-entry name="report" plan="${planUrl(formPlan())}" department="health" period="2025"></dabiao-entry><button>提交</button></form>`,
      );
      const entry = page.querySelector('dabiao-entry')!;
      return { page, entry };
    }

    it('keeps the form from being sent until it is there; then the report is its value, once', async () => {
      const { page, entry } = await openPage();
      expect(page.checkValidity()).to.equal(false);
      const session = await entry.whenReady;
      await until(() => page.checkValidity(), 5000);
      type(session, 'screening', '97.5');
      const values = new FormData(page).getAll('report') as string[];
      expect(values).to.have.length(1);
      expect(JSON.parse(values[0]!).observations[0].value).to.equal(97.5);
      page.reset();
      expect(session.text(0, at(session, 'screening').column), 'a reset takes nothing away').to.equal('97.5');
    });

    it('a form whose session could not be opened says so, and leads to the message; once it is open it is sent', async () => {
      await complaintsOf(async () => {
        const { page, entry } = await openPage();
        entry.department = 'nobody';
        expect(await refusalOf(entry.whenReady)).to.equal('no-department');
        await until(() => entry.validationMessage === '填报表打不开，原因见本页“填报表打不开”的说明。');
        page.querySelector('button')!.click();
        await until(() => focused()?.classList.contains('message'));
        entry.department = 'health';
        await entry.whenReady;
        await until(() => page.checkValidity(), 5000);
      });
    });

    it('so does a form in a session that could not be opened, and one that has none', async () => {
      await complaintsOf(async () => {
        const page = await fixture<HTMLFormElement>(
          `<form><dabiao-session plan="${planUrl(formPlan())}" department="nobody" period="2025"><dabiao-form name="a"></dabiao-form></dabiao-session>
            <dabiao-form name="b"></dabiao-form></form>`,
        );
        const [failed, alone] = page.querySelectorAll('dabiao-form');
        await until(() => failed!.validationMessage.startsWith('填报表打不开'), 5000);
        expect(alone!.validationMessage).to.contain('dabiao-session');
        expect(page.checkValidity()).to.equal(false);
      });
    });

    it('an error keeps the form from being sent: the first wrong cell has the focus', async () => {
      const { page, entry } = await openPage();
      const session = await entry.whenReady;
      await until(() => inputs(entry).length > 0 && page.checkValidity(), 5000);
      type(session, 'mortality', 'abc');
      await until(() => !entry.checkValidity());
      expect([entry.validationMessage, entry.validity.customError, entry.willValidate]).to.deep.equal(['错误 1 处', true, true]);
      let isSent = false;
      page.addEventListener('submit', (event) => {
        event.preventDefault();
        isSent = true;
      });
      const button = page.querySelector('button')!;
      for (const report of [() => button.click(), () => void entry.reportValidity(), () => void page.reportValidity()]) {
        report();
        await until(() => focused()?.localName === 'input');
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect([isSent, (focused() as HTMLInputElement | null)?.value]).to.deep.equal([false, 'abc']);
      }
      button.focus();
      expect([document.activeElement, entry.hasAttribute('tabindex')]).to.deep.equal([button, false]);
    });
  });

  describe('the page’s own bar', () => {
    it('does without what the page hides, and has the page’s own in its slots', async () => {
      const { entry } = await openFields('hide="import print drafts full guide"');
      const logo = document.createElement('img');
      logo.slot = 'logo';
      logo.alt = '开平市';
      const button = document.createElement('button');
      button.slot = 'tools';
      button.textContent = '上传附件';
      entry.append(logo, button);
      const root = entry.shadowRoot!;
      const isShown = (selector: string) => root.querySelector<HTMLElement>(selector)!.getClientRects().length > 0;
      const tools = ['dabiao-import', 'dabiao-print', '.drafts', '.full', 'dabiao-entry-guide', 'dabiao-export'];
      expect(tools.filter(isShown)).to.deep.equal(['dabiao-export']);
      expect(button.getBoundingClientRect().height).to.be.greaterThan(0);
      await audit(entry);
    });
  });

  describe('properties that come anew', () => {
    it('with the same content change nothing: the session, the editor, the focus and its keys stay', async () => {
      const plan = formPlan();
      const { entry, session } = await openFields('', plan);
      const observation = { indicator: 'screening', region: session.regions[0]!, period: '2024', value: 7, status: 'A' } as const;
      entry.plan = null;
      entry.planData = plan;
      entry.previous = [{ ...observation }];
      entry.formFacts = { number: '1' };
      const now = await entry.whenReady;
      await until(() => inputs(entry).length > 0, 5000);
      inputs(entry)[0]!.focus();
      await typeKeys('97');
      const field = focused();
      for (let i = 0; i < 3; i++) {
        entry.planData = structuredClone(plan);
        entry.previous = [{ ...observation }];
        entry.formFacts = { number: '1' };
        entry.requestUpdate();
        await ready(entry);
        await ready(provider(entry));
      }
      await typeKeys('.5');
      expect([entry.session === now, focused() === field, (field as HTMLInputElement).value]).to.deep.equal([true, true, '97.5']);
      entry.previous = [{ ...observation, value: 8 }];
      expect((await entry.whenReady) === now).to.equal(false);
    });
  });
});
