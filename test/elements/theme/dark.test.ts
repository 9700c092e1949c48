import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { DabiaoSession } from '../../../src/elements/session/dabiao-session.js';
import { formPlan } from '../desk.js';
import { cleanUp, fixture, until } from '../support.js';

/** Every element of the kit, as the bundler finds them: none can be forgotten. Two are parts of the drafts, and nothing without what these give them. */
const MODULES = (import.meta as unknown as { glob(pattern: string | readonly string[]): Record<string, () => Promise<unknown>> }).glob([
  '../../../src/elements/*/dabiao-*.ts',
  '!**/*.styles.ts',
  '!**/dabiao-draft-history.ts',
  '!**/dabiao-drafts-restore.ts',
]);
const PRESETS = (import.meta as unknown as { glob(pattern: string, options: object): Record<string, string> }).glob(
  '../../../src/elements/theme/presets.css',
  { query: '?raw', import: 'default', eager: true },
);
const TAGS = Object.entries(MODULES).map(([path, load]) => [/(dabiao-[a-z-]+)\.ts$/.exec(path)![1]!, load] as const);

const colours = (element: Element) => {
  const { color, backgroundColor } = getComputedStyle(element);
  return [color, backgroundColor];
};
const [DARK, GROUND, LIGHT] = ['rgb(230, 234, 240)', 'rgb(23, 27, 33)', 'rgb(31, 39, 51)'];

async function openSession(): Promise<DabiaoSession> {
  const session = await fixture<DabiaoSession>('<dabiao-session theme="dark" department="health" period="2025" practice></dabiao-session>');
  session.planData = formPlan();
  await until(() => session.session, 5000);
  return session;
}

describe('the dark theme', () => {
  before(() => Promise.all(TAGS.map(([, load]) => load())));
  afterEach(cleanUp);

  it('is looked for on all elements', () => {
    expect(TAGS.length).to.be.greaterThan(20);
  });

  for (const [tag] of TAGS) {
    it(`works on <${tag}> where it is asked for, and nowhere else`, async () => {
      const element = await fixture<HTMLElement>(`<${tag}></${tag}>`);
      expect(colours(element)[0]).to.equal(LIGHT);
      element.setAttribute('theme', 'dark');
      await until(() => colours(element).join() === [DARK, GROUND].join());
      element.removeAttribute('theme');
      await until(() => colours(element)[0] === LIGHT);
    });
  }

  for (const tag of ['dabiao-board', 'dabiao-gauge', 'dabiao-trend']) {
    it(`leaves room between the edge of its ground and what <${tag}> shows`, async () => {
      const element = await fixture<HTMLElement>(`<${tag}></${tag}>`);
      const room = () => parseFloat(getComputedStyle(element).paddingInlineStart);
      expect(room()).to.equal(0);
      element.setAttribute('theme', 'dark');
      await until(() => room() >= 12);
    });
  }

  it('gives way to the light colours on paper', async () => {
    const elements = await Promise.all(TAGS.map(([tag]) => fixture<HTMLElement>(`<${tag} theme="dark"></${tag}>`)));
    await until(() => elements.every((element) => colours(element).join() === [DARK, GROUND].join()));
    try {
      await emulateMedia({ media: 'print' });
      await until(() => elements.every((element) => colours(element)[0] === LIGHT && colours(element)[1] !== GROUND));
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  describe('and what the browser draws by itself, as radio buttons', () => {
    const schemes = (elements: readonly Element[]) => [...new Set(elements.map((element) => getComputedStyle(element).colorScheme))];
    // A gauge has nothing of the kind.
    const all = (attributes: string) =>
      Promise.all(TAGS.filter(([tag]) => tag !== 'dabiao-gauge').map(([tag]) => fixture(`<${tag} ${attributes}></${tag}>`)));
    const root = document.documentElement.style;
    afterEach(() => root.removeProperty('color-scheme'));

    it('are of the same scheme as the colours, whatever that of the page is', async () => {
      const [light, dark] = [await all(''), await all('theme="dark"')];
      for (const scheme of ['normal', 'dark', 'light']) {
        root.colorScheme = scheme;
        expect(schemes(light), scheme).to.deep.equal(['light']);
        expect(schemes(dark), scheme).to.deep.equal(['dark']);
      }
    });

    it('are as a page says that has dark colours of its own', async () => {
      const elements = await all('style="--dabiao-surface: #111; --dabiao-color-scheme: dark"');
      expect(schemes(elements)).to.deep.equal(['dark']);
    });
  });

  describe('beside a preset', () => {
    let style: HTMLStyleElement;
    before(() => {
      style = document.createElement('style');
      style.textContent = Object.values(PRESETS).join('');
      document.head.append(style);
    });
    after(() => style.remove());

    const NAMES = [
      ...Object.values(PRESETS)
        .join('')
        .matchAll(/--dabiao-([\w-]+): .*#/g),
    ].map(([, name]) => `--dabiao-${name}`);
    const looks = (element: Element) => NAMES.map((name) => `${name} ${getComputedStyle(element).getPropertyValue(name).trim()}`);

    it('goes before its colours, whether both are said of one element or not; its type is large all the same', async () => {
      const dark = await fixture('<dabiao-board theme="dark"></dabiao-board>');
      expect(NAMES.length).to.be.greaterThan(20);
      for (const look of ['blue', 'red', 'contrast']) {
        const classes = `class="dabiao-${look} dabiao-large"`;
        const both = await fixture(`<dabiao-board ${classes} theme="dark"></dabiao-board>`);
        const around = await fixture(`<div ${classes}><dabiao-board theme="dark"></dabiao-board></div>`);
        const within = await openSession();
        within.innerHTML = `<dabiao-board ${classes}></dabiao-board>`;
        for (const board of [both, around.firstElementChild!, within.firstElementChild!]) {
          expect(looks(board), look).to.deep.equal(looks(dark));
          expect(getComputedStyle(board).fontSize).to.equal('20px');
        }
        const light = await fixture(`<dabiao-board ${classes}></dabiao-board>`);
        expect(looks(light)).not.to.deep.equal(looks(dark));
        try {
          await emulateMedia({ media: 'print' });
          expect(looks(both), `${look} on paper`).to.deep.equal(looks(light));
        } finally {
          await emulateMedia({ media: 'screen' });
        }
      }
    });
  });

  it('is taken by every element inside a session that has it', async () => {
    const session = await openSession();
    for (const [tag] of TAGS) {
      const element = document.createElement(tag);
      session.append(element);
      await until(() => colours(element)[0] === DARK);
      expect(tag === 'dabiao-gauge' || getComputedStyle(element).colorScheme === 'dark', `the scheme of ${tag}`).to.equal(true);
      element.remove();
    }
  });
});
