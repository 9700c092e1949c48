import { css } from 'lit';
import { cellStyles } from './cells.styles.js';
import { frameStyles } from './frame.styles.js';
import { stageStyles } from './stage.styles.js';

/** What the grid's own shadow tree needs besides Handsontable's sheets, in its menus too. */
export const gridStyles = css`
  ${frameStyles}
  ${cellStyles}
  ${stageStyles}
`;
