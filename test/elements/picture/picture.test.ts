import { expect } from 'chai';
import '../../../src/elements/gauge/dabiao-gauge.js';
import type { DabiaoGauge } from '../../../src/elements/gauge/dabiao-gauge.js';
import '../../../src/elements/trend/dabiao-trend.js';
import type { DabiaoTrend } from '../../../src/elements/trend/dabiao-trend.js';
import { OBSERVATIONS, PLAN } from '../plan.js';
import { audit, cleanUp, fixture, ready, refusalOf, until } from '../support.js';

const MORTALITY =
  'label="孕产妇死亡率" value="6.25" year="2025" target="8" comparator="<=" target-year="2030" baseline="11.4" baseline-year="2020" unit="per-100000"';
/** White around what is shown, in pixels. */
const MARGIN = 16;

const gauge = (attributes: string) => fixture<DabiaoGauge>(`<dabiao-gauge ${attributes}></dabiao-gauge>`);

async function trend(more: Partial<DabiaoTrend> = {}): Promise<DabiaoTrend> {
  const element = await fixture<DabiaoTrend>('<dabiao-trend indicator="screening"></dabiao-trend>');
  Object.assign(element, { planData: PLAN, observations: OBSERVATIONS, asOf: 2025, ...more });
  await ready(element);
  return element;
}

/** Read as any program reads it, and put on the page: there it has none of the kit's styles. */
function opened(svg: string): SVGSVGElement {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(file.querySelector('parsererror')?.textContent ?? null).to.equal(null);
  const root = document.importNode(file.documentElement, true) as unknown as SVGSVGElement;
  const place = document.createElement('div');
  place.className = 'fixture';
  place.append(root);
  document.body.append(place);
  return root;
}

const texts = (root: Element) => [...root.querySelectorAll('text')].map(({ textContent }) => textContent);

/** Where something stands in its picture, or on its page. */
function offset(element: Element, within: Element, margin = 0) {
  const [own, outer] = [element.getBoundingClientRect(), within.getBoundingClientRect()];
  return { x: own.left - outer.left - margin, y: own.top - outer.top - margin, width: own.width, height: own.height };
}

async function pixel(blob: Blob, x: number, y: number): Promise<string> {
  const image = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context.getImageData(x, y, 1, 1).data.slice(0, 3).join(' ');
}

describe('a picture of what an element shows', () => {
  afterEach(cleanUp);

  for (const form of ['bar', 'arc']) {
    it(`PICTURE1 what a gauge draws and writes is in it, where it stands on the page: ${form}`, async () => {
      const element = await gauge(`${MORTALITY} form="${form}"`);
      const root = opened(await element.svg());
      const drawn = element.shadowRoot!;
      for (const [name, colour] of [
        ['circle.value', '#17693a'],
        ['.zone', '#e9f6ee'],
      ] as const) {
        const shown = offset(drawn.querySelector(name)!, element);
        const found = [...root.querySelectorAll(`[fill="${colour}"]`)].map((one) => offset(one, root, MARGIN));
        const near = found.filter(({ x, y, width }) => Math.hypot(x - shown.x, y - shown.y, width - shown.width) < 1.5);
        expect(near, `${name} ${JSON.stringify([shown, found])}`).to.have.length(1);
      }
      expect(texts(root).join('|'))
        .to.contain('孕产妇死亡率')
        .and.to.contain('6.25|/10万')
        .and.to.contain('2025年')
        .and.to.contain('已达标');
      expect(texts(root).join('|')).to.contain('目标 不高于8/10万').and.to.contain('基期 11.4/10万');
      const label = offset(drawn.querySelector('.label')!, element);
      const [first] = [...root.querySelectorAll('text')].map((one) => offset(one, root, MARGIN));
      expect(Math.abs(first!.y - label.y)).to.be.lessThan(4);
    });
  }

  it('PICTURE1 the lines, signs and axes of a trend are in it, and its key; its buttons, table and hidden words are not', async () => {
    const element = await trend();
    const root = opened(await element.svg());
    const all = texts(root).join('|');
    expect(all).to.contain('2020').and.to.contain('合计').and.to.contain('女性').and.to.contain('基期 2020');
    expect(all).not.to.contain('保存为').and.not.to.contain('左右方向键').and.not.to.contain('查看数据表');
    const chart = element.shadowRoot!.querySelector('.chart')!;
    const signs = element.shadowRoot!.querySelectorAll('.point .shape').length + element.shadowRoot!.querySelectorAll('.key .shape').length;
    const shapes = new Set([...element.shadowRoot!.querySelectorAll('.point .shape')].map((shape) => shape.getAttribute('d')));
    expect([...root.querySelectorAll('path')].filter((path) => shapes.has(path.getAttribute('d')))).to.have.length(signs);
    expect(root.getBoundingClientRect().width).to.be.closeTo(chart.getBoundingClientRect().width + 2 * MARGIN, 1.5);
  });

  it('PICTURE2 its colours are those of the page at that moment', async () => {
    const element = await gauge(MORTALITY);
    expect(await element.svg())
      .to.contain('fill="#ffffff"')
      .and.to.contain('fill="#17693a"');
    element.style.setProperty('--dabiao-ok', 'hsl(300 100% 25%)');
    element.style.setProperty('--dabiao-surface', '#101010');
    const svg = await element.svg();
    expect(svg)
      .to.contain('fill="#800080"')
      .and.to.contain('<rect width=')
      .and.to.match(/<rect [^>]*fill="#101010"/);
    expect(svg).not.to.contain('var(').and.not.to.contain('class=');
  });

  it('PICTURE3 text stays text, with the names of its fonts and the size it has', async () => {
    const element = await gauge(MORTALITY);
    element.style.fontFamily = '"Microsoft YaHei", serif';
    const label = [...opened(await element.svg()).querySelectorAll('text')].find(({ textContent }) => textContent === '孕产妇死亡率')!;
    expect(label.getAttribute('font-family')).to.equal('"Microsoft YaHei", serif');
    expect([label.getAttribute('font-size'), label.getAttribute('font-weight')]).to.deep.equal(['14', '600']);
  });

  it('PICTURE4 heading, region and year stand above, target, source and note below, within the width', async () => {
    const note = `数据来源：${'开平市妇女儿童工作委员会办公室、统计局；'.repeat(4)}`;
    const element = await trend({ note });
    element.style.width = '320px';
    await until(() => element.shadowRoot!.querySelector('.chart')!.getAttribute('viewBox')!.startsWith('0 0 320 '));
    const root = opened(await element.svg());
    const lines = texts(root) as string[];
    expect(lines.slice(0, 2)).to.deep.equal(['筛查率（%）', '开平市 · 截至2025年']);
    const below = lines.slice(lines.findIndex((line) => line.startsWith('目标：'))).join('');
    expect(below).to.match(/^目标：2030年不低于70%（.+）目标出处：《测试规划》目标1数据来源：/);
    expect(below.endsWith(note)).to.equal(true);
    expect(lines.filter((line) => /^[，。；：、）》]/.test(line))).to.deep.equal([]);
    const right = root.getBoundingClientRect().right - MARGIN / 2;
    for (const text of root.querySelectorAll('text')) expect(text.getBoundingClientRect().right, text.textContent!).to.be.lessThan(right);
  });

  it('PICTURE5 there is none of what is hidden, nor of a message', async () => {
    const hidden = await gauge(`${MORTALITY} hidden`);
    expect(await refusalOf(hidden.svg())).to.equal('nothing-shown');
    expect(await refusalOf((await gauge('label="x" value="abc" target="1"')).png())).to.equal('nothing-shown');
    for (const more of [{ observations: [] }, { indicator: 'network' }, { planData: null }]) {
      expect(await refusalOf((await trend(more)).svg()), JSON.stringify(more)).to.equal('nothing-shown');
    }
  });

  it('PICTURE6 it is well formed whatever the texts are, holds no markup of theirs, and asks for nothing', async () => {
    const label = 'a < b & "c" \u0001\ud800<script>alert(1)</script>';
    const element = await gauge('label="x" value="1" target="2"');
    element.label = label;
    element.lang = 'en" onload="alert(1)';
    await ready(element);
    const svg = await element.svg();
    const root = opened(svg);
    expect(root.querySelector('title')!.textContent).to.equal('a < b & "c" <script>alert(1)</script>');
    expect(root.querySelector('script, [onload], image, use, style, foreignObject')).to.equal(null);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.to.match(/https?:|url\(|href/);
  });

  it('PICTURE6 it says what it shows to who can’t see it, in the language of the page', async () => {
    const element = await trend();
    element.lang = 'en';
    await ready(element);
    const root = opened(await element.svg());
    expect(root.getAttribute('xml:lang')).to.equal('en');
    expect(root.querySelector('title')!.textContent).to.equal('筛查率 (%)');
    expect(root.querySelector('desc')!.textContent).to.equal(await element.text());
    expect(await element.text())
      .to.contain('as of 2025')
      .and.to.contain('Target from: 测试规划, 目标1');
    await audit(root);
  });

  it('PICTURE8 the PNG has two pixels for one unless told, and shows the same', async () => {
    const element = await gauge(MORTALITY);
    const root = opened(await element.svg());
    const { width, height } = root.getBoundingClientRect();
    const value = offset(element.shadowRoot!.querySelector('circle.value')!, element);
    for (const [scale, blob] of [
      [2, await element.png()],
      [3, await element.png(3)],
    ] as const) {
      expect(blob.type).to.equal('image/png');
      const image = await createImageBitmap(blob);
      expect([image.width, image.height]).to.deep.equal([Math.round(width * scale), Math.round(height * scale)]);
      const [x, y] = [value.x + value.width / 2 + MARGIN, value.y + value.height / 2 + MARGIN];
      expect(await pixel(blob, Math.round(x * scale), Math.round(y * scale))).to.equal('23 105 58');
      expect(await pixel(blob, 1, 1)).to.equal('255 255 255');
    }
    expect(await refusalOf(element.png(1000))).to.equal('not-drawn');
  });
});
