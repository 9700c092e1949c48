/** What pages give to properties otherwise than their types say. */
import { expect } from 'chai';
import '../../src/dabiao.js';
import type { DabiaoBoard } from '../../src/elements/board/dabiao-board.js';
import type { DabiaoEntry } from '../../src/elements/entry/dabiao-entry.js';
import { complaintsOf, formPlan, openEntry, openSession, planUrl } from './desk.js';
import { cleanUp, fixture, refusalOf, until } from './support.js';

type Given = HTMLElement & { updateComplete: Promise<unknown> } & Record<string, unknown>;

const VALUES = [2025, null, undefined, ['2024', '2025'], { a: 1 }, [{}], '', 'x', true];
/** The rest of its attributes is in order. */
const PLAIN = {
  'dabiao-entry': 'department="health" period="2025"',
  'dabiao-session': 'department="health" period="2025"',
  'dabiao-collect': 'period="2025"',
} as const;
const WITH_PLAN = ['dabiao-entry', 'dabiao-session', 'dabiao-board', 'dabiao-trend', 'dabiao-papers', 'dabiao-collect'];
const IN_SESSION = ['form', 'grid', 'gauge', 'board', 'trend', 'export', 'import', 'print', 'drafts', 'save-state', 'strays'];

function propertiesOf(element: Element): string[] {
  const { elementProperties } = element.constructor as unknown as { elementProperties: Map<string, { state?: boolean }> };
  return [...elementProperties].filter(([, { state }]) => !state).map(([name]) => name);
}

/** What nobody catches while something is done. */
async function uncaught(act: () => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    const cause = 'reason' in event ? event.reason : event.error;
    found.push(String((cause as Error)?.stack ?? cause));
  };
  const { error } = console;
  console.error = (...what: unknown[]) => {
    for (const one of what) if (one instanceof TypeError || one instanceof RangeError) found.push(String(one.stack));
  };
  window.addEventListener('error', note);
  window.addEventListener('unhandledrejection', note);
  try {
    await act();
    await pause(20);
  } finally {
    console.error = error;
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
  }
  return found;
}

const pause = (time: number) => new Promise((done) => setTimeout(done, time));

async function tryAll(element: Given): Promise<string[]> {
  const found: string[] = [];
  for (const name of propertiesOf(element)) {
    const before = element[name];
    const some = await uncaught(async () => {
      for (const value of [...VALUES, before]) {
        element[name] = value;
        await element.updateComplete;
        await pause(5);
      }
    });
    found.push(...some.map((one) => `${element.localName}.${name}: ${one}`));
  }
  return found;
}

describe('what a page gives to a property', () => {
  afterEach(cleanUp);

  for (const tag of WITH_PLAN) {
    it(`throws nothing, whatever it is: <${tag}> with a plan`, async function () {
      this.timeout(100_000);
      const { [tag as keyof typeof PLAIN]: attributes = 'indicator="maternal-mortality"' } = PLAIN;
      const element = await fixture<Given>(`<${tag} plan="${planUrl(formPlan())}" ${attributes}></${tag}>`);
      await pause(500);
      expect(await tryAll(element)).to.deep.equal([]);
    });
  }

  for (const name of IN_SESSION) {
    it(`throws nothing, whatever it is: <dabiao-${name}> in a session`, async function () {
      this.timeout(100_000);
      const { root } = await openSession(`<dabiao-${name} indicator="maternal-mortality"></dabiao-${name}>`);
      await pause(300);
      expect(await tryAll(root.querySelector<Given>(`dabiao-${name}`)!)).to.deep.equal([]);
    });
  }

  it('throws nothing, whatever it is: <dabiao-gauge> with attributes', async function () {
    this.timeout(100_000);
    const gauge = await fixture<Given>('<dabiao-gauge label="X" value="1" target="2"></dabiao-gauge>');
    expect(await tryAll(gauge)).to.deep.equal([]);
    gauge['label'] = 5;
    await gauge.updateComplete;
    expect(gauge.shadowRoot!.querySelector('.label')!.textContent).to.equal('5');
  });

  it('GIVENVALUE2 a number is the text it stands for, a list its words', async () => {
    const entry = await fixture<DabiaoEntry>(`<dabiao-entry plan="${planUrl(formPlan())}" department="health"></dabiao-entry>`);
    const page = entry as unknown as Record<string, unknown>;
    page['period'] = 2025;
    page['region'] = 440783;
    expect((await entry.whenReady).periods).to.deep.equal(['2025']);
    page['period'] = [2024, '2025'];
    page['locked'] = 2024;
    expect((await entry.whenReady).openPeriods).to.deep.equal(['2025']);
    page['plan'] = new URL(planUrl(formPlan()), location.href);
    expect((await entry.whenReady).periods, 'an address').to.deep.equal(['2024', '2025']);
    page['period'] = { year: 2025 };
    expect(await complaintsOf(async () => expect(await refusalOf(entry.whenReady)).to.equal('bad-period'))).to.have.length.greaterThan(0);
  });

  it('GIVENVALUE1 null and undefined are the value that it begins with', async () => {
    const { root } = await openSession('');
    const page = root as unknown as Record<string, unknown>;
    page['cycle'] = 'final';
    for (const name of ['previous', 'formFacts', 'cycle', 'planData', 'locked']) page[name] = null;
    page['region'] = undefined;
    await until(() => root.session?.cycle === 'annual');
    expect([root.previous, root.formFacts, root.region]).to.deep.equal([[], {}, null]);
  });

  it('GIVENVALUE3 a text is the year it stands for', async () => {
    const board = await fixture<DabiaoBoard>(`<dabiao-board plan="${planUrl(formPlan())}"></dabiao-board>`);
    (board as unknown as Record<string, unknown>)['asOf'] = '2025';
    expect(board.asOf).to.equal(2025);
    await until(() => board.model?.options.asOf === 2025, 5000);
  });

  for (const [name, value, path] of [
    ['planData', {}, 'format'],
    ['observations', [{}], 'observations[0].indicator'],
    ['observations', 5, 'observations'],
    ['previous', [{ indicator: 'x' }], 'previous[0].region'],
    ['previous', 'x', 'previous'],
  ] as const) {
    it(`is read as strictly as a file, and what is wrong is told with its place: ${name} of ${JSON.stringify(value)}`, async () => {
      const told = async (element: Given, place: () => ParentNode | null) => {
        element[name] = value;
        await complaintsOf(async () => void (await until(() => place()?.querySelector('[role=alert] li'), 5000)));
        return place()!.querySelector('[role=alert]')!.textContent;
      };
      const board = await fixture<Given>(`<dabiao-board plan="${planUrl(formPlan())}"></dabiao-board>`);
      const said = await told(board, () => board.shadowRoot);
      expect(said)
        .to.contain(path)
        .and.to.contain(name === 'planData' ? '网页脚本提供的规划' : '网页脚本提供的数据');
      if (name === 'observations') return;
      const { root } = await openSession('');
      expect(await told(root as unknown as Given, () => root.shadowRoot))
        .to.contain(path)
        .and.to.contain('网页提供的数据');
    });
  }
});

describe('an element without a session', () => {
  afterEach(cleanUp);

  for (const [name, place] of [
    ['export', 'button.open'],
    ['print', 'button.open'],
    ['import', 'button.open'],
  ] as const) {
    it(`says so where its for names nothing: <dabiao-${name}>`, async () => {
      const element = await fixture(`<dabiao-${name} for="nix"></dabiao-${name}>`);
      const button = element.shadowRoot!.querySelector<HTMLButtonElement>(place)!;
      expect(button.disabled).to.equal(true);
      expect(button.title).to.contain(`<dabiao-${name}>`).and.to.contain('for');
    });
  }

  it('says so where its for names nothing: <dabiao-gauge>', async () => {
    const gauge = await fixture('<dabiao-gauge for="nix" indicator="x"></dabiao-gauge>');
    await until(() => gauge.shadowRoot!.textContent!.includes('“nix”'), 5000);
  });

  for (const [attributes, told] of [
    ['period="2025"', 'plan 属性'],
    ['period="2025" plan=""', 'plan 属性'],
    [`period="xx" plan="${planUrl(formPlan())}"`, '“xx”不是有效的报告期'],
  ] as const) {
    it(`says what it lacks: <dabiao-collect ${attributes.slice(0, 25)}>`, async () => {
      const desk = await fixture(`<dabiao-collect ${attributes}></dabiao-collect>`);
      await until(() => desk.shadowRoot!.textContent!.includes(told), 5000);
    });
  }
});

describe('an entry that is only shown', () => {
  afterEach(cleanUp);

  it('does not say that a draft will be saved, and offers no undo', async () => {
    const { root } = await openEntry(formPlan(), '');
    const signs = () => root.shadowRoot!.querySelector('dabiao-save-state')!.shadowRoot!.querySelector('.sign');
    const undo = () => root.shadowRoot!.querySelector('dabiao-form')!.shadowRoot!.querySelector('[title*="Ctrl+Z"]');
    await until(() => signs() && undo(), 5000);
    for (const name of ['readonly', 'disabled']) {
      root.toggleAttribute(name);
      await until(() => !signs() && !undo(), 5000);
      root.toggleAttribute(name);
      await until(() => signs() && undo(), 5000);
    }
  });

  it('has its HTML form, labels and type, as a field', async () => {
    const form = await fixture<HTMLFormElement>('<form><label>A <dabiao-entry></dabiao-entry></label></form>');
    const entry = form.querySelector<DabiaoEntry>('dabiao-entry')!;
    expect([entry.form, entry.labels[0], entry.type]).to.deep.equal([form, form.querySelector('label'), 'dabiao-entry']);
    const alone = await fixture<DabiaoEntry>('<dabiao-entry></dabiao-entry>');
    expect([alone.form, alone.labels.length]).to.deep.equal([null, 0]);
    await until(() => alone.shadowRoot!.querySelector('dabiao-session')!.hasFailed);
  });
});
