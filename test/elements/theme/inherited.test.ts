/** What a page says of its own text does not reach the elements, but for the gauge, which has no room for the rules; its font does. */
import { expect } from 'chai';
import '../../../src/elements/entry/dabiao-entry.js';
import '../../../src/elements/trend/dabiao-trend.js';
import '../../../src/elements/board/dabiao-board.js';
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

describe('text properties of the page', () => {
  afterEach(cleanUp);

  for (const tag of ['dabiao-entry', 'dabiao-trend', 'dabiao-board', 'dabiao-grid', 'dabiao-form', 'dabiao-session', 'dabiao-export'])
    it(`don't reach <${tag}>, but for the font, and the direction where a language is added that needs it`, async () => {
      const article = await fixture(`<div><p>文</p><${tag}></${tag}></div>`);
      Object.assign(article.style, OF_THE_PAGE, { fontFamily: 'serif' });
      const [text, element] = [...article.children].map((one) => getComputedStyle(one));
      for (const [name, value] of Object.entries(OF_THE_PAGE) as [keyof typeof OF_THE_PAGE, string][]) {
        expect(text![name], name).to.equal(value);
        expect(element![name], name).not.to.equal(value);
      }
      expect(element!.fontFamily).to.equal('serif');
      article.style.setProperty('--dabiao-direction', 'rtl');
      expect(element!.direction).to.equal('rtl');
    });
});
