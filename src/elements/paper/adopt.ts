/** Gives a document its style sheet. A document takes style sheets of its own window only. */
export function adopt(document: Document, css: string): void {
  const sheet = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}
