/** The grid's menu in the dialogs of a page, and keys that go no further than the grid. */
import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/elements/session/dabiao-session.js';
import '../../../src/elements/grid/dabiao-grid.js';
import { at, gridReady, press, settled, td, type, typeKeys } from '../desk.js';
import { cleanUp, ready } from '../support.js';
import { button, openGrid, overlays, type GridDesk } from './desk.js';

describe('<dabiao-grid> in the dialogs of a page', () => {
  let around: HTMLElement;
  let onEscape: (event: KeyboardEvent) => void;
  /** Keys of Escape that have come out of the grid to a dialog around it. */
  let escapes = 0;
  beforeEach(() => {
    escapes = 0;
    onEscape = ({ key }) => void (escapes += Number(key === 'Escape'));
  });
  afterEach(() => {
    document.body.removeAttribute('style');
    document.documentElement.removeAttribute('dir');
    around.remove();
    cleanUp();
  });

  async function openIn(element: HTMLElement, style = ''): Promise<GridDesk> {
    around = element;
    const desk = await openGrid();
    const place = desk.grid.closest('dabiao-session')!;
    element.style.cssText = `inset: 0; width: 700px; height: 500px; ${style}`;
    document.body.append(element);
    element.append(place);
    element.addEventListener('keydown', onEscape);
    if (element instanceof HTMLDialogElement) element.showModal();
    if (element.hasAttribute('popover')) element.showPopover();
    await gridReady(desk.grid);
    await ready(desk.grid);
    type(desk.session, 'mortality', '7.5');
    await settled();
    return desk;
  }

  const cellIn = ({ grid, session }: GridDesk) => td(grid, at(session, 'mortality'));

  /** Opens the menu with the mouse. @returns it, and where the mouse was. */
  async function openMenu(desk: GridDesk) {
    await desk.select('mortality');
    const { x, y } = cellIn(desk).getBoundingClientRect();
    const mouse: [number, number] = [Math.round(x + 12), Math.round(y + 9)];
    await sendMouse({ type: 'click', position: mouse, button: 'right' });
    await settled();
    const [overlay] = overlays();
    const menu = overlay!.shadowRoot!.querySelector<HTMLElement>('.htContextMenu')!;
    return { mouse, overlay: overlay!, menu, box: menu.getBoundingClientRect() };
  }

  const textOf = ({ session }: GridDesk) => session.text(at(session, 'mortality').row, at(session, 'mortality').column);

  const created = (html: string) => {
    const box = document.createElement('div');
    box.innerHTML = html;
    return box.firstElementChild as HTMLElement;
  };

  const DIALOGS: readonly [name: string, html: string, style?: string][] = [
    ['a modal dialog', '<dialog></dialog>'],
    [
      'a modal dialog that is moved, and cuts off',
      '<dialog></dialog>',
      'height: 120px; transform: translate(30px, 20px); overflow: hidden',
    ],
    ['a popover', '<div popover></div>'],
    ['a dialog of a script', '<div role="dialog" aria-modal="true"></div>', 'position: fixed; z-index: 1055; overflow: auto'],
    ['a layer far above the page', '<div></div>', 'position: fixed; z-index: 19891015; overflow: auto; background: white'],
  ];

  for (const [name, html, style] of DIALOGS) {
    it(`in ${name} the menu opens where the mouse is, on top, and does what it says`, async () => {
      const desk = await openIn(created(html), style);
      const { mouse, overlay, menu, box } = await openMenu(desk);
      expect(Math.abs(box.left - mouse[0]) + Math.abs(box.top - mouse[1])).to.be.lessThan(6);
      const clear = [...menu.querySelectorAll('[role=menuitem]')]
        .find(({ textContent }) => textContent === '清空')!
        .getBoundingClientRect();
      expect(document.elementFromPoint(clear.x + 20, clear.y + 10)).to.equal(overlay);
      await sendMouse({ type: 'click', position: [Math.round(clear.x + 20), Math.round(clear.y + 10)] });
      await settled();
      expect(textOf(desk)).to.equal('');
    });
  }

  it('on a page that is zoomed or written from the right the menu opens where the mouse is', async () => {
    const desk = await openIn(document.createElement('div'));
    document.body.style.zoom = '1.25';
    await settled();
    const zoomed = await openMenu(desk);
    expect(Math.abs(zoomed.box.left - zoomed.mouse[0]) + Math.abs(zoomed.box.top - zoomed.mouse[1])).to.be.lessThan(6);
    await press('Escape');
    document.body.style.zoom = '';
    document.documentElement.dir = 'rtl';
    await settled();
    const { box, mouse } = await openMenu(desk);
    const side = Math.min(Math.abs(box.left - mouse[0]), Math.abs(box.right - mouse[0]));
    expect(side + Math.abs(box.top - mouse[1])).to.be.lessThan(6);
    await press('Escape');
  });

  it('the menu has the colours of its grid, and stays within the window', async () => {
    const desk = await openIn(document.createElement('div'), 'position: absolute; bottom: 0; height: 60px');
    desk.grid.setAttribute('theme', 'dark');
    const { menu, box } = await openMenu(desk);
    expect(box.bottom).to.be.at.most(innerHeight);
    const { color, backgroundColor } = getComputedStyle(menu.querySelector('td')!);
    expect([color, backgroundColor]).to.deep.equal(['rgb(230, 234, 240)', 'rgb(23, 27, 33)']);
    await press('Escape');
  });

  it('Escape closes the menu, then gives up what is typed, and the dialog stays open and hears nothing of it', async () => {
    const dialog = document.createElement('dialog');
    const desk = await openIn(dialog);
    await openMenu(desk);
    await press('Escape');
    expect(overlays()[0]!.shadowRoot!.querySelector<HTMLElement>('.htContextMenu')!.offsetHeight).to.equal(0);
    await press('Shift+F10');
    await press('Escape');
    await typeKeys('9');
    await press('Escape');
    expect(textOf(desk)).to.equal('7.5');
    await press('F2');
    await press('Escape');
    await typeKeys('8');
    await press('Enter');
    expect([textOf(desk), dialog.open, escapes]).to.deep.equal(['8', true, 0]);
  });

  it('the list of keys is closed by Escape, and the dialog around stays open', async () => {
    const dialog = document.createElement('dialog');
    const { grid } = await openIn(dialog);
    button(grid, '快捷键').click();
    await settled();
    const keys = grid.shadowRoot!.querySelector('dialog')!;
    expect(keys.open).to.equal(true);
    await press('Escape');
    expect([keys.open, dialog.open, escapes]).to.deep.equal([false, true, 0]);
  });
});
