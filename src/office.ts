/** The desk of the office that collects. */
import './elements/theme/english.js';
export * from './elements/collect/dabiao-collect.js';
export * from './elements/collect/dataset-event.js';
export { DABIAO_VERSION } from './version.js';
export { addLanguage, type LanguageWords } from './vocabulary/added.js';
