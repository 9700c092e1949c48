/** What can be printed, to choose from: the form, and what else a department can print of its plan. */
import { html, type TemplateResult } from 'lit';
import { papersWords } from '../../locales/papers.js';
import { printWords } from '../../locales/print.js';
import type { Locale } from '../../vocabulary/locale.js';
import { PAPERS, type Paper } from './kinds.js';
import { PRINT_KINDS, type PrintKind } from './print-kinds.js';

export function renderChoices(locale: Locale, onKind: (kind: PrintKind) => unknown, onPaper: (paper: Paper) => unknown): TemplateResult {
  const { kinds, kindHints, paperHint } = printWords[locale];
  const { own, hints } = papersWords[locale];
  return html`${PRINT_KINDS.map((kind) => renderChoice('kind', kinds[kind], kindHints[kind], () => onKind(kind)))}
    ${PAPERS.map((paper) => renderChoice('kind paper', own[paper], hints[paper], () => onPaper(paper)))}
    <p>${paperHint}</p>`;
}

function renderChoice(kind: string, name: string, hint: string, choose: () => unknown): TemplateResult {
  return html`<button type="button" class=${kind} @click=${choose}><strong>${name}</strong> <span>${hint}</span></button>`;
}
