/** What is printed from a plan alone: 统计报表制度, 指标解释, 目标责任分解表. */
import './elements/theme/english.js';
export * from './elements/papers/dabiao-papers.js';
export { DABIAO_VERSION } from './version.js';
export { addLanguage, type LanguageWords } from './vocabulary/added.js';
