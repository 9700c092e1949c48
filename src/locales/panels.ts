/** Words of the buttons that open a panel, and of a panel whose contents are not there yet. */
import { localized } from '../vocabulary/locale.js';
import { panelWords as en } from './en/panels.js';
import { panelWords as zh } from './zh/panels.js';

export const panelWords = localized('panels', zh, en);
