/** Words of the panel that tells of the current indicator. */
import { localized } from '../vocabulary/locale.js';
import { indicatorPanelWords as en } from './en/indicator-panel.js';
import { indicatorPanelWords as zh } from './zh/indicator-panel.js';

export const indicatorPanelWords = localized('indicator-panel', zh, en);
