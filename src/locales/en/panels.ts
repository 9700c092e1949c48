import type { PanelWords } from '../zh/panels.js';
import { retry } from './common.js';

export const panelWords: PanelWords = {
  loading: 'Opening…',
  unavailable: 'This part could not be loaded; the network may be down. Please try again. What you have filled in is not affected.',
  retry,
};
