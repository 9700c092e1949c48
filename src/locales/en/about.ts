import { headings } from '../../vocabulary/en/headings.js';
import type { AboutWords } from '../zh/about.js';
import { statuses } from './statuses.js';

export const aboutWords: AboutWords = {
  years: 'Past values',
  yearsOfTask: 'Past progress',
  none: statuses['no-data'],
  provisional: 'provisional or estimated',
  sourceOf: (period, source) => `Source for ${period}: ${source}`,
  noteOf: (period, note) => `Note for ${period}: ${note}`,

  target: headings.target,
  clause: 'Plan text',
  quote: (quote, item) => `“${quote}” (${item})`,
  definition: 'Definition',
  note: 'Note',
  code: headings.code,
};
