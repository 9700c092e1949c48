/** What a page says of its own text does not reach the elements; its font does. */
import { expect } from 'chai';
import '../../../src/elements/entry/dabiao-entry.js';
import '../../../src/elements/gauge/dabiao-gauge.js';
import '../../../src/elements/trend/dabiao-trend.js';
import '../../../src/elements/board/dabiao-board.js';
import '../../../src/elements/papers/dabiao-papers.js';
import { cleanUp, fixture } from '../support.js';

const OF_THE_PAGE = {
  textAlign: 'center',
  textIndent: '32px',
  letterSpacing: '4px',
  wordSpacing: '16px',
  textTransform: 'uppercase',
  textShadow: 'rgb(255, 0, 0) 1px 1px 2px',
  whiteSpace: 'nowrap',
  fontStyle: 'italic',
  fontWeight: '700',
  fontVariantCaps: 'small-caps',
  fontStretch: '75%',
  fontFeatureSettings: '"palt"',
  wordBreak: 'break-all',
  overflowWrap: 'anywhere',
  lineBreak: 'anywhere',
  hyphens: 'auto',
  textAlignLast: 'center',
  webkitTextFillColor: 'rgb(0, 128, 0)',
  webkitTextStrokeWidth: '2px',
  lineHeight: '60px',
  cursor: 'pointer',
  direction: 'rtl',
} as const;

/** What a browser hands from an element to those in it, of all that it knows: a property with a value that shows it. */
function inherited(): Map<string, string> {
  const around = document.createElement('div');
  const inner = document.createElement('div');
  inner.style.display = 'none'; // else its width follows that of what is around it
  around.append(inner);
  document.body.append(around);
  const style = getComputedStyle(inner);
  const found = new Map<string, string>();
  for (const name of style) {
    const before = style.getPropertyValue(name);
    const shows = (value: string) => {
      around.style.setProperty(name, value);
      const after = style.getPropertyValue(name);
      around.style.removeProperty(name);
      return after !== before;
    };
    const value = VALUES.find((one) => CSS.supports(name, one) && shows(one));
    if (value) found.set(name, value);
  }
  around.remove();
  return found;
}

/** Of every kind of value that an inherited property takes. */
const VALUES =
  `dark none auto all 3px 5px|6px 3 0.5 50% red italic small-caps contain pixelated hidden collapse bottom right under rtl vertical-rl anywhere break-all
  always uppercase manual nowrap balance round evenodd square circle "x" "abcd"|1 pointer exact text geometricPrecision optimizeSpeed end middle upright
  dot over|right ruby common-ligatures ordinal sub hide separate inside compact allow-keywords historical-forms ideograph-alpha space-all strict each-line
  url(data:,) normal markers`
    .split(/\s+/)
    .map((value) => value.replace('|', ' '));

/** The font, how it is drawn, the language it writes, what can be seen and reached, and that grounds are printed. */
const HANDED_ON = new Set([
  'font-family',
  '-webkit-font-smoothing',
  'text-size-adjust',
  '-webkit-locale',
  'visibility',
  'pointer-events',
  'print-color-adjust',
  '-webkit-print-color-adjust',
]);

describe('text properties of the page', () => {
  afterEach(cleanUp);

  const TAGS =
    'dabiao-gauge dabiao-entry dabiao-trend dabiao-board dabiao-papers dabiao-drafts dabiao-grid dabiao-form dabiao-session dabiao-export'.split(
      ' ',
    );
  for (const tag of TAGS) {
    it(`don't reach <${tag}>, whatever they are, but for those that are left to the page`, async () => {
      const article = await fixture(`<div><p>文</p><${tag}></${tag}></div>`);
      const element = getComputedStyle(article.lastElementChild!);
      const ended = [...inherited()].filter(([name]) => !HANDED_ON.has(name));
      expect(ended.length).to.be.greaterThan(90);
      const leaks = ended.filter(([name, value]) => {
        const own = element.getPropertyValue(name);
        article.style.setProperty(name, value);
        const leaks = element.getPropertyValue(name) !== own;
        article.style.removeProperty(name);
        return leaks;
      });
      expect(leaks.map((pair) => pair.join(': '))).to.deep.equal([]);
    });

    it(`don't reach <${tag}>, but for the font, and the direction where a language is added that needs it`, async () => {
      const article = await fixture(`<div><p>文</p><${tag}></${tag}></div>`);
      const owns = { ...getComputedStyle(article.lastElementChild!) };
      Object.assign(article.style, OF_THE_PAGE, { fontFamily: 'serif' });
      const [text, element] = [...article.children].map((one) => getComputedStyle(one));
      for (const [name, value] of Object.entries(OF_THE_PAGE) as [keyof typeof OF_THE_PAGE, string][]) {
        expect(text![name], name).to.equal(value);
        expect(element![name], name).to.equal(owns[name]);
      }
      expect(element!.fontFamily).to.equal('serif');
      article.style.setProperty('--dabiao-direction', 'rtl');
      expect(element!.direction).to.equal('rtl');
    });
  }
});
