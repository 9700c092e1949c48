/** The gauge alone: a page that shows nothing else downloads nothing else. */
export { DabiaoGauge } from './elements/gauge/dabiao-gauge.js';
