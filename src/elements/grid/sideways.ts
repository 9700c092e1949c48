/** That there are columns out of sight: a shadow over the end of the grid, and a button that leads there. */
import type { GridSurface } from './grid-surface.js';
import { gridWords } from '../../locales/grid.js';

export class Sideways {
  private readonly holder: HTMLElement;
  private readonly edge = document.createElement('div');
  private readonly button = document.createElement('button');

  /** @param holder what scrolls sideways. */
  constructor({ options }: GridSurface, stage: HTMLElement, holder: HTMLElement) {
    this.holder = holder;
    this.edge.className = 'edge';
    this.button.className = 'more-columns';
    this.button.type = 'button';
    this.button.tabIndex = -1; // by the keyboard each column comes into view by itself
    this.button.textContent = '›';
    this.button.title = gridWords[options.locale].moreColumns;
    this.button.setAttribute('aria-label', this.button.title);
    this.button.addEventListener('mousedown', (event) => event.preventDefault()); // the cell keeps the selection and the keys
    this.button.addEventListener('click', () => holder.scrollBy({ left: holder.clientWidth / 3 }));
    this.edge.append(this.button);
    stage.append(this.edge);
    holder.addEventListener('scroll', this.update, { passive: true });
    this.update();
  }

  /** Columns, their widths or the room are others. */
  readonly update = (): void => {
    const { scrollLeft, scrollWidth, clientWidth } = this.holder;
    const isMore = scrollWidth - clientWidth - scrollLeft > 4;
    if (this.edge.hidden === isMore) this.edge.hidden = !isMore;
  };

  end(): void {
    this.holder.removeEventListener('scroll', this.update);
    this.edge.remove();
  }
}
