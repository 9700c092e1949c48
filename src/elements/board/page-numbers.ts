import type { ReactiveController } from 'lit';

const RULE = "@page { @bottom-center { content: counter(page) ' / ' counter(pages); font: 9pt sans-serif; } }";

/** Numbers the pages of a print, in browsers that can. Only the document can say it: it has the rule while it prints. */
export class PageNumbers implements ReactiveController {
  private sheet: CSSStyleSheet | null = null;
  private readonly add = () => {
    this.sheet = new CSSStyleSheet();
    this.sheet.replaceSync(RULE);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
  };
  private readonly remove = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  };

  hostConnected(): void {
    window.addEventListener('beforeprint', this.add);
    window.addEventListener('afterprint', this.remove);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.add);
    window.removeEventListener('afterprint', this.remove);
    this.remove();
  }
}
