/** The gauge alone: a page that shows nothing else downloads nothing else. */
export * from './elements/gauge/dabiao-gauge.js';
export { DABIAO_VERSION } from './version.js';
