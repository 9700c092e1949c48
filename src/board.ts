/** Attainment alone: board, trend and gauge, for pages where nothing is filled in. */
import './elements/second-copy.js';
import './elements/theme/english.js';
export * from './elements/board/dabiao-board.js';
export * from './elements/trend/dabiao-trend.js';
export * from './gauge.js';
export { addLanguage, type LanguageWords } from './vocabulary/added.js';
