import { a11ySnapshot, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { samplePlan, indicator, task } from '../plan/sample.js';
import { at, complaintsOf, fillAll, formPlan, injected, MARKUP, openSession, press, settled, type, typeKeys } from './desk.js';
import { notice, openForm, pasteInto, words } from './form/desk.js';
import { audit, cleanUp, fixture, ready, until, withhold } from './support.js';

const message = (row: HTMLElement) => words(row.querySelector('.messages')!);
const buttonIn = (root: ParentNode, name: string) => [...root.querySelectorAll('button')].find((one) => words(one).includes(name))!;

describe('<dabiao-form>', () => {
  afterEach(() => {
    cleanUp();
    localStorage.clear();
  });

  describe('passes the accessibility audit', () => {
    it('without a session, empty, with errors, questions, explanations, lists and categories', async () => {
      await audit(await fixture('<dabiao-form></dabiao-form>'));
      const { form, session, row, focus } = await openForm();
      await audit(form);
      type(session, 'screening', '173');
      type(session, 'mortality', '7.5');
      type(session, 'mortality', '如实', 'reason');
      type(session, 'mechanism', '随便写的');
      type(session, 'visits', '120');
      buttonIn(row('visits'), '分组').click();
      await focus('screening');
      await audit(form);
    });

    it('as cards, on a narrow page, with all about an indicator beneath', async () => {
      const { form, session, row } = await openForm();
      form.style.width = '360px';
      await until(() => form.shadowRoot!.querySelector('.cards'));
      type(session, 'screening', '173');
      await settled();
      await audit(form);
      buttonIn(row('screening'), '缺数据').click();
      await until(() => row('screening').querySelector('dabiao-indicator-panel'));
      await settled();
      await audit(form);
    });
  });

  it('has its heads where their cells have their text, and the fields of the plan on one line', async () => {
    const { form, session } = await openForm();
    form.style.width = '1200px';
    const { shadowRoot } = form;
    await until(() => !shadowRoot!.querySelector('.cards'));
    type(session, 'screening', '173');
    await settled();
    const heads = [...shadowRoot!.querySelectorAll('thead th')];
    const figures = heads.filter((head) => /年$|分子|分母/.test(words(head)));
    expect(figures.length).to.be.greaterThan(0);
    expect(new Set(figures.map((head) => getComputedStyle(head).textAlign))).to.deep.equal(new Set(['end']));
    const cells = [...shadowRoot!.querySelectorAll('tr.indicator')].map((row) =>
      [...row.children].map((cell) => cell.getBoundingClientRect().top),
    );
    for (const row of cells) expect(new Set(row.map(Math.round)).size, 'side by side').to.equal(1);
    const tops = [...shadowRoot!.querySelectorAll('.fields > .field')].map((one) => one.getBoundingClientRect().top);
    expect(new Set(tops).size).to.be.at.most(1);
    expect(shadowRoot!.querySelectorAll('.filter.some.error')).to.have.length(1);
    expect(shadowRoot!.querySelectorAll('.filter.some.warning'), 'nothing is doubtful: no colour of warning').to.have.length(0);
  });

  it('has the states of a task on one line, and beside them what it was last year', async () => {
    const { form, row } = await openForm();
    form.style.width = '1200px';
    const provider = form.closest('dabiao-session')!;
    provider.previous = [{ indicator: 'mechanism', region: '440783', period: '2024', status: 'A', task: 'in-progress' }];
    await until(() => provider.session && row('mechanism').querySelector('.told.previous .text')?.textContent === '进行中');
    const choices = [...row('mechanism').querySelectorAll('.task .choice')].map((one) => one.getBoundingClientRect());
    expect(choices).to.have.length(3);
    expect(new Set(choices.map(({ top }) => Math.round(top))).size).to.equal(1);
  });

  describe('by the keyboard', () => {
    it('takes what is typed when the field is left, and Enter goes down the column', async () => {
      const { session, focus, focused } = await openForm();
      await focus('screening');
      await typeKeys('97.5');
      expect(session.text(0, at(session, 'screening').column)).to.equal('');
      await press('Enter');
      expect(session.text(0, at(session, 'screening').column)).to.equal('97.5');
      expect(focused()).to.equal('mortality value');
      await typeKeys('７．５');
      await press('ArrowUp');
      expect(session.entry(1, '2025').readings[0]!.value).to.equal(7.5);
      expect(focused()).to.equal('screening value');
    });

    for (const [width, height] of [
      [320, 256],
      [390, 844],
    ] as const) {
      it(`keeps the next field in sight at ${width} × ${height}, though more is said of the one before`, async () => {
        await setViewport({ width, height });
        try {
          const { form, focus, focused } = await openForm();
          await until(() => form.shadowRoot!.querySelector('.cards'));
          await focus('screening');
          await typeKeys('945');
          await press('Enter');
          await settled();
          expect(focused()).to.equal('mortality value');
          const { top, bottom } = form.shadowRoot!.activeElement!.getBoundingClientRect();
          expect(top).to.be.at.least(0);
          expect(bottom).to.be.at.most(height);
        } finally {
          await setViewport({ width: 800, height: 600 });
        }
      });
    }

    it('finds an indicator by Ctrl+F', async () => {
      const { form, focus } = await openForm();
      await focus('screening');
      await press('Control+f');
      expect(form.shadowRoot!.activeElement).to.equal(form.shadowRoot!.querySelector('.search input'));
    });

    it('goes on with Tab through all that can be filled', async () => {
      const { focus, focused } = await openForm();
      await focus('screening');
      const stops = [];
      for (let i = 0; i < 3; i++) {
        await press('Tab');
        stops.push(focused());
      }
      expect(stops).to.deep.equal(['screening numerator', 'screening denominator', '']); // the last is the button of the row
    });

    it('undoes and redoes; what is being typed is undone by the browser first', async () => {
      const { session, field, focus, focused } = await openForm();
      await focus('mortality');
      await typeKeys('7.5');
      await press('Enter', 'Shift+Enter');
      await press('Control+z');
      await settled();
      expect(session.text(1, at(session, 'mortality').column)).to.equal('');
      expect(field('mortality').value).to.equal('');
      expect(focused()).to.equal('mortality value');
      await press('Control+y');
      await settled();
      expect(field('mortality').value).to.equal('7.5');
      await typeKeys('1');
      await press('Control+z');
      expect(session.canUndo).to.equal(true);
      expect(session.text(1, at(session, 'mortality').column)).to.equal('7.5');
    });

    it('undoing leaves alone what another window has written since, goes there, and says so until something is filled', async () => {
      const { form, session, focus, focused } = await openForm();
      const told = () => words(form.shadowRoot!.querySelector('.overtaken') ?? document.createElement('p'));
      type(session, 'mortality', '7.5');
      session.restore([[session.form.key(1, at(session, 'mortality').column), '8.5']]);
      await focus('screening');
      await press('Control+z');
      await settled();
      expect([session.text(1, at(session, 'mortality').column), focused()]).to.deep.equal(['8.5', 'mortality value']);
      expect(told()).to.equal('有 1 个单元格后来另有改动（例如在另一个窗口），保持不变。');
      await audit(form);
      type(session, 'screening', '97');
      await settled();
      expect(told()).to.equal('');
    });

    it('drops what is being typed on Escape', async () => {
      const { session, field, focus } = await openForm();
      await focus('mortality');
      await typeKeys('9');
      await press('Escape');
      expect(field('mortality').value).to.equal('');
      await press('Tab');
      expect(session.text(1, at(session, 'mortality').column)).to.equal('');
    });

    it('mends by F4 what was filled last, and goes from point to point by F8', async () => {
      const { session, focus, focused, field } = await openForm();
      await focus('screening');
      await typeKeys('975');
      await press('Enter', 'F4');
      await settled();
      expect(field('screening').value).to.equal('97.5');
      type(session, 'visits', '-3');
      await focus('screening');
      await press('F8');
      expect(focused()).to.equal('visits value');
      await press('F8');
      expect(focused()).to.equal('mortality value');
      await press('Shift+F8');
      expect(focused()).to.equal('visits value');
    });

    it('mends by F4 the field that somebody went to, where something is said of it', async () => {
      const { session, focus, focused, field } = await openForm();
      type(session, 'visits', '2');
      await focus('mortality');
      await typeKeys('-3');
      await press('Enter');
      await focus('screening');
      await typeKeys('975');
      await press('Tab', 'F8', 'Shift+F8');
      await settled();
      expect(focused()).to.equal('screening value');
      await press('F8');
      expect(focused()).to.equal('mortality value');
      await press('F4');
      await settled();
      expect([field('screening').value, field('mortality').value], 'that has no answer').to.deep.equal(['975', '-3']);
      await focus('visits');
      await press('F4');
      await settled();
      expect(field('screening').value, 'nothing is said of the field').to.equal('97.5');
    });

    it('chooses the state of a task by its radio buttons', async () => {
      const { session, focus, row } = await openForm();
      await focus('mechanism');
      await press('ArrowDown');
      expect(session.entry(2, '2025').task).to.equal('in-progress');
      await settled();
      expect(row('mechanism').querySelector<HTMLInputElement>('input:checked')!.value).to.equal('in-progress');
      await press('Control+z');
      expect(session.entry(2, '2025').task).to.equal(null);
    });

    it('shows categories beneath their indicator, and keeps the focus at the button', async () => {
      const { form, row, field } = await openForm();
      const fold = buttonIn(row('visits'), '分组');
      fold.focus();
      await press('Enter');
      expect(field('visits', 'value', 'sex=F')).not.to.equal(null);
      expect(form.shadowRoot!.activeElement?.getAttribute('aria-expanded')).to.equal('true');
      await press('Enter');
      expect(field('visits', 'value', 'sex=F')).to.equal(null);
    });
  });

  describe('says what is wrong at the field', () => {
    it('in words, with answers, described by it and announced once', async () => {
      const { form, row, field, focus } = await openForm();
      await focus('screening');
      await typeKeys('975');
      await press('Enter');
      await settled();
      const input = field('screening');
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      const described = input
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => form.shadowRoot!.getElementById(id)!);
      expect(words(described[0]!)).to.contain('975 超过可能的最大值 100%');
      expect(message(row('screening'))).to.contain('改为 97.5');
      expect(words(form.shadowRoot!.querySelector('[role=alert]')!))
        .to.contain('筛查率')
        .and.to.contain('975 超过');
      buttonIn(row('screening'), '改为').click();
      await settled();
      expect(field('screening').value).to.equal('97.5');
      expect(row('screening').querySelector('.messages')).to.equal(null);
      expect(words(form.shadowRoot!.querySelector('[role=alert]')!)).to.equal('');
    });

    it('takes the reason of a question there, and the reason why there is no value', async () => {
      const { form, session, row, focus } = await openForm(formPlan(), '');
      type(session, 'mortality', '7.5');
      session.set([{ ...at(session, 'screening'), text: '有点' }]);
      await focus('screening');
      (await until(() => buttonIn(row('screening'), '没有数据'))).click();
      await until(() => row('screening').querySelector('.choices'));
      row('screening').querySelector<HTMLInputElement>('.choices input')!.click();
      await settled();
      expect(session.absence(0, '2025', '')?.status).to.equal('L');
      expect(form.shadowRoot!.querySelector('.message.error')).to.equal(null);
    });

    it('does not move what a pointer is pressed on', async () => {
      const { row, focus } = await openForm();
      await focus('screening');
      await typeKeys('975');
      const other = row('mortality').querySelector('input')!;
      const top = other.getBoundingClientRect().top;
      other.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      other.focus();
      await settled();
      expect(other.getBoundingClientRect().top).to.equal(top);
      other.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
      await settled();
      expect(message(row('screening'))).to.contain('975 超过');
    });
  });

  it('is read by a screen reader with indicator, part and unit', async () => {
    const { focus } = await openForm();
    await focus('screening');
    const find = (node: { focused?: boolean; name?: string; children?: object[] }): string | undefined =>
      node.focused ? node.name : (node.children ?? []).map((child) => find(child)).find((name) => name !== undefined);
    const snapshot = (await a11ySnapshot({})) as unknown as Parameters<typeof find>[0];
    expect(find(snapshot)).to.contain('筛查率').and.to.contain('2025年').and.to.contain('%');
  });

  it('takes a block from Excel from the field on, tells of it, and undoes it in one step', async () => {
    const { form, session, field, focus } = await openForm();
    await focus('screening');
    await pasteInto(form, '97.5\t1950\t2000\r\n745\r\n');
    expect(field('screening').value).to.equal('97.5');
    expect(field('screening', 'denominator').value).to.equal('2000');
    expect(field('mortality').value).to.equal('745');
    expect(notice(form)).to.contain('4 个单元格');
    session.undo();
    await settled();
    expect(field('mortality').value).to.equal('');
    expect(session.canUndo).to.equal(false);
  });

  it('takes one text as any field does', async () => {
    const { form, session, field, focus } = await openForm();
    await focus('screening');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '97.5\r\n');
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true });
    field('screening').dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
    expect(session.canUndo).to.equal(false);
    expect(notice(form)).to.equal('');
  });

  it('keeps what is being typed beside the draft, and writes it when the form goes', async () => {
    const { form, session, focus } = await openForm();
    const { autosave } = form.closest('dabiao-session')!.shared!;
    await focus('mortality');
    await typeKeys('7.');
    expect(autosave.isSettled).to.equal(false);
    form.remove();
    expect(session.text(1, at(session, 'mortality').column)).to.equal('7.');
  });

  it('does not take it as entered where another window only comes before the page, which the field hears of as if it were left', async () => {
    const { session, field, focus } = await openForm();
    await focus('screening');
    await typeKeys('97.');
    field('screening').dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    expect(session.filledCells).to.equal(0);
    await typeKeys('5');
    field('screening').blur();
    expect(session.text(0, at(session, 'screening').column)).to.equal('97.5');
  });

  it('shows choices in the reader’s language, whichever they were made in, each of them once', async () => {
    const { form, session, field, focus } = await openForm(formPlan(), 'lang="en"');
    type(session, 'mechanism', '已完成');
    type(session, 'mortality', '尚未公布', 'missing');
    await focus('mortality', 'missing');
    const options = [...(field('mortality', 'missing') as HTMLSelectElement).options];
    expect(options.filter(({ selected }) => selected).map(words)).to.deep.equal(['Not yet available']);
    expect(options.map(words).filter((text) => /yet/.test(text))).to.have.length(1);
    expect(form.shadowRoot!.querySelector<HTMLInputElement>('.task input:checked')!.value).to.equal('done');
    expect(session.text(1, at(session, 'mortality', 'missing').column)).to.equal('尚未公布');
  });

  it('shows what was found elsewhere: another window, an import, a reason chosen in the panel', async () => {
    const { session, field, row } = await openForm();
    type(session, 'mortality', '尚未公布', 'missing');
    type(session, 'screening', '1900', 'numerator');
    type(session, 'screening', '2000', 'denominator');
    await settled();
    expect((field('mortality') as HTMLInputElement).placeholder).to.equal('— 尚未公布');
    expect((field('screening') as HTMLInputElement).placeholder).to.contain('95');
    expect(words(row('screening'))).to.contain('筛查率');
  });

  it('takes markup for text', async () => {
    const plan = formPlan({
      indicators: [indicator('screening', { name: MARKUP }), { ...task('mechanism'), name: `${MARKUP} 2` }],
      rules: [],
    });
    const { form, session, field } = await openForm(plan);
    type(session, 'screening', MARKUP);
    await settled();
    expect(field('screening').value).to.equal(MARKUP);
    expect(injected(form)).to.deep.equal([]);
    expect(document.body.dataset['broken']).to.equal(undefined);
  });

  it('filters, searches, and comes back with a cell that is wanted', async () => {
    const { form, session, field, focus } = await openForm();
    const search = form.shadowRoot!.querySelector<HTMLInputElement>('.search input')!;
    search.value = '孕产妇';
    search.dispatchEvent(new Event('input'));
    await settled();
    expect(form.shadowRoot!.querySelectorAll('tbody')).to.have.lengthOf(1);
    await focus('screening');
    expect(field('screening')).to.equal(form.shadowRoot!.activeElement);
    await until(() => form.shadowRoot!.querySelectorAll('tbody .name').length === session.form.rows.length);
  });

  it('counts as a control of an HTML form, invalid with errors', async () => {
    const page = await fixture<HTMLFormElement>('<form></form>');
    const { form } = await openForm();
    form.name = 'report';
    const provider = form.closest('dabiao-session')!;
    page.append(provider);
    const session = await until(() => provider.session, 5000);
    await ready(form);
    fillAll(session);
    const text = await until(() => new FormData(page).get('report') as string | null, 5000);
    expect(JSON.parse(text).format).to.equal('dabiao.report/1');
    expect([form.checkValidity(), form.reportValidity(), form.validity.valid, form.validationMessage]).to.deep.equal([
      true,
      true,
      true,
      '',
    ]);
    type(session, 'screening', '975');
    expect(page.checkValidity()).to.equal(false);
    expect([form.checkValidity(), form.reportValidity(), form.willValidate]).to.deep.equal([false, false, true]);
    expect([form.validity.customError, form.validationMessage]).to.deep.equal([true, '错误 1 处']);
  });

  it('is sent with an HTML form only once what writes its report has been loaded', async () => {
    const page = await fixture<HTMLFormElement>('<form></form>');
    const { form } = await openForm();
    const writer = form['control']['writer'];
    expect(writer.part, 'without an HTML form').to.equal(null);
    const release = withhold(writer);
    const complaints = await complaintsOf(async () => {
      form.name = 'report';
      page.append(form.closest('dabiao-session')!);
      await until(() => writer.hasFailed);
      await ready(form);
      expect(page.checkValidity()).to.equal(false);
    });
    expect(complaints.length).to.be.greaterThan(0);
    expect(form.validationMessage).to.contain('加载失败');
    release();
    page.reportValidity(); // and what is missing is loaded
    await until(() => page.checkValidity(), 5000);
    expect(new FormData(page).has('report')).to.equal(true);
  });

  describe('with many rows', () => {
    const plan = (rows: number) =>
      samplePlan({
        id: `plan-${rows}-${Math.random().toString(36).slice(2)}`,
        rules: [],
        indicators: Array.from({ length: rows }, (_, i) => indicator(`i-${i}`, { name: `指标 ${i}` })),
      });

    it('draws two thousand while the page is idle, so that the browser’s search finds the last', async () => {
      const { form } = await openForm(plan(2000));
      expect(form.shadowRoot!.querySelectorAll('tbody').length).to.be.lessThan(400);
      await until(() => form.shadowRoot!.querySelectorAll('tbody').length === 2000, 15_000);
    }).timeout(30_000);

    it('draws of twenty thousand what is near, and goes to any', async () => {
      const { form, field, focus } = await openForm(plan(20_000));
      await focus('i-19990');
      expect(field('i-19990')).to.equal(form.shadowRoot!.activeElement);
      expect(field('i-19990').getBoundingClientRect().top).to.be.within(0, window.innerHeight);
    }).timeout(60_000);
  });

  it('needs nothing of the grid library', async () => {
    await openForm();
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(loaded.filter((name) => /handsontable/.test(name))).to.deep.equal([]);
  });

  it('says that it stands in no session, by its own name', async () => {
    const form = await fixture('<dabiao-form></dabiao-form>');
    expect(words(form.shadowRoot as unknown as Element)).to.contain('<dabiao-form>');
    await openSession('');
  });
});
