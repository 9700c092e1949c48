/**
 * What the grid library still lacks. Each test passes as long as one of our workarounds is needed: when a new version of the
 * library makes it fail, the workaround it names can go.
 */
import { expect } from 'chai';
import { gridSheet, Handsontable, THEME } from '../../src/elements/grid/handsontable.js';
import { LICENSE, measured, press, settled } from './desk.js';
import { cleanUp, fixture } from './support.js';

interface Editor {
  isOpened(): boolean;
  beginEditing(text: string): void;
  readonly TEXTAREA: HTMLTextAreaElement;
}

describe('Handsontable still', () => {
  const grids: Handsontable[] = [];
  afterEach(() => {
    for (const hot of grids.splice(0)) hot.destroy();
    cleanUp();
  });

  /** A bare grid in a shadow root that is itself in one, as in `<dabiao-entry>`. */
  async function bare(settings: object = {}): Promise<Handsontable> {
    const outer = await fixture('<div></div>');
    const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const root = inner.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [gridSheet];
    const container = root.appendChild(document.createElement('div'));
    const hot = new Handsontable(container, {
      licenseKey: LICENSE,
      data: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      themeName: THEME,
      injectCoreCss: false,
      imeFastEdit: true,
      rowHeaders: true,
      colHeaders: true,
      ...settings,
    });
    grids.push(hot);
    return hot;
  }

  const editorOf = (hot: Handsontable) => hot.getActiveEditor() as unknown as Editor;

  it('selects the text of an editor that a fast key has opened (editor-focus.ts)', async () => {
    const hot = await bare();
    hot.selectCell(0, 0);
    const editor = editorOf(hot);
    editor.beginEditing('');
    editor.TEXTAREA.value = '1';
    editor.TEXTAREA.setSelectionRange(1, 1);
    await settled();
    expect([editor.TEXTAREA.selectionStart, editor.TEXTAREA.selectionEnd]).to.deep.equal([0, 1]);
  });

  it('does not open its editor for text that comes without a key (editor-focus.ts)', async () => {
    const hot = await bare();
    hot.selectCell(0, 0);
    await settled();
    const editor = editorOf(hot);
    editor.TEXTAREA.focus();
    document.execCommand('insertText', false, '手写');
    expect(editor.TEXTAREA.value).to.contain('手写');
    expect(editor.isOpened()).to.equal(false);
  });

  it('measures its editor for each cell that is selected, though it is not open (cell-editor.ts)', async () => {
    const hot = await bare();
    hot.selectCell(0, 0);
    expect(await measured(() => hot.selectCell(1, 0))).to.be.greaterThan(0);
  });

  it('selects nothing at a tap inside a shadow root (touch.ts)', async () => {
    Object.defineProperty(window, 'ontouchstart', { value: null, configurable: true }); // by which it knows that there are fingers
    try {
      const hot = await bare();
      const cell = hot.getCell(1, 1)!;
      for (const type of ['touchstart', 'touchend']) {
        const touches = type === 'touchstart' ? [new Touch({ identifier: 1, target: cell })] : [];
        cell.dispatchEvent(new TouchEvent(type, { touches, bubbles: true, composed: true, cancelable: true }));
      }
      expect(hot.getSelected()).to.equal(undefined);
    } finally {
      delete (window as Partial<Window>).ontouchstart;
    }
  });

  it('gives its editor no name (editor-focus.ts)', async () => {
    const hot = await bare();
    hot.selectCell(0, 0);
    await settled();
    expect(editorOf(hot).TEXTAREA.getAttribute('aria-label')).to.equal(null);
  });

  it('is passed over by Tab inside a shadow root (tab-order.ts)', async () => {
    const hot = await bare();
    const before = hot.rootElement.closest<HTMLElement>('.ht-root-wrapper')!.parentElement!;
    before.tabIndex = 0;
    before.focus();
    await press('Tab');
    await settled();
    expect(hot.getSelected()).to.equal(undefined);
  });

  it('names the corner in English whatever its language (drawing.ts)', async () => {
    const hot = await bare();
    expect(hot.rootElement.querySelector('thead th')!.getAttribute('aria-label')).to.equal('Select whole grid');
  });

  it('puts its menus on the body, out of the shadow root with its styles (overlay.ts)', async () => {
    const hot = await bare();
    expect(hot.rootPortalElement!.parentNode).to.equal(document.body);
  });

  describe('in its menu', () => {
    const style = () => document.getElementById('handsontable-core-styles');
    const open = (hot: Handsontable) => (hot.getPlugin('contextMenu') as unknown as { open(at: object): void }).open({ top: 10, left: 10 });

    it('writes its style sheet into the head though told not to (handsontable.ts)', async () => {
      const hot = await bare({ contextMenu: true });
      style()?.remove();
      hot.selectCell(0, 0);
      open(hot);
      expect(style()).to.be.instanceOf(HTMLStyleElement);
      style()!.remove();
    });

    it('leaves a table between the menu and its items (overlay.ts)', async () => {
      const hot = await bare({ contextMenu: true });
      hot.selectCell(0, 0);
      open(hot);
      const item = hot.rootPortalElement!.querySelector('[role=menuitem]')!;
      expect(item.closest('table')!.getAttribute('role')).to.equal(null);
      style()?.remove();
    });
  });
});
