/** Everything that runs without a browser: plans, reports, attainment, exchange. */
export * from './plan/index.js';
export * from './report/index.js';
export * from './attainment/index.js';
export * from './exchange/index.js';
