/** Everything that runs without a browser: plans, reports, attainment, exchange. */
export * from './plan/index.js';
export * from './report/index.js';
export * from './attainment/index.js';
export * from './exchange/index.js';
export * from './spreadsheet/clipboard-block.js';
export * from './exchange/import.js';
export * from './exchange/paste-clipboard.js';
export * from './exchange/placement.js';
export * from './spreadsheet/spreadsheet.js';
export * from './exchange/warnings-csv.js';
export * from './locales/sentences.js';
export * from './observations/region-codes.js';
