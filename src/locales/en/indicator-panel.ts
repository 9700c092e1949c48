import type { IndicatorPanelWords } from '../zh/indicator-panel.js';
import { levels } from './common.js';

export const indicatorPanelWords: IndicatorPanelWords = {
  title: 'Current indicator',
  position: (number) => `No. ${number}`,
  previous: 'Previous indicator',
  next: 'Next indicator',
  fold: 'Collapse',
  justFilled: (number) => `Just filled in: no. ${number}`,
  levels,
  attainment: 'Attainment',
  guide: 'How to fill in the form',
};
