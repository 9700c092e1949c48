/** The grids that are compared, by the name of their page. */
export const GRIDS = {
  dabiao: 'dabiao-grid',
  handsontable: 'raw Handsontable',
  'ag-grid': 'AG Grid Community',
  revogrid: 'RevoGrid',
  tabulator: 'Tabulator',
};

export const OWN = 'dabiao';

/** The grid that ratios are to: the same library, with its own data and validators. */
export const BASE = 'handsontable';
