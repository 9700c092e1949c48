/** What else a department can print of its plan, in the menu of the form. */
import { html, type TemplateResult } from 'lit';
import { papersWords } from '../../locales/papers.js';
import type { Locale } from '../../vocabulary/locale.js';
import { PAPERS, type Paper } from './kinds.js';

export function renderOwnPapers(locale: Locale, onChoice: (paper: Paper) => void): TemplateResult[] {
  const { own, hints } = papersWords[locale];
  return PAPERS.map(
    (paper) =>
      html`<button type="button" class="kind paper" @click=${() => onChoice(paper)}>
        <strong>${own[paper]}</strong> <span>${hints[paper]}</span>
      </button>`,
  );
}
