import { expect } from 'chai';
import { unzipSync, strFromU8, zipSync } from 'fflate';
import '../../src/elements/session/dabiao-session.js';
import '../../src/elements/import/dabiao-import.js';
import type { DabiaoImport } from '../../src/elements/import/dabiao-import.js';
import type { DabiaoImportEvent } from '../../src/elements/import/import-event.js';
import type { DabiaoGotoEvent } from '../../src/elements/theme/events.js';
import type { Plan } from '../../src/plan/schema.js';
import { at, complaintsOf, focused, formPlan, MARKUP, openSession, press, type } from './desk.js';
import { audit, cleanUp, fixture, hasLoaded, ready, until, withhold } from './support.js';

const shadow = (element: Element) => element.shadowRoot!;
const opener = (element: Element) => shadow(element).querySelector<HTMLButtonElement>('button.open')!;
const downloader = (element: Element) => shadow(element).querySelector<HTMLButtonElement>('button.download')!;
const panel = (element: Element) => shadow(element).querySelector<HTMLElement>('.panel');
const words = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const lines = (element: Element) => [...panel(element)!.querySelectorAll('tbody tr')].map((row) => [...row.children].map(words));
const stage = (element: DabiaoImport) => element['body'].part?.stage.kind ?? 'choose';
const taker = (element: Element) => panel(element)?.querySelector<HTMLButtonElement>('.apply') ?? null;

/** What the page gives the person to save, taken before it gets there. */
function savedFiles() {
  const files: { name: string; bytes: Promise<Uint8Array> }[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (this.download)
      files.push({ name: this.download, bytes: fetch(this.href).then(async (one) => new Uint8Array(await one.arrayBuffer())) });
    else click.call(this);
  };
  return { files, close: () => (HTMLAnchorElement.prototype.click = click) };
}

async function openImport(plan: Plan = formPlan()) {
  const { root, session } = await openSession('<dabiao-import></dabiao-import>', plan);
  const element = root.querySelector('dabiao-import')!;
  await ready(element);
  return { root, session, element };
}

const file = (content: string | Uint8Array<ArrayBuffer>, name = '数据.csv') => new File([content], name);

/** Gives a file as a person does, by the input, and waits until it has been read. */
async function choose(element: DabiaoImport, ...files: File[]): Promise<void> {
  if (!panel(element)) opener(element).click();
  const input = await until(() => panel(element)?.querySelector<HTMLInputElement>('input[type=file]'), 5000);
  const transfer = new DataTransfer();
  files.forEach((one) => transfer.items.add(one));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element);
}

async function settled(element: DabiaoImport): Promise<void> {
  await until(() => !['choose', 'reading'].includes(stage(element)), 5000);
  await ready(element);
}

describe('<dabiao-import>', () => {
  let saved: ReturnType<typeof savedFiles>;
  beforeEach(() => {
    saved = savedFiles();
  });
  afterEach(() => {
    saved.close();
    cleanUp();
  });

  // First of all: nothing of it has been loaded by another test.
  it('loads what its panel shows when the button is pointed at, or the panel is opened', async () => {
    const { element } = await openImport();
    const shown = () => panel(element)?.querySelector('input[type=file]');
    expect(hasLoaded('import-body')).to.equal(false);
    opener(element).click();
    await ready(element);
    expect(focused()).to.equal(panel(element));
    await audit(element);
    await until(shown, 5000);
    expect(hasLoaded('import-body')).to.equal(true);
    element.close();
    const other = (await openImport()).element;
    expect(other['body'].part).to.equal(null);
    other.dispatchEvent(new PointerEvent('pointerenter'));
    await until(() => other['body'].part);
    expect(panel(other)).to.equal(null);
  });

  it('says so where that can’t be loaded, and reads the file that was given once it can', async () => {
    const { element } = await openImport();
    const release = withhold(element['body']);
    await complaintsOf(() => element.read(file('筛查率,80')));
    await ready(element);
    const alert = panel(element)!.querySelector('[role=alert]')!;
    expect(words(alert)).to.contain('加载失败').and.to.contain('重试');
    await audit(element);
    release();
    alert.querySelector('button')!.click();
    await settled(element);
    expect(lines(element)[0]!.slice(0, 3)).to.deep.equal(['筛查率 · 2025年', '（未填）', '80']);
  });

  it('a long file can be cancelled while it is read: it is not read on, and another can be chosen', async () => {
    const { element } = await openImport();
    await element.open();
    await choose(element, file('筛查率,79'));
    element.close();
    await element.open();
    const long = file('筛查率,80\n'.repeat(200_000));
    const reading = element.read(long);
    const cancel = await until(() => panel(element)?.querySelector<HTMLButtonElement>('.cancel'), 5000);
    expect(stage(element)).to.equal('reading');
    expect(panel(element)!.querySelector('progress')!.getAttribute('aria-label')).to.contain('正在读取');
    await audit(element);
    cancel.click();
    await ready(element);
    expect([stage(element), focused()]).to.deep.equal(['choose', panel(element)]);
    await reading; // what waits for it is not kept waiting
    await new Promise((done) => setTimeout(done, 300));
    expect(stage(element)).to.equal('choose');
    await choose(element, file('筛查率,80'));
    expect(lines(element)[0]!.slice(0, 3)).to.deep.equal(['筛查率 · 2025年', '（未填）', '80']);
  });

  describe('where what makes and reads spreadsheets can’t be loaded', () => {
    const lost = (element: Element) => shadow(element).querySelector<HTMLElement>('.lost .panel');
    const alert = (element: Element) => panel(element)?.querySelector<HTMLElement>('[role=alert]');
    const reload = (element: Element) => alert(element)?.querySelector('.reload');

    it('says so beneath the button, leaves the bar as it is, and offers to reload once it has been pressed again', async () => {
      const { element } = await openImport();
      const release = withhold(element['spreadsheet']);
      const { offsetWidth, offsetHeight } = element;
      await complaintsOf(async () => {
        downloader(element).click();
        await until(() => alert(element));
      });
      expect(words(alert(element)!))
        .to.contain('加载失败')
        .and.to.contain('重试');
      expect([reload(element), focused(), lost(element)]).to.deep.equal([null, panel(element), panel(element)]);
      expect([element.offsetWidth, element.offsetHeight]).to.deep.equal([offsetWidth, offsetHeight]);
      await audit(element);
      await complaintsOf(async () => {
        downloader(element).click();
        await until(() => reload(element));
      });
      expect(words(alert(element)!)).to.contain('请刷新页面');
      await audit(element);
      release();
      alert(element)!.querySelector<HTMLElement>('.retry')!.click();
      await until(() => saved.files.length === 1, 5000);
      await ready(element);
      expect([lost(element), focused()]).to.deep.equal([null, downloader(element)]);
    });

    it('keeps the file that was given for the next try, and offers to reload after it', async () => {
      const { element } = await openImport();
      await element.open();
      const release = withhold(element['spreadsheet']);
      await complaintsOf(() => element.read(file('筛查率,80')));
      await ready(element);
      expect(words(alert(element)!)).to.contain('加载失败');
      expect(reload(element)).to.equal(null);
      await complaintsOf(async () => {
        alert(element)!.querySelector<HTMLElement>('.retry')!.click();
        await until(() => reload(element));
      });
      release();
      alert(element)!.querySelector<HTMLElement>('.retry')!.click();
      await until(() => stage(element) === 'preview', 5000);
      await ready(element);
      expect(lines(element)[0]!.slice(0, 3)).to.deep.equal(['筛查率 · 2025年', '（未填）', '80']);
    });
  });

  it('says in one line which column was taken for what; of many, how many more', async () => {
    const { element } = await openImport();
    const taken = () => words(panel(element)!.querySelector('.taken'));
    await choose(element, file('指标,本年,上年,单位,说明\n筛查率,80,79,%,已核\n孕产妇死亡率,7,8,/10万,'));
    expect(taken()).to.equal('列的对应：“本年”→数值，“说明”→情况说明。');
    await element.read(file('指标,数值,分子,分母,标准,状态,缺项原因,数据来源,备注,原因说明\n筛查率,80,8,10,1,初步数,未统计,a,b,c'));
    await settled(element);
    expect(taken()).to.match(/^列的对应：“数值”→数值，“分子”→分子，.*，另有 1 列。$/);
    element.setAttribute('lang', 'en');
    await until(() => taken().startsWith('Columns'));
    expect(taken()).to.match(/^Columns matched: “数值” → Value, .* and 1 more\.$/);
  });

  it('passes the accessibility audit: without a session, and closed', async () => {
    await audit(await fixture('<dabiao-import></dabiao-import>'));
    await audit((await openImport()).element);
  });

  it('passes the accessibility audit: choosing, refused, with changes, and after they were taken', async () => {
    const { element } = await openImport();
    await element.open();
    await audit(element);
    await choose(element, file('%PDF-1.7'));
    await audit(element);
    await choose(element, file('指标,数值,女,甲\n筛查率,173,5,x\n建立机制,已完成,,\n不明,1,,'));
    expect(taker(element)).to.exist;
    await audit(element);
    await element.apply();
    await audit(element);
  });

  it('can do nothing without a session', async () => {
    const element = await fixture<DabiaoImport>('<dabiao-import></dabiao-import>');
    expect([downloader(element).disabled, opener(element).disabled]).to.deep.equal([true, true]);
    await element.save();
    expect(saved.files).to.deep.equal([]);
  });

  it('finds its session by `for`', async () => {
    await openSession('');
    document.querySelector('dabiao-session')!.id = 'there';
    const element = await fixture<DabiaoImport>('<dabiao-import for="there"></dabiao-import>');
    await until(() => !opener(element).disabled);
  });

  it('downloads the form, which brought back changes nothing', async () => {
    const { element, session } = await openImport();
    type(session, 'screening', '45.0');
    downloader(element).click();
    await until(() => saved.files.length > 0, 5000);
    const [{ name, bytes }] = saved.files as [(typeof saved.files)[number]];
    expect(name).to.equal('某县_县卫生健康局_2025_填报表.xlsx');
    await until(() => words(shadow(element).querySelector('[role=status]')).includes('已下载'));
    await choose(element, file((await bytes) as Uint8Array<ArrayBuffer>, name));
    expect(words(panel(element))).to.contain('没有与现在不同的内容');
    expect(taker(element)).to.equal(null);
  });

  it('shows what a filled form would change, cell by cell, and takes it in one step', async () => {
    const { element, session } = await openImport();
    type(session, 'mortality', '8');
    await element.save();
    const parts = unzipSync(await saved.files[0]!.bytes);
    const name = 'xl/worksheets/sheet1.xml';
    const sheet = strFromU8(parts[name]!).replace(/(<c r="H8"[^>]*>)<v>8<\/v>/, '$1<v>7.5</v>');
    parts[name] = new TextEncoder().encode(sheet.replace(/<c r="H9"( s="\d+")\/>/, '<c r="H9"$1 t="str"><v>已完成</v></c>'));
    await choose(element, file(zipSync(parts) as Uint8Array<ArrayBuffer>, '填好的.xlsx'));
    expect(words(panel(element))).to.contain('“填好的.xlsx”会改动 2 个单元格');
    expect(lines(element).map((line) => line.slice(0, 3))).to.deep.equal([
      ['孕产妇死亡率 · 2025年', '8', '7.5'],
      ['建立机制 · 2025年', '（未填）', '已完成'],
    ]);
    expect(session.text(1, 0)).to.equal('8');

    let changes = 0;
    session.subscribe(() => changes++);
    let event: DabiaoImportEvent | undefined;
    element.addEventListener('dabiao-import', (one) => (event = one));
    taker(element)!.click();
    await ready(element);
    expect(changes).to.equal(1);
    expect(event!.summary.taken.length).to.equal(2);
    expect([session.text(1, 0), session.text(2, 0)]).to.deep.equal(['7.5', '已完成']);
    session.undo();
    expect([session.text(1, 0), session.text(2, 0)]).to.deep.equal(['8', '']);
  });

  it('marks what is wrong first, tells what will not be written, and jumps to what is to be mended', async () => {
    const { element, session } = await openImport();
    await choose(element, file('指标,数值,女,甲列\n孕产妇死亡率,7.5,,\n筛查率,173,5,\n不明指标,1,,x\n入学率,2,,'));
    const text = words(panel(element));
    expect(text)
      .to.contain('会改动 2 个单元格')
      .and.to.contain('其中 1 个单元格有错误')
      .and.to.contain('1 个单元格不需填写')
      .and.to.contain('“不明指标”不是本表的指标');
    expect(text).to.contain('1 行是其他部门的指标').and.to.contain('“甲列”一列无法对应');
    expect(lines(element)[0]).to.deep.equal(['筛查率 · 2025年', '（未填）', '173', '✕ 173 超过可能的最大值 100%。']);
    taker(element)!.click();
    await ready(element);
    expect(words(panel(element)))
      .to.contain('已填入 2 个单元格')
      .and.to.contain('1 个单元格不需填写');
    let wanted: DabiaoGotoEvent | undefined;
    element.addEventListener('dabiao-goto', (event) => (wanted = event));
    panel(element)!.querySelector<HTMLButtonElement>('.point')!.click();
    expect(wanted!.cell).to.deep.equal(at(session, 'screening'));
    await ready(element);
    expect(panel(element)).to.equal(null);
  });

  it('follows what is typed while the changes are shown', async () => {
    const { element, session } = await openImport();
    await choose(element, file('指标,数值\n筛查率,80\n孕产妇死亡率,7'));
    type(session, 'screening', '80');
    await ready(element);
    expect(lines(element).map(([cell]) => cell)).to.deep.equal(['孕产妇死亡率 · 2025年']);
  });

  it('refuses a file in words, and takes the next', async () => {
    const { element, session } = await openImport();
    await choose(element, file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), '旧.xls'));
    expect(words(panel(element)!.querySelector('[role=alert]'))).to.contain('旧格式');
    await choose(element, file('一,二\n三,四\n'.repeat(20)));
    expect(words(panel(element)!.querySelector('[role=alert]'))).to.contain('无法识别指标名称');
    const large = file('x');
    Object.defineProperty(large, 'size', { value: 100_000_000 });
    await element.read(large);
    expect(words(panel(element)!.querySelector('[role=alert]'))).to.contain('文件太大（100 MB，最多 30 MB）');
    await choose(element, file('筛查率,80'));
    expect(taker(element)).to.exist;
    expect(session.canUndo).to.equal(false);
  });

  it('takes a file that is dropped on the panel', async () => {
    const { element } = await openImport();
    await element.open();
    const transfer = new DataTransfer();
    transfer.items.add(file('筛查率,80'));
    const drag = (name: string) => new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: transfer });
    const over = drag('dragover');
    panel(element)!.dispatchEvent(over);
    expect(over.defaultPrevented).to.equal(true);
    panel(element)!.dispatchEvent(drag('drop'));
    await settled(element);
    expect(lines(element).length).to.equal(1);
  });

  it('lets a person choose among the sheets', async () => {
    const { element } = await openImport();
    const html = '<table><tr><td>筛查率<td>80</table>';
    await choose(element, file(html, '一张.xls'));
    expect(panel(element)!.querySelector('select')).to.equal(null);
    const body = element['body'].part!;
    body.stage = {
      ...(body.stage as object),
      kind: 'preview',
      sheet: null,
      workbook: {
        kind: 'xlsx',
        hasMacros: true,
        sheets: ['5', '6'].map((value, i) => ({ name: `表${i}`, isHidden: false, rows: [['筛查率', value]] })),
      },
    } as never;
    await ready(element);
    expect(words(panel(element))).to.contain('宏');
    const select = panel(element)!.querySelector('select')!;
    expect(select.value).to.equal('0');
    select.value = '1';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await ready(element);
    expect(lines(element)[0]![2]).to.equal('6');
  });

  it('takes thousands of cells without holding up the page, in one step', async () => {
    const codes = Array.from({ length: 300 }, (_, i) => `440783${String(i).padStart(3, '0')}`);
    const { root, session } = await openSession('<dabiao-import></dabiao-import>', formPlan(), `region="${codes.join(' ')}"`);
    const element = root.querySelector('dabiao-import')!;
    await ready(element);
    const names = ['筛查率', '孕产妇死亡率', '就诊人次', '饮水达标率'];
    await choose(element, file(`地区,指标,数值\n${codes.flatMap((code) => names.map((name) => `${code},${name},7`)).join('\n')}`));
    let changes = 0;
    session.subscribe(() => changes++);
    await element.apply();
    expect([changes, session.text(0, 0), words(panel(element)).includes('已填入 1200 个单元格')]).to.deep.equal([1, '7', true]);
    session.undo();
    expect(session.text(0, 0)).to.equal('');
  });

  it('opens and closes by keys, and forgets what was not taken', async () => {
    const { element, session } = await openImport();
    opener(element).focus();
    await press('Enter');
    await ready(element);
    expect(focused()).to.equal(panel(element));
    expect(opener(element).getAttribute('aria-expanded')).to.equal('true');
    await choose(element, file('筛查率,80'));
    expect(focused()).to.equal(panel(element));
    await press('Escape');
    await ready(element);
    expect([panel(element), focused()]).to.deep.equal([null, opener(element)]);
    await press('Enter');
    await ready(element);
    expect(taker(element)).to.equal(null);
    expect(session.canUndo).to.equal(false);
  });

  it('shows texts of a file as text', async () => {
    const { element } = await openImport();
    await choose(
      element,
      file(
        `指标,数值,备注,"${MARKUP.replace(/"/g, '""')}"\n筛查率,80,"${MARKUP.replace(/"/g, '""')}",1\n"${MARKUP.replace(/"/g, '""')}",1,,`,
      ),
    );
    expect(panel(element)!.querySelector('img, script')).to.equal(null);
    expect(lines(element)[1]![2]).to.contain('<img src="/nowhere"');
  });

  it('speaks English where the page does', async () => {
    const { root, element } = await openImport();
    root.lang = 'en';
    element.lang = 'en';
    await ready(element);
    expect(words(downloader(element))).to.equal('Excel form');
    await choose(element, file('Indicator,Value\nscreening,80'));
    expect(words(panel(element))).to.contain('would change 1 cell');
  });
});
