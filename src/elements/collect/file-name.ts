import { html, type TemplateResult } from 'lit';

/**
 * The name of a file that came from elsewhere.
 *
 * DESKFILE1 signs that turn the direction of what is around them, and others that nobody sees, are shown as �, and the name stands by itself
 */
export function renderFileName(name: string): TemplateResult {
  return html`<bdi>${shownName(name)}</bdi>`;
}

export function shownName(name: string): string {
  return name.replace(/[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, '\ufffd');
}
